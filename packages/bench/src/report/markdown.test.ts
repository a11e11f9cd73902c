import { describe, expect, it } from 'vitest';
import { kB, ms, table, times } from './markdown.mjs';

describe('table', () => {
  it('pads, and sets numbers to the right', () => {
    const rows = [
      ['one', '7'],
      ['another', '1234'],
    ];
    expect(table(['what', 'kB:'], rows).split('\n')).toEqual([
      '| what    |   kB |',
      '| ------- | ---: |',
      '| one     |    7 |',
      '| another | 1234 |',
    ]);
  });
});

describe('numbers', () => {
  it.each([
    [kB(12_345), '12.3'],
    [ms(0.126), '0.13'],
    [ms(12.34), '12.3'],
    [times(0.456), '0.46×'],
    [times(12.3), '12×'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
