import { formMessages } from '../base/form/messages.js';
import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  title: 'Tiêu đề',
  titleHint: 'Một câu ngắn, ví dụ: Đèn đường hỏng ở đầu ngõ 12.',

  where: 'Nơi xảy ra',
  whereTo: 'Nơi nhận',
  whereToHint: 'Xã, phường, đặc khu sẽ trả lời bạn.',
  unit: 'Xã, phường, đặc khu',
  detail: 'Vị trí cụ thể',
  detailHint: 'Số nhà, tên đường, thôn, tổ dân phố hoặc một điểm dễ nhận ra.',

  photos: 'Ảnh và tài liệu',

  who: 'Người gửi',
  whoQuestion: 'Bạn muốn gửi thế nào?',
  named: 'Ghi họ tên để được trả lời',
  anonymous: 'Không ghi tên',
  anonymousHint: 'Cơ quan có thể không trả lời riêng cho bạn; bạn vẫn theo dõi được bằng mã.',
  nameNeeded: (kind: string) => `${kind} cần có họ tên để được trả lời chính thức.`,
  idNumber: 'Số định danh cá nhân (số căn cước)',
  idNumberHint:
    'Luật yêu cầu với loại này. Số này không được lưu tạm trên máy: nếu tải lại trang, bạn nhập lại.',
  caseCodeHint: 'Ví dụ 37-4KTW-9B2X-M, nếu yêu cầu về một hồ sơ đã gửi.',
  preferredHint: 'Cơ quan sẽ báo lại lịch tiếp.',
  onBehalf: 'Gửi thay tổ chức hoặc nhiều người',
  organisation: 'Tên tổ chức',
  groupHint:
    'Nhóm từ 5 đến 10 người cùng một nội dung cử 1 hoặc 2 người đại diện; trên 10 người cử không quá 5 người (Luật Tiếp công dân 2013, Điều 29).',
  groupSize: 'Số người cùng nội dung',
  representatives: 'Họ tên người đại diện',
  representativesHint: 'Mỗi người một dòng.',
  contactPrivate: 'Thông tin của bạn chỉ cán bộ xử lý xem được, không công khai.',

  review: 'Xem lại trước khi gửi',
  sender: 'Người gửi',
  sentEarlier:
    'Lần gửi trước đã đến nơi, nên nội dung được ghi nhận là của lần đó. Nếu bạn đã sửa sau đó, hãy bổ sung ở trang theo dõi.',

  missing: {
    ...formMessages.vi.missing,
    content: 'Hãy viết chuyện gì đã xảy ra',
    title: 'Hãy ghi tiêu đề',
    kind: 'Hãy chọn loại',
    proposal: 'Kiến nghị cần nêu bạn muốn cơ quan làm gì',
    document: 'Hãy ghi thông tin, tài liệu bạn cần',
    deliveryForm: 'Hãy chọn hình thức cung cấp',
    purpose: 'Hãy ghi mục đích sử dụng',
    matter: 'Hãy chọn nội dung cần gặp',
    right: 'Hãy chọn quyền bạn yêu cầu',
    idNumber: 'Hãy ghi số định danh cá nhân',
    unit: 'Hãy chọn xã, phường hoặc đặc khu nơi xảy ra',
    consent:
      'Cần bạn đồng ý để dùng thông tin liên hệ; nếu không đồng ý, hãy chọn “Không ghi tên” khi trang có mục đó',
  },
};

const en: typeof vi = {
  title: 'Title',
  titleHint: 'One short sentence, for example: Street light broken at lane 12.',

  where: 'Where it happened',
  whereTo: 'Sent to',
  whereToHint: 'The commune, ward or special zone that is to answer.',
  unit: 'Commune, ward or special zone',
  detail: 'Exact place',
  detailHint: 'House number, street, hamlet, or a landmark.',

  photos: 'Photos and documents',

  who: 'Who sends it',
  whoQuestion: 'How do you want to send it?',
  named: 'With my name, to get an answer',
  anonymous: 'Without my name',
  anonymousHint: 'You may get no answer of your own; you can still follow it by its code.',
  nameNeeded: (kind) => `${kind}: your name is needed for a formal answer.`,
  idNumber: 'Personal identification number',
  idNumberHint:
    'The law asks for it here. It is not stored on this device: after a reload you type it again.',
  caseCodeHint: 'For example 37-4KTW-9B2X-M, if it is about a case you sent.',
  preferredHint: 'The office will tell you when.',
  onBehalf: 'For an organisation or several people',
  organisation: 'Name of the organisation',
  groupHint:
    'Five to ten people on one matter are spoken for by one or two of them; more than ten by up to five (Law on Citizen Reception 2013, Article 29).',
  groupSize: 'How many people',
  representatives: 'Names of the representatives',
  representativesHint: 'One on each line.',
  contactPrivate: 'Only the officers who handle it can see who you are. It is not published.',

  review: 'Check before sending',
  sender: 'Sender',
  sentEarlier:
    'Your earlier attempt had arrived, so what was recorded is what you sent then. If you changed something since, add it on the page where you follow the case.',

  missing: {
    ...formMessages.en.missing,
    content: 'Write what happened',
    title: 'Write a title',
    kind: 'Choose a kind',
    proposal: 'A recommendation says what you want to be done',
    document: 'Write which information or document you need',
    deliveryForm: 'Choose how you want it',
    purpose: 'Write what it is for',
    matter: 'Choose what the meeting is about',
    right: 'Choose the right you use',
    idNumber: 'Write your personal identification number',
    unit: 'Choose the commune, ward or special zone where it happened',
    consent:
      'Your agreement is needed to use your contact data; or send without your name, where that is possible',
  },
};

/** Words of `gd-feedback-form`. */
export const messages: Catalogue<typeof vi> = catalogue('feedback-form', { vi, en });
