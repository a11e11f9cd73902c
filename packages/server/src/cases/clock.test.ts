import { expect, it } from 'vitest';
import { caseClock, type Clocked } from './clock.js';

const sent: Clocked = {
  kind: 'CPL',
  submitted_at: '2026-03-02T02:00:00.000Z',
  lodged_on: '2026-03-02',
  channel: 'online',
  details: null,
};
const dues = (row: Clocked, today = '2026-03-02') =>
  caseClock(row, [], today).deadlines.map(({ step, due, status }) => [step, due, status]);

it('of a new case is remembered for those alike only', () => {
  const first = dues(sent);
  expect(dues({ ...sent, submitted_at: '2026-03-02T03:00:00.000Z' })).toEqual(first);
  const others = [
    dues({ ...sent, kind: 'FBK' }),
    // In Vietnam it is the next day already.
    dues({ ...sent, submitted_at: '2026-03-02T17:00:00.000Z', lodged_on: '2026-03-03' }),
    dues({ ...sent, channel: 'desk' }),
    dues({ ...sent, details: { instance: 2 } }),
    dues(sent, '2026-06-01'),
  ];
  for (const other of others) expect(other).not.toEqual(first);
});
