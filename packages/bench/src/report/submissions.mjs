import { ratio } from '../stats.mjs';
import { MB, ms, table, times } from './markdown.mjs';

/** What design.md asks: so many times the submissions per second of Parse Server, and no more memory when idle. */
const TARGET = 2;
const IDLE_BUDGET_MB = 150;

/** @type {Record<string, { title: string, about: string }>} */
const SUBJECTS = {
  gd: {
    title: '**GD**',
    about:
      'the server as it runs: validation, idempotency, sealed contact, consent, event, leaf of the log, mail queued for who gave an e-mail, signed receipt, all in one durable transaction; limits counted, no proof of work; the log is numbered and mail sent meanwhile',
  },
  parse: {
    title: 'Parse Server',
    about: 'one object with the same fields by its REST API, one durable insert',
  },
  'parse-transaction': {
    title: 'Parse Server, all records',
    about:
      'an object for each row that ours writes (case, contact, consent, event, leaf, message for who gave an e-mail, answer), by one batch in one durable transaction; nothing is checked, sealed, hashed or signed',
  },
  insert: {
    title: 'insert by pg',
    about: 'the row of a case alone with the indexes of cases, one durable insert',
  },
};

/** @param {string} name */
const titleOf = (name) => SUBJECTS[name]?.title ?? name;

/** @param {import('../submissions/submissions.mjs').SubmissionsResult} result */
export function submissionsReport({ postgres, parseServer, rounds, seconds, tables, memory }) {
  return [
    `Submissions over HTTP, each a durable commit in PostgreSQL ${postgres} (fsync and synchronous_commit on), with so many`,
    `clients that each wait for the answer. Per second: median of ${rounds} runs of ${seconds} s, least and most; p50 and p99 in`,
    'ms, medians of the runs. A ratio is ours / the peer’s: of per second, above 1 means that ours takes more, and the target',
    `beside Parse Server ${parseServer} is ${TARGET}×; of p50, below 1 means that ours is faster.`,
    '',
    ...tables.flatMap((one) => [tableOf(one), '']),
    ...Object.values(SUBJECTS).map(({ title, about }) => `- ${title}: ${about}.`),
    '',
    '### Memory',
    '',
    `Resident, of the server’s process; PostgreSQL is apart. Loaded: the most after any run. The budget is ${IDLE_BUDGET_MB} MB idle.`,
    '',
    table(
      ['', 'idle MB:', 'loaded MB:', 'idle ratio:', 'loaded ratio:'],
      memory
        .filter(({ name }) => name !== 'parse-transaction')
        .map((row) => [
          titleOf(row.name),
          MB(row.idle),
          MB(row.loaded),
          ...besideFirst(memory, row, ({ idle }) => idle),
          ...besideFirst(memory, row, ({ loaded }) => loaded),
        ]),
    ),
    '',
  ].join('\n');
}

/** @param {import('../submissions/submissions.mjs').Table} one */
function tableOf({ clients, rows }) {
  return [
    `### ${clients === 1 ? 'One client' : `${clients} clients`}`,
    '',
    table(
      ['', 'per second:', 'least–most:', 'p50:', 'p99:', 'per second ratio:', 'p50 ratio:'],
      rows.map((row) => [
        titleOf(row.name),
        row.perSecond.toFixed(0),
        `${row.least.toFixed(0)}–${row.most.toFixed(0)}`,
        ms(row.p50),
        ms(row.p99),
        ...besideFirst(rows, row, ({ perSecond }) => perSecond),
        ...besideFirst(rows, row, ({ p50 }) => p50),
      ]),
    ),
  ].join('\n');
}

/**
 * Ours, which is the first, beside a peer's; nothing for ours itself.
 * @template Row
 * @param {readonly Row[]} rows
 * @param {Row} row
 * @param {(row: Row) => number} valueOf
 */
function besideFirst([ours], row, valueOf) {
  return [ours === undefined || row === ours ? '' : times(ratio(valueOf(ours), valueOf(row)))];
}
