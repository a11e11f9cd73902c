import type { CaseKind } from '../cases/kinds.js';
import type { IsoDate } from '../dates/iso-date.js';
import { settingAt, type DatedSettings } from '../settings/dated-setting.js';
import { SETTINGS } from '../settings/settings.js';
import { suppress, type Pattern } from './suppress.js';

/** One case of the open data that service statistics are counted from. */
export interface ServiceRow {
  readonly kind: CaseKind;
  /** Key of the unit that answers for it. */
  readonly unit: string;
  /** `YYYY-MM`, in Vietnam. */
  readonly receivedMonth: string;
  readonly outcome: 'open' | 'answered' | 'refused' | 'withdrawn';
  /** By the first due date; `null` while it is neither answered nor late, and when withdrawn. */
  readonly onTime: boolean | null;
  readonly reopened: boolean;
}

/** The ratings of a unit's cases of a month: how many there are, and what they add up to. */
export interface SatisfactionCell {
  readonly unit: string;
  readonly month: string;
  readonly sum: number;
  readonly count: number;
}

export interface ServiceStatisticsOptions {
  readonly satisfaction?: readonly SatisfactionCell[] | undefined;
  /** Units and months to list even where nothing came in. */
  readonly units?: readonly string[] | undefined;
  readonly months?: readonly string[] | undefined;
  /** The day whose minimum cell applies; without it, the newest. */
  readonly on?: IsoDate | undefined;
  readonly settings?: DatedSettings | undefined;
}

type Count = 'received' | 'answered' | 'onTime' | 'late' | 'refused' | 'reopened';

/** The counts of a cell, all of them `null` where the cell is not shown. */
export type ServiceCounts = { readonly [Name in Count]: number | null } & {
  /** Mean of the ratings to two decimals; `null` without ratings, or where they are not shown. */
  readonly satisfaction: { readonly average: number; readonly count: number } | null;
};

export interface ServiceStatistics {
  /** A cell for fewer cases, or fewer ratings, is not shown. */
  readonly minimumCell: number;
  readonly total: ServiceCounts;
  /** By key of the unit, in the order of keys. */
  readonly byUnit: readonly (ServiceCounts & { readonly unit: string })[];
  /** In the order of months. */
  readonly byMonth: readonly (ServiceCounts & { readonly month: string })[];
  readonly cells: readonly (ServiceCounts & { readonly unit: string; readonly month: string })[];
}

/**
 * How units serve, counted from rows that anybody can count again: by unit and month, by unit, by month, and in
 * all. Cells of fewer cases than the minimum are not shown, and with them as many others, sums included, as it
 * takes that no hidden count follows from those shown. The pattern holds for one answer: ask for the whole table and
 * choose from it; two tables over overlapping months, side by side, would give more away.
 */
export function serviceStatistics(
  rows: readonly ServiceRow[],
  {
    satisfaction = [],
    units = [],
    months = [],
    on = '9999-12-31',
    settings = SETTINGS,
  }: ServiceStatisticsOptions = {},
): ServiceStatistics {
  const { value: minimumCell } = settingAt('statistics.min-cell', on, settings);
  const axis = (...names: readonly (readonly string[])[]) => [...new Set(names.flat())].sort();
  const table: Axes = {
    units: axis(
      units,
      rows.map(({ unit }) => unit),
      satisfaction.map(({ unit }) => unit),
    ),
    months: axis(
      months,
      rows.map((row) => row.receivedMonth),
      satisfaction.map(({ month }) => month),
    ),
  };
  const sums = addUp(table, rows, satisfaction);
  const numbers = (name: keyof Sums) => sums.map((line) => line.map((cell) => cell[name]));
  const hidden = suppress(numbers('received'), minimumCell);
  const hiddenRatings = suppress(numbers('ratings'), minimumCell, hidden);
  const show = (unit: number, month: number) => shown(sums, hidden, hiddenRatings, unit, month);
  const { length: allUnits } = table.units;
  const { length: allMonths } = table.months;
  return {
    minimumCell,
    total: show(allUnits, allMonths),
    byUnit: table.units.map((unit, i) => ({ unit, ...show(i, allMonths) })),
    byMonth: table.months.map((month, j) => ({ month, ...show(allUnits, j) })),
    cells: table.units.flatMap((unit, i) => table.months.map((month, j) => ({ unit, month, ...show(i, j) }))),
  };
}

interface Axes {
  readonly units: readonly string[];
  readonly months: readonly string[];
}
type Sums = Record<Count | 'ratings' | 'stars', number>;

const nothing = (): Sums => ({
  received: 0,
  answered: 0,
  onTime: 0,
  late: 0,
  refused: 0,
  reopened: 0,
  ratings: 0,
  stars: 0,
});

/** Units by months, with a last row and a last column of sums. */
function addUp(
  { units, months }: Axes,
  rows: readonly ServiceRow[],
  satisfaction: readonly SatisfactionCell[],
): Sums[][] {
  const sums = Array.from({ length: units.length + 1 }, () =>
    Array.from({ length: months.length + 1 }, nothing),
  );
  const unitAt = new Map(units.map((unit, i) => [unit, i]));
  const monthAt = new Map(months.map((month, j) => [month, j]));
  const add = (unit: string, month: string, amounts: Partial<Sums>) => {
    for (const i of [unitAt.get(unit), units.length]) {
      for (const j of [monthAt.get(month), months.length]) {
        const cell = sums[i ?? -1]?.[j ?? -1];
        if (!cell) continue;
        for (const [name, amount] of Object.entries(amounts)) cell[name as keyof Sums] += amount;
      }
    }
  };
  for (const row of rows) {
    add(row.unit, row.receivedMonth, {
      received: 1,
      answered: Number(row.outcome === 'answered'),
      refused: Number(row.outcome === 'refused'),
      onTime: Number(row.onTime === true),
      late: Number(row.onTime === false),
      reopened: Number(row.reopened),
    });
  }
  for (const { unit, month, sum, count } of satisfaction) add(unit, month, { stars: sum, ratings: count });
  return sums;
}

function shown(
  sums: readonly (readonly Sums[])[],
  hidden: Pattern,
  hiddenRatings: Pattern,
  i: number,
  j: number,
): ServiceCounts {
  const cell = sums[i]?.[j] ?? nothing();
  const count = (name: Count) => (hidden[i]?.[j] ? null : cell[name]);
  const rated = cell.ratings > 0 && !hiddenRatings[i]?.[j];
  return {
    received: count('received'),
    answered: count('answered'),
    onTime: count('onTime'),
    late: count('late'),
    refused: count('refused'),
    reopened: count('reopened'),
    satisfaction: rated
      ? { average: Math.round((100 * cell.stars) / cell.ratings) / 100, count: cell.ratings }
      : null,
  };
}
