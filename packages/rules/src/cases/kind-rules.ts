import type { CaseField } from './fields.js';
import type { CaseKind, CaseKindRules } from './kinds.js';

const REPORT = ['name', 'address', 'contact', 'title', 'content'] as const satisfies readonly CaseField[];
/** Where the law names the number of an identity paper among the contents of the request. */
const IDENTIFIED = [...REPORT, 'idNumber'] as const satisfies readonly CaseField[];

export const KIND_RULES: Readonly<Record<CaseKind, CaseKindRules>> = {
  FBK: {
    kind: 'FBK',
    legalTerm: { vi: 'phản ánh', en: 'feedback' },
    meaning: {
      vi: 'Báo cho chính quyền một sự việc hoặc một thiếu sót.',
      en: 'Tells the authorities of a fact or a fault.',
    },
    sender: { vi: 'Bất kỳ ai', en: 'Anyone' },
    requiredFields: [...REPORT, 'place'],
    anonymousAllowed: 'by-site',
    online: 'yes',
    basis: { vi: 'Luật Tiếp công dân 2013, Điều 2', en: 'Law on Citizen Reception 2013, Article 2' },
    retention: 'retention.FBK',
  },
  REC: {
    kind: 'REC',
    legalTerm: { vi: 'kiến nghị', en: 'recommendation' },
    meaning: {
      vi: 'Đề nghị hoặc đề xuất chính quyền làm một việc.',
      en: 'Asks the authorities for something, or proposes it.',
    },
    sender: { vi: 'Bất kỳ ai', en: 'Anyone' },
    requiredFields: [...REPORT, 'place', 'proposal'],
    anonymousAllowed: 'never',
    online: 'yes',
    basis: { vi: 'Luật Tiếp công dân 2013, Điều 2', en: 'Law on Citizen Reception 2013, Article 2' },
    retention: 'retention.REC',
  },
  REG: {
    kind: 'REG',
    legalTerm: {
      vi: 'phản ánh, kiến nghị về quy định hành chính',
      en: 'feedback on administrative regulations',
    },
    meaning: {
      vi: 'Góp ý về một quy định, thủ tục hành chính hoặc cách thực hiện quy định đó.',
      en: 'Comments on an administrative rule or procedure, or on how it is applied.',
    },
    sender: { vi: 'Cá nhân, tổ chức', en: 'A person or an organisation' },
    requiredFields: REPORT,
    anonymousAllowed: 'never',
    online: 'yes',
    basis: { vi: 'Nghị định 20/2008/NĐ-CP', en: 'Decree 20/2008/NĐ-CP' },
    retention: 'retention.REG',
  },
  INF: {
    kind: 'INF',
    legalTerm: { vi: 'yêu cầu cung cấp thông tin', en: 'request for information' },
    meaning: {
      vi: 'Yêu cầu cơ quan nhà nước cung cấp một thông tin, tài liệu mà công dân được tiếp cận.',
      en: 'Asks a state agency for information or a document that citizens may have.',
    },
    sender: { vi: 'Công dân', en: 'A citizen' },
    requiredFields: [...IDENTIFIED, 'document', 'deliveryForm', 'purpose'],
    anonymousAllowed: 'never',
    online: 'yes',
    basis: {
      vi: 'Luật Tiếp cận thông tin 2016, Điều 24',
      en: 'Law on Access to Information 2016, Article 24',
    },
    retention: 'retention.INF',
  },
  REV: {
    kind: 'REV',
    legalTerm: { vi: 'đăng ký tiếp công dân', en: 'booking of citizen reception' },
    meaning: {
      vi: 'Đăng ký gặp trực tiếp người có thẩm quyền để trình bày một việc.',
      en: 'Books a meeting with an official, to present a matter in person.',
    },
    sender: { vi: 'Công dân', en: 'A citizen' },
    requiredFields: [...IDENTIFIED, 'matter'],
    anonymousAllowed: 'never',
    online: 'yes',
    basis: { vi: 'Nghị định 154/2026/NĐ-CP, Điều 12', en: 'Decree 154/2026/NĐ-CP, Article 12' },
    retention: 'retention.REV',
  },
  DSR: {
    kind: 'DSR',
    legalTerm: { vi: 'yêu cầu về dữ liệu cá nhân', en: 'personal data request' },
    meaning: {
      vi: 'Yêu cầu xem, sửa, xóa, hạn chế hoặc rút lại sự đồng ý đối với dữ liệu cá nhân của mình.',
      en: 'Asks to see, correct, erase or restrict one’s own personal data, or to withdraw consent.',
    },
    sender: { vi: 'Chủ thể dữ liệu', en: 'The data subject' },
    requiredFields: [...IDENTIFIED, 'right'],
    anonymousAllowed: 'never',
    online: 'yes',
    basis: { vi: 'Luật Bảo vệ dữ liệu cá nhân 2025', en: 'Law on Personal Data Protection 2025' },
    retention: 'retention.DSR',
  },
  CPL: {
    kind: 'CPL',
    legalTerm: { vi: 'khiếu nại', en: 'complaint' },
    meaning: {
      vi: 'Đề nghị xem xét lại quyết định hành chính, hành vi hành chính hoặc quyết định kỷ luật xâm phạm quyền, lợi ích hợp pháp của chính mình.',
      en: 'Asks for the review of an administrative decision or act, or a disciplinary decision, that harms one’s own rights.',
    },
    sender: {
      vi: 'Công dân, cơ quan, tổ chức, cán bộ, công chức',
      en: 'A citizen, agency, organisation or official',
    },
    requiredFields: [...IDENTIFIED, 'respondent', 'respondentAddress', 'proposal'],
    anonymousAllowed: 'never',
    online: 'draft',
    basis: { vi: 'Luật Khiếu nại 2011, Điều 8', en: 'Law on Complaints 2011, Article 8' },
    retention: 'retention.CPL',
  },
  DEN: {
    kind: 'DEN',
    legalTerm: { vi: 'tố cáo', en: 'denunciation' },
    meaning: {
      vi: 'Báo cho cơ quan có thẩm quyền biết hành vi vi phạm pháp luật của một người, cơ quan, tổ chức.',
      en: 'Reports a breach of the law by a person, an agency or an organisation to the competent authority.',
    },
    sender: { vi: 'Cá nhân', en: 'Individuals only' },
    requiredFields: [...REPORT, 'respondent'],
    anonymousAllowed: 'never',
    online: 'print',
    basis: { vi: 'Luật Tố cáo 2018, Điều 22, 23', en: 'Law on Denunciations 2018, Articles 22 and 23' },
    retention: 'retention.DEN',
  },
};
