import type { LocalizedText } from '../text.js';
import type { CaseEventType } from './events.js';

export type CaseActor = 'officer' | 'citizen';

/**
 * What an officer (up to `split`) or the sender (from `reply`) can ask of a case.
 *
 * `reply` is the answer to an officer's `ask` and makes the case received again; `message` and `write` are
 * the thread beside the procedure, and append the same event: who acted tells them apart.
 */
export const COMMANDS = [
  'receive',
  'accept',
  'start',
  'ask',
  'transfer',
  'extend',
  'suspend',
  'resume',
  'terminate',
  'recordWithdrawal',
  'answer',
  'deliver',
  'refuse',
  'close',
  'message',
  'note',
  'restrict',
  'unrestrict',
  'publish',
  'unpublish',
  'split',
  'reply',
  'write',
  'withdraw',
  'confirm',
  'rate',
  'reopen',
] as const;
export type Command = (typeof COMMANDS)[number];

export interface CommandRule {
  readonly actor: CaseActor;
  readonly event: CaseEventType;
  readonly label: LocalizedText;
}

const officer = (event: CaseEventType, vi: string, en: string): CommandRule => ({
  actor: 'officer',
  event,
  label: { vi, en },
});
const citizen = (event: CaseEventType, vi: string, en: string): CommandRule => ({
  actor: 'citizen',
  event,
  label: { vi, en },
});

/** Who gives a command, what it is called, and the event that it appends. */
export const COMMAND_RULES: Readonly<Record<Command, CommandRule>> = {
  receive: officer('received', 'Tiếp nhận', 'Receive'),
  accept: officer('accepted', 'Thụ lý', 'Accept'),
  start: officer('started', 'Bắt đầu xử lý', 'Start'),
  ask: officer('info_requested', 'Yêu cầu bổ sung', 'Ask for more'),
  transfer: officer('transferred', 'Chuyển xử lý', 'Transfer'),
  extend: officer('extended', 'Gia hạn', 'Extend'),
  suspend: officer('suspended', 'Tạm đình chỉ', 'Suspend'),
  resume: officer('resumed', 'Tiếp tục giải quyết', 'Resume'),
  terminate: officer('terminated', 'Đình chỉ', 'Terminate'),
  recordWithdrawal: officer('withdrawn', 'Ghi nhận rút đơn', 'Record the withdrawal'),
  answer: officer('answered', 'Trả lời', 'Answer'),
  deliver: officer('delivered', 'Gửi quyết định', 'Deliver the decision'),
  refuse: officer('refused', 'Từ chối', 'Refuse'),
  close: officer('closed', 'Đóng', 'Close'),
  message: officer('messaged', 'Nhắn người gửi', 'Message the sender'),
  note: officer('noted', 'Ghi chú nội bộ', 'Internal note'),
  restrict: officer('restricted', 'Hạn chế tiếp cận', 'Restrict'),
  unrestrict: officer('unrestricted', 'Bỏ hạn chế tiếp cận', 'Lift the restriction'),
  publish: officer('published', 'Công khai', 'Publish'),
  unpublish: officer('unpublished', 'Gỡ công khai', 'Unpublish'),
  split: officer('split', 'Tách nội dung', 'Split'),
  reply: citizen('info_supplied', 'Bổ sung', 'Reply'),
  write: citizen('messaged', 'Nhắn cơ quan', 'Write to the office'),
  withdraw: citizen('withdrawn', 'Rút', 'Withdraw'),
  confirm: citizen('confirmed', 'Xác nhận', 'Confirm'),
  rate: citizen('rated', 'Đánh giá', 'Rate'),
  reopen: citizen('reopened', 'Phản ánh lại', 'Reopen'),
};
