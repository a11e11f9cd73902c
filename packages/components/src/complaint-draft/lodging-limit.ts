import { isIsoDate, timeLimit, type IsoDate, type TimeLimit } from '@gd/rules';
import { daysBetween } from '../base/format.js';
import type { ComplaintDraft } from './draft.js';

export interface LodgingLimit extends TimeLimit {
  /** Whole days from today to the last day, negative once it is past; undefined while the last day is not known. */
  daysLeft: number | undefined;
}

/**
 * The last day on which the signed petition may be lodged: T-04, and T-08 for a second complaint that is not against
 * discipline. Undefined until the questions that set it are answered.
 */
export function lodgingLimit(draft: ComplaintDraft, today: IsoDate): LodgingLimit | undefined {
  const { matter, instance, knownOn, remote } = draft;
  if (matter === '' || matter === 'other' || instance === '' || !isIsoDate(knownOn)) return undefined;
  const discipline = matter === 'discipline';
  const limit =
    instance === '2' && !discipline
      ? timeLimit('T-08', knownOn, { remote })
      : timeLimit('T-04', knownOn, { discipline, instance: instance === '2' ? 2 : 1 });
  return { ...limit, daysLeft: limit.due === null ? undefined : daysBetween(today, limit.due) };
}
