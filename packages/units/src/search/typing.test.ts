import { describe, expect, it } from 'vitest';
import { unitRows } from '../testing/source-data.js';
import { typedSyllables } from './typing.js';
import { wordOf, wordsIn } from './vocabulary.js';

const read = (token: string): string[] => typedSyllables(token).map((text) => text.normalize('NFC'));
const same = (a: string, b: string) => JSON.stringify(wordOf(a)) === JSON.stringify(wordOf(b));

const TELEX: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
};
const VNI: Readonly<Record<string, string>> = {
  ă: 'a8',
  â: 'a6',
  ê: 'e6',
  ô: 'o6',
  ơ: 'o7',
  ư: 'u7',
  đ: 'd9',
};
const encode = (keys: Readonly<Record<string, string>>, tones: string, text: string): string => {
  const { shape, tone } = wordOf(text);
  return [...shape].map((letter) => keys[letter] ?? letter).join('') + (tones[tone - 1] ?? '');
};

const SYLLABLE =
  /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/;

describe('what is left of an input method', () => {
  it.each([
    ['hoaf', 'hoà'],
    ['luw', 'lư'],
    ['thawngs', 'thắng'],
    ['thuongwf', 'thường'],
    ['dduwowcj', 'được'],
    ['nguyeenx', 'nguyễn'],
    ['nguyenex', 'nguyễn'],
    ['hofa', 'hoà'],
    ['hoa2', 'hoà'],
    ['lu7', 'lư'],
    ['nguye6n4', 'nguyễn'],
    ['d9o6ng', 'đông'],
  ])('%s may be %s', (typed, meant) => {
    expect(read(typed).some((text) => same(text, meant))).toBe(true);
  });

  it.each(['hoa', 'sa', 'xa', 'q1x', '12', 'hòa', "h'leo", 'xyz'])('%s is nothing but itself', (typed) => {
    expect(read(typed).filter((text) => text !== typed)).toEqual([]);
  });

  it('reads every Vietnamese syllable of the names back from Telex and from VNI', () => {
    const syllables = new Set(
      unitRows.flatMap(({ name }) => wordsIn(name.toLowerCase()).map(({ text }) => text)),
    );
    // Names of other languages ("Kroong", "Smar") use letters that Telex takes for its keys.
    const vietnamese = [...syllables].filter((text) => {
      const { shape, tone, folded } = wordOf(text);
      return (tone > 0 || shape !== folded) && SYLLABLE.test(folded) && !/aa|ee|oo/.test(folded);
    });
    expect(vietnamese.length).toBeGreaterThan(1200);
    for (const text of vietnamese) {
      expect(
        read(encode(TELEX, 'frxsj', text)).some((found) => same(found, text)),
        `Telex ${text}`,
      ).toBe(true);
      expect(
        read(encode(VNI, '23415', text)).some((found) => same(found, text)),
        `VNI ${text}`,
      ).toBe(true);
    }
  });
});
