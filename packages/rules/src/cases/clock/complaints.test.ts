/** The clock of complaints and denunciations, worked by hand from the law on the calendar of 2026. */
import { describe, expect, it } from 'vitest';
import { clock, find, summary } from '../../testing/case-clock.js';
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

const PAPER = { kind: 'CPL', channel: 'paper', lodgedOn: '2026-07-01' } as const;

describe('a complaint (CPL)', () => {
  const settled = [
    '2026-07-02 received',
    '2026-07-08 accepted',
    '2026-07-08 started',
    '2026-08-05 answered',
    '2026-08-07 delivered',
  ];
  inOrder([
    [
      'on the desk: everything after is a forecast',
      '2026-07-02',
      ['2026-07-02 received'],
      '2026-07-03',
      [
        'acceptance 1 T-05: 2026-07-01 → 2026-07-10 pending',
        'answer 1 T-06: 2026-07-10 → 2026-08-10 pending',
        'delivery 1 T-07: 2026-08-10 → 2026-08-13 pending',
        'second-complaint 1 T-08: 2026-08-10 → 2026-09-09 pending',
        'legal-effect 1 T-11: 2026-08-10 → 2026-09-09 pending',
      ],
      PAPER,
    ],
    [
      'settled in time',
      '2026-07-02',
      settled,
      '2026-08-20',
      [
        'acceptance 1 T-05: 2026-07-01 → 2026-07-10 done',
        'answer 1 T-06: 2026-07-08 → 2026-08-07 done',
        'delivery 1 T-07: 2026-08-05 → 2026-08-10 done',
        'second-complaint 1 T-08: 2026-08-07 → 2026-09-07 pending',
        'legal-effect 1 T-11: 2026-08-05 → 2026-09-04 pending',
      ],
      PAPER,
    ],
    [
      'settled, and the dates for information are past',
      '2026-07-02',
      settled,
      '2026-09-08',
      [
        'acceptance 1 T-05: 2026-07-01 → 2026-07-10 done',
        'answer 1 T-06: 2026-07-08 → 2026-08-07 done',
        'delivery 1 T-07: 2026-08-05 → 2026-08-10 done',
        'second-complaint 1 T-08: 2026-08-07 → 2026-09-07 not-applicable',
        'legal-effect 1 T-11: 2026-08-05 → 2026-09-04 done',
      ],
      PAPER,
    ],
    [
      'not settled: the way to the next level opens on the due day',
      '2026-07-02',
      ['2026-07-02 received', '2026-07-08 accepted', '2026-07-08 started'],
      '2026-08-10',
      [
        'acceptance 1 T-05: 2026-07-01 → 2026-07-10 done',
        'answer 1 T-06: 2026-07-08 → 2026-08-07 overdue',
        'delivery 1 T-07: 2026-08-07 → 2026-08-12 pending',
        'second-complaint 1 T-08: 2026-08-07 → 2026-09-07 pending',
        'legal-effect 1 T-11: 2026-08-07 → 2026-09-07 pending',
      ],
      PAPER,
    ],
    [
      'not accepted: nothing follows',
      '2026-07-02',
      ['2026-07-02 received', '2026-07-10 refused'],
      '2026-10-01',
      [
        'acceptance 1 T-05: 2026-07-01 → 2026-07-10 done',
        'answer 1 T-06: 2026-07-10 → 2026-08-10 not-applicable',
        'delivery 1 T-07: 2026-07-10 → 2026-07-15 not-applicable',
        'second-complaint 1 T-08: 2026-08-10 → 2026-09-09 not-applicable',
        'legal-effect 1 T-11: 2026-07-10 → 2026-08-10 not-applicable',
      ],
      PAPER,
    ],
    [
      'a second complaint, complex and from a remote area',
      '2026-08-03',
      ['2026-08-03 received', '2026-08-03 accepted complex remote', '2026-10-12 answered'],
      '2026-10-13',
      [
        'acceptance 1 T-05: 2026-08-03 → 2026-08-12 done',
        'answer 1 T-09: 2026-08-03 → 2026-10-12 done',
        'delivery 1 T-10: 2026-10-12 → 2026-10-19 pending',
        'publication 1 T-10: 2026-10-12 → 2026-10-27 pending',
        'legal-effect 1 T-11: 2026-10-12 → 2026-11-26 pending',
      ],
      { kind: 'CPL', channel: 'paper', lodgedOn: '2026-08-03', facts: { instance: 2 } },
    ],
    [
      'withdrawn by letter',
      '2026-07-02',
      ['2026-07-02 received', '2026-07-08 accepted', '2026-07-20 withdrawn', '2026-07-22 terminated'],
      '2026-09-30',
      [
        'acceptance 1 T-05: 2026-07-01 → 2026-07-10 done',
        'answer 1 T-06: 2026-07-08 → 2026-08-07 not-applicable',
        'delivery 1 T-07: 2026-08-07 → 2026-08-12 not-applicable',
        'second-complaint 1 T-08: 2026-08-07 → 2026-09-07 not-applicable',
        'legal-effect 1 T-11: 2026-08-07 → 2026-09-07 not-applicable',
      ],
      PAPER,
    ],
  ]);

  const answer = (...lines: string[]) =>
    find(
      clock('2026-07-02', ['2026-07-02 received', '2026-07-08 accepted', ...lines], undefined, PAPER),
      'answer',
    );

  it('may take 45 days in all when it turns out complex, the last a Saturday that is worked', () => {
    const extended = answer('2026-07-08 started', '2026-08-03 extended 15');
    expect(extended).toMatchObject({ due: '2026-08-22', limit: { n: 30, unit: 'day' }, extendedBy: 15 });
    expect(extended.explanation.vi).toContain(
      '30 ngày kể từ ngày thụ lý 08/07/2026, gia hạn thêm 15 ngày, đến hết',
    );
    expect(answer('2026-07-08 started', '2026-08-03 extended 40')).toMatchObject({
      due: '2026-08-22',
      extendedBy: 15,
    });
  });

  it('stands still while it is suspended', () => {
    const { due, paused, explanation } = answer(
      '2026-07-20 suspended',
      '2026-07-21 noted',
      '2026-07-30 resumed',
    );
    expect([due, paused.length]).toEqual(['2026-08-17', 10]);
    expect(explanation.vi).toContain('10 ngày tạm đình chỉ');
  });

  it('counts the sending of the decision by the day it was sent, not by the day that was written down', () => {
    const events = [
      { type: 'accepted', at: '2026-07-08T09:00:00+07:00' },
      { type: 'answered', at: '2026-08-05T09:00:00+07:00' },
      { type: 'delivered', at: '2026-08-20T09:00:00+07:00', deliveredOn: '2026-08-07' },
    ] as const;
    const deadlines = clock('2026-07-02', [], '2026-08-21', { ...PAPER, events });
    expect(find(deadlines, 'delivery')).toMatchObject({ doneOn: '2026-08-07', status: 'done' });
    expect(find(deadlines, 'second-complaint').from).toBe('2026-08-07');
  });

  it('keeps the rules of the day the paper was received', () => {
    const acceptance = (lodgedOn: string) =>
      find(clock('2026-07-02', [], undefined, { ...PAPER, lodgedOn }), 'acceptance');
    expect(acceptance('2026-06-30')).toMatchObject({ due: '2026-07-10', limit: { n: 10, unit: 'day' } });
    expect(acceptance('2026-07-01')).toMatchObject({
      due: '2026-07-10',
      limit: { n: 7, unit: 'working-day' },
    });
  });
});

