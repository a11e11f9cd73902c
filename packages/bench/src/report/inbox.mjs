import { ratio } from '../stats.mjs';
import { DEEP_PAGE, PAGE_SIZE } from '../inbox/questions.mjs';
import { ms, table, times } from './markdown.mjs';

/** @param {import('../inbox/inbox.mjs').InboxResult} result */
export function inboxReport({ cases, rounds, parseServer, rows }) {
  return [
    `${cases} cases of two years in one province; an officer’s list over HTTP, ${PAGE_SIZE} lines a page, page ${DEEP_PAGE} by its cursor.`,
    `Each question ${rounds} times, to ours and to Parse Server ${parseServer} in turn; ms. Parse Server has the same cases as`,
    'objects of one class with the same indexes, made by hand, and skips to its deep page. A ratio is ours / the peer’s: below',
    '1 means that ours is faster. "in PostgreSQL" and "examined" are of our own statement, as auto_explain saw it: ms with the',
    'cost of watching, and rows of cases that were looked at.',
    '',
    table(
      [
        '',
        'p50:',
        'p99:',
        'Parse p50:',
        'Parse p99:',
        'p50 ratio:',
        'p99 ratio:',
        'lines:',
        'examined:',
        'in PostgreSQL:',
        'by',
      ],
      rows.map(({ name, gd, parse, lines, examined, inPostgres, indexes }) => [
        name,
        ms(gd.p50),
        ms(gd.p99),
        ms(parse.p50),
        ms(parse.p99),
        times(ratio(gd.p50, parse.p50)),
        times(ratio(gd.p99, parse.p99)),
        String(lines),
        String(examined),
        ms(inPostgres),
        indexes.join(', ') || 'the whole table',
      ]),
    ),
    '',
  ].join('\n');
}
