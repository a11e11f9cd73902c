/** Ids and secrets made on the client, so that a repeat needs nothing remembered by the server. */

/** Groups of hexadecimal digits of a UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random bits. */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(hex.charAt(3), 16) & 0b11) | 0b1000).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

/**
 * A new UUIDv7. `crypto.randomUUID` makes version 4 only, and is missing on pages without a secure context; a
 * library for version 7 weighs a tenth of the client.
 */
export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** Crockford's 32 symbols in lower case: people copy a secret by hand, and these are not taken for one another. */
const SECRET_SYMBOLS = '0123456789abcdefghjkmnpqrstvwxyz';

/** 160 random bits in 32 letters and digits: the secret that opens a case to its sender. */
export const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => SECRET_SYMBOLS.charAt(byte % 32)).join('');
