import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { OpenSeed } from '@gd/receipts';

/** The DER of PKCS #8 (RFC 8410 §7) up to the 32 bytes of the seed. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs at once: WebCrypto hands each signature to another thread, which takes longer than signing. */
export const openNodeSeed: OpenSeed = (seed) => {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Promise.resolve({
    publicKey: new Uint8Array(Buffer.from(x, 'base64url')),
    sign: (message) => Promise.resolve(new Uint8Array(sign(null, message, key))),
  });
};
