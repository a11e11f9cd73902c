import { vietnamDate, type Instant } from '../../dates/instant.js';
import { InvalidDateError, isIsoDate, type IsoDate } from '../../dates/iso-date.js';
import type { CaseEvent, CaseEventType } from '../events.js';

/** Where a unit's care for a case begins, and what happened there. */
export interface Leg {
  /** 1 for the unit that the case was sent to, 2 for the one it was first transferred to, and so on. */
  readonly number: number;
  readonly arrivedOn: IsoDate;
  readonly arrivedBy: 'submitted' | 'lodged' | 'transferred';
  /** Positions of its events in the history, the end not included. */
  readonly first: number;
  readonly end: number;
}

/** The work up to an answer, and again after a reopening. */
export interface Round {
  readonly openedOn: IsoDate;
  readonly first: number;
  readonly end: number;
}

export interface DatedEvent {
  readonly type: CaseEventType;
  readonly date: IsoDate;
  readonly complex: boolean;
  readonly remote: boolean;
  readonly days: number;
}

/** Time in which a clock may stand still: not the day it began, but the day it ended. */
export interface Pause {
  readonly after: IsoDate;
  readonly until: IsoDate;
}

/** The days in Vietnam on which the things happened that the clock goes by. */
export interface CaseHistory {
  /** The day of receipt of the paper, or of sending: its rules are kept. */
  readonly lodgedOn: IsoDate;
  readonly onPaper: boolean;
  /** The day the case is looked at. */
  readonly on: IsoDate;
  readonly events: readonly DatedEvent[];
  readonly legs: readonly [Leg, ...Leg[]];
  readonly rounds: readonly [Round, ...Round[]];
}

/** Events beside the procedure: they end no wait and change no clock. */
const BESIDE: readonly CaseEventType[] = [
  'messaged',
  'noted',
  'rated',
  'delivered',
  'restricted',
  'unrestricted',
  'published',
  'unpublished',
  'split',
  'erased',
];

export interface HistoryInput {
  readonly submittedAt: Instant;
  readonly lodgedOn?: IsoDate | undefined;
  readonly events: readonly CaseEvent[];
  readonly on?: IsoDate | undefined;
}

export function caseHistory({ submittedAt, lodgedOn, events, on }: HistoryInput): CaseHistory {
  for (const day of [lodgedOn, on]) {
    if (day !== undefined && !isIsoDate(day)) throw new InvalidDateError(day);
  }
  const begun = lodgedOn ?? vietnamDate(submittedAt);
  const dated = events.map(datedEvent);
  return {
    lodgedOn: begun,
    onPaper: lodgedOn !== undefined,
    on: on ?? dated.at(-1)?.date ?? begun,
    events: dated,
    legs: legsOf(begun, lodgedOn === undefined ? 'submitted' : 'lodged', dated),
    rounds: roundsOf(begun, dated),
  };
}

function datedEvent({ type, at, deliveredOn, complex, remote, days }: CaseEvent): DatedEvent {
  return {
    type,
    date: (type === 'delivered' && deliveredOn) || vietnamDate(at),
    complex: complex === true,
    remote: remote === true,
    days: days ?? 0,
  };
}

const positions = (events: readonly DatedEvent[], type: CaseEventType): number[] =>
  events.flatMap((event, i) => (event.type === type ? [i] : []));

/** One leg for each transfer and one for the first unit. A transfer belongs to the leg that it ends. */
function legsOf(begun: IsoDate, by: Leg['arrivedBy'], events: readonly DatedEvent[]): [Leg, ...Leg[]] {
  const transfers = positions(events, 'transferred');
  const ends = [...transfers.map((i) => i + 1), events.length];
  const first: Leg = { number: 1, arrivedOn: begun, arrivedBy: by, first: 0, end: ends[0] ?? 0 };
  return [
    first,
    ...transfers.map((transfer, i): Leg => ({
      number: i + 2,
      arrivedOn: events[transfer]?.date ?? begun,
      arrivedBy: 'transferred',
      first: transfer + 1,
      end: ends[i + 1] ?? events.length,
    })),
  ];
}

function roundsOf(begun: IsoDate, events: readonly DatedEvent[]): [Round, ...Round[]] {
  const reopenings = positions(events, 'reopened');
  const ends = [...reopenings, events.length];
  const first: Round = { openedOn: begun, first: 0, end: ends[0] ?? 0 };
  return [
    first,
    ...reopenings.map((reopening, i): Round => ({
      openedOn: events[reopening]?.date ?? begun,
      first: reopening,
      end: ends[i + 1] ?? events.length,
    })),
  ];
}

/** The first event of one of the types in a stretch of the history. */
export function firstOf(
  history: CaseHistory,
  types: readonly CaseEventType[],
  { first, end }: { readonly first: number; readonly end: number },
): DatedEvent | undefined {
  return history.events.slice(first, end).find(({ type }) => types.includes(type));
}

/** Each event of a type in a stretch, and the day of the next step of the case, or the day it is looked at. */
export function pausesOf(
  { events, on }: CaseHistory,
  by: CaseEventType,
  { first, end }: { readonly first: number; readonly end: number },
): Pause[] {
  return events.slice(first, end).flatMap(({ type, date }, i) => {
    if (type !== by) return [];
    const next = events.slice(first + i + 1).find((event) => !BESIDE.includes(event.type));
    return [{ after: date, until: next?.date ?? on }];
  });
}
