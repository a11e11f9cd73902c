import type { IsoDate } from '../dates/iso-date.js';
import type { LocalizedText } from '../text.js';
import type { SettingValues } from './setting-values.js';
import { SETTINGS } from './settings.js';

export type SettingId = keyof SettingValues;

/** One value of a setting, in force from a day until the next row of the same id. */
export interface DatedSetting<Id extends SettingId = SettingId> {
  readonly id: Id;
  readonly value: SettingValues[Id];
  readonly unit:
    | 'working-day'
    | 'day'
    | 'year'
    | 'times'
    | 'person'
    | 'case'
    | 'star'
    | 'character'
    | 'weekday'
    | 'yes-no';
  /** First day in force. The first row of an id also speaks for all days before it: nothing older is known. */
  readonly from: IsoDate;
  readonly basis: LocalizedText;
}

/** The settings that hold one type of value. */
type IdsHolding<Value> = {
  [Id in SettingId]: SettingValues[Id] extends Value ? (Value extends SettingValues[Id] ? Id : never) : never;
}[SettingId];

/** Rows of settings of any id; rows of one id stand in the order of their days. */
export type DatedSettings = readonly (
  | DatedSetting<IdsHolding<number>>
  | DatedSetting<IdsHolding<boolean>>
  | DatedSetting<IdsHolding<number | null>>
  | DatedSetting<IdsHolding<readonly number[]>>
)[];

/**
 * The row of a setting that is in force on a day.
 * @throws {RangeError} when the table has no row of that id
 */
export function settingAt<Id extends SettingId>(
  id: Id,
  on: IsoDate,
  settings: DatedSettings = SETTINGS,
): DatedSetting<Id> {
  const rows = (rowsById(settings).get(id) ?? []) as readonly DatedSetting<Id>[];
  const row = rows.findLast(({ from }) => from <= on) ?? rows[0];
  if (!row) throw new RangeError(`No setting ${id}`);
  return row;
}

type Index = ReadonlyMap<SettingId, readonly DatedSettings[number][]>;
const INDEXES = /* @__PURE__ */ new WeakMap<DatedSettings, Index>();

/** Rows by id, made once for each table: the clock looks settings up for every day it counts. */
function rowsById(settings: DatedSettings): Index {
  const known = INDEXES.get(settings);
  if (known) return known;
  const index = new Map<SettingId, DatedSettings[number][]>();
  for (const row of settings) {
    const rows = index.get(row.id);
    if (rows) rows.push(row);
    else index.set(row.id, [row]);
  }
  INDEXES.set(settings, index);
  return index;
}
