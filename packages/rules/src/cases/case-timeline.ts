import { vietnamDate, type Instant } from '../dates/instant.js';
import { InvalidDateError, isIsoDate, type IsoDate } from '../dates/iso-date.js';
import type { CaseEvent, CaseEventType } from './events.js';

/** The stay of a case with one unit. */
export interface Leg {
  /** 1 for the unit that the case was sent to, 2 for the one it was first transferred to, and so on. */
  readonly number: number;
  readonly arrivedOn: IsoDate;
  readonly arrivedBy: 'submitted' | 'transferred';
  readonly receivedOn: IsoDate | undefined;
  readonly transferredOn: IsoDate | undefined;
}

/** A wait for the sender: not the day of the request, but the day of the reply. */
export interface Wait {
  readonly after: IsoDate;
  readonly until: IsoDate;
}

/** The days in Vietnam on which the things happened that the clock goes by. */
export interface CaseTimeline {
  readonly sentOn: IsoDate;
  /** The day the case is looked at. */
  readonly on: IsoDate;
  readonly firstLeg: Leg;
  readonly legs: readonly Leg[];
  readonly waits: readonly Wait[];
  readonly started: boolean;
  readonly answeredOn: IsoDate | undefined;
  readonly refusedOn: IsoDate | undefined;
  readonly withdrawn: boolean;
}

interface DatedEvent {
  readonly type: CaseEventType;
  readonly date: IsoDate;
}

export function caseTimeline(
  submittedAt: Instant,
  history: readonly CaseEvent[],
  on: IsoDate | undefined,
): CaseTimeline {
  if (on !== undefined && !isIsoDate(on)) throw new InvalidDateError(on);
  const sentOn = vietnamDate(submittedAt);
  const events = history.map(({ type, at }): DatedEvent => ({ type, date: vietnamDate(at) }));
  const today = on ?? events.at(-1)?.date ?? sentOn;
  const dateOf = (type: CaseEventType) => events.find((event) => event.type === type)?.date;
  const [firstLeg, ...laterLegs] = splitLegs(sentOn, events);
  return {
    sentOn,
    on: today,
    firstLeg,
    legs: [firstLeg, ...laterLegs],
    waits: waitsForSender(events, today),
    started: dateOf('started') !== undefined,
    answeredOn: dateOf('answered'),
    refusedOn: dateOf('refused'),
    withdrawn: dateOf('withdrawn') !== undefined,
  };
}

/** One leg for each transfer and one for the first unit. */
function splitLegs(sentOn: IsoDate, events: readonly DatedEvent[]): [Leg, ...Leg[]] {
  const transfers = events.flatMap(({ type }, i) => (type === 'transferred' ? [i] : []));
  const leg = (number: number): Leg => {
    const arrival = transfers[number - 2];
    const departure = transfers[number - 1];
    const stay = events.slice(arrival === undefined ? 0 : arrival + 1, departure);
    return {
      number,
      arrivedOn: (arrival === undefined ? undefined : events[arrival]?.date) ?? sentOn,
      arrivedBy: arrival === undefined ? 'submitted' : 'transferred',
      receivedOn: stay.find(({ type }) => type === 'received')?.date,
      transferredOn: departure === undefined ? undefined : events[departure]?.date,
    };
  };
  return [leg(1), ...transfers.map((_, i) => leg(i + 2))];
}

/** Each request for more and the event that ended the wait, a reply or the end of the case. */
function waitsForSender(events: readonly DatedEvent[], today: IsoDate): Wait[] {
  return events.flatMap(({ type, date }, i) =>
    type === 'info_requested' ? [{ after: date, until: events[i + 1]?.date ?? today }] : [],
  );
}
