import { expect, it } from 'vitest';
import { at, happened } from '../../testing/case-clock.js';
import type { CaseClockInput } from './deadline.js';
import { extensionLimit } from './extension-limit.js';

it.each<[string, Partial<CaseClockInput>, string[], object]>([
  [
    'a report, once by ten working days',
    {},
    [],
    { maxDays: 10, unit: 'working-day', remaining: 1, rule: 'T-22' },
  ],
  ['a report that is extended', {}, ['2026-03-05 extended 3'], { allowed: false, maxDays: 0, remaining: 0 }],
  ['a report that is late', { on: '2026-03-17' }, [], { allowed: false, maxDays: 0, remaining: 1 }],
  ['a report that is answered', {}, ['2026-03-05 answered'], { allowed: false, maxDays: 0 }],
  ['a report that is withdrawn', {}, ['2026-03-05 withdrawn'], { allowed: false, maxDays: 0 }],
  [
    'a report reopened after an extension',
    {},
    ['2026-03-05 extended 3', '2026-03-06 answered', '2026-03-09 reopened', '2026-03-09 started'],
    { allowed: false, remaining: 0 },
  ],
  ['information online', { kind: 'INF', on: '2026-03-03' }, [], { maxDays: 15, unit: 'day', rule: 'T-19' }],
  [
    'information at the desk',
    { kind: 'INF', channel: 'desk', on: '2026-03-02' },
    [],
    { maxDays: 10, unit: 'working-day', rule: 'T-20' },
  ],
  ['a reception', { kind: 'REV' }, [], { allowed: false, maxDays: 0, remaining: 0, rule: 'T-22' }],
  ['a data request', { kind: 'DSR' }, [], { maxDays: 15, unit: 'day', remaining: 1, rule: 'PDP-3' }],
  ['a complaint', { kind: 'CPL' }, ['2026-03-04 accepted'], { maxDays: 15, unit: 'day', rule: 'T-06' }],
  [
    'a complaint from a remote area',
    { kind: 'CPL' },
    ['2026-03-04 accepted remote'],
    { maxDays: 15, unit: 'day', rule: 'T-06' },
  ],
  [
    'a second one from a remote area',
    { kind: 'CPL', facts: { instance: 2 } },
    ['2026-03-04 accepted remote'],
    { maxDays: 10, unit: 'day', rule: 'T-09' },
  ],
  [
    'a complaint accepted as complex, which has its longer limit already',
    { kind: 'CPL' },
    ['2026-03-04 accepted complex'],
    { allowed: false, maxDays: 0 },
  ],
  [
    'a denunciation extended once',
    { kind: 'DEN' },
    ['2026-03-04 accepted', '2026-03-30 extended 30'],
    { allowed: true, maxDays: 30, unit: 'day', remaining: 1, rule: 'T-16' },
  ],
])('%s', (_, more, lines, expected) => {
  const events = happened('2026-03-02 received', '2026-03-02 started', ...lines);
  expect(extensionLimit({ kind: 'FBK', submittedAt: at('2026-03-02'), events, ...more })).toMatchObject(
    expected,
  );
});

it('names the basis', () => {
  const events = happened('2026-03-02 received');
  expect(extensionLimit({ kind: 'DEN', submittedAt: at('2026-03-02'), events }).basis).toEqual({
    vi: 'Luật Tố cáo 2018, Điều 30',
    en: 'Law on Denunciations 2018, Article 30',
  });
});
