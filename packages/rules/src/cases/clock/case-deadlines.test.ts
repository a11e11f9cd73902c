import { describe, expect, it } from 'vitest';
import type { DatedSettings } from '../../settings/dated-setting.js';
import { SETTINGS } from '../../settings/settings.js';
import { clock, find, summary } from '../../testing/case-clock.js';
import { caseDeadlines } from './case-deadlines.js';

function withSetting(row: DatedSettings[number]): DatedSettings {
  return [...SETTINGS, row];
}
const basis = { vi: 'Quy định mới', en: 'New rule' };

describe('the clock of a case, step by step', () => {
  it.each<[string, string, string[], string, string[]]>([
    [
      'sent before Tết and not received yet: forecasts',
      '2026-02-10',
      [],
      '2026-02-10',
      [
        'intake 1 T-22: 2026-02-10 → 2026-02-11 pending',
        'forward 1 T-01: 2026-02-10 → 2026-02-24 pending',
        'answer 1 T-22: 2026-02-10 → 2026-03-03 pending',
      ],
    ],
    [
      'not received in time',
      '2026-02-10',
      [],
      '2026-02-12',
      [
        'intake 1 T-22: 2026-02-10 → 2026-02-11 overdue',
        'forward 1 T-01: 2026-02-10 → 2026-02-24 pending',
        'answer 1 T-22: 2026-02-10 → 2026-03-03 pending',
      ],
    ],
    [
      'received after Tết',
      '2026-02-13',
      ['2026-02-23 received'],
      '2026-02-24',
      [
        'intake 1 T-22: 2026-02-13 → 2026-02-23 done',
        'forward 1 T-01: 2026-02-23 → 2026-03-02 pending',
        'answer 1 T-22: 2026-02-23 → 2026-03-09 pending',
      ],
    ],
    [
      'received late, started, answered in time',
      '2026-03-02',
      ['2026-03-05 received', '2026-03-06 started', '2026-03-19 answered', '2026-03-20 confirmed'],
      '2026-06-01',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 done-late',
        'forward 1 T-01: 2026-03-05 → 2026-03-12 not-applicable',
        'answer 1 T-22: 2026-03-05 → 2026-03-19 done',
      ],
    ],
    [
      'answered a day late',
      '2026-03-02',
      ['2026-03-02 received', '2026-03-03 started', '2026-03-17 answered'],
      '2026-03-17',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 done',
        'forward 1 T-01: 2026-03-02 → 2026-03-09 not-applicable',
        'answer 1 T-22: 2026-03-02 → 2026-03-16 done-late',
      ],
    ],
    [
      'neither started nor forwarded',
      '2026-03-02',
      ['2026-03-02 received'],
      '2026-03-17',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 done',
        'forward 1 T-01: 2026-03-02 → 2026-03-09 overdue',
        'answer 1 T-22: 2026-03-02 → 2026-03-16 overdue',
      ],
    ],
    [
      'forwarded late, and not received by the next unit',
      '2026-03-02',
      ['2026-03-02 received', '2026-03-10 transferred'],
      '2026-03-12',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 done',
        'forward 1 T-01: 2026-03-02 → 2026-03-09 done-late',
        'intake 2 T-22: 2026-03-10 → 2026-03-11 overdue',
        'forward 2 T-01: 2026-03-10 → 2026-03-17 pending',
        'answer 2 T-22: 2026-03-10 → 2026-03-24 pending',
        'report-back 2 T-03: 2026-03-24 → 2026-04-02 pending',
      ],
    ],
    [
      'forwarded, received by the next unit and answered there',
      '2026-03-02',
      [
        '2026-03-02 received',
        '2026-03-04 transferred',
        '2026-03-05 received',
        '2026-03-05 started',
        '2026-03-18 answered',
      ],
      '2026-03-18',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 done',
        'forward 1 T-01: 2026-03-02 → 2026-03-09 done',
        'intake 2 T-22: 2026-03-04 → 2026-03-05 done',
        'forward 2 T-01: 2026-03-05 → 2026-03-12 not-applicable',
        'answer 2 T-22: 2026-03-05 → 2026-03-19 done',
        'report-back 2 T-03: 2026-03-18 → 2026-03-27 pending',
      ],
    ],
    [
      'withdrawn before anyone looked',
      '2026-03-02',
      ['2026-03-09 withdrawn'],
      '2026-04-01',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 not-applicable',
        'forward 1 T-01: 2026-03-02 → 2026-03-09 not-applicable',
        'answer 1 T-22: 2026-03-02 → 2026-03-16 not-applicable',
      ],
    ],
    [
      'refused: the refusal is the answer',
      '2026-03-02',
      ['2026-03-03 received', '2026-03-04 refused'],
      '2026-04-01',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 done',
        'forward 1 T-01: 2026-03-03 → 2026-03-10 not-applicable',
        'answer 1 T-22: 2026-03-03 → 2026-03-17 done',
      ],
    ],
    [
      'asked for more, which stops the answer but not the limit of law, and replied to',
      '2026-03-02',
      ['2026-03-02 received', '2026-03-04 info_requested', '2026-03-09 info_supplied'],
      '2026-03-10',
      [
        'intake 1 T-22: 2026-03-02 → 2026-03-03 done',
        'forward 1 T-01: 2026-03-02 → 2026-03-09 overdue',
        'answer 1 T-22: 2026-03-02 → 2026-03-19 pending',
      ],
    ],
    [
      'the worked Saturday of National Day 2026 counts',
      '2026-08-20',
      ['2026-08-20 received'],
      '2026-08-20',
      [
        'intake 1 T-22: 2026-08-20 → 2026-08-21 done',
        'forward 1 T-01: 2026-08-20 → 2026-08-26 pending',
        'answer 1 T-22: 2026-08-20 → 2026-09-07 pending',
      ],
    ],
    [
      'over Culture Day',
      '2026-11-23',
      [],
      '2026-11-23',
      [
        'intake 1 T-22: 2026-11-23 → 2026-11-25 pending',
        'forward 1 T-01: 2026-11-23 → 2026-12-01 pending',
        'answer 1 T-22: 2026-11-23 → 2026-12-08 pending',
      ],
    ],
    [
      'over the year end, into a year that is not known',
      '2027-12-20',
      ['2027-12-21 received'],
      '2028-02-01',
      [
        'intake 1 T-22: 2027-12-20 → 2027-12-21 done',
        'forward 1 T-01: 2027-12-21 → 2027-12-28 overdue',
        'answer 1 T-22: 2027-12-21 → null pending',
      ],
    ],
  ])('%s', (_, sent, lines, on, expected) => {
    expect(summary(clock(sent, lines, on))).toEqual(expected);
  });

  it('counts the day of sending in Vietnam, not in UTC', () => {
    const [intake] = caseDeadlines({ kind: 'FBK', submittedAt: '2026-03-02T18:30:00Z', events: [] });
    expect(intake).toMatchObject({ from: '2026-03-03', due: '2026-03-04' });
  });

  it('takes a history with or without its first event', () => {
    const rest = ['2026-03-03 received', '2026-03-04 info_requested'];
    expect(clock('2026-03-02', ['2026-03-02 submitted', ...rest])).toEqual(clock('2026-03-02', rest));
  });

  it('judges by the last event where no day is given', () => {
    expect(find(clock('2026-03-02', []), 'intake').status).toBe('pending');
    expect(
      find(clock('2026-03-02', ['2026-03-02 received', '2026-03-10 info_requested']), 'forward').status,
    ).toBe('overdue');
  });

  it('cites the rule and its basis by kind', () => {
    const cited = (kind: 'FBK' | 'REC') =>
      clock('2026-03-02', [], undefined, { kind }).map(({ step, rule, basis: { vi }, limit }) => [
        step,
        rule,
        vi,
        limit.n,
      ]);
    const own = 'Quy định của hệ thống (pháp luật không ấn định thời hạn chung)';
    expect(cited('FBK')).toEqual([
      ['intake', 'T-22', own, 1],
      ['forward', 'T-01', 'Nghị định 20/2008/NĐ-CP, Điều 9', 5],
      ['answer', 'T-22', own, 10],
    ]);
    expect(cited('REC')).toEqual([
      ['intake', 'T-22', own, 1],
      ['forward', 'T-22', own, 5],
      ['answer', 'T-22', own, 10],
    ]);
  });
});

