/** How the units serve, by unit and month. */
import type { OperationOf, ParsedQuery } from '@gd/contract';
import { type ServiceStatistics, serviceStatistics, settingAt, vietnamDate } from '@gd/rules';
import { invalid } from '../problem-error.js';
import type { Context, UseCase } from '../use-case.js';
import { memoryOf } from './memory.js';
import { serviceData } from './rows.js';

type Query = ParsedQuery<OperationOf<'statistics.read'>>;

const USUAL_MONTHS = 12;
const MOST_MONTHS = 60;
/** Each may have thousands of cells. */
const MOST_REMEMBERED = 50;

interface Table extends ServiceStatistics {
  countedAt: string;
}
const remembered = memoryOf<Table>(MOST_REMEMBERED);

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

/** The months asked for, at most five years; without `from` the twelve that end with `to`. */
function monthsOf({ from, to }: Query, today: string): string[] {
  const last = indexOf(to ?? today.slice(0, 7));
  const first = from === undefined ? last - USUAL_MONTHS + 1 : indexOf(from);
  if (first > last || last - first >= MOST_MONTHS || first < 0)
    throw invalid({ pointer: '?from', code: 'invalid_value' });
  return Array.from({ length: last - first + 1 }, (_, i) => monthAt(first + i));
}

/** The table of all units; one unit is chosen from it, since a table of its own would tell what this one hides. */
async function count(context: Context, months: string[]): Promise<Table> {
  const { rows, satisfaction, countedAt } = await serviceData(context);
  const today = vietnamDate(context.now);
  const wanted = new Set(months);
  const { value: least } = settingAt('statistics.min-cell', today);
  const counted = serviceStatistics(
    rows.filter(({ receivedMonth }) => wanted.has(receivedMonth)),
    {
      // Ratings are not in the open data. A few of them count in no sum either: sums over months that overlap, side by
      // side, would tell them.
      satisfaction: satisfaction.filter((cell) => wanted.has(cell.month) && cell.count >= least),
      months,
      on: today,
    },
  );
  return { ...counted, countedAt };
}

/** What a table says of one unit; of one that is not in it, nothing but zeros. */
function ofUnit(table: Table, unit: string, months: string[]): Pick<Table, 'total' | 'byUnit' | 'byMonth'> {
  const isThere = table.byUnit.some((of) => of.unit === unit);
  const { byUnit, cells } = isThere ? table : serviceStatistics([], { units: [unit], months });
  const own = byUnit.filter((of) => of.unit === unit);
  const [total = table.total] = byUnit.flatMap(({ unit: of, ...counts }) => (of === unit ? [counts] : []));
  return {
    total,
    byUnit: own,
    byMonth: cells.flatMap(({ unit: of, ...counts }) => (of === unit ? [counts] : [])),
  };
}

export const readStatistics: UseCase<OperationOf<'statistics.read'>> = async (context, { query }) => {
  const { database, units } = context.services;
  const months = monthsOf(query, vietnamDate(context.now));
  const key = [context.tenant, months[0], months.length].join(' ');
  const table = await remembered(database).get(key, () => count(context, months));
  const { total, byUnit, byMonth } = query.unit === undefined ? table : ofUnit(table, query.unit, months);
  return {
    body: {
      from: months[0] ?? '',
      to: months.at(-1) ?? '',
      minimumCell: table.minimumCell,
      total,
      byUnit: await Promise.all(
        byUnit.map(async ({ unit, ...counts }) => ({ unit: await units.ref(unit), ...counts })),
      ),
      byMonth: [...byMonth],
      countedAt: table.countedAt,
    },
  };
};
