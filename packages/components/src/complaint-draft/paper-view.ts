/** The complaint on paper, as petitions are written in Vietnam; always in Vietnamese, since the authority reads it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../base/format.js';
import { linesOf, type ComplaintDraft } from './draft.js';

const blank = html`<span class="blank"></span>`;

/** A label and what follows it, or a dotted line to write on. */
function line(label: string, text: string, className = ''): TemplateResult {
  const given = text.trim();
  return html`<p class="${className} ${given ? '' : 'line'}">${label}: ${given || blank}</p>`;
}

/** Paragraphs as they were typed, or so many lines to write on. */
const paragraphs = (text: string, blanks: number): TemplateResult[] =>
  text.trim()
    ? linesOf(text).map((one) => html`<p class="text">${one}</p>`)
    : Array.from({ length: blanks }, () => html`<p class="line">${blank}</p>`);

const part = (title: string): TemplateResult => html`<p class="part">${title}</p>`;

const MATTERS = {
  '': '',
  other: '',
  decision: 'Khiếu nại quyết định hành chính',
  act: 'Khiếu nại hành vi hành chính',
  discipline: 'Khiếu nại quyết định kỷ luật cán bộ, công chức',
} as const satisfies Record<ComplaintDraft['matter'], string>;

function dateLine({ place, date }: ComplaintDraft): TemplateResult {
  const [year, month, day] = date ? date.split('-') : ['……', '……', '……'];
  return html`<p class="date">${place.trim() || '……………………'}, ngày ${day} tháng ${month} năm ${year}</p>`;
}

function complainant(draft: ComplaintDraft): TemplateResult {
  const { name, organisation, address, idNumber, phone, rights, represented } = draft;
  return html`
    ${line('Họ và tên', name)} ${organisation.trim() ? line('Cơ quan, tổ chức', organisation) : nothing}
    ${line('Địa chỉ', address)} ${line('Số định danh cá nhân hoặc hộ chiếu', idNumber)}
    ${phone.trim() ? line('Điện thoại', phone) : nothing}
    ${rights === 'represented' ? line('Là người đại diện của', represented) : nothing}
  `;
}

export function paperView(draft: ComplaintDraft): TemplateResult {
  const { matter, instance, recipient, knownOn, decision, name } = draft;
  const second = instance === '2' ? ' (lần hai)' : '';
  return html`<article class="sheet" lang="vi" translate="no">
    <p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
    <p class="motto">Độc lập - Tự do - Hạnh phúc</p>
    ${dateLine(draft)}
    <p class="title" role="heading" aria-level="3">ĐƠN KHIẾU NẠI</p>
    <p class="about">(${MATTERS[matter] || 'Khiếu nại'}${second})</p>
    ${line('Kính gửi', recipient, 'to')} ${part('I. Người khiếu nại')} ${complainant(draft)}
    ${part('II. Người bị khiếu nại')} ${line('Tên cơ quan, tổ chức, cá nhân', draft.respondent)}
    ${line('Địa chỉ', draft.respondentAddress)} ${part('III. Nội dung khiếu nại')}
    ${matter === 'act' && !decision.trim() ? nothing : line('Quyết định bị khiếu nại (số, ngày)', decision)}
    ${line('Ngày nhận được hoặc biết được', knownOn && formatDate(knownOn, 'vi'))}
    ${paragraphs(draft.content, 6)} ${part('IV. Lý do khiếu nại')} ${paragraphs(draft.reason, 4)}
    ${part('V. Yêu cầu giải quyết')} ${paragraphs(draft.request, 3)} ${part('VI. Tài liệu kèm theo')}
    ${paragraphs(draft.documents, 3)}
    <p class="text">
      Tôi cam đoan nội dung trình bày trên là đúng sự thật và chịu trách nhiệm về nội dung đó.
    </p>
    <div class="signature">
      <p class="strong">NGƯỜI KHIẾU NẠI</p>
      <p class="sign-hint">(Ký tên hoặc điểm chỉ, ghi rõ họ tên)</p>
      <p class="sign">${blank}</p>
      <p class="strong">${name.trim()}</p>
    </div>
  </article>`;
}