describe('waiting for the sender', () => {
  const asked = ['2026-03-02 received', '2026-03-04 info_requested'];

  it('lists the working days that did not count', () => {
    const { due, paused, skipped } = find(
      clock('2026-03-02', [...asked, '2026-03-09 info_supplied']),
      'answer',
    );
    expect(paused).toEqual(['2026-03-05', '2026-03-06', '2026-03-09']);
    expect(skipped.map(({ date }) => date)).toEqual(['2026-03-07', '2026-03-08', '2026-03-14', '2026-03-15']);
    expect(due).toBe('2026-03-19');
  });

  it('is never overdue while it lasts, unless it was before', () => {
    expect(find(clock('2026-03-02', asked, '2026-05-15'), 'answer')).toMatchObject({
      due: '2026-05-27',
      status: 'pending',
    });
    const late = ['2026-03-02 received', '2026-03-20 info_requested'];
    expect(find(clock('2026-03-02', late, '2026-05-15'), 'answer')).toMatchObject({
      due: '2026-03-16',
      status: 'overdue',
    });
  });

  it('costs nothing when the reply comes the same day', () => {
    const { due, paused } = find(
      clock('2026-03-02', [...asked, '2026-03-04 info_supplied'], '2026-04-01'),
      'answer',
    );
    expect({ due, paused }).toEqual({ due: '2026-03-16', paused: [] });
  });

  it('is not ended by words beside the procedure', () => {
    const lines = [...asked, '2026-03-05 messaged', '2026-03-06 noted', '2026-03-09 info_supplied'];
    expect(find(clock('2026-03-02', lines), 'answer').paused).toEqual([
      '2026-03-05',
      '2026-03-06',
      '2026-03-09',
    ]);
  });

  it('adds up over several requests', () => {
    const lines = [
      ...asked,
      '2026-03-05 info_supplied',
      '2026-03-05 info_requested',
      '2026-03-06 info_supplied',
    ];
    expect(find(clock('2026-03-02', lines), 'answer').paused).toEqual(['2026-03-05', '2026-03-06']);
  });

  it('counts on where the setting says so', () => {
    const settings = withSetting({
      id: 'T-22.answer.paused-while-needs-info',
      value: false,
      unit: 'yes-no',
      from: '2026-01-01',
      basis,
    });
    expect(find(clock('2026-03-02', asked, '2026-05-15', { settings }), 'answer')).toMatchObject({
      due: '2026-03-16',
      paused: [],
      status: 'overdue',
    });
  });
});

it('keeps the rules of the day a case was sent', () => {
  const settings = withSetting({
    id: 'T-22.answer',
    value: 3,
    unit: 'working-day',
    from: '2026-03-03',
    basis,
  });
  const received = ['2026-03-04 received'];
  expect(find(clock('2026-03-02', received, undefined, { settings }), 'answer')).toMatchObject({
    due: '2026-03-18',
    limit: { n: 10 },
  });
  expect(find(clock('2026-03-03', received, undefined, { settings }), 'answer')).toMatchObject({
    due: '2026-03-09',
    limit: { n: 3 },
    basis,
  });
});
