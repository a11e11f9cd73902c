/** Words of the steps that lead a model on. */
import type { ModelCommand } from '@gd/rules';
import { catalogue, type Catalogue } from '../../base/catalogue.js';

const submitVi: Record<ModelCommand, string> = {
  register: 'Đăng ký vào sổ',
  decline: 'Ghi nhận không đưa vào sổ',
  launch: 'Ghi nhận ra mắt',
  start: 'Ghi nhận đang thực hiện',
  report: 'Lưu báo cáo',
  review: 'Lưu đánh giá',
  recognise: 'Ghi nhận công nhận',
  remove: 'Đưa ra khỏi danh sách',
  edit: 'Lưu thông tin',
  link: 'Ghi nhận nhân rộng',
  unlink: 'Bỏ ghi nhận',
};
const hintsVi: Partial<Record<ModelCommand, string>> = {
  register: 'Mô hình vào sổ sẽ hiện trong danh sách công khai.',
  decline: 'Đề cử không vào sổ. Lý do được giữ trong lịch sử.',
  report: 'Số liệu dưới đây thay cho số liệu của lần báo cáo trước.',
  recognise: 'Công nhận dựa trên một quyết định; chỉ công nhận ở cấp cao hơn cấp hiện có.',
  remove: 'Mô hình rời danh sách công khai và không trở lại; số liệu các năm vẫn giữ.',
  link: 'Mô hình đang mở học theo một mô hình khác trong sổ.',
  edit: 'Nội dung mới thay nội dung cũ; lịch sử ghi là đã cập nhật.',
};

const vi = {
  submit: submitVi,
  hints: hintsVi,
  sending: 'Đang lưu…',
  cancel: 'Để sau',
  kept: 'Nội dung đang nhập được giữ trên máy này đến khi lưu xong.',
  done: (step: string) => `Đã ghi: ${step}.`,
  stale:
    'Mô hình này vừa được người khác cập nhật và đã được tải lại. Nội dung bạn nhập vẫn còn; hãy xem lại rồi lưu.',
  noLongerPossible:
    'Bước này không còn làm được vì trạng thái đã thay đổi. Bạn có thể sao chép nội dung đã nhập.',
  on: 'Ngày thực hiện',
  onHint: 'Để trống nếu là hôm nay. Ghi năm, tháng/năm hoặc ngày: 2023, 5/2023, 18/5/2023.',
  dayHint: 'Ghi năm, tháng/năm hoặc ngày: 2023, 5/2023, 18/5/2023.',
  dayUnreadable: 'Ghi năm, tháng/năm hoặc ngày/tháng/năm, ví dụ 2023, 5/2023, 18/5/2023',
  numberUnreadable: 'Chỉ ghi số, ví dụ 1.250 hoặc 12,5',
  note: 'Ghi chú',
  public: 'Công khai trong lịch sử của mô hình. Không ghi thông tin cá nhân.',
  internal: 'Chỉ cán bộ đọc được.',
  reasons: 'Lý do',
  registerNumber: 'Số trong sổ',
  registerNumberHint: 'Số mà sổ của tỉnh đang dùng, ví dụ HL-2026-07.',
  results: 'Kết quả',
  outcome: 'Kết luận đánh giá',
  level: 'Cấp công nhận',
  decision: 'Quyết định',
  number: 'Số, ký hiệu',
  date: 'Ngày ký',
  issuer: 'Cơ quan, người ký',
  removalReason: 'Vì sao đưa ra',
  choose: 'Chọn',
  copiedFrom: 'Học theo mô hình',
  adaptations: 'Đã làm khác những gì',
  unlinked: 'Bỏ ghi nhận học theo',
  find: 'Tìm mô hình khác',
  found: (shown: number, total: number) =>
    total === 0
      ? 'Không tìm thấy mô hình nào.'
      : shown < total
        ? `${total} mô hình; dưới đây là ${shown} mô hình đầu. Gõ thêm để thu hẹp.`
        : `${total} mô hình.`,
  chosen: (title: string) => `Đã chọn: ${title}`,
  remove: 'Bỏ',
  tags: 'Từ khóa',
  tagsHint: (most: number) => `Cách nhau bằng dấu phẩy, nhiều nhất ${most} từ khóa.`,
  photo: (n: number) => `Ảnh ${n}`,
  document: (n: number) => `Tài liệu ${n}`,
  cover: 'Ảnh bìa',
  earlier: 'Lên trước',
  later: 'Xuống sau',
  moveName: (way: string, name: string) => `${way}: ${name}`,
  movedTo: (name: string, n: number, all: number) => `${name}: vị trí ${n}/${all}`,
  editNote: 'Vì sao sửa',
};

