import { describe, expect, it } from 'vitest';
import { oneOf, randomOf, weighted, zipf } from './random.mjs';

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('randomOf', () => {
  it('gives the same numbers for the same seed, from 0 up to 1 and evenly', () => {
    const [one, same, other] = [randomOf(7), randomOf(7), randomOf(8)];
    const numbers = times(10_000, one);
    expect(times(10_000, same)).toEqual(numbers);
    expect(other()).not.toBe(numbers[0]);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.reduce((sum, number) => sum + number) / 10_000).toBeCloseTo(0.5, 1);
  });
});

describe('a choice', () => {
  it('by weights comes as often as they say', () => {
    const random = randomOf(1);
    const drawn = times(10_000, () => weighted(random, { often: 9, seldom: 1, never: 0 }));
    const seldom = drawn.filter((name) => name === 'seldom').length;
    expect(seldom).toBeGreaterThan(800);
    expect(seldom).toBeLessThan(1_200);
    expect(drawn).not.toContain('never');
  });

  it('of a list takes all of it', () => {
    const random = randomOf(2);
    expect(new Set(times(100, () => oneOf(random, ['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('by zipf stays in the list and prefers its beginning', () => {
    const random = randomOf(3);
    const places = times(10_000, () => zipf(random, 129));
    expect([Math.min(...places), Math.max(...places)]).toEqual([0, 128]);
    const count = (place: number) => places.filter((one) => one === place).length;
    expect(count(0)).toBeGreaterThan(count(1));
    expect(count(1)).toBeGreaterThan(count(20));
  });
});
