import type { Bytes } from './bytes.js';

export const HASH_BYTES = 32;

interface NodeCrypto {
  createHash(name: 'sha256'): { update(bytes: Bytes): { digest(): Uint8Array } };
}
interface Host {
  process?: { getBuiltinModule?: (name: 'node:crypto') => NodeCrypto | undefined };
}
/** Node hashes at once, where its WebCrypto hands every few bytes to another thread and takes five times as long. */
const node = (globalThis as Host).process?.getBuiltinModule?.('node:crypto');

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(
    node ? node.createHash('sha256').update(bytes).digest() : await crypto.subtle.digest('SHA-256', bytes),
  );
