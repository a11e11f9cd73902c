import type { LocalizedText } from '../text.js';
import type { CaseState } from './case-state.js';
import { COMMAND_RULES, COMMANDS, type CaseActor, type Command } from './commands.js';
import type { CaseEventType } from './events.js';
import { PUBLISHABLE_KINDS, type CaseKind } from './kinds.js';
import { CASE_STATUS_LABELS, END_STATUSES, type CaseStatus } from './statuses.js';

type Condition = (state: CaseState) => boolean;
interface Transition {
  readonly to: CaseStatus;
  readonly when?: Condition;
}

const isOneOf = (kinds: readonly CaseKind[], state: CaseState) => kinds.includes(state.kind);
/** Acceptance, suspension and termination are legal acts of complaints and denunciations. */
const accepted: Condition = (state) => isOneOf(['CPL', 'DEN'], state);
const notAccepted: Condition = (state) => !accepted(state);
const extendable: Condition = ({ extensionsLeft }) => extensionsLeft > 0;
const denunciation: Condition = ({ kind }) => kind === 'DEN';
const publishable: Condition = (state) => isOneOf(PUBLISHABLE_KINDS, state);
// A complainant who disagrees with the decision complains a second time or sues; that is no reopening.
const mayReopenAnswer: Condition = (state) => notAccepted(state) && !state.reopenedBefore;
const mayReopenRefusal: Condition = (state) => publishable(state) && !state.reopenedBefore;

// A complaint is withdrawn by a signed letter, a denunciation in writing (Law 02/2011, Article 10; Law 25/2018, Article
// 33): an officer records the letter. Everything else its sender withdraws here.
const withdrawal: Readonly<Partial<Record<Command, Transition>>> = {
  withdraw: { to: 'withdrawn', when: notAccepted },
  recordWithdrawal: { to: 'withdrawn', when: accepted },
};

/** The commands that lead on, by status. */
const TRANSITIONS: Readonly<Record<CaseStatus, Readonly<Partial<Record<Command, Transition>>>>> = {
  submitted: { receive: { to: 'received' }, ...withdrawal },
  received: {
    accept: { to: 'accepted', when: accepted },
    start: { to: 'processing', when: notAccepted },
    ask: { to: 'needs_info' },
    transfer: { to: 'transferred' },
    refuse: { to: 'refused' },
    ...withdrawal,
  },
  needs_info: { refuse: { to: 'refused' }, reply: { to: 'received' }, ...withdrawal },
  transferred: { receive: { to: 'received' } },
  accepted: { start: { to: 'processing' }, suspend: { to: 'suspended' }, ...withdrawal },
  processing: {
    extend: { to: 'extended', when: extendable },
    suspend: { to: 'suspended', when: accepted },
    answer: { to: 'answered' },
    ...withdrawal,
  },
  extended: {
    // A very complex denunciation is extended twice (Law 25/2018, Article 30.3).
    extend: { to: 'extended', when: (state) => denunciation(state) && extendable(state) },
    suspend: { to: 'suspended', when: accepted },
    answer: { to: 'answered' },
    ...withdrawal,
  },
  suspended: { resume: { to: 'processing' }, terminate: { to: 'terminated' } },
  terminated: {},
  answered: {
    close: { to: 'closed' },
    confirm: { to: 'closed' },
    reopen: { to: 'reopened', when: mayReopenAnswer },
  },
  reopened: { start: { to: 'processing' } },
  refused: { reopen: { to: 'reopened', when: mayReopenRefusal } },
  withdrawn: {
    // A denunciation is still handled where a breach shows or withdrawal was forced (Law 25/2018, Article 33).
    start: { to: 'processing', when: denunciation },
    terminate: { to: 'terminated', when: accepted },
  },
  closed: {},
};

const within =
  (...statuses: readonly CaseStatus[]): Condition =>
  ({ status }) =>
    statuses.includes(status);
const notEnded: Condition = ({ status }) => !END_STATUSES.some((end) => end === status);
const finished = within('answered', 'closed');

/** The commands that leave the status as it is. */
const STAYING: Readonly<Partial<Record<Command, Condition>>> = {
  deliver: (state) => accepted(state) && state.status === 'answered',
  message: notEnded,
  write: notEnded,
  note: () => true,
  restrict: ({ restricted }) => !restricted,
  unrestrict: ({ restricted }) => restricted,
  publish: (state) => finished(state) && publishable(state) && !state.restricted && !state.erased,
  unpublish: ({ published }) => published,
  split: within('received', 'processing'),
  rate: finished,
};

/** Where a command leads from a state, or `undefined` when it is not allowed there. */
export function nextStatus(state: CaseState, command: Command): CaseStatus | undefined {
  // What is written into an erased case would be kept against the erasure.
  if (state.erased) return undefined;
  if (STAYING[command]?.(state)) return state.status;
  const transition = TRANSITIONS[state.status][command];
  return transition && (transition.when?.(state) ?? true) ? transition.to : undefined;
}

/** The commands that a state allows to an officer or to the sender, in the order of {@link COMMANDS}. */
export function allowedCommands(state: CaseState, actor: CaseActor): Command[] {
  return COMMANDS.filter(
    (command) => COMMAND_RULES[command].actor === actor && nextStatus(state, command) !== undefined,
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
export function applyCommand(state: CaseState, command: Command): CommandResult {
  const next = nextStatus(state, command);
  if (next) return { ok: true, status: next, event: COMMAND_RULES[command].event };
  const from = state.status;
  const allowed = allowedCommands(state, COMMAND_RULES[command].actor);
  return {
    ok: false,
    reason: {
      code: 'not_allowed',
      from,
      command,
      allowed,
      explanation: state.erased ? ERASED : explainRefusal(from, command, allowed),
    },
  };
}

const ERASED: LocalizedText = {
  vi: 'Dữ liệu của hồ sơ này đã được xóa; không làm thêm bước nào nữa.',
  en: 'The data of this case were erased; there are no more steps.',
};

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
