import type { Assertion } from './assertion.js';
import { SENTENCE } from './context.js';
import { NO_ID } from './formats.js';
import type { Answer } from './probe.js';
import { expect } from './report.js';

const expectNoBreak = ({ what, status }: Answer): void => expect(status < 500, `${what} answered ${status}`);

const ODD_QUERIES: readonly Record<string, string>[] = [
  { __proto__x: '1', constructor: '1', toString: '1' },
  { 'status[]': 'open', 'status[toString]': 'x' },
  { service_request_id: ','.repeat(5_000) },
  { start_date: '0000-00-00T00:00:00Z' },
  { start_date: '+275760-09-13T00:00:00Z', end_date: '9999-12-31T23:59:59+14:00' },
  { page: '1e99', page_size: '-1' },
  { status: '\u0000', service_code: '%00\uD800' },
];

/** Without a key: what is odd in them must not matter, for they must not be taken. */
const ODD_FORMS: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['service_code', 'a'],
    ['service_code', 'b'],
  ],
  [
    ['attribute[__proto__][polluted]', '1'],
    ['__proto__[polluted]', '1'],
  ],
  [
    ['attribute[]', '1'],
    ['attribute', '2'],
    ['attribute[a][b][c][]', '3'],
    ['attribute[', '4'],
  ],
  [
    ['attribute[constructor][prototype]', '1'],
    ['lat', 'Infinity'],
    ['long', '1e400'],
  ],
];

export const ROBUSTNESS: readonly Assertion[] = [
  {
    id: '11.1',
    text: 'Odd queries are answered or refused, and nothing breaks.',
    async run(context, format) {
      for (const query of ODD_QUERIES) expectNoBreak(await context.probe.get('requests', format, query));
    },
  },
  {
    id: '11.2',
    text: 'Odd forms without a key are refused, and nothing breaks.',
    writes: true,
    async run(context, format) {
      for (const form of ODD_FORMS) {
        const answer = await context.probe.post(format, [['api_key', NO_ID], ...form]);
        expect(
          answer.status >= 400 && answer.status < 500,
          `${answer.what} answered ${answer.status} to an odd form`,
        );
      }
    },
  },
  {
    id: '11.3',
    text: 'A body of one megabyte is refused.',
    writes: true,
    async run(context, format) {
      const description = SENTENCE.padEnd(1_000_000, 'a');
      const answer = await context.post(format, await context.form({ description }));
      expect(answer.status === 400 || answer.status === 413, `${answer.what} answered ${answer.status}`);
    },
  },
];
