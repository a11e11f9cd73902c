/** Statistics and open data of the mock. */
import { serviceStatistics, vietnamDate } from '@gd/rules';
import type { HandlersOf } from './handler.js';
import { answerOf, firstDueOf, publicationView } from './publication-handlers.js';
import type { MockState } from './state.js';

type Format = 'csv' | 'json';

/** The rows behind the statistics: one for each case whose kind is published. */
const serviceRows = (state: MockState) =>
  state.cases
    .filter(({ kind }) => ['FBK', 'REC', 'REG'].includes(kind))
    .map((one) => {
      const answered = answerOf(one);
      const due = firstDueOf(one);
      const refused = one.events.some(({ type }) => type === 'refused');
      const withdrawn = one.events.some(({ type }) => type === 'withdrawn');
      const outcome = answered ? 'answered' : refused ? 'refused' : withdrawn ? 'withdrawn' : 'open';
      return {
        kind: one.kind,
        unit: one.unit,
        receivedMonth: one.lodgedOn.slice(0, 7),
        outcome,
        onTime: answered && due !== null ? vietnamDate(answered.at) <= due : null,
        reopened: one.events.some(({ type }) => type === 'reopened'),
      } as const;
    });

const asFile = (rows: readonly object[], format: Format): Blob => {
  if (format === 'json') return new Blob([JSON.stringify(rows)], { type: 'application/json' });
  const names = Object.keys(rows[0] ?? {});
  const quoted = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const lines = rows.map((row) => names.map((name) => quoted(Reflect.get(row, name))).join(','));
  return new Blob([[names.join(','), ...lines].join('\r\n')], { type: 'text/csv' });
};

export const statisticsHandlers: HandlersOf<'openData'> & HandlersOf<'statistics'> = {
  'openData.cases': async ({ query, state, world }) => ({
    data: asFile(
      await Promise.all(state.publications.map((one) => publicationView(one, state, world))),
      query.format,
    ),
  }),
  'openData.service': ({ query, state }) => ({ data: asFile(serviceRows(state), query.format) }),
  'statistics.read': async ({ query, state, world }) => {
    const { from, to, unit } = query;
    const rows = serviceRows(state).filter(
      ({ receivedMonth: month, unit: key }) =>
        (!from || month >= from) && (!to || month <= to) && (!unit || key === unit),
    );
    const { minimumCell, total, byUnit, byMonth } = serviceStatistics(rows);
    const thisMonth = world.today().slice(0, 7);
    return {
      data: {
        from: from ?? byMonth[0]?.month ?? thisMonth,
        to: to ?? thisMonth,
        minimumCell,
        total,
        byUnit: await Promise.all(
          byUnit.map(async ({ unit: key, ...counts }) => ({ unit: await world.unitRef(key), ...counts })),
        ),
        byMonth: [...byMonth],
        countedAt: world.now().toISOString(),
      },
    };
  },
};