const en: typeof vi = {
  submit: {
    register: 'Register',
    decline: 'Record the refusal',
    launch: 'Record the launch',
    start: 'Record the start',
    report: 'Save the report',
    review: 'Save the review',
    recognise: 'Record the recognition',
    remove: 'Remove from the list',
    edit: 'Save',
    link: 'Record the replication',
    unlink: 'Remove the record',
  },
  hints: {
    register: 'A registered model is in the public list.',
    decline: 'The nomination does not enter the register. The reason stays in its history.',
    report: 'The figures below take the place of those of the last report.',
    recognise: 'A recognition stands on a decision, at a level above the present one.',
    remove: 'The model leaves the public list for good; the yearly figures keep it.',
    link: 'The open model was copied from another one of the register.',
    edit: 'The new content takes the place of the old one; the history says that it was updated.',
  },
  sending: 'Saving…',
  cancel: 'Not now',
  kept: 'What you type is kept on this device until it is saved.',
  done: (step) => `Recorded: ${step}.`,
  stale:
    'Someone else has just changed this model, and it was loaded again. What you typed is still here; look at it again and save.',
  noLongerPossible:
    'This step is no longer possible, because the status has changed. You can copy what you typed.',
  on: 'Day it happened',
  onHint: 'Leave it empty if that is today. A year, a month or a day: 2023, 5/2023, 18/5/2023.',
  dayHint: 'A year, a month or a day: 2023, 5/2023, 18/5/2023.',
  dayUnreadable: 'Write a year, a month or a day, such as 2023, 5/2023, 18/5/2023',
  numberUnreadable: 'Only a number, such as 1,250 or 12.5',
  note: 'Note',
  public: 'Public, in the history of the model. Write no personal data.',
  internal: 'Read by officers only.',
  reasons: 'Reasons',
  registerNumber: 'Number in the register',
  registerNumberHint: 'The number that the province’s register uses, such as HL-2026-07.',
  results: 'Results',
  outcome: 'What the review found',
  level: 'Level of recognition',
  decision: 'Decision',
  number: 'Number and sign',
  date: 'Signed on',
  issuer: 'Issued by',
  removalReason: 'Why it is removed',
  choose: 'Choose',
  copiedFrom: 'Copied from',
  adaptations: 'What was done otherwise',
  unlinked: 'No longer recorded as copied from',
  find: 'Find another model',
  found: (shown, total) =>
    total === 0
      ? 'No model was found.'
      : shown < total
        ? `${total} models; the first ${shown} are below. Type more to narrow them down.`
        : total === 1
          ? '1 model.'
          : `${total} models.`,
  chosen: (title) => `Chosen: ${title}`,
  remove: 'Take away',
  tags: 'Keywords',
  tagsHint: (most) => `With commas between them, at most ${most}.`,
  photo: (n) => `Photo ${n}`,
  document: (n) => `Document ${n}`,
  cover: 'Cover',
  earlier: 'Move up',
  later: 'Move down',
  moveName: (way, name) => `${way}: ${name}`,
  movedTo: (name, n, all) => `${name}: place ${n} of ${all}`,
  editNote: 'Why it is changed',
};

export const stepMessages: Catalogue<typeof vi> = catalogue('model-desk-steps', { vi, en });
