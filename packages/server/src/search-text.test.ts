import { describe, expect, it } from 'vitest';
import { searchPatterns, searchText } from './search-text.js';

describe('search text', () => {
  it('is folded words with a space before each', () => {
    expect(searchText('37-4KTW', 'Đường  hỏng (thôn Đông)')).toBe(' 37 4ktw duong hong thon dong');
    expect(searchText('')).toBe('');
  });

  it('is found by the beginning of each word', () => {
    expect(searchPatterns('Đường HO')).toEqual(['% duong%', '% ho%']);
    expect(searchPatterns('50% _a')).toEqual(['% 50%', '% a%']);
    expect(searchPatterns(' % ')).toEqual([]);
    expect(searchPatterns('a b c d e f g h i j')).toHaveLength(8);
  });
});
