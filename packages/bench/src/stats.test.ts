import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, percentile, ratio, rotated } from './stats.mjs';

const values = fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1, maxLength: 200 });

describe('percentile', () => {
  it.each([
    [[5], 50, 5],
    [[3, 1, 2], 50, 2],
    [[4, 1, 3, 2], 50, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 99, 10],
    [[1, 2, 3], 100, 3],
    [[1, 10, 9], 1, 1],
  ])('of %j at %d is %d', (list, percent, expected) => {
    expect(percentile(list, percent)).toBe(expected);
  });

  it('has as many values at or below it as it says', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (list, percent) => {
        const found = percentile(list, percent);
        const share = (keep: (value: number) => boolean) => (list.filter(keep).length / list.length) * 100;
        expect(list).toContain(found);
        expect(share((value) => value <= found)).toBeGreaterThanOrEqual(percent - 1e-9);
        expect(share((value) => value < found)).toBeLessThan(percent);
      }),
    );
  });

  it('refuses an empty list', () => {
    expect(() => percentile([], 50)).toThrow(RangeError);
  });
});

describe('median', () => {
  it.each([
    [[7], 7],
    [[9, 1], 5],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 100, 2, 2, 3, 3, 4, 4, 5], 3],
  ])('of %j is %d', (list, expected) => {
    expect(median(list)).toBe(expected);
  });

  it('does not change the list', () => {
    const list = [3, 1, 2];
    median(list);
    expect(list).toEqual([3, 1, 2]);
  });
});

describe('ratio', () => {
  it('is below one where we cost less', () => {
    expect(ratio(10, 40)).toBe(0.25);
  });

  it.each([0, -1, Number.NaN])('refuses a peer of %d', (peer) => {
    expect(() => ratio(1, peer)).toThrow(RangeError);
  });
});

describe('rotated', () => {
  it.each([
    [0, ['a', 'b', 'c']],
    [1, ['b', 'c', 'a']],
    [5, ['c', 'a', 'b']],
  ])('round %d', (round, expected) => {
    expect(rotated(['a', 'b', 'c'], round)).toEqual(expected);
  });
});
