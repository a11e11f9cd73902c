import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeTrackingCode,
  parseTrackingCode,
  TRACKING_CODE_ALPHABET,
  TRACKING_CODE_RANDOM_BYTES,
} from './tracking-code.js';

const SYMBOLS = [...TRACKING_CODE_ALPHABET];
const random = fc.uint8Array({
  minLength: TRACKING_CODE_RANDOM_BYTES,
  maxLength: TRACKING_CODE_RANDOM_BYTES,
});
const province = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
const code = fc.tuple(province, random).map(([p, bytes]) => makeTrackingCode(p, bytes));

const bare = (text: string) => [...text.replaceAll('-', '')];

describe('a tracking code', () => {
  it('reads as two, four, four and one symbols that nobody mistakes', () => {
    expect(SYMBOLS).toHaveLength(31);
    expect(TRACKING_CODE_ALPHABET).not.toMatch(/[OILUS]/);
    expect(makeTrackingCode('37', new Uint8Array(8))).toBe('37-0000-0000-4');
    fc.assert(
      fc.property(province, random, (p, bytes) => {
        const made = makeTrackingCode(p, bytes);
        expect(made).toMatch(/^\d\d-[0-9A-HJKMNPQRTV-Z]{4}-[0-9A-HJKMNPQRTV-Z]{4}-[0-9A-HJKMNPQRTV-Z]$/);
        expect(parseTrackingCode(made)).toEqual({ ok: true, code: made, province: p });
      }),
    );
  });

  it('spreads its symbols evenly over random bytes', () => {
    const counts = new Map<string, number>();
    const bytes = new Uint8Array(TRACKING_CODE_RANDOM_BYTES);
    let state = 1;
    for (let i = 0; i < 20_000; i += 1) {
      for (let j = 0; j < bytes.length; j += 1) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        bytes[j] = state >>> 24;
      }
      for (const symbol of bare(makeTrackingCode('37', bytes)).slice(2, 10)) {
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
      }
    }
    const expected = (20_000 * 8) / 31;
    for (const symbol of SYMBOLS) {
      expect(Math.abs((counts.get(symbol) ?? 0) / expected - 1), symbol).toBeLessThan(0.08);
    }
  });

  it('takes two digits and enough randomness', () => {
    for (const wrong of ['1', '123', 'AB', '٣٧', '', '3 ']) {
      expect(() => makeTrackingCode(wrong, new Uint8Array(8))).toThrow(RangeError);
    }
    expect(() => makeTrackingCode('37', new Uint8Array(7))).toThrow(RangeError);
  });
});

describe('typing a code', () => {
  const made = makeTrackingCode('01', Uint8Array.of(0x4d, 3, 200, 17, 94, 250, 33, 7));

  it.each([
    ['small letters', made.toLowerCase()],
    ['no dashes', made.replaceAll('-', '')],
    ['spaces', ` ${bare(made).join(' ')}\n`],
    ['long dashes', made.replaceAll('-', '–')],
    ['no-break spaces', made.replaceAll('-', '\u00a0')],
    ['full-width letters', made.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['O and l for 0 and 1', made.replace(/^01/, 'Ol')],
  ])('forgives %s', (_, typed) => {
    expect(parseTrackingCode(typed)).toEqual({ ok: true, code: made, province: '01' });
  });

  it.each([
    ['length', ''],
    ['length', made.slice(0, -1)],
    ['length', `${made}2`],
    ['character', made.replace(/.$/, 'U')],
    ['character', made.replace(/.$/, 'Đ')],
    ['character', made.replace(/.$/, '😀')],
    ['character', `A${made.slice(1)}`],
    ['check', made.replace(/^01/, '02')],
  ])('finds the %s wrong in %j', (reason, typed) => {
    expect(parseTrackingCode(typed)).toEqual({ ok: false, reason });
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 11, maxLength: 11 })),
        (text) => {
          const parsed = parseTrackingCode(text);
          if (parsed.ok) expect(parseTrackingCode(parsed.code)).toEqual(parsed);
        },
      ),
    );
  });
});

/**
 * Whether a change is found depends only on the places and the symbols that change, not on the rest of the
 * code (the check is linear). So each place with each pair of symbols, in one code each, covers all codes;
 * the property runs the same on codes at random.
 */
describe('the check symbol', () => {
  const wrong = (symbols: readonly string[]) => !parseTrackingCode(symbols.join('')).ok;

  it('finds every single wrong symbol, at every place, province and check included', () => {
    fc.assert(
      fc.property(code, (made) => {
        const symbols = bare(made);
        for (let place = 0; place < symbols.length; place += 1) {
          for (const other of SYMBOLS) {
            if (other !== symbols[place]) expect(wrong(symbols.with(place, other))).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds every swap of two symbols, neighbours or not', () => {
    fc.assert(
      fc.property(code, (made) => {
        const symbols = bare(made);
        for (let a = 0; a < symbols.length; a += 1) {
          for (let b = a + 1; b < symbols.length; b += 1) {
            const [first = '', second = ''] = [symbols[a], symbols[b]];
            if (first !== second) expect(wrong(symbols.with(a, second).with(b, first))).toBe(true);
          }
        }
      }),
    );
  });

  it('finds them for each pair of symbols at each pair of neighbouring places', () => {
    const zeros = bare(makeTrackingCode('00', new Uint8Array(8)));
    expect(zeros.join('')).toBe('00000000000');
    let swaps = 0;
    for (let place = 0; place + 1 < zeros.length; place += 1) {
      for (const first of SYMBOLS) {
        for (const second of SYMBOLS) {
          if (first === second) continue;
          const completed = complete(zeros.with(place, first).with(place + 1, second), place);
          if (!completed) continue;
          swaps += 1;
          expect(wrong(completed.with(place, second).with(place + 1, first))).toBe(true);
        }
      }
    }
    // 31 × 30 pairs at the eight neighbouring places after the province, fewer where digits must stand.
    expect(swaps).toBe(8 * 31 * 30 + 10 * 9 + 10 * 30);
  });

  /** A valid code with these two neighbours: some third place is filled so that the check holds. */
  function complete(symbols: readonly string[], place: number): string[] | undefined {
    const third = place >= 4 ? 3 : 8;
    return SYMBOLS.map((symbol) => symbols.with(third, symbol)).find((candidate) => !wrong(candidate));
  }
});
