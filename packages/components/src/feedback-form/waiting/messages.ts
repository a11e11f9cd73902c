import { catalogue, type Catalogue } from '../../base/catalogue.js';

const vi = {
  keptTitle: 'Đã lưu trên máy này, chưa gửi',
  keptText:
    'Hiện không có mạng hoặc máy chủ chưa trả lời. Nội dung sẽ tự gửi khi có mạng, trong lúc một trang có biểu mẫu này đang mở, và chỉ được ghi nhận một lần. Gửi xong, bạn mở biên nhận ở đây.',
  sentTitle: 'Đã gửi',
  sentText: 'Hãy mở biên nhận để giữ lại mã và mật mã.',
  refusedTitle: 'Máy chủ không nhận',
  another: 'Viết nội dung khác',

  title: (count: number) => `Trên máy này (${count})`,
  hint: (days: number) =>
    `Nội dung chờ gửi được giữ trên máy này nhiều nhất ${days} ngày và bị xóa khỏi máy ngay khi gửi xong; biên nhận được giữ đến khi bạn mở. Nếu nhiều người dùng chung máy, đừng để lại nội dung ở đây.`,
  notDurable:
    'Trình duyệt đang chặn việc lưu trên máy. Hãy giữ trang này mở cho đến khi gửi xong: đóng hoặc tải lại trang thì nội dung sẽ mất.',
  files: (count: number) => `${count} tệp kèm theo`,
  savedAt: (time: string) => `Lưu lúc ${time}`,
  queued: 'Chờ mạng để gửi',
  nextAttempt: (time: string) => `tự thử lại lúc ${time}`,
  sending: 'Đang gửi…',
  refused: (reason: string) => `Máy chủ không nhận: ${reason}`,
  requestId: (id: string) => `Mã yêu cầu: ${id}`,
  sent: (code: string) => `Đã gửi. Mã theo dõi ${code}.`,
  arrived: (id: string) =>
    `Nội dung đã đến cơ quan từ lần gửi trước, nhưng đã quá lâu nên máy chủ không cấp lại biên nhận. Hãy hỏi cơ quan theo mã này: ${id}.`,
  expired: (time: string) =>
    `Nội dung lưu lúc ${time} không gửi được trong thời hạn nên đã bị xóa khỏi máy. Hãy gửi lại nếu vẫn cần.`,
  unnamed: 'Nội dung đã lưu',

  sendNow: 'Gửi ngay',
  sendAgain: 'Gửi lại',
  open: 'Mở biên nhận',
  openName: (title: string) => `Mở biên nhận: ${title}`,
  dismiss: 'Đã hiểu',
  discard: 'Xóa khỏi máy',
  discardName: (title: string) => `Xóa khỏi máy: ${title}`,
  discardConfirm: (title: string) => `Xóa “${title}” khỏi máy này? Nội dung sẽ không được gửi.`,
  discardMayHaveArrived: (title: string) =>
    `Xóa “${title}” khỏi máy này? Đã có lần gửi mà chưa nhận được trả lời, nên nội dung có thể đã đến cơ quan; xóa rồi thì không còn lấy được biên nhận.`,
  discardYes: 'Xóa',
  discardNo: 'Giữ lại',
  discarded: 'Đã xóa khỏi máy.',
  sentMeanwhile: 'Nội dung vừa được gửi xong, nên không xóa. Hãy mở biên nhận.',
  nowSent: (title: string) => `Đã gửi: ${title}`,
  nowRefused: (title: string) => `Máy chủ không nhận: ${title}`,
};

const en: typeof vi = {
  keptTitle: 'Saved on this device, not sent yet',
  keptText:
    'There is no network, or the server has not answered. It will be sent by itself when there is a network, while a page with this form is open, and it counts once. When it is sent you can open the receipt here.',
  sentTitle: 'Sent',
  sentText: 'Open the receipt to keep its code and secret.',
  refusedTitle: 'The server did not take it',
  another: 'Write something else',

  title: (count) => `On this device (${count})`,
  hint: (days) =>
    `What waits is kept on this device for ${days} days at most and removed as soon as it is sent; a receipt is kept until you open it. If several people use this device, leave nothing here.`,
  notDurable:
    'The browser blocks storage on this device. Keep this page open until everything is sent: closing or reloading it loses what waits.',
  files: (count) => (count === 1 ? '1 file with it' : `${count} files with it`),
  savedAt: (time) => `Saved at ${time}`,
  queued: 'Waits for the network',
  nextAttempt: (time) => `next attempt at ${time}`,
  sending: 'Sending…',
  refused: (reason) => `The server did not take it: ${reason}`,
  requestId: (id) => `Request id: ${id}`,
  sent: (code) => `Sent. Tracking code ${code}.`,
  arrived: (id) =>
    `It had reached the office by an earlier attempt, too long ago for the server to give its receipt again. Ask the office about this id: ${id}.`,
  expired: (time) =>
    `What was saved at ${time} could not be sent in time and was removed from this device. Send it again if it still matters.`,
  unnamed: 'What was saved',

  sendNow: 'Send now',
  sendAgain: 'Send again',
  open: 'Open the receipt',
  openName: (title) => `Open the receipt: ${title}`,
  dismiss: 'I have read this',
  discard: 'Remove from this device',
  discardName: (title) => `Remove from this device: ${title}`,
  discardConfirm: (title) => `Remove “${title}” from this device? It will not be sent.`,
  discardMayHaveArrived: (title) =>
    `Remove “${title}” from this device? It was sent once without an answer, so it may have reached the office; its receipt is lost when you remove it.`,
  discardYes: 'Remove',
  discardNo: 'Keep it',
  discarded: 'Removed from this device.',
  sentMeanwhile: 'It has just been sent, so it was not removed. Open the receipt.',
  nowSent: (title) => `Sent: ${title}`,
  nowRefused: (title) => `The server did not take: ${title}`,
};

/** Words of what waits on the device to be sent. */
export const waitingMessages: Catalogue<typeof vi> = catalogue('feedback-form-waiting', { vi, en });
