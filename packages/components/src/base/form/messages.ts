import { catalogue, type Catalogue } from '../catalogue.js';

const vi = {
  restored: 'Nội dung bạn nhập lần trước đã được khôi phục.',
  startOver: 'Xóa và làm lại từ đầu',
  startOverConfirm: 'Xóa toàn bộ nội dung đã nhập?',
  startOverYes: 'Xóa',
  startOverNo: 'Giữ lại',
  notDurable:
    'Trình duyệt đang chặn việc lưu tạm. Nếu tải lại hoặc đóng trang, nội dung đã nhập sẽ mất; hãy gửi trong một lần.',
  toReview: 'Tiếp tục: xem lại trước khi gửi',
  reviewHint: 'Nội dung chưa được gửi. Hãy đọc lại rồi bấm nút gửi ở cuối.',
  change: 'Sửa',
  changeName: (name: string) => `Sửa: ${name}`,
  none: 'Không có',
  send: 'Gửi',
  back: 'Quay lại sửa',
  sending: 'Đang gửi…',
  waitingForFiles: 'Đang chờ tải xong tệp rồi gửi…',
  sendAgain: 'Gửi lại',
  notSentOffline:
    'Chưa nhận được trả lời của máy chủ. Hãy kiểm tra mạng rồi bấm “Gửi lại”: nội dung vẫn còn đây và dù gửi lại cũng chỉ được ghi nhận một lần.',
  proofRequired:
    'Máy này không làm được phần kiểm tra tự động chống gửi hàng loạt. Nội dung vẫn còn đây: hãy thử lại sau ít phút, thử trình duyệt khác, hoặc gửi tại trụ sở, qua điện thoại.',
  notSent: (reason: string) => `Chưa gửi được. ${reason}`,
  generalError: (reason: string, id: string | undefined) => (id ? `${reason} (mã yêu cầu: ${id})` : reason),

  unitHint: 'Gõ tên hiện nay, tên cũ hoặc địa chỉ cũ, có dấu hay không dấu đều được.',
  name: 'Họ và tên',
  address: 'Địa chỉ',
  addressHint: 'Nơi ở hiện nay của bạn.',
  phone: 'Số điện thoại',
  contact: 'Cách liên hệ',
  contactHint: 'Cần ít nhất một trong hai: điện thoại hoặc thư điện tử.',
  email: 'Thư điện tử',
  consent: 'Dữ liệu cá nhân',
  consentAgree: 'Tôi đã đọc và đồng ý',
  missing: {
    unitUnknown: 'Hãy chọn một xã, phường hoặc đặc khu trong danh sách gợi ý',
    name: 'Hãy ghi họ và tên',
    address: 'Hãy ghi địa chỉ',
    phone: 'Hãy ghi số điện thoại hoặc thư điện tử để nhận trả lời',
  },
};

const en: typeof vi = {
  restored: 'What you typed before has been restored.',
  startOver: 'Clear and start over',
  startOverConfirm: 'Clear everything you typed?',
  startOverYes: 'Clear',
  startOverNo: 'Keep it',
  notDurable:
    'The browser blocks temporary storage. If you reload or close the page, what you typed is lost; please send it in one go.',
  toReview: 'Continue: check before sending',
  reviewHint: 'Nothing has been sent yet. Read it through, then use the send button below.',
  change: 'Change',
  changeName: (name) => `Change: ${name}`,
  none: 'None',
  send: 'Send',
  back: 'Go back and edit',
  sending: 'Sending…',
  waitingForFiles: 'Waiting for the files, then sending…',
  sendAgain: 'Send again',
  notSentOffline:
    'No answer from the server yet. Check the connection and use “Send again”: what you typed is still here, and however often you send it, it counts once.',
  proofRequired:
    'This device could not do the automatic check against mass sending. What you typed is still here: try again in a few minutes, try another browser, or hand it in at the office or by phone.',
  notSent: (reason) => `Not sent. ${reason}`,
  generalError: (reason, id) => (id ? `${reason} (request id: ${id})` : reason),

  unitHint: 'Type the present name, an old name or an old address, with or without marks.',
  name: 'Full name',
  address: 'Address',
  addressHint: 'Where you live now.',
  phone: 'Phone number',
  contact: 'How to reach you',
  contactHint: 'At least one of the two is needed: phone or e-mail.',
  email: 'E-mail',
  consent: 'Personal data',
  consentAgree: 'I have read this and agree',
  missing: {
    unitUnknown: 'Choose a commune, ward or special zone from the list',
    name: 'Write your full name',
    address: 'Write your address',
    phone: 'Write a phone number or an e-mail address for the answer',
  },
};

/** Words of every form that is written, looked at once more, and sent. */
export const formMessages: Catalogue<typeof vi> = catalogue('form', { vi, en });
