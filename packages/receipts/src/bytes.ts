/** Bytes and their text forms. */

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export const utf8 = (text: string): Bytes => encoder.encode(text);

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** RFC 4648 §4, with padding: the form of C2SP notes. */
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** RFC 4648 §5, without padding: the form of receipts and proofs. */
export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

function decode(text: string, encode: (bytes: Uint8Array) => string, base64: string): Bytes {
  let bytes: Bytes;
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new SyntaxError('Not base64');
  }
  // Spaces, missing padding and stray bits would give one value several texts.
  if (encode(bytes) !== text) throw new SyntaxError('Not canonical base64');
  return bytes;
}

/** @throws {SyntaxError} */
export const fromBase64 = (text: string): Bytes => decode(text, toBase64, text);

/** @throws {SyntaxError} */
export const fromBase64Url = (text: string): Bytes =>
  decode(text, toBase64Url, text.replaceAll('-', '+').replaceAll('_', '/'));

/** Reads pairs of hexadecimal digits. */
export const fromHex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
