import { DEEP_PAGE, PAGE_SIZE } from '../models/questions.mjs';
import { ratio } from '../stats.mjs';
import { ms, table, times } from './markdown.mjs';

/** @typedef {import('../lists/turns.mjs').Latency} Latency */

/** @param {{ gd: Latency, parse: Latency | null }} both */
const latencies = ({ gd, parse }) => [
  ms(gd.p50),
  ms(gd.p99),
  ...(parse
    ? [ms(parse.p50), ms(parse.p99), times(ratio(gd.p50, parse.p50)), times(ratio(gd.p99, parse.p99))]
    : ['–', '–', '', '']),
];
const LATENCIES = ['p50:', 'p99:', 'Parse p50:', 'Parse p99:', 'p50 ratio:', 'p99 ratio:'];

/** @param {import('../models/models.mjs').ModelsResult} result */
export function modelsReport({ models, rounds, parseServer, rows, combined }) {
  return [
    `${models} models of one province; the public gallery over HTTP, ${PAGE_SIZE} models a page with the number of all that are found,`,
    `page ${DEEP_PAGE} by its cursor, and the counts beside six filters. Each question ${rounds} times, to ours and to Parse Server`,
    `${parseServer} in turn; ms. Parse Server has the same models as objects of one class with the same indexes, made by hand,`,
    'counts what it finds as ours does, skips to its deep page, and groups once by all filters for the counts. A ratio is ours',
    '/ the peer’s: below 1 means that ours is faster. "in PostgreSQL" and "examined" are of the slowest statement of ours on',
    'models, as auto_explain saw it: ms with the cost of watching, and rows that were looked at. Where nothing stands there, the',
    'answer was remembered. Where Parse Server has none, it cannot answer: its aggregates on PostgreSQL know neither words nor',
    'arrays.',
    '',
    table(
      ['', ...LATENCIES, 'found:', 'examined:', 'in PostgreSQL:', 'by'],
      rows.map(({ name, gd, parse, lines, plan }) => [
        name,
        ...latencies({ gd, parse }),
        String(lines),
        ...(plan
          ? [String(plan.examined), ms(plan.inPostgres), plan.indexes.join(', ') || 'the whole table']
          : ['', '', '']),
      ]),
    ),
    '',
    'Every combination of one to five filters (field, kind, level, recognition, year), all together:',
    '',
    table(
      ['', 'combinations:', ...LATENCIES, 'slowest p50:', 'the slowest'],
      combined.map(({ asks, count, gd, parse, slowest }) => [
        asks === 'list' ? 'first page' : 'counts',
        String(count),
        ...latencies({ gd, parse }),
        ms(slowest.ms),
        slowest.name.replace(/^\w+: /, ''),
      ]),
    ),
    '',
  ].join('\n');
}
