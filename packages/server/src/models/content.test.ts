import { describe, expect, it } from 'vitest';
import { levelErrors } from './content.js';

const district = (period_from: string | null) => ({ level: 'district', period_from }) as const;
const commune = (period_from: string | null) => ({ level: 'commune', period_from }) as const;

describe('an edit', () => {
  it.each([
    // A register that gives no day is taken over as it is, and its other fields can be mended.
    [district(null), district(null), []],
    [commune(null), district(null), ['level_not_in_force']],
    [commune(null), district('2024'), []],
    [district('2024'), district('2026'), ['level_not_in_force']],
    [district('2024'), commune('2026'), []],
  ])('of %j that makes it %j is refused for %j', (before, after, codes) => {
    expect(levelErrors(before, [], after).map(({ code }) => code)).toEqual(codes);
  });
});
