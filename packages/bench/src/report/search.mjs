import { ENGINES } from '../search/engines.mjs';
import { ratio } from '../stats.mjs';
import { ms, table, times } from './markdown.mjs';

/** What a key stroke may cost. */
const BUDGET_MS = 8;

/** @param {import('../search/search.mjs').SearchResult} result */
export function searchReport({ queries, keystrokes, tables }) {
  return [
    `${queries} queries typed letter by letter, ${keystrokes} key strokes. Times are in ms of wall time for one key stroke,`,
    'each the median of its rounds; p50, p99 and max are over the key strokes. "ready": reading the data and building',
    'the index. "found": queries with a right answer among the first ten. A ratio is ours / the peer’s: below 1 means',
    `that ours is faster or smaller. The budget is ${BUDGET_MS} ms.`,
    '',
    ...tables.flatMap((one) => [tableOf(one), '']),
    ...ENGINES.map(({ title, about }) => `- ${title}: ${about}.`),
    '',
  ].join('\n');
}

/** @param {import('../search/search.mjs').Table} one */
function tableOf({ place, scope, units, rows }) {
  const ours = rows.find((row) => row.engine === 'gd');
  if (!ours) throw new Error('our own search was not measured');
  const names =
    scope === 'current' ? `${units} communes of today` : `communes of all times (${units} versions)`;
  const beside = (/** @type {'p50' | 'p99' | 'ready' | 'memory'} */ what, /** @type {typeof ours} */ row) =>
    row === ours ? '' : times(ratio(ours[what], row[what]));
  return [
    `### ${place}, ${names}`,
    '',
    table(
      [
        '',
        'p50:',
        'p99:',
        'max:',
        'ready:',
        'heap MB:',
        'found:',
        'p50 ratio:',
        'p99 ratio:',
        'ready ratio:',
        'heap ratio:',
      ],
      rows.map((row) => [
        ENGINES.find(({ name }) => name === row.engine)?.title ?? '',
        ms(row.p50),
        ms(row.p99),
        ms(row.max),
        row.ready.toFixed(0),
        (row.memory / 1e6).toFixed(1),
        `${(row.found * 100).toFixed(0)} %`,
        .../** @type {const} */ (['p50', 'p99', 'ready', 'memory']).map((what) => beside(what, row)),
      ]),
    ),
    '',
    `Our slowest key stroke: "${ours.slowest}", ${ours.max <= BUDGET_MS ? 'within' : 'over'} the budget.`,
  ].join('\n');
}
