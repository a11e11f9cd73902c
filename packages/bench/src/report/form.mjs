import { ratio } from '../stats.mjs';
import { goalBeside, verdict } from './goals.mjs';
import { kB, table, times } from './markdown.mjs';

/** @typedef {import('../form/form.mjs').FormRow} Row */

/** @type {Record<string, { title: string, about: string }>} */
const SUBJECTS = {
  gd: {
    title: '**gd-feedback-form**, by gd.js',
    about:
      'as the guide for portals has it, with gd-cloak.css; it asks the API for its site and is in two languages, with drafts, offline outbox, uploads, similar reports and receipt',
  },
  'gd-all': {
    title: '**gd-feedback-form**, by gd-all.js',
    about: 'the same from the file that has every element',
  },
  lit: { title: 'Lit alone', about: 'the same fields and a review by one element; the floor' },
  govuk: {
    title: 'GOV.UK Frontend',
    about: 'fields in the page’s HTML, CSS as it is published, four parts’ code, accessible-autocomplete',
  },
  'web-awesome': {
    title: 'Web Awesome',
    about: 'its form elements and its theme; communes in a select without search',
  },
  carbon: { title: 'Carbon', about: 'its web components, with combo-box and file uploader, without a theme' },
  surveyjs: { title: 'SurveyJS', about: 'survey-core and survey-js-ui, with its own preview' },
  formio: {
    title: 'Form.io',
    about: '@formio/js as a renderer; the CSS of Bootstrap that it needs is not counted',
  },
};
const titleOf = (/** @type {string} */ name) => SUBJECTS[name]?.title ?? name;
const isPeer = (/** @type {Row} */ { name }) => !['gd', 'gd-all', 'lit'].includes(name);

/** @param {import('../form/form.mjs').FormResult} result */
export function formGoals({ rows }) {
  const of = (/** @type {string} */ name) => rows.find((row) => row.name === name);
  const [ours, lit, peers] = [of('gd'), of('lit'), rows.filter(isPeer)];
  return [
    goalBeside(
      'form: bytes until usable (brotli), beside the lightest peer',
      0.6,
      ours,
      peers,
      ({ first }) => first.brotli,
      titleOf,
    ),
    goalBeside('form: CPU to load, beside the best peer', 0.65, ours, peers, ({ cpu }) => cpu, titleOf),
    goalBeside(
      'form: usable on slow 4G, beside a form by Lit alone',
      1.1,
      ours,
      lit ? [lit] : [],
      ({ usable }) => usable,
      titleOf,
    ),
  ];
}

/** @param {import('../form/form.mjs').FormResult} result */
export function shiftVerdict({ rows }) {
  const shift = rows.find(({ name }) => name === 'gd')?.shift ?? 1;
  return `goal 0: ${shift.toFixed(3)} ${shift === 0 ? '✓' : '✗'}`;
}

/** @param {import('../form/form.mjs').FormResult} result */
export function formReport(result) {
  const { rows } = result;
  const ours = rows.find(({ name }) => name === 'gd');
  const beside = (/** @type {Row} */ row, /** @type {(row: Row) => number} */ valueOf) =>
    !ours || row.name.startsWith('gd') ? '' : times(ratio(valueOf(ours), valueOf(row)));
  return [
    'The same form on a phone’s screen (390 × 844): each is filled in, reviewed and sent by one driver before it is measured.',
    '"until usable": what had arrived when first field and picker were painted, HTML, CSS, code and answers of the API, in kB.',
    '"usable": seconds from the opening of the page on slow 4G with the processor slowed four times. "CPU", "blocked" and',
    '"heap": with the processor slowed and no network between; ms of the main thread until the page is idle, ms of its tasks',
    'beyond 50, and JavaScript and DOM in MB. A ratio is ours by gd.js / the peer’s: below 1 means that ours costs less.',
    '',
    table(
      [
        '',
        'until usable gzip:',
        'brotli:',
        'requests:',
        'in all gzip:',
        'brotli:',
        'requests:',
        'usable s:',
        'CPU:',
        'blocked:',
        'shift:',
        'heap:',
      ],
      rows.map(({ name, first, all, usable, cpu, blocked, shift, heap }) => [
        titleOf(name),
        kB(first.gzip),
        kB(first.brotli),
        String(first.requests),
        kB(all.gzip),
        kB(all.brotli),
        String(all.requests),
        (usable / 1000).toFixed(2),
        cpu.toFixed(0),
        blocked.toFixed(0),
        shift.toFixed(3),
        (heap / 1e6).toFixed(1),
      ]),
    ),
    '',
    table(
      ['ours by gd.js / the other', 'brotli until usable:', 'brotli in all:', 'usable:', 'CPU:', 'heap:'],
      rows
        .filter(({ name }) => !name.startsWith('gd'))
        .map((row) => [
          titleOf(row.name),
          beside(row, ({ first }) => first.brotli),
          beside(row, ({ all }) => all.brotli),
          beside(row, ({ usable }) => usable),
          beside(row, ({ cpu }) => cpu),
          beside(row, ({ heap }) => heap),
        ]),
    ),
    '',
    ...formGoals(result).map((goal) => `- ${goal.what} (${goal.beside}): ${verdict(goal)}`),
    `- form: layout shift: ${shiftVerdict(result)}`,
    '',
    ...Object.values(SUBJECTS).map(({ title, about }) => `- ${title}: ${about}.`),
    '',
  ].join('\n');
}
