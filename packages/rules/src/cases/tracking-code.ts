/**
 * Tracking codes: `37-4KTW-9B2X-Y`, to be read aloud and typed back. Two digits of the province, eight
 * random symbols (31^8, about 8.5 × 10^11) and a check symbol. A code names a case and proves nothing:
 * reading it takes the secret too.
 */

/**
 * 31 symbols, a prime number, which the check needs. Left out are O, I, L (read as 0, 1), U (V) and
 * S (5 to the eye, X to the ear in Vietnamese). All ten digits are in, for the province.
 */
export const TRACKING_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRTVWXYZ';

const BASE = TRACKING_CODE_ALPHABET.length;
const LENGTH = 11;
const BODY_LENGTH = 8;

/** Bytes of randomness that a code takes; 2^64 values over 31^8 codes leave a bias below 10^-7. */
export const TRACKING_CODE_RANDOM_BYTES = 8;

/**
 * Powers of 3, a primitive root modulo 31: weights that are not 0 and all differ. So a change of one symbol
 * (weight × difference) and a swap of any two, neighbours or not (difference of weights × difference of
 * symbols), never leave the weighted sum a multiple of 31: a product of non-multiples of a prime is none.
 */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25] as const;

export type ParsedTrackingCode =
  | { readonly ok: true; readonly code: string; readonly province: string }
  | { readonly ok: false; readonly reason: 'length' | 'character' | 'check' };

/**
 * A code for a case of a province.
 * @param province two digits, as in `37`
 * @param random at least {@link TRACKING_CODE_RANDOM_BYTES} bytes of a cryptographic generator
 * @throws {RangeError} for another province form or fewer bytes
 */
export function makeTrackingCode(province: string, random: Uint8Array): string {
  if (!/^[0-9]{2}$/.test(province)) throw new RangeError(`Not a province of two digits: ${province}`);
  if (random.length < TRACKING_CODE_RANDOM_BYTES) {
    throw new RangeError(`${TRACKING_CODE_RANDOM_BYTES} random bytes are needed, not ${random.length}`);
  }
  const bytes = random.subarray(0, TRACKING_CODE_RANDOM_BYTES);
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let body = '';
  for (let i = 0; i < BODY_LENGTH; i += 1) {
    body += TRACKING_CODE_ALPHABET.charAt(Number(rest % BigInt(BASE)));
    rest /= BigInt(BASE);
  }
  const symbols = province + body;
  return format(symbols + checkSymbol(symbols));
}

/**
 * Reads a code as people type it: any case, with or without spaces and dashes, O for 0, I or L for 1.
 * `reason` says what is wrong: the number of symbols, a symbol that no code has, or a typing error that the
 * check symbol finds (every wrong single symbol and every two symbols swapped).
 */
export function parseTrackingCode(input: string): ParsedTrackingCode {
  const symbols = input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if ([...symbols].length !== LENGTH) return { ok: false, reason: 'length' };
  if ([...symbols].some((symbol) => !TRACKING_CODE_ALPHABET.includes(symbol)) || !/^\d\d/.test(symbols)) {
    return { ok: false, reason: 'character' };
  }
  if (weightedSum(symbols) % BASE !== 0) return { ok: false, reason: 'check' };
  return { ok: true, code: format(symbols), province: symbols.slice(0, 2) };
}

function format(symbols: string): string {
  return `${symbols.slice(0, 2)}-${symbols.slice(2, 6)}-${symbols.slice(6, 10)}-${symbols.slice(10)}`;
}

/** The one symbol that makes the weighted sum a multiple of 31. */
function checkSymbol(symbols: string): string {
  const sum = weightedSum(symbols);
  return (
    [...TRACKING_CODE_ALPHABET].find((symbol) => (sum + weighted(symbol, LENGTH - 1)) % BASE === 0) ?? ''
  );
}

function weightedSum(symbols: string): number {
  return [...symbols].reduce((sum, symbol, i) => sum + weighted(symbol, i), 0);
}

function weighted(symbol: string, position: number): number {
  return TRACKING_CODE_ALPHABET.indexOf(symbol) * (WEIGHTS[position] ?? 0);
}
