/** The words of the pages that work without a script. */
import type { LocalizedText } from '@gd/contract';
import type { DataRight, DeadlineStep, DeliveryForm, ReceptionMatter } from '@gd/rules';

export const WORDS = {
  form: { vi: 'Gửi phản ánh, kiến nghị, yêu cầu', en: 'Send a report, a recommendation or a request' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  intro: {
    vi: 'Mẫu này dùng được khi trình duyệt không chạy JavaScript. Nội dung chỉ được gửi sau khi bạn xem lại.',
    en: 'This form works without JavaScript. Nothing is sent before you have looked at it once more.',
  },
  paper: {
    vi: 'Khiếu nại, tố cáo phải nộp bằng đơn có chữ ký; đừng viết vào đây.',
    en: 'Complaints and denunciations are lodged on signed paper; do not write them here.',
  },
  denunciation: { vi: 'Xem cách tố cáo và in đơn', en: 'How to denounce, with a form to print' },
  seemsPrivate: {
    vi: 'Nội dung giống khiếu nại hoặc tố cáo. Gửi như thế này thì không được giải quyết theo thủ tục đó và không được công khai.',
    en: 'This reads like a complaint or a denunciation. Sent like this it is not settled by that procedure, and it is not published.',
  },
  error: { vi: 'Lỗi', en: 'Error' },
  mistakes: { vi: 'Cần xem lại các mục sau', en: 'Please look at these again' },
  optional: { vi: '(không bắt buộc)', en: '(optional)' },
  choose: { vi: 'Hãy chọn', en: 'Choose' },
  toReview: { vi: 'Tiếp tục: xem lại trước khi gửi', en: 'Continue: check before sending' },
  review: { vi: 'Xem lại trước khi gửi', en: 'Check before sending' },
  reviewHint: {
    vi: 'Nội dung chưa được gửi. Hãy đọc lại rồi bấm nút Gửi ở cuối.',
    en: 'Nothing has been sent yet. Read it through, then use the button Send below.',
  },
  send: { vi: 'Gửi', en: 'Send' },
  back: { vi: 'Quay lại sửa', en: 'Go back and edit' },
  startAgain: { vi: 'Mở mẫu gửi', en: 'Open the form' },
  website: { vi: 'Để trống ô này', en: 'Leave this empty' },
  agree: { vi: 'Tôi đã đọc và đồng ý', en: 'I have read this and agree' },
  personalData: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  filesKept: { vi: 'Tệp đã nhận', en: 'Files received' },
  noName: { vi: 'Không ghi tên', en: 'Without a name' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  thanks: {
    vi: 'Hãy giữ mã và mật mã dưới đây để theo dõi và nhận trả lời.',
    en: 'Keep the code and the secret below to follow it and get the answer.',
  },
  code: { vi: 'Mã theo dõi', en: 'Tracking code' },
  secret: { vi: 'Mật mã', en: 'Secret' },
  secretKeep: {
    vi: 'Hãy chép hoặc in trang này: mật mã chỉ hiện ở đây và không ai cấp lại được. Ai có cả mã và mật mã đều đọc được hồ sơ của bạn.',
    en: 'Copy or print this page: the secret is shown only here, and nobody can issue it again. Whoever has both code and secret can read your case.',
  },
  print: {
    vi: 'Để in, dùng lệnh In của trình duyệt (Ctrl+P hoặc mục In trong thực đơn).',
    en: 'To print it, use your browser’s Print (Ctrl+P, or Print in its menu).',
  },
  restricted: { vi: 'Nội dung này không được công khai', en: 'This is not published' },
  unit: { vi: 'Nơi nhận', en: 'Received by' },
  time: { vi: 'Thời gian gửi', en: 'Sent at' },
  files: { vi: 'Tệp kèm theo', en: 'Files' },
  none: { vi: 'Không có', en: 'None' },
  next: { vi: 'Các bước tiếp theo', en: 'What happens next' },
  due: { vi: 'Chậm nhất', en: 'By' },
  dueUnknown: {
    vi: 'Ngày đến hạn có khi lịch nghỉ của năm đó được công bố',
    en: 'The day is known when the calendar of that year is published',
  },
  why: { vi: 'Vì sao là ngày này?', en: 'Why this date?' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  signed: { vi: 'Biên nhận có chữ ký số', en: 'Signed receipt' },
  signedText: {
    vi: 'Tệp này chứng minh bạn đã gửi đúng nội dung này vào lúc này. Nó không chứa mật mã, họ tên hay liên hệ. Sau này có thể kiểm tra bằng công cụ gd-verify không cần mạng.',
    en: 'This file proves that you sent these words at this time. It holds neither the secret nor your name or contact. It can be checked later with gd-verify, offline.',
  },
  download: { vi: 'Tải biên nhận có chữ ký', en: 'Download the signed receipt' },
  notSent: { vi: 'Chưa gửi được', en: 'Not sent' },
} as const satisfies Record<string, LocalizedText>;

/** What the sender is asked for, by the name of the control. */
export const FIELD_WORDS = {
  kind: { vi: 'Bạn gửi loại nào?', en: 'Which kind is it?' },
  content: { vi: 'Việc gì đã xảy ra?', en: 'What happened?' },
  proposal: {
    vi: 'Bạn muốn cơ quan nhà nước làm gì?',
    en: 'What do you want the authorities to do?',
  },
  title: { vi: 'Tiêu đề', en: 'Title' },
  'details.regulation': { vi: 'Quy định, thủ tục được góp ý', en: 'Rule or procedure' },
  'details.document': { vi: 'Thông tin, tài liệu cần cung cấp', en: 'Information or document wanted' },
  'details.deliveryForm': { vi: 'Hình thức cung cấp', en: 'How it is wanted' },
  'details.purpose': { vi: 'Mục đích sử dụng', en: 'Purpose' },
  'details.matter': { vi: 'Nội dung cần gặp', en: 'What the meeting is about' },
  'details.preferredOn': { vi: 'Ngày mong muốn', en: 'Preferred day' },
  'details.right': { vi: 'Quyền được yêu cầu', en: 'Right that is used' },
  'details.caseCode': { vi: 'Mã hồ sơ liên quan', en: 'Code of the case concerned' },
  'place.unit': { vi: 'Xã, phường, đặc khu', en: 'Commune, ward or special zone' },
  'place.detail': { vi: 'Vị trí cụ thể', en: 'Exact place' },
  files: { vi: 'Ảnh và tài liệu', en: 'Photos and documents' },
  anonymous: { vi: 'Gửi không ghi tên', en: 'Send without my name' },
  'sender.name': { vi: 'Họ và tên', en: 'Full name' },
  'sender.address': { vi: 'Địa chỉ', en: 'Address' },
  'sender.phone': { vi: 'Số điện thoại', en: 'Phone number' },
  'sender.email': { vi: 'Thư điện tử', en: 'E-mail' },
  'sender.idNumber': {
    vi: 'Số định danh cá nhân (số căn cước)',
    en: 'Personal identification number',
  },
  'sender.organisation': { vi: 'Tên tổ chức', en: 'Name of the organisation' },
} as const satisfies Record<string, LocalizedText>;
export type FieldName = keyof typeof FIELD_WORDS;

export const HINTS: Partial<Record<FieldName, LocalizedText>> = {
  content: {
    vi: 'Kể rõ sự việc, thời gian. Không ghi số căn cước, số tài khoản.',
    en: 'Say what and when. No identity or bank account numbers.',
  },
  title: {
    vi: 'Một câu ngắn, ví dụ: Đèn đường hỏng ở đầu ngõ 12.',
    en: 'One short sentence, for example: Street light broken at lane 12.',
  },
  'details.caseCode': { vi: 'Ví dụ 37-4KTW-9B2X-M.', en: 'For example 37-4KTW-9B2X-M.' },
  'place.detail': {
    vi: 'Số nhà, tên đường, thôn, tổ dân phố hoặc một điểm dễ nhận ra.',
    en: 'House number, street, hamlet, or a landmark.',
  },
  files: {
    vi: 'Tối đa 5 tệp: JPEG, PNG, WebP, PDF, Word, Excel; mỗi tệp đến 25 MB. Vị trí chụp trong ảnh được xóa.',
    en: 'Up to 5 files: JPEG, PNG, WebP, PDF, Word, Excel; 25 MB each. The place stored in photos is removed.',
  },
  anonymous: {
    vi: 'Cơ quan có thể không trả lời riêng cho bạn; bạn vẫn theo dõi được bằng mã. Khi chọn mục này, bỏ trống các mục về người gửi.',
    en: 'You may get no answer of your own; you can still follow it by its code. Leave what follows about you empty then.',
  },
  'sender.phone': {
    vi: 'Cần ít nhất một trong hai: điện thoại hoặc thư điện tử.',
    en: 'At least one of the two is needed: phone or e-mail.',
  },
  'sender.idNumber': { vi: 'Luật yêu cầu với loại này.', en: 'The law asks for it here.' },
};

export const DELIVERY_WORDS: Record<DeliveryForm, LocalizedText> = {
  electronic: { vi: 'Tệp điện tử', en: 'A file' },
  paper: { vi: 'Bản giấy', en: 'On paper' },
  inspect: { vi: 'Xem trực tiếp tại cơ quan', en: 'To read it at the office' },
};

export const MATTER_WORDS: Record<ReceptionMatter, LocalizedText> = {
  FBK: { vi: 'Phản ánh', en: 'Feedback' },
  REC: { vi: 'Kiến nghị', en: 'Recommendation' },
  CPL: { vi: 'Khiếu nại', en: 'Complaint' },
  DEN: { vi: 'Tố cáo', en: 'Denunciation' },
  INF: { vi: 'Yêu cầu cung cấp thông tin', en: 'Request for information' },
};

export const RIGHT_WORDS: Record<DataRight, LocalizedText> = {
  access: { vi: 'Xem dữ liệu của mình', en: 'See one’s data' },
  correct: { vi: 'Sửa dữ liệu', en: 'Correct data' },
  erase: { vi: 'Xóa dữ liệu', en: 'Erase data' },
  withdraw: { vi: 'Rút lại sự đồng ý', en: 'Withdraw consent' },
  restrict: { vi: 'Hạn chế xử lý', en: 'Restrict its use' },
  object: { vi: 'Phản đối xử lý', en: 'Object to its use' },
};

export const STEP_WORDS: Record<DeadlineStep, LocalizedText> = {
  intake: { vi: 'Tiếp nhận', en: 'Receive' },
  forward: { vi: 'Chuyển nơi khác nếu không đúng thẩm quyền', en: 'Forward, if it belongs elsewhere' },
  'first-response': { vi: 'Trả lời bước đầu', en: 'First response' },
  acceptance: { vi: 'Thụ lý hoặc từ chối thụ lý', en: 'Accept or refuse to settle' },
  notice: { vi: 'Báo thời gian cung cấp', en: 'Say when it will be given' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  delivery: { vi: 'Gửi quyết định giải quyết', en: 'Send the decision' },
  publication: { vi: 'Công khai kết quả', en: 'Make the result public' },
  'report-back': { vi: 'Báo lại nơi đã chuyển đến', en: 'Report back to the unit that forwarded it' },
  'second-complaint': { vi: 'Khiếu nại lần hai', en: 'Complain a second time' },
  'legal-effect': { vi: 'Quyết định có hiệu lực pháp luật', en: 'The decision takes legal effect' },
};
