/** How an event is shown; the same view is what its leaf commits to. */
import type { CaseEventView } from '@gd/contract';
import type { Leaf } from '@gd/receipts';
import { storedFileOf, type FileRow } from '../files/store.js';
import type { Units } from '../units.js';
import type { EventRow } from './event-store.js';

/** Everything of an event but its leaf. */
export type Happened = Omit<EventRow, 'commitment' | 'salt'>;

const orNull = <T>(key: string | null, show: (key: string) => Promise<T>): Promise<T | null> =>
  key === null ? Promise.resolve(null) : show(key);

export async function happenedView(
  units: Units,
  event: Happened,
  files: readonly FileRow[],
): Promise<Omit<CaseEventView, 'leaf' | 'salt'>> {
  return {
    seq: event.seq,
    type: event.type,
    at: event.at,
    by: event.actor,
    status: event.status,
    unit: await orNull(event.unit_key, units.ref),
    text: event.text,
    toUnit: await orNull(event.to_unit_key, units.ref),
    rightAddress: event.right_address,
    doneBy: event.done_by,
    doneOn: event.done_on,
    days: event.days,
    complex: event.complex,
    remote: event.remote,
    score: event.score,
    codes: event.codes,
    files: files.filter((file) => file.event_seq === event.seq).map(storedFileOf),
  };
}

/** Who, what and when of the leaf: no two events have the same. */
export const leafOf = ({
  case_id,
  seq,
  type,
  at,
}: Pick<Happened, 'case_id' | 'seq' | 'type' | 'at'>): Omit<Leaf, 'commitment'> => ({
  kind: `case.${type}`,
  id: `${case_id}/${seq}`,
  time: at,
});

export const eventView = async (
  units: Units,
  event: EventRow,
  files: readonly FileRow[],
): Promise<CaseEventView> => ({
  ...(await happenedView(units, event, files)),
  leaf: { ...leafOf(event), commitment: event.commitment },
  salt: event.salt,
});
