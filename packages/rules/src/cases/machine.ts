import type { LocalizedText } from '../text.js';
import type { CaseEvent, CaseEventType } from './events.js';
import { CASE_STATUS_LABELS, type CaseStatus } from './statuses.js';

export type CaseActor = 'officer' | 'citizen';

/**
 * What an officer (first seven) or the sender (last three) can ask of a case.
 *
 * `reply` is the answer to an officer's `ask` and is allowed only then, as in the table of statuses:
 * it makes the case received again.
 */
export const COMMANDS = [
  'receive',
  'start',
  'ask',
  'transfer',
  'answer',
  'refuse',
  'close',
  'reply',
  'withdraw',
  'confirm',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Who gives a command, what it is called, and the event that it appends. */
export const COMMAND_RULES: Readonly<
  Record<Command, { readonly actor: CaseActor; readonly event: CaseEventType; readonly label: LocalizedText }>
> = {
  receive: { actor: 'officer', event: 'received', label: { vi: 'Tiếp nhận', en: 'Receive' } },
  start: { actor: 'officer', event: 'started', label: { vi: 'Bắt đầu xử lý', en: 'Start' } },
  ask: { actor: 'officer', event: 'info_requested', label: { vi: 'Yêu cầu bổ sung', en: 'Ask for more' } },
  transfer: { actor: 'officer', event: 'transferred', label: { vi: 'Chuyển xử lý', en: 'Transfer' } },
  answer: { actor: 'officer', event: 'answered', label: { vi: 'Trả lời', en: 'Answer' } },
  refuse: { actor: 'officer', event: 'refused', label: { vi: 'Từ chối', en: 'Refuse' } },
  close: { actor: 'officer', event: 'closed', label: { vi: 'Đóng', en: 'Close' } },
  reply: { actor: 'citizen', event: 'info_supplied', label: { vi: 'Bổ sung', en: 'Reply' } },
  withdraw: { actor: 'citizen', event: 'withdrawn', label: { vi: 'Rút', en: 'Withdraw' } },
  confirm: { actor: 'citizen', event: 'confirmed', label: { vi: 'Xác nhận', en: 'Confirm' } },
};

/** The table of statuses: what each status allows, and where it leads. A status without commands is an end. */
const TRANSITIONS: Readonly<Record<CaseStatus, Readonly<Partial<Record<Command, CaseStatus>>>>> = {
  submitted: { receive: 'received', withdraw: 'withdrawn' },
  received: {
    start: 'processing',
    ask: 'needs_info',
    transfer: 'transferred',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  needs_info: { refuse: 'refused', reply: 'received', withdraw: 'withdrawn' },
  transferred: { receive: 'received' },
  processing: { answer: 'answered', withdraw: 'withdrawn' },
  answered: { close: 'closed', confirm: 'closed' },
  refused: {},
  withdrawn: {},
  closed: {},
};

/** Where a command leads from a status, or `undefined` when it is not allowed there. */
export function nextStatus(status: CaseStatus, command: Command): CaseStatus | undefined {
  return TRANSITIONS[status][command];
}

/** The commands that a status allows to an officer or to the sender, in the order of {@link COMMANDS}. */
export function allowedCommands(status: CaseStatus, actor: CaseActor): Command[] {
  return COMMANDS.filter(
    (command) => COMMAND_RULES[command].actor === actor && nextStatus(status, command) !== undefined,
  );
}

/** Why a command was not taken: the wrong state, with what the same actor could do instead. */
export interface CommandRefusal {
  readonly code: 'not_allowed';
  readonly from: CaseStatus;
  readonly command: Command;
  readonly allowed: readonly Command[];
  readonly explanation: LocalizedText;
}

export type CommandResult =
  | { readonly ok: true; readonly status: CaseStatus; readonly event: CaseEventType }
  | { readonly ok: false; readonly reason: CommandRefusal };

/** The status and the event that a command leads to, or the reason why it is not allowed. */
export function applyCommand(status: CaseStatus, command: Command): CommandResult {
  const next = nextStatus(status, command);
  if (next) return { ok: true, status: next, event: COMMAND_RULES[command].event };
  const allowed = allowedCommands(status, COMMAND_RULES[command].actor);
  return {
    ok: false,
    reason: {
      code: 'not_allowed',
      from: status,
      command,
      allowed,
      explanation: explainRefusal(status, command, allowed),
    },
  };
}

function explainRefusal(status: CaseStatus, command: Command, allowed: readonly Command[]): LocalizedText {
  const list = (locale: keyof LocalizedText) =>
    allowed.map((other) => `“${COMMAND_RULES[other].label[locale]}”`).join(', ');
  const { label } = COMMAND_RULES[command];
  const at = CASE_STATUS_LABELS[status];
  return {
    vi: `Hồ sơ ở trạng thái “${at.vi}” nên không thể “${label.vi}”. ${allowed.length ? `Có thể: ${list('vi')}.` : 'Không còn thao tác nào.'}`,
    en: `The case is “${at.en}”, so “${label.en}” is not possible. ${allowed.length ? `Possible: ${list('en')}.` : 'Nothing more can be done.'}`,
  };
}

/** Thrown for a history that the table of statuses does not allow: data was lost or altered. */
export class InvalidHistoryError extends Error {
  override readonly name = 'InvalidHistoryError';
  constructor(
    readonly position: number,
    readonly event: CaseEventType | undefined,
    readonly from: CaseStatus | undefined,
  ) {
    super(`Event ${position} (${event ?? 'none'}) cannot follow status ${from ?? 'none'}`);
  }
}

/**
 * The status that a history leads to. The first event is `submitted`.
 * @throws {InvalidHistoryError} for an empty history or one that the table of statuses does not allow
 */
export function deriveStatus(events: readonly Pick<CaseEvent, 'type'>[]): CaseStatus {
  if (events[0]?.type !== 'submitted') throw new InvalidHistoryError(0, events[0]?.type, undefined);
  return events.slice(1).reduce<CaseStatus>((status, { type }, i) => {
    const command = COMMANDS.find((name) => COMMAND_RULES[name].event === type);
    const next = command && nextStatus(status, command);
    if (!next) throw new InvalidHistoryError(i + 1, type, status);
    return next;
  }, 'submitted');
}
