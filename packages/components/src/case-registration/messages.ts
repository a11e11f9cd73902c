import { catalogue, type Catalogue } from '../base/catalogue.js';
import type { FieldName, Section } from './fields.js';

type OwnField = Exclude<
  FieldName,
  | 'regulation'
  | 'document'
  | 'deliveryForm'
  | 'purpose'
  | 'matter'
  | 'preferredOn'
  | 'right'
  | 'caseCode'
  | 'respondent'
  | 'respondentAddress'
  | 'decision'
  | 'instance'
>;

const sectionsVi: Record<Section, string> = {
  paper: 'Đơn và cách nhận',
  matter: 'Nội dung',
  place: 'Nơi xảy ra',
  sender: 'Người gửi',
  group: 'Nhiều người cùng nội dung',
  files: 'Bản chụp đơn và tài liệu',
};
const fieldsVi: Record<OwnField, string> = {
  kind: 'Loại',
  channel: 'Cách nhận',
  lodgedOn: 'Ngày nhận đơn',
  signed: 'Đơn có chữ ký hoặc điểm chỉ của người gửi',
  title: 'Tiêu đề',
  content: 'Nội dung trình bày',
  proposal: 'Yêu cầu, đề xuất của người gửi',
  unit: 'Xã, phường, đặc khu',
  detail: 'Vị trí cụ thể',
  anonymous: 'Người gửi không ghi tên',
  name: 'Họ và tên',
  address: 'Địa chỉ',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  idNumber: 'Số định danh cá nhân',
  organisation: 'Tổ chức mà người gửi đại diện',
  locale: 'Ngôn ngữ thư báo',
  isGroup: 'Đơn của nhiều người',
  size: 'Số người',
  representatives: 'Người đại diện, mỗi dòng một họ tên',
  files: 'Ảnh chụp hoặc bản quét',
};

const vi = {
  title: 'Nhập đơn thay người gửi',
  intro: 'Dùng cho đơn giấy, đơn gửi bưu điện, hoặc người dân trình bày trực tiếp, qua điện thoại.',
  notKept: 'Nội dung chỉ ở trên trang này, không lưu vào máy. Rời trang khi chưa ghi nhận thì mất.',
  sections: sectionsVi,
  fields: fieldsVi,
  hints: {
    lodgedOn: 'Ngày cơ quan nhận được đơn; thời hạn tính từ ngày này.',
    phone: 'Cần ít nhất một trong hai: điện thoại hoặc thư điện tử.',
    idNumber: '12 chữ số, hoặc 9 chữ số với giấy tờ cũ. Pháp luật đòi hỏi với loại này.',
    size: 'Từ 5 người trở lên. Dưới 5 người thì mỗi người một đơn.',
    representatives: 'Từ 5 đến 10 người: một hoặc hai đại diện. Trên 10 người: tối đa năm.',
    signed: 'Đơn khiếu nại không có chữ ký hoặc điểm chỉ thì chưa thụ lý được.',
  } as Partial<Record<FieldName, string>>,
  languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  choose: 'Chọn…',
  basis: 'Căn cứ',
  submit: 'Ghi nhận và cấp biên nhận',
  sending: 'Đang ghi nhận…',
  offline:
    'Chưa nhận được trả lời của máy chủ. Kiểm tra mạng rồi bấm lại: dù bấm lại cũng chỉ ghi nhận một lần.',
  earlier: 'Lần gửi trước đã được ghi nhận, nên biên nhận là của lần đó. Phần sửa sau đó chưa được ghi.',
  printNote: 'In biên nhận và giao cho người gửi. Mật mã chỉ hiện một lần và cơ quan không giữ.',
};

const en: typeof vi = {
  title: 'Register for somebody',
  intro: 'For papers handed in or sent by post, and for what people tell at the desk or by phone.',
  notKept:
    'What you type stays on this page and is not stored on the device. It is lost if you leave before registering it.',
  sections: {
    paper: 'The paper and how it came in',
    matter: 'What it is about',
    place: 'Where it happened',
    sender: 'Sender',
    group: 'Several people on one matter',
    files: 'Scan and documents',
  },
  fields: {
    kind: 'Kind',
    channel: 'How it came in',
    lodgedOn: 'Received on',
    signed: 'The paper has the sender’s signature or fingerprint',
    title: 'Title',
    content: 'What it says',
    proposal: 'What the sender asks for',
    unit: 'Commune, ward or special zone',
    detail: 'Exact place',
    anonymous: 'The sender gives no name',
    name: 'Full name',
    address: 'Address',
    phone: 'Phone number',
    email: 'E-mail',
    idNumber: 'Personal identification number',
    organisation: 'Organisation the sender writes for',
    locale: 'Language of notices',
    isGroup: 'It comes from several people',
    size: 'How many people',
    representatives: 'Representatives, one name a line',
    files: 'Photos or scans',
  },
  hints: {
    lodgedOn: 'The day the office got it; the clock runs from this day.',
    phone: 'At least one of the two is needed: phone or e-mail.',
    idNumber: '12 digits, or 9 on older papers. The law asks for it with this kind.',
    size: '5 people or more. Fewer than 5 each send their own.',
    representatives: '5 to 10 people: one or two representatives. More than 10: up to five.',
    signed: 'A complaint without signature or fingerprint cannot be accepted.',
  },
  languages: { vi: 'Vietnamese', en: 'English' },
  choose: 'Choose…',
  basis: 'Basis',
  submit: 'Register and issue the receipt',
  sending: 'Registering…',
  offline:
    'The server has not answered. Check the connection and press again: it counts once, however often you press.',
  earlier:
    'The earlier attempt had arrived, so the receipt is of that one. What you changed since is not recorded.',
  printNote:
    'Print the receipt and give it to the sender. The secret is shown once, and the office does not keep it.',
};

export const registrationMessages: Catalogue<typeof vi> = catalogue('case-registration', { vi, en });
