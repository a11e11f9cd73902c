/** Names of what single kinds ask for beyond a report, and the words for their choices. */
import type { CaseDetails, TrackedCase } from '@gd/contract';
import type { DataRight, DeliveryForm, ReceptionMatter } from '@gd/rules';
import { catalogue, type Catalogue } from '../base/catalogue.js';

const fieldsVi: Record<keyof CaseDetails, string> = {
  regulation: 'Quy định, thủ tục được góp ý',
  document: 'Thông tin, tài liệu cần cung cấp',
  deliveryForm: 'Hình thức cung cấp',
  purpose: 'Mục đích sử dụng',
  matter: 'Nội dung cần gặp',
  preferredOn: 'Ngày mong muốn',
  right: 'Quyền được yêu cầu',
  caseCode: 'Mã hồ sơ liên quan',
  respondent: 'Người, cơ quan bị khiếu nại',
  respondentAddress: 'Địa chỉ của người, cơ quan bị khiếu nại',
  decision: 'Quyết định, hành vi bị khiếu nại',
  instance: 'Lần khiếu nại',
};
const fieldsEn: typeof fieldsVi = {
  regulation: 'Rule or procedure',
  document: 'Information or document wanted',
  deliveryForm: 'How it is wanted',
  purpose: 'Purpose',
  matter: 'What the meeting is about',
  preferredOn: 'Preferred day',
  right: 'Right that is used',
  caseCode: 'Code of the case concerned',
  respondent: 'Complained of',
  respondentAddress: 'Address of who is complained of',
  decision: 'Decision or act complained of',
  instance: 'Which complaint',
};

const deliveryVi: Record<DeliveryForm, string> = {
  electronic: 'Tệp điện tử',
  paper: 'Bản giấy',
  inspect: 'Xem trực tiếp tại cơ quan',
};
const mattersVi: Record<ReceptionMatter, string> = {
  FBK: 'Phản ánh',
  REC: 'Kiến nghị',
  CPL: 'Khiếu nại',
  DEN: 'Tố cáo',
  INF: 'Yêu cầu cung cấp thông tin',
};
const rightsVi: Record<DataRight, string> = {
  access: 'Xem dữ liệu của mình',
  correct: 'Sửa dữ liệu',
  erase: 'Xóa dữ liệu',
  withdraw: 'Rút lại sự đồng ý',
  restrict: 'Hạn chế xử lý',
  object: 'Phản đối xử lý',
};
const channelsVi: Record<TrackedCase['channel'], string> = {
  online: 'Qua mạng',
  desk: 'Trực tiếp tại trụ sở',
  paper: 'Đơn giấy nộp tại trụ sở',
  phone: 'Qua điện thoại',
  post: 'Qua bưu điện',
};

const vi = {
  fields: fieldsVi,
  delivery: deliveryVi,
  matters: mattersVi,
  rights: rightsVi,
  instances: { 1: 'Lần đầu', 2: 'Lần hai' },
  channels: channelsVi,
  channel: 'Cách gửi',
  lodgedOn: 'Ngày nhận đơn',
  group: 'Số người cùng nội dung',
  people: (n: number) => `${n} người`,
};

const en: typeof vi = {
  fields: fieldsEn,
  delivery: { electronic: 'A file', paper: 'On paper', inspect: 'To read it at the office' },
  matters: {
    FBK: 'Feedback',
    REC: 'Recommendation',
    CPL: 'Complaint',
    DEN: 'Denunciation',
    INF: 'Request for information',
  },
  rights: {
    access: 'See one’s data',
    correct: 'Correct data',
    erase: 'Erase data',
    withdraw: 'Withdraw consent',
    restrict: 'Restrict its use',
    object: 'Object to its use',
  },
  instances: { 1: 'First', 2: 'Second' },
  channels: {
    online: 'Online',
    desk: 'In person at the office',
    paper: 'Paper handed in at the office',
    phone: 'By phone',
    post: 'By post',
  },
  channel: 'How it came in',
  lodgedOn: 'Received on',
  group: 'People on the same matter',
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
};

export const detailsMessages: Catalogue<typeof vi> = catalogue('case-timeline-details', { vi, en });
