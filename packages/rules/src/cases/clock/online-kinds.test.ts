/** The clock of the kinds that are sent online, worked by hand from the law on the calendar of 2026. */
import { describe, expect, it } from 'vitest';
import { clock, summary } from '../../testing/case-clock.js';
import type { CaseClockInput } from './deadline.js';

type Example = [
  what: string,
  sent: string,
  lines: string[],
  on: string,
  expected: string[],
  Partial<CaseClockInput>,
];

const inOrder = (examples: Example[]) =>
  it.each(examples)('%s', (_, sent, lines, on, expected, more) => {
    expect(summary(clock(sent, lines, on, more))).toEqual(expected);
  });

describe('a report (FBK)', () => {
  inOrder([
    [
      'extended once by ten working days',
      '2026-03-02',
      ['2026-03-02 received', '2026-03-03 started', '2026-03-13 extended 10', '2026-03-27 answered'],
      '2026-04-01',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 done',
        'forward 1 T-01: 2026-03-02 → 2026-03-09 not-applicable',
        'answer 1 T-22: 2026-03-02 → 2026-03-30 done',
      ],
      {},
    ],
    [
      'reopened: the answer is owed again',
      '2026-03-02',
      ['2026-03-02 received', '2026-03-03 started', '2026-03-17 answered', '2026-03-20 reopened'],
      '2026-04-06',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 done',
        'forward 1 T-01: 2026-03-02 → 2026-03-09 not-applicable',
        'answer 1 T-22: 2026-03-02 → 2026-03-16 done-late',
        'answer 1 T-22: 2026-03-20 → 2026-04-03 overdue',
      ],
      {},
    ],
    [
      'handed in at the desk on a Saturday and entered on Monday: reception answers, and the paper counts',
      '2026-03-09',
      ['2026-03-09 received', '2026-03-10 started'],
      '2026-03-10',
      [
        'intake 1 T-22: 2026-03-07 → 2026-03-09 done',
        'first-response 1 T-02: 2026-03-07 → 2026-03-20 done',
        'forward 1 T-01: 2026-03-07 → 2026-03-13 not-applicable',
        'answer 1 T-22: 2026-03-07 → 2026-03-20 pending',
      ],
      { lodgedOn: '2026-03-07', channel: 'desk' },
    ],
  ]);
});

describe('a request for information (INF)', () => {
  inOrder([
    [
      'simple, online, over 30 April',
      '2026-04-28',
      ['2026-04-28 received'],
      '2026-05-06',
      ['intake 1 T-22: 2026-04-28 → 2026-04-29 done', 'answer 1 T-19: 2026-04-28 → 2026-05-05 overdue'],
      { kind: 'INF' },
    ],
    [
      'complex, online, over Tết, extended by fifteen days',
      '2026-02-10',
      ['2026-02-10 received', '2026-02-12 started complex', '2026-03-09 extended 15'],
      '2026-03-20',
      [
        'intake 1 T-22: 2026-02-10 → 2026-02-11 done',
        'notice 1 T-19: 2026-02-10 → 2026-02-13 done',
        'answer 1 T-19: 2026-02-10 → 2026-03-25 pending',
      ],
      { kind: 'INF' },
    ],
    [
      'complex, at the desk, extended by ten working days',
      '2026-02-10',
      ['2026-02-10 received', '2026-02-12 started complex', '2026-03-03 extended 10'],
      '2026-03-04',
      ['intake 1 T-22: 2026-02-10 → 2026-02-11 done', 'answer 1 T-20: 2026-02-10 → 2026-03-17 pending'],
      { kind: 'INF', channel: 'desk', lodgedOn: '2026-02-10' },
    ],
    [
      'by post, answered with an error that is corrected',
      '2026-04-23',
      [
        '2026-04-23 received',
        '2026-04-24 started',
        '2026-04-29 answered',
        '2026-05-04 reopened',
        '2026-05-04 started',
        '2026-05-11 answered',
      ],
      '2026-06-01',
      [
        'intake 1 T-22: 2026-04-23 → 2026-04-24 done',
        'answer 1 T-20: 2026-04-23 → 2026-05-05 done',
        'answer 1 T-20: 2026-05-04 → 2026-05-11 done',
      ],
      { kind: 'INF', channel: 'post', lodgedOn: '2026-04-23' },
    ],
  ]);
});

describe('a booking of reception (REV)', () => {
  inOrder([
    [
      'taken up in time',
      '2026-08-20',
      ['2026-08-20 received', '2026-09-04 started'],
      '2026-09-05',
      [
        'intake 1 T-22: 2026-08-20 → 2026-08-21 done',
        'first-response 1 T-02: 2026-08-20 → 2026-09-07 done',
        'answer 1 T-22: 2026-08-20 → 2026-09-07 pending',
      ],
      { kind: 'REV' },
    ],
  ]);
});

describe('a personal-data request (DSR)', () => {
  inOrder([
    [
      'to erase, extended by fifteen days',
      '2026-02-12',
      ['2026-02-12 received', '2026-02-13 messaged', '2026-02-24 started', '2026-03-02 extended 15'],
      '2026-03-03',
      [
        'intake 1 T-22: 2026-02-12 → 2026-02-13 done',
        'first-response 1 PDP-3: 2026-02-12 → 2026-02-23 done',
        'answer 1 PDP-3: 2026-02-12 → 2026-03-19 pending',
      ],
      { kind: 'DSR', facts: { right: 'erase' } },
    ],
    [
      'to object, where a processor must act',
      '2026-04-10',
      ['2026-04-10 received', '2026-04-15 started complex'],
      '2026-04-16',
      [
        'intake 1 T-22: 2026-04-10 → 2026-04-13 done',
        'first-response 1 PDP-3: 2026-04-10 → 2026-04-14 done-late',
        'answer 1 PDP-3: 2026-04-10 → 2026-05-04 pending',
      ],
      { kind: 'DSR', facts: { right: 'object' } },
    ],
  ]);
});
