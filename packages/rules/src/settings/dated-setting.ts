import type { IsoDate } from '../dates/iso-date.js';
import type { LocalizedText } from '../text.js';
import { SETTINGS } from './settings.js';

/** What each setting holds. Lengths are characters, limits are working days, weekdays are 1 Monday to 7 Sunday. */
export interface SettingValues {
  /** Weekdays on which state agencies rest. */
  'week.rest-days': readonly number[];
  /** Whether a Saturday worked in exchange for another day counts as a working day. */
  'week.swapped-work-counts': boolean;
  'T-01.forward': number;
  'T-22.intake': number;
  'T-22.forward': number;
  'T-22.answer': number;
  /** Whether the answer's clock stands still while the sender has been asked for more. */
  'T-22.answer.paused-while-needs-info': boolean;
  /** Whether the answer's clock starts again when the unit that a case was transferred to receives it. */
  'T-22.answer.restarts-on-transfer': boolean;
  'reason.min-length': number;
  'answer.min-length': number;
}

export type SettingId = keyof SettingValues;

/** One value of a setting, in force from a day until the next row of the same id. */
export interface DatedSetting<Id extends SettingId = SettingId> {
  readonly id: Id;
  readonly value: SettingValues[Id];
  readonly unit: 'working-day' | 'character' | 'weekday' | 'yes-no';
  /** First day in force. The first row of an id also speaks for all days before it: nothing older is known. */
  readonly from: IsoDate;
  readonly basis: LocalizedText;
}

/** Rows of settings of any id; rows of one id stand in the order of their days. */
export type DatedSettings = readonly { [Id in SettingId]: DatedSetting<Id> }[SettingId][];

/**
 * The row of a setting that is in force on a day.
 * @throws {RangeError} when the table has no row of that id
 */
export function settingAt<Id extends SettingId>(
  id: Id,
  on: IsoDate,
  settings: DatedSettings = SETTINGS,
): DatedSetting<Id> {
  const rows = settings.filter((row): row is typeof row & DatedSetting<Id> => row.id === id);
  const row = rows.findLast(({ from }) => from <= on) ?? rows[0];
  if (!row) throw new RangeError(`No setting ${id}`);
  return row;
}
