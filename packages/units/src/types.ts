/** A day as `YYYY-MM-DD` in Vietnam (UTC+7). */
export type IsoDate = string;

/** The opaque key of one version of a unit: `code@validFrom`, `code@0` where the start is open. */
export type UnitKey = string;

export type UnitLevel = 'province' | 'district' | 'commune';

/** Full legal types; districts and `thị trấn` exist until 2025-06-30, `đặc khu` from 2025-07-01. */
export type UnitType =
  | 'tỉnh'
  | 'thành phố trực thuộc trung ương'
  | 'quận'
  | 'huyện'
  | 'thị xã'
  | 'thành phố thuộc tỉnh'
  | 'thành phố thuộc thành phố trực thuộc trung ương'
  | 'phường'
  | 'xã'
  | 'thị trấn'
  | 'đặc khu';

/**
 * One version of an administrative unit. A new version begins when name, type or parent changes; a unit that
 * only absorbs another or loses land keeps its version. NSO re-uses codes, so `code` alone is not a key.
 */
export interface Unit {
  readonly key: UnitKey;
  /** NSO code with its leading zeros: 2 digits for a province, 3 for a district, 5 for a commune. */
  readonly code: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  /** Name without type, NFC: "Hoa Lư"; "1" for Phường 1. */
  readonly name: string;
  /** Name and type in English, made by rule (there is no official list): "Hoa Lu Ward". */
  readonly nameEn: string;
  /** Code of the unit above, valid on any day of this version; null for a province. */
  readonly parent: string | null;
  /** First day in force; null: on or before 2019-11-01, where the data begins. */
  readonly validFrom: IsoDate | null;
  /** Last day in force; null: in force until further notice. */
  readonly validTo: IsoDate | null;
  /** Number of the decree or resolution that made this version; null where the start is open. */
  readonly decree: string | null;
}

/** How a unit passed into another; see `data/PROVENANCE.md` for each word. */
export type SuccessionKind =
  'unchanged' | 'renamed' | 'retyped' | 'moved' | 'merged' | 'split' | 'abolished' | 'recoded' | 'unknown';

/** How much of the old unit went over; null: not known to be the whole. */
export type SuccessionShare =
  'whole' | 'part' | 'part-area' | 'part-allpop' | 'part-pop' | 'part-rest' | null;

/** One step from a unit to a successor. */
export interface Succession {
  readonly from: Unit;
  /** null where no source names the successor (`kind` is then `unknown`; two communes of 2020). */
  readonly to: Unit | null;
  readonly kind: SuccessionKind;
  readonly share: SuccessionShare;
  /** First day of the new state. */
  readonly date: IsoDate;
  /** Number of the decree or resolution; `directory.decree()` gives its title. */
  readonly decree: string;
  /** What the step was read from; null where nothing says. See `data/PROVENANCE.md`. */
  readonly basis: string | null;
}

/** A decree or resolution on administrative units. */
export interface Decree {
  readonly decree: string;
  /** Day from which the units it names exist. */
  readonly effective: IsoDate;
  readonly title: string;
  /** How the number was checked; `unverified` for three of 2019–2025. */
  readonly checked: string;
}
