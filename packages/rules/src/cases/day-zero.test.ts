import { expect, it } from 'vitest';
import type { CaseChannel } from './fields.js';
import { clockedFrom } from './day-zero.js';

// 23:30 in UTC is the next morning in Vietnam.
it.each<[string, CaseChannel, string, string | undefined]>([
  ['what was sent online begins with the moment', 'online', '2026-03-03', undefined],
  ['a part keeps the day of the whole', 'online', '2026-03-02', '2026-03-02'],
  ['a paper begins with its day', 'paper', '2026-03-03', '2026-03-03'],
])('%s', (_, channel, lodgedOn, expected) => {
  expect(clockedFrom(channel, lodgedOn, '2026-03-02T23:30:00Z')).toBe(expected);
});
