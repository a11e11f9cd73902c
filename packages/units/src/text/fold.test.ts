import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitRows } from '../testing/source-data.js';
import { fold } from './fold.js';

describe('fold', () => {
  it.each([
    ['Hoa Lư', 'hoa lu'],
    ['Hoà', 'hoa'],
    ['Hòa', 'hoa'],
    ['ĐẮK LẮK', 'dak lak'],
    ['Đường đê', 'duong de'],
    ['Ea H’leo', "ea h'leo"],
    ['Phan Rang–Tháp Chàm', 'phan rang-thap cham'],
    ['  Bà  Rịa -\u00a0Vũng Tàu\n', 'ba ria - vung tau'],
    ['', ''],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives the same for every Unicode form of every unit name', () => {
    for (const { name } of unitRows) {
      expect(fold(name.normalize('NFD'))).toBe(fold(name));
      expect(fold(name)).toMatch(/^[a-z0-9' -]+$/);
    }
  });

  it('changes nothing when applied twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
