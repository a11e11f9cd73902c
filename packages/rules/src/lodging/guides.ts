import type { Circumstance } from '../cases/clock/circumstances.js';
import type { LimitPart } from '../cases/clock/limit-table.js';
import type { RuleId } from '../cases/kinds.js';
import { cite } from '../settings/laws.js';
import type { LocalizedText } from '../text.js';

/** A sentence about a limit; `{limit}` stands for its length. */
export interface LimitSentence {
  readonly rule: RuleId;
  readonly part: LimitPart;
  readonly needs: readonly Circumstance[];
  readonly text: LocalizedText;
}

export interface GuideText {
  readonly summary: LocalizedText;
  readonly parts: readonly LocalizedText[];
  readonly places: readonly LocalizedText[];
  readonly notes: readonly LocalizedText[];
  readonly limits: readonly LimitSentence[];
  readonly basis: LocalizedText;
}

const text = (vi: string, en: string): LocalizedText => ({ vi, en });
const limit = (
  rule: RuleId,
  part: LimitPart,
  vi: string,
  en: string,
  ...needs: Circumstance[]
): LimitSentence => ({
  rule,
  part,
  needs,
  text: { vi, en },
});

const DATE = text('Ngày, tháng, năm làm đơn.', 'The date of the petition.');
const SIGNED = text(
  'Chữ ký hoặc điểm chỉ của người làm đơn.',
  'The signature or the fingerprint of the person who lodges it.',
);

const COMPLAINT: GuideText = {
  summary: text(
    'Khiếu nại phải có đơn ký tên hoặc điểm chỉ, gửi đến người đã ra quyết định hoặc cơ quan có người thực hiện hành vi bị khiếu nại; thời hạn giải quyết tính từ ngày thụ lý đơn. Bạn có thể điền sẵn và in đơn tại đây, rồi nộp trực tiếp hoặc qua bưu chính.',
    'A complaint needs a signed petition, lodged with whoever made the decision or with the agency whose officer acted; the time for settling it counts from its acceptance. You can fill it in and print it here, then hand it in or post it.',
  ),
  parts: [
    DATE,
    text(
      'Họ tên, địa chỉ, số định danh cá nhân của người khiếu nại.',
      'The name, address and personal identification number of the complainant.',
    ),
    text(
      'Tên, địa chỉ của cơ quan, tổ chức, cá nhân bị khiếu nại.',
      'The name and address of the agency, organisation or person complained of.',
    ),
    text(
      'Nội dung, lý do khiếu nại và tài liệu liên quan.',
      'What is complained of, why, and the documents that go with it.',
    ),
    text('Yêu cầu giải quyết của người khiếu nại.', 'What the complainant asks for.'),
    SIGNED,
  ],
  places: [
    text(
      'Lần đầu: người đã ra quyết định hành chính hoặc cơ quan có người thực hiện hành vi hành chính; ở cấp xã là Chủ tịch Ủy ban nhân dân cấp xã.',
      'First: whoever made the administrative decision, or the agency whose officer acted; in a commune the Chair of the People’s Committee.',
    ),
    text(
      'Lần hai: thủ trưởng cấp trên trực tiếp của người giải quyết lần đầu, hoặc khởi kiện vụ án hành chính tại Tòa án.',
      'Second: the direct superior of the one who settled it first; or sue in the administrative court.',
    ),
    text(
      'Nộp tại nơi tiếp công dân hoặc gửi qua dịch vụ bưu chính.',
      'Hand it in at citizen reception, or post it.',
    ),
  ],
  notes: [
    text(
      'Đơn không có chữ ký hoặc điểm chỉ không được thụ lý.',
      'A petition without a signature or a fingerprint is not accepted.',
    ),
    text(
      'Chỉ khiếu nại quyết định, hành vi xâm phạm trực tiếp quyền, lợi ích hợp pháp của chính mình.',
      'A complaint is about a decision or an act that harms one’s own rights and interests.',
    ),
    text(
      'Có thể rút khiếu nại bất cứ lúc nào bằng đơn ký tên hoặc điểm chỉ.',
      'It can be withdrawn at any time by a signed letter.',
    ),
  ],
  limits: [
    limit(
      'T-04',
      'lodge',
      'Nộp trong {limit} kể từ ngày nhận được quyết định hoặc biết được quyết định, hành vi; không tính thời gian có trở ngại khách quan.',
      'Lodge it within {limit} of receiving the decision or knowing of it or of the act; time in which an obstacle kept you from it does not count.',
    ),
    limit(
      'T-04',
      'lodge',
      'Khiếu nại lần đầu quyết định kỷ luật: trong {limit}.',
      'A first complaint against a disciplinary decision: within {limit}.',
      'discipline',
    ),
    limit(
      'T-04',
      'lodge',
      'Khiếu nại lần hai quyết định kỷ luật: trong {limit}.',
      'A second complaint against a disciplinary decision: within {limit}.',
      'discipline',
      'second',
    ),
    limit(
      'T-05',
      'acceptance',
      'Thông báo thụ lý hoặc không thụ lý: trong {limit} kể từ ngày nhận đơn.',
      'You are told whether it is accepted within {limit} of its receipt.',
    ),
    limit(
      'T-06',
      'answer',
      'Giải quyết lần đầu: trong {limit} kể từ ngày thụ lý.',
      'First settlement: within {limit} of acceptance.',
    ),
    limit(
      'T-08',
      'second-complaint',
      'Khiếu nại lần hai: trong {limit} kể từ ngày nhận quyết định lần đầu hoặc hết thời hạn giải quyết.',
      'A second complaint: within {limit} of receiving the first decision, or of the end of the time for it.',
    ),
  ],
  basis: cite('complaints', 7, 8, 9, 10, 11),
};

