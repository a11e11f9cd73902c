import type { LocalizedText } from '../text.js';
import {
  LISTED_STATUSES,
  type ModelStatus,
  RECOGNITION_LEVELS,
  type RecognitionLevel,
  type ReviewOutcome,
} from './terms.js';

/** What can happen to a model, in the words of its public history. */
export const PUBLIC_MODEL_EVENT_TYPES = [
  'nominated',
  'declined',
  'registered',
  'launched',
  'started',
  'reported',
  'reviewed',
  'scored',
  'recognised',
  'removed',
  'edited',
  'linked',
  'unlinked',
  'moved',
] as const;
export type PublicModelEventType = (typeof PUBLIC_MODEL_EVENT_TYPES)[number];

/** With what only officers are told: that a citizen who nominated it used a right is no business of the public. */
export const MODEL_EVENT_TYPES = [...PUBLIC_MODEL_EVENT_TYPES, 'contact-erased'] as const;
export type ModelEventType = (typeof MODEL_EVENT_TYPES)[number];

/** What an officer can ask of a model. `scored` and `moved` are no commands: scoring and merges of units bring them. */
export const MODEL_COMMANDS = [
  'register',
  'decline',
  'launch',
  'start',
  'report',
  'review',
  'recognise',
  'remove',
  'edit',
  'link',
  'unlink',
] as const;
export type ModelCommand = (typeof MODEL_COMMANDS)[number];

export const MODEL_COMMAND_LABELS: Readonly<Record<ModelCommand, LocalizedText>> = {
  register: { vi: 'Đăng ký vào sổ', en: 'Register' },
  decline: { vi: 'Không đưa vào sổ', en: 'Decline' },
  launch: { vi: 'Ra mắt', en: 'Launch' },
  start: { vi: 'Đưa vào thực hiện', en: 'Start running' },
  report: { vi: 'Báo cáo kết quả', en: 'Report results' },
  review: { vi: 'Đánh giá', en: 'Review' },
  recognise: { vi: 'Công nhận', en: 'Recognise' },
  remove: { vi: 'Đưa ra khỏi danh sách', en: 'Remove from the list' },
  edit: { vi: 'Sửa thông tin', en: 'Edit' },
  link: { vi: 'Ghi nhận nhân rộng', en: 'Record a replication' },
  unlink: { vi: 'Bỏ ghi nhận nhân rộng', en: 'Remove a replication' },
};

export const MODEL_COMMAND_EVENTS: Readonly<Record<ModelCommand, ModelEventType>> = {
  register: 'registered',
  decline: 'declined',
  launch: 'launched',
  start: 'started',
  report: 'reported',
  review: 'reviewed',
  recognise: 'recognised',
  remove: 'removed',
  edit: 'edited',
  link: 'linked',
  unlink: 'unlinked',
};

/** As much of a model as the next step depends on. */
export interface ModelState {
  readonly status: ModelStatus;
  /** Of the last review. */
  readonly outcome: ReviewOutcome | null;
  /** The highest recognition. */
  readonly recognition: RecognitionLevel | null;
}

const INITIAL: ModelState = { status: 'nominated', outcome: null, recognition: null };

/** As much of an event as the rules need; histories are in the order of appending. */
export interface ModelEvent {
  readonly type: ModelEventType;
  /** On `reviewed`. */
  readonly outcome?: ReviewOutcome | undefined;
  /** On `recognised`. */
  readonly level?: RecognitionLevel | undefined;
}

const higher = (a: RecognitionLevel | null, b: RecognitionLevel | null): RecognitionLevel | null =>
  RECOGNITION_LEVELS.findLast((level) => level === a || level === b) ?? null;

const STATUS_AFTER: Readonly<Partial<Record<ModelEventType, ModelStatus>>> = {
  nominated: 'nominated',
  declined: 'declined',
  registered: 'registered',
  launched: 'launched',
  started: 'running',
  recognised: 'recognised',
  removed: 'removed',
};

/** What a history has made of a model. */
export const modelState = (events: readonly ModelEvent[]): ModelState =>
  events.reduce<ModelState>((state, { type, outcome, level }) => {
    switch (type) {
      case 'reviewed':
        // A recognition is not lost by a review; a removal takes the model off the list.
        return {
          ...state,
          status: state.status === 'recognised' ? 'recognised' : 'reviewed',
          outcome: outcome ?? null,
        };
      case 'recognised':
        return { ...state, status: 'recognised', recognition: higher(state.recognition, level ?? null) };
      default:
        return { ...state, status: STATUS_AFTER[type] ?? state.status };
    }
  }, INITIAL);

/** The statuses in which a command is possible. */
const POSSIBLE: Readonly<Record<ModelCommand, readonly ModelStatus[]>> = {
  register: ['nominated'],
  decline: ['nominated'],
  launch: ['registered'],
  start: ['launched'],
  report: ['running', 'reviewed', 'recognised'],
  review: ['running', 'reviewed', 'recognised'],
  recognise: ['reviewed', 'recognised'],
  remove: LISTED_STATUSES,
  edit: ['nominated', ...LISTED_STATUSES],
  link: LISTED_STATUSES,
  unlink: LISTED_STATUSES,
};

/** Whether a state allows a command. Only what was found good is recognised, and at a higher level than before. */
export function allowsModelCommand(state: ModelState, command: ModelCommand): boolean {
  if (command === 'recognise' && (state.outcome !== 'good' || state.recognition === 'centre')) return false;
  return POSSIBLE[command].includes(state.status);
}

/** The commands that a state allows, in the order of {@link MODEL_COMMANDS}. */
export const allowedModelCommands = (state: ModelState): ModelCommand[] =>
  MODEL_COMMANDS.filter((command) => allowsModelCommand(state, command));

/** The levels at which a model can still be recognised: those above the present one. */
export const recognitionsLeft = ({ recognition }: ModelState): readonly RecognitionLevel[] =>
  RECOGNITION_LEVELS.slice(recognition === null ? 0 : RECOGNITION_LEVELS.indexOf(recognition) + 1);
