import { vietnamDate, type Instant } from '../dates/instant.js';
import type { IsoDate } from '../dates/iso-date.js';
import type { CaseChannel } from './fields.js';

/**
 * The `lodgedOn` of {@link CaseClockInput} for a case that keeps the day it was lodged: absent for what was sent online
 * that day, as the clock takes the day of sending from the moment. A paper, and a part of a mixed matter, which keeps the
 * day of the whole, begin with the day they were lodged.
 */
export const clockedFrom = (
  channel: CaseChannel,
  lodgedOn: IsoDate,
  submittedAt: Instant,
): IsoDate | undefined =>
  channel === 'online' && lodgedOn === vietnamDate(submittedAt) ? undefined : lodgedOn;
