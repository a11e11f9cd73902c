import {
  MODEL_FIELDS,
  MODEL_KINDS,
  MODEL_LEVELS,
  type ModelField,
  type ModelKind,
  type ModelLevel,
} from './terms.js';

/** Models that are alike in all that the register counts by. */
export interface RegisterRow {
  readonly field: ModelField;
  readonly kind: ModelKind;
  readonly level: ModelLevel;
  /** Key of the unit of today; null where no unit is known. */
  readonly unit: string | null;
  /** Year of registration and of removal; null where there is none, or nobody knows. */
  readonly registered: number | null;
  readonly removed: number | null;
  readonly count: number;
}

/** `end = start + new − removed`. */
export interface RegisterFlow {
  readonly start: number;
  readonly new: number;
  readonly removed: number;
  readonly end: number;
}
export type RegisterYear = RegisterFlow & { readonly year: number };
/** The years of one part of the register, and the flow over all of them. */
export type RegisterPart = RegisterFlow & { readonly years: readonly RegisterYear[] };

export interface YearlyRegister {
  readonly years: readonly RegisterYear[];
  readonly byField: readonly (RegisterPart & { readonly field: ModelField })[];
  readonly byUnit: readonly (RegisterPart & { readonly unit: string | null })[];
  readonly byLevel: readonly (RegisterPart & { readonly level: ModelLevel })[];
  readonly byKind: readonly (RegisterPart & { readonly kind: ModelKind })[];
  /** Listed models whose year of registration nobody knows: in no year. */
  readonly undated: number;
}

export interface RegisterOptions {
  /** The first year; without it, the first in which a model was registered. */
  readonly from?: number | undefined;
  /** The last year. */
  readonly to: number;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

/** How many models each year brought, or took. */
function perYear(rows: readonly RegisterRow[], yearOf: (row: RegisterRow) => number | null) {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const year = yearOf(row);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + row.count);
  }
  return counts;
}

// What never was in the register cannot leave it, and nothing leaves before it came.
const yearOfRemoval = ({ registered, removed }: RegisterRow): number | null =>
  registered === null || removed === null ? null : Math.max(registered, removed);

function partOf(rows: readonly RegisterRow[], from: number, to: number): RegisterPart {
  const added = perYear(rows, ({ registered }) => registered);
  const removed = perYear(rows, yearOfRemoval);
  const before = (counts: Map<number, number>) =>
    sum([...counts].filter(([year]) => year < from).map(([, count]) => count));
  const start = before(added) - before(removed);
  const years: RegisterYear[] = [];
  for (let year = from, standing = start; year <= to; year += 1) {
    const flow = { start: standing, new: added.get(year) ?? 0, removed: removed.get(year) ?? 0 };
    standing = flow.start + flow.new - flow.removed;
    years.push({ year, ...flow, end: standing });
  }
  return {
    start,
    new: sum(years.map((year) => year.new)),
    removed: sum(years.map((year) => year.removed)),
    end: years.at(-1)?.end ?? start,
    years,
  };
}

/**
 * The yearly register in all and by field, unit, level and kind. A model counts where it stands today, so that the
 * parts of each table add up to the whole in every year; a model that was removed stays in the figures of its years.
 */
export function yearlyRegister(rows: readonly RegisterRow[], { from, to }: RegisterOptions): YearlyRegister {
  const registered = rows.flatMap((row) => row.registered ?? []);
  const first = from ?? Math.min(to, ...registered);
  const part = (which: (row: RegisterRow) => boolean) => partOf(rows.filter(which), first, to);
  const units = [...new Set(rows.map(({ unit }) => unit))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  return {
    years: partOf(rows, first, to).years,
    byField: MODEL_FIELDS.map((field) => ({ field, ...part((row) => row.field === field) })),
    byUnit: units.map((unit) => ({ unit, ...part((row) => row.unit === unit) })),
    byLevel: MODEL_LEVELS.map((level) => ({ level, ...part((row) => row.level === level) })),
    byKind: MODEL_KINDS.map((kind) => ({ kind, ...part((row) => row.kind === kind) })),
    undated: sum(
      rows.filter((row) => row.registered === null && row.removed === null).map(({ count }) => count),
    ),
  };
}
