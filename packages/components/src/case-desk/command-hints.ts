/** What is said below the label of a field, by command where the same field means another thing. */
import type { FieldName, OfficerCommand } from './commands.js';

export interface CommandHints {
  field: Partial<Record<FieldName, string>>;
  command: Partial<Record<OfficerCommand, string>>;
}

export const commandHintsVi: CommandHints = {
  field: {
    question: 'Viết cho người gửi đọc; nêu rõ cần thông tin hay giấy tờ gì.',
    reason: 'Người gửi đọc được lý do này.',
    doneBy: 'Đơn vị hoặc bộ phận, ví dụ: Tổ duy tu đô thị.',
    rightAddress: 'Cơ quan, địa chỉ hoặc trang mà người gửi cần đến.',
    complex: 'Thời hạn của vụ việc phức tạp được áp dụng.',
    remote: 'Thời hạn dài hơn được áp dụng.',
  },
  command: {
    accept: 'Thời hạn giải quyết tính từ ngày thụ lý.',
    answer: 'Nêu đã làm gì, kết quả ra sao. Trả lời ngắn cần kèm văn bản hoặc ảnh.',
    split: 'Mỗi phần thành một hồ sơ mới có thời hạn riêng; hồ sơ này giữ phần còn lại.',
    message: 'Người gửi đọc được lời nhắn này.',
    note: 'Chỉ cán bộ đọc được, người gửi không thấy.',
    restrict: 'Việc hạn chế không bao giờ được công khai; danh sách chỉ hiện mã.',
    deliver: 'Quyết định giải quyết đã gửi cho người khiếu nại.',
    terminate: 'Đình chỉ là kết thúc việc giải quyết.',
    recordWithdrawal: 'Chỉ khi đã nhận đơn rút có chữ ký của người khiếu nại.',
  },
};

export const commandHintsEn: CommandHints = {
  field: {
    question: 'The sender reads this; say which information or paper is needed.',
    reason: 'The sender can read this reason.',
    doneBy: 'Unit or team, for example: ward maintenance team.',
    rightAddress: 'The office, address or page that the sender needs.',
    complex: 'The period for complex matters applies.',
    remote: 'A longer period applies.',
  },
  command: {
    accept: 'The period for the decision begins on the day of acceptance.',
    answer: 'Say what was done and what came of it. A short answer needs a document or a photo.',
    split: 'Each part becomes a case with due dates of its own; this case keeps the rest.',
    message: 'The sender reads this message.',
    note: 'Only officers read it; the sender does not see it.',
    restrict: 'A restricted case is never made public, and lists show its code only.',
    deliver: 'The decision was sent to the complainant.',
    terminate: 'Termination ends the settlement.',
    recordWithdrawal: 'Only when a letter of withdrawal with the complainant’s signature is here.',
  },
};
