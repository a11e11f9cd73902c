import type { Bytes } from './bytes.js';

export const HASH_BYTES = 32;

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
