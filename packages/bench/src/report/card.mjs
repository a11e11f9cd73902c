import { ratio } from '../stats.mjs';
import { goalBeside, verdict } from './goals.mjs';
import { kB, table, times } from './markdown.mjs';

/** @typedef {{ rows: import('../card/card.mjs').CardRow[] }} Result */

/** @type {Record<string, string>} */
const TITLES = {
  gd: '**gd-model-card**, bundled, with a model given',
  'gd with what a card by slug loads':
    '**gd-model-card**, bundled, with the client that loads a model by its slug',
  'gd by gd.js': '**gd-model-card**, by gd.js',
  lit: 'a card by Lit alone, bundled, which loads a model by its slug',
};
const titleOf = (/** @type {string} */ name) => TITLES[name] ?? name;

/** @param {Result} result */
export function cardGoals({ rows }) {
  const of = (/** @type {string} */ name) => rows.filter((row) => row.name === name);
  return [
    goalBeside(
      'card: bytes (brotli), beside a card by Lit alone',
      1.5,
      of('gd')[0],
      of('lit'),
      ({ brotli }) => brotli,
      titleOf,
    ),
  ];
}

/** @param {Result} result */
export function cardReport(result) {
  const lit = result.rows.find(({ name }) => name === 'lit');
  return [
    'One card, in kB of code, without the model. The one by Lit alone has the same parts in one language; no icons, themes,',
    'check of answers, retries, states or today’s unit of an old place. A ratio is ours / that one’s.',
    '',
    table(
      ['', 'gzip:', 'brotli:', 'brotli ratio:'],
      result.rows.map((row) => [
        titleOf(row.name),
        kB(row.gzip),
        kB(row.brotli),
        row === lit || !lit ? '' : times(ratio(row.brotli, lit.brotli)),
      ]),
    ),
    '',
    ...cardGoals(result).map((goal) => `- ${goal.what}: ${verdict(goal)}`),
    '',
  ].join('\n');
}
