import { describe, expect, it } from 'vitest';
import type { DatedSettings } from '../../settings/dated-setting.js';
import { SETTINGS } from '../../settings/settings.js';
import { at, clock, find, happened } from '../../testing/case-clock.js';
import { firstDueDate } from './case-deadlines.js';

describe('the first due date', () => {
  const first = (sent: string, ...lines: string[]) =>
    firstDueDate({ kind: 'FBK', submittedAt: at(sent), events: happened(...lines) });

  it.each<[string, string | null, string, string[]]>([
    ['a forecast before receipt', '2026-03-16', '2026-03-02', []],
    ['by the first receipt', '2026-03-17', '2026-03-02', ['2026-03-03 received']],
    ['not put off by receiving late', '2026-03-17', '2026-03-02', ['2026-03-05 received']],
    [
      'not moved by a pause',
      '2026-03-16',
      '2026-03-02',
      ['2026-03-02 received', '2026-03-03 info_requested', '2026-03-30 info_supplied'],
    ],
    [
      'not moved by a transfer',
      '2026-03-16',
      '2026-03-02',
      ['2026-03-02 received', '2026-03-06 transferred', '2026-03-09 received'],
    ],
    [
      'not moved by an extension',
      '2026-03-16',
      '2026-03-02',
      ['2026-03-02 received', '2026-03-03 started', '2026-03-10 extended 10'],
    ],
    [
      'not moved by a reopening',
      '2026-03-16',
      '2026-03-02',
      ['2026-03-02 received', '2026-03-03 started', '2026-03-10 answered', '2026-03-12 reopened'],
    ],
    ['not known', null, '2027-12-30', ['2027-12-31 received']],
  ])('is %s', (_, expected, sent, lines) => {
    expect(first(sent, ...lines)).toBe(expected);
  });

  it('is what a transferred case keeps where the setting says so', () => {
    const lines = ['2026-03-02 received', '2026-03-06 transferred', '2026-03-09 received'];
    const settings: DatedSettings = [
      ...SETTINGS,
      {
        id: 'T-22.answer.restarts-on-transfer',
        value: false,
        unit: 'yes-no',
        from: '2026-01-01',
        basis: { vi: 'Quy định mới', en: 'New rule' },
      },
    ];
    expect(find(clock('2026-03-02', lines), 'answer').due).toBe('2026-03-23');
    expect(find(clock('2026-03-02', lines, undefined, { settings }), 'answer').due).toBe('2026-03-16');
  });
});