const DENUNCIATION: GuideText = {
  summary: text(
    'Tố cáo phải có đơn ký tên hoặc điểm chỉ, hoặc trình bày trực tiếp, gửi cơ quan, người đứng đầu cơ quan quản lý người bị tố cáo. Hệ thống này không nhận tố cáo trực tuyến: bạn có thể soạn và in đơn tại đây, nội dung không được gửi đi đâu. Danh tính người tố cáo được giữ bí mật theo luật.',
    'A denunciation needs a signed petition or is told in person, to the head of the agency that manages the denounced person. This system takes none online: you can write and print it here, and nothing of it is sent anywhere. The law keeps the denouncer’s identity secret.',
  ),
  parts: [
    DATE,
    text(
      'Họ tên, địa chỉ của người tố cáo và cách thức liên hệ.',
      'The name and address of the denouncer, and how to reach them.',
    ),
    text('Hành vi vi phạm pháp luật bị tố cáo.', 'The breach of law that is denounced.'),
    text(
      'Người bị tố cáo và các thông tin, chứng cứ liên quan.',
      'The denounced person, and the information and evidence there is.',
    ),
    text(
      'Nhiều người cùng tố cáo: họ tên, địa chỉ, cách thức liên hệ của từng người và họ tên người đại diện.',
      'Several denouncers: the name, address and contact of each, and the name of the representative.',
    ),
    SIGNED,
  ],
  places: [
    text(
      'Tố cáo cán bộ, công chức cấp xã: Chủ tịch Ủy ban nhân dân cấp xã.',
      'Against officials of a commune: the Chair of its People’s Committee.',
    ),
    text(
      'Tố cáo Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã: Chủ tịch Ủy ban nhân dân cấp tỉnh.',
      'Against the Chair or a Vice Chair of a commune’s People’s Committee: the Chair of the provincial People’s Committee.',
    ),
    text(
      'Nộp tại địa điểm tiếp nhận tố cáo, trình bày trực tiếp hoặc gửi qua dịch vụ bưu chính.',
      'Hand it in where denunciations are received, tell it there in person, or post it.',
    ),
  ],
  notes: [
    text(
      'Đơn không rõ họ tên, địa chỉ không được xử lý như tố cáo; nhưng nếu nêu rõ người vi phạm và có tài liệu, chứng cứ cụ thể thì được chuyển để thanh tra, kiểm tra.',
      'A petition without a name and address is not handled as a denunciation; one that names the offender and brings concrete evidence is passed on for inspection.',
    ),
    text(
      'Người tố cáo được giữ bí mật họ tên, địa chỉ, bút tích và có quyền yêu cầu bảo vệ.',
      'The denouncer’s name, address and handwriting are kept secret, and protection can be asked for.',
    ),
    text(
      'Người cố ý tố cáo sai sự thật phải chịu trách nhiệm trước pháp luật.',
      'Whoever knowingly makes a false denunciation answers for it by law.',
    ),
    text(
      'Có thể rút tố cáo bằng văn bản trước khi có kết luận nội dung tố cáo.',
      'It can be withdrawn in writing before the conclusion.',
    ),
  ],
  limits: [
    limit(
      'T-13',
      'acceptance',
      'Kiểm tra, quyết định thụ lý: trong {limit}.',
      'It is checked and accepted or not within {limit}.',
    ),
    limit(
      'T-13',
      'acceptance',
      'Khi phải xác minh tại nhiều địa điểm: trong {limit}.',
      'Where the check needs work in several places: within {limit}.',
      'several-places',
    ),
    limit(
      'T-16',
      'answer',
      'Giải quyết: trong {limit} kể từ ngày thụ lý, có thể gia hạn.',
      'It is settled within {limit} of acceptance, which may be extended.',
    ),
  ],
  basis: cite('denunciations', 8, 9, 13, 22, 23, 25),
};

export const GUIDES: Readonly<Record<'CPL' | 'DEN', GuideText>> = { CPL: COMPLAINT, DEN: DENUNCIATION };
