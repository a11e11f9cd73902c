/** How the units serve: counted by the first due date, from rows that anybody can count again (open data). */
import * as z from 'zod/mini';
import { instant, unitKey, unitRef } from './common.js';
import type { Operation } from './operation.js';

const month = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'invalid_format'));

/** Counts of one cell (`ServiceCounts` of `@gd/rules`); null where the cell is too small to show. */
const counts = () => ({
  received: z.nullable(z.int()),
  answered: z.nullable(z.int()),
  onTime: z.nullable(z.int()),
  late: z.nullable(z.int()),
  refused: z.nullable(z.int()),
  reopened: z.nullable(z.int()),
  /** Average of ratings from 1 to 5 and how many there are. */
  satisfaction: z.nullable(z.object({ average: z.number(), count: z.int() })),
});

export const serviceStatistics = () =>
  z.object({
    from: month(),
    to: month(),
    /** Cells below this number of cases are not shown. */
    minimumCell: z.int(),
    total: z.object(counts()),
    byUnit: z.array(z.object({ unit: unitRef(), ...counts() })),
    byMonth: z.array(z.object({ month: month(), ...counts() })),
    countedAt: instant(),
  });
export type ServiceStatisticsView = z.infer<ReturnType<typeof serviceStatistics>>;

export const statistics = {
  read: {
    id: 'statistics.read',
    method: 'GET',
    path: '/v1/statistics',
    summary: { vi: 'Số liệu phục vụ theo đơn vị và tháng', en: 'Service statistics by unit and month' },
    access: { site: true },
    query: () =>
      z.object({ from: z.optional(month()), to: z.optional(month()), unit: z.optional(unitKey()) }),
    status: 200,
    response: serviceStatistics,
  },
} as const satisfies Record<string, Operation>;
