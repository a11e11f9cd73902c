import { ratio } from '../stats.mjs';
import { MB, ms, table, times } from './markdown.mjs';

/** @type {Record<import('../gallery/gallery.mjs').SubjectName, { title: string, about: string }>} */
const SUBJECTS = {
  gd: {
    title: '**gd-model-list**',
    about:
      'the element as a portal has it: asks the API, checks the answers, draws the controls and the counts of six filters beside the cards, and brings the whole list into the page while it is idle',
  },
  virtualizer: {
    title: 'lit-virtualizer',
    about: 'the same card, drawn by the same code; only what is near the screen is in the page',
  },
  'plain-hidden': {
    title: 'plain DOM, hides',
    about: 'the same card by createElement, without icons, all at once; the filter hides what is not found',
  },
  'plain-anew': {
    title: 'plain DOM, makes anew',
    about: 'the same, and the filter makes the cards that are found',
  },
  'web-awesome': {
    title: 'Web Awesome',
    about: 'wa-card and wa-badge with the same texts, all at once, without a theme; the filter hides',
  },
  vaadin: {
    title: 'Vaadin',
    about: 'vaadin-card with the same texts, all at once, without a theme; the filter hides',
  },
};

/** @typedef {import('../gallery/gallery.mjs').Row} Row */

/** @param {import('../gallery/gallery.mjs').GalleryResult} result */
export function galleryReport({ models, rounds, strokes, slowed, rows }) {
  const [ours] = rows;
  const beside = (/** @type {Row} */ row, /** @type {(row: Row) => number} */ valueOf) =>
    ours === undefined || row === ours ? '' : times(ratio(valueOf(ours), valueOf(row)));
  /** @type {['opened' | 'appeared' | 'median' | 'worst', string][]} */
  const columns = [
    ['opened', 'opened'],
    ['appeared', 'drawn'],
    ['median', 'key, median'],
    ['worst', 'key, worst'],
  ];
  return [
    `${models} cards on a phone’s screen (390 × 844), the processor slowed ${slowed} times. "opened": ms from the opening of the`,
    'page to the paint of the first cards, code and data fetched from this machine; "drawn": the same with code and data in the',
    `page already; both medians of ${rounds}. "key": ms from a key in the filter to the paint of its answer, ${strokes} keys, the answer`,
    'already in the page, without the pause in which ours waits for the next letter. A ratio is ours / the peer’s: below 1',
    'means that ours is faster or smaller. The target: not slower than lit-virtualizer.',
    '',
    table(
      [
        '',
        ...columns.map(([, title]) => `${title}:`),
        'heap MB:',
        ...columns.map(([, title]) => `${title} ratio:`),
        'heap ratio:',
      ],
      rows.map((row) => [
        SUBJECTS[row.name].title,
        ...columns.map(([name]) => ms(row[name])),
        MB(row.heap),
        ...columns.map(([name]) => beside(row, (one) => one[name])),
        beside(row, ({ heap }) => heap),
      ]),
    ),
    '',
    `What is there of the ${models} models once the page is idle:`,
    '',
    table(
      [
        '',
        'cards in the page:',
        'headings for a screen reader:',
        'cards printed:',
        'the last is found in the page',
      ],
      rows.map(({ name, whole, spoken }) => [
        SUBJECTS[name].title,
        String(whole.cards),
        String(spoken),
        String(whole.printed),
        whole.isFound ? 'yes' : 'no',
      ]),
    ),
    '',
    ours === undefined ? '' : `Our slowest key: that after which "${ours.worstText}" stood in the filter.`,
    '',
    ...Object.values(SUBJECTS).map(({ title, about }) => `- ${title}: ${about}.`),
    '',
  ].join('\n');
}