describe('a denunciation (DEN), by the rules alone', () => {
  inOrder([
    [
      'very complex: extended twice, to ninety days',
      '2026-08-03',
      [
        '2026-08-03 received',
        '2026-08-12 accepted',
        '2026-08-12 started',
        '2026-09-10 extended 30',
        '2026-10-09 extended 30',
        '2026-11-10 answered',
      ],
      '2026-11-11',
      [
        'forward 1 T-14: 2026-08-03 → 2026-08-10 not-applicable',
        'acceptance 1 T-13: 2026-08-03 → 2026-08-12 done',
        'notice 1 T-15: 2026-08-12 → 2026-08-19 not-applicable',
        'answer 1 T-16: 2026-08-12 → 2026-11-10 done',
        'publication 1 T-18: 2026-11-10 → 2026-11-19 pending',
      ],
      { kind: 'DEN', channel: 'paper', lodgedOn: '2026-08-03' },
    ],
    [
      'checked in several places, and forwarded',
      '2026-11-20',
      ['2026-11-20 received', '2026-11-27 transferred'],
      '2026-11-28',
      [
        'forward 1 T-14: 2026-11-20 → 2026-11-30 done',
        'forward 2 T-14: 2026-11-27 → 2026-12-04 pending',
        'acceptance 2 T-13: 2026-11-27 → 2026-12-11 pending',
        'notice 2 T-15: 2026-12-11 → 2026-12-18 pending',
        'answer 2 T-16: 2026-12-11 → 2027-01-11 pending',
        'publication 2 T-18: 2027-01-11 → 2027-01-20 pending',
      ],
      { kind: 'DEN', channel: 'paper', lodgedOn: '2026-11-20', facts: { severalPlaces: true } },
    ],
  ]);
});
