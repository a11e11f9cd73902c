/** A model as the mock keeps it: what its register says, and the events that brought it where it is. */
import type { Decision, DeskModelEvent, ModelDetail, OfficerModel, Sender } from '@gd/contract';
import { modelState, yearOfPartialDate, type ModelState } from '@gd/rules';

export interface MockModelEvent extends Omit<DeskModelEvent, 'units' | 'decision'> {
  decision: Decision | null;
  /** Keys of units. */
  units: { from: string; to: string[] } | null;
}

type AsRead =
  | 'id'
  | 'slug'
  | 'title'
  | 'summary'
  | 'field'
  | 'kind'
  | 'level'
  | 'place'
  | 'figures'
  | 'tags'
  | 'confidence'
  | 'source'
  | 'story'
  | 'forces'
  | 'period';

/** Units are keys, whose labels the mock looks up; photos and documents name files. */
export interface MockModel extends Pick<ModelDetail, AsRead> {
  unit: string | null;
  unitsToday: string[];
  province: string | null;
  /** Of its registration, or the year its source reports on. */
  year: number | null;
  registerNumber: string | null;
  nominatedBy: OfficerModel['nominatedBy'];
  /** A citizen who nominated it. */
  nominator: Sender | null;
  photos: { fileId: string; caption: string; alt: string }[];
  documents: { fileId: string; title: string; number: string; date: string | null }[];
  copiedFrom: { modelId: string; adaptations: string }[];
  /** The first is the nomination. */
  events: [MockModelEvent, ...MockModelEvent[]];
}

/** What an event says beside its type; what is not given is null. */
export type EventDetails = Partial<Omit<MockModelEvent, 'seq' | 'type' | 'at'>>;

export function modelEvent(
  seq: number,
  type: MockModelEvent['type'],
  at: string,
  details: EventDetails = {},
): MockModelEvent {
  const nothing = { on: null, text: null, outcome: null, level: null, reason: null, decision: null };
  return { seq, type, at, ...nothing, units: null, officer: null, ...details };
}

export function appendEvent(
  model: MockModel,
  type: MockModelEvent['type'],
  at: string,
  details: EventDetails = {},
): void {
  model.events.push(modelEvent(model.events.length + 1, type, at, details));
}

export const stateOf = ({ events }: MockModel): ModelState =>
  modelState(
    events.map(({ type, outcome, level }) => ({
      type,
      outcome: outcome ?? undefined,
      level: level ?? undefined,
    })),
  );

export function removedIn({ events }: MockModel): number | null {
  const on = events.findLast(({ type }) => type === 'removed')?.on ?? null;
  return on === null ? null : yearOfPartialDate(on);
}

export const etagOf = ({ events }: MockModel): string => `"${events.length}"`;

/** An erased contact is no change of the model. */
export const changedAt = ({ events }: MockModel): string =>
  (events.findLast(({ type }) => type !== 'contact-erased') ?? events[0]).at;
