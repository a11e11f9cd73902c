/** How the units serve, by unit and month. */
import type { OperationOf, ParsedQuery, ServiceStatisticsView } from '@gd/contract';
import { serviceStatistics, settingAt, vietnamDate } from '@gd/rules';
import { invalid } from '../problem-error.js';
import type { Context, UseCase } from '../use-case.js';
import { memoryOf } from './memory.js';
import { serviceData } from './rows.js';

type Query = ParsedQuery<OperationOf<'statistics.read'>>;

const USUAL_MONTHS = 12;
const MOST_MONTHS = 60;
const MOST_REMEMBERED = 1_000;
const remembered = memoryOf<ServiceStatisticsView>(MOST_REMEMBERED);

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

async function count(context: Context, { unit }: Query, months: string[]): Promise<ServiceStatisticsView> {
  const { units } = context.services;
  const today = vietnamDate(context.now);
  const { rows, satisfaction, countedAt } = await serviceData(context);
  const wanted = new Set(months);
  const isAsked = (of: string, month: string) => wanted.has(month) && (unit === undefined || of === unit);
  const { value: least } = settingAt('statistics.min-cell', today);
  const counted = serviceStatistics(
    rows.filter((row) => isAsked(row.unit, row.receivedMonth)),
    {
      // Ratings are not in the open data. A few of them count in no sum either: sums over months that overlap, side by
      // side, would tell them.
      satisfaction: satisfaction.filter((cell) => isAsked(cell.unit, cell.month) && cell.count >= least),
      months,
      on: today,
    },
  );
  return {
    from: months[0] ?? '',
    to: months.at(-1) ?? '',
    minimumCell: counted.minimumCell,
    total: counted.total,
    byUnit: await Promise.all(
      counted.byUnit.map(async ({ unit: key, ...counts }) => ({ unit: await units.ref(key), ...counts })),
    ),
    byMonth: counted.byMonth.map((counts) => ({ ...counts })),
    countedAt,
  };
}

export const readStatistics: UseCase<OperationOf<'statistics.read'>> = async (context, { query }) => {
  const months = monthsOf(query, vietnamDate(context.now));
  const key = [context.tenant, months[0], months.length, query.unit].join(' ');
  return {
    body: await remembered(context.services.database).get(key, () => count(context, query, months)),
  };
};
