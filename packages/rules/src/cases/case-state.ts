import { vietnamDate } from '../dates/instant.js';
import type { DatedSettings } from '../settings/dated-setting.js';
import { SETTINGS } from '../settings/settings.js';
import { COMMANDS, COMMAND_RULES } from './commands.js';
import type { CaseEvent, CaseEventType } from './events.js';
import { extensionTimes } from './clock/extension-rules.js';
import type { CaseKind } from './kinds.js';
import { nextStatus } from './machine.js';
import type { CaseStatus } from './statuses.js';

/** What decides which commands a case takes. */
export interface CaseState {
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  /** A case is reopened once. */
  readonly reopenedBefore: boolean;
  /** Extensions so far, and how many more its rules allow. */
  readonly extensions: number;
  readonly extensionsLeft: number;
  /** Never published, and its title is in no list. */
  readonly restricted: boolean;
  readonly published: boolean;
  /** Parts of it were made cases of their own. */
  readonly split: boolean;
  readonly rated: boolean;
  /** The decision was sent to the complainant. */
  readonly delivered: boolean;
  /** The content was erased; what happened stays. */
  readonly erased: boolean;
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
 * The state that a history leads to, by the rules of the day of its first event, which is `submitted`.
 * @throws {InvalidHistoryError} for an empty history or one that the table of statuses does not allow
 * @throws {InvalidInstantError} for a first event at no RFC 3339 moment
 */
export function caseState(
  kind: CaseKind,
  events: readonly CaseEvent[],
  settings: DatedSettings = SETTINGS,
): CaseState {
  const [first, ...rest] = events;
  if (first?.type !== 'submitted') throw new InvalidHistoryError(0, first?.type, undefined);
  const begun: CaseState = {
    kind,
    status: 'submitted',
    reopenedBefore: false,
    extensions: 0,
    extensionsLeft: extensionTimes(kind, vietnamDate(first.at), settings),
    restricted: false,
    published: false,
    split: false,
    rated: false,
    delivered: false,
    erased: false,
  };
  return rest.reduce((state, event, i) => {
    const status = statusAfter(state, event.type);
    if (!status) throw new InvalidHistoryError(i + 1, event.type, state.status);
    return { ...state, ...EFFECTS[event.type]?.(state, event), status };
  }, begun);
}

/**
 * The status that a history leads to.
 * @throws {InvalidHistoryError} and {InvalidInstantError} as {@link caseState}
 */
export function deriveStatus(events: readonly CaseEvent[], kind: CaseKind): CaseStatus {
  return caseState(kind, events).status;
}

function statusAfter(state: CaseState, type: CaseEventType): CaseStatus | undefined {
  // Erasure is the duty of the office at the end of retention or on request, whatever stage a case is at.
  if (type === 'erased') return state.status;
  for (const command of COMMANDS) {
    const next = COMMAND_RULES[command].event === type ? nextStatus(state, command) : undefined;
    if (next) return next;
  }
  return undefined;
}

type Effect = (state: CaseState, event: CaseEvent) => Partial<CaseState>;

/** A complaint handled as complex has its longer limit already; no extension is left (Law 02/2011, Article 28). */
const withLimit: Effect = ({ kind }, { complex }) => (kind === 'CPL' && complex ? { extensionsLeft: 0 } : {});

/** What an event changes beside the status. */
const EFFECTS: Readonly<Partial<Record<CaseEventType, Effect>>> = {
  accepted: withLimit,
  started: withLimit,
  extended: ({ extensions, extensionsLeft }) => ({
    extensions: extensions + 1,
    extensionsLeft: extensionsLeft - 1,
  }),
  reopened: () => ({ reopenedBefore: true }),
  // What is restricted is not public, without a second step that could be forgotten.
  restricted: () => ({ restricted: true, published: false }),
  unrestricted: () => ({ restricted: false }),
  published: () => ({ published: true }),
  unpublished: () => ({ published: false }),
  split: () => ({ split: true }),
  rated: () => ({ rated: true }),
  delivered: () => ({ delivered: true }),
  erased: () => ({ erased: true, published: false }),
};
