import { ratio } from '../stats.mjs';
import { goalBeside, verdict } from './goals.mjs';
import { kB, table, times } from './markdown.mjs';

/** @typedef {import('../form/form.mjs').FormRow} Row */

/** @type {Record<string, { title: string, about: string }>} */
const SUBJECTS = {
  'gd-form': {
    title: '**gd-feedback-form**, by gd-form.js',
    about:
      'as the guide has it for a page that is the form, with gd-cloak.css; it asks the API for its site and is in two languages, with drafts, offline outbox, uploads, similar reports and receipt',
  },
  gd: {
    title: '**gd-feedback-form**, by gd.js',
    about: 'the same by the loader that has no element inside',
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
const isPeer = (/** @type {Row} */ { name }) => !['gd-form', 'gd', 'gd-all', 'lit'].includes(name);

/** The one that the goals are set for: a page that is the form. */
const OURS = 'gd-form';

/** @param {import('../form/form.mjs').FormResult} result */
export function formGoals({ rows }) {
  const of = (/** @type {string} */ name) => rows.find((row) => row.name === name);
  const [ours, lit, peers] = [of(OURS), of('lit'), rows.filter(isPeer)];
  return [
    goalBeside(
      'form: bytes until it can be begun (brotli), beside the lightest peer',
      0.6,
      ours,
      peers,
      ({ begun }) => begun.brotli,
      titleOf,
    ),
    goalBeside('form: CPU to load, beside the best peer', 0.65, ours, peers, ({ cpu }) => cpu, titleOf),
    goalBeside(
      'form: begun on slow 4G, beside a form by Lit alone',
      1.1,
      ours,
      lit ? [lit] : [],
      ({ begun }) => begun.ms,
      titleOf,
    ),
  ];
}

/** @param {import('../form/form.mjs').FormResult} result */
export function shiftVerdict({ rows }) {
  const shift = rows.find(({ name }) => name === OURS)?.shift ?? 1;
  return `goal 0: ${shift.toFixed(3)} ${shift === 0 ? '✓' : '✗'}`;
}

/** @param {import('../form/form.mjs').Moment} moment */
const moment = ({ ms, brotli, requests }) => [(ms / 1000).toFixed(2), kB(brotli), String(requests)];

/** @param {import('../form/form.mjs').FormResult} result */
export function formReport(result) {
  const { rows } = result;
  const ours = rows.find(({ name }) => name === OURS);
  const beside = (/** @type {Row} */ row, /** @type {(row: Row) => number} */ valueOf) =>
    !ours || row.name.startsWith('gd') ? '' : times(ratio(valueOf(ours), valueOf(row)));
  return [
    'The same form on a phone’s screen (390 × 844): each is filled in, reviewed and sent by one driver before it is measured.',
    '"begun": the first field is painted, and keeps what is typed into it. "whole": the field of the commune is painted too.',
    'Of both the seconds from the opening of the page on slow 4G with the processor slowed four times, and what had arrived by',
    'then, HTML, CSS, code and answers of the API, in kB of brotli and requests. The forms of most peers are whole when they',
    'begin; ours begins with its two questions, and the rest comes below while they are answered. So the goals "until usable"',
    'are set for the beginning, of ours and of the others alike; the whole stands beside it. "CPU", "blocked" and "heap": with',
    'the processor slowed and no network between, all of the form; ms of the main thread until the page is idle, ms of its',
    'tasks beyond 50, and JavaScript and DOM in MB. A ratio is ours by gd-form.js / the other’s: below 1 means ours costs less.',
    '',
    table(
      [
        '',
        'begun s:',
        'kB:',
        'requests:',
        'whole s:',
        'kB:',
        'requests:',
        'in all kB:',
        'requests:',
        'CPU:',
        'blocked:',
        'shift:',
        'heap:',
      ],
      rows.map(({ name, begun, whole, all, cpu, blocked, shift, heap }) => [
        titleOf(name),
        ...moment(begun),
        ...moment(whole),
        kB(all.brotli),
        String(all.requests),
        cpu.toFixed(0),
        blocked.toFixed(0),
        shift.toFixed(3),
        (heap / 1e6).toFixed(1),
      ]),
    ),
    '',
    table(
      ['ours by gd-form.js / the other', 'begun:', 'kB:', 'whole:', 'kB:', 'in all kB:', 'CPU:', 'heap:'],
      rows
        .filter(({ name }) => !name.startsWith('gd'))
        .map((row) => [
          titleOf(row.name),
          beside(row, ({ begun }) => begun.ms),
          beside(row, ({ begun }) => begun.brotli),
          beside(row, ({ whole }) => whole.ms),
          beside(row, ({ whole }) => whole.brotli),
          beside(row, ({ all }) => all.brotli),
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
