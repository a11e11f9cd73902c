/** AES-256-GCM with what the ciphertext belongs to as associated data: moved to another place, it does not open. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** Tenant, key version and use. */
export type Belonging = readonly (string | number)[];

/** JSON keeps the parts apart, whatever stands in them. */
const associatedData = (belonging: Belonging): Buffer => Buffer.from(JSON.stringify(belonging));

/** Gives nonce, tag and ciphertext. Nonces are random: one key serves for 2³² messages (NIST SP 800-38D §8.3). */
export function encrypt(key: Buffer, belonging: Belonging, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(belonging));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** @throws when the key, the belonging or a single bit is another */
export function decrypt(key: Buffer, belonging: Belonging, box: Buffer): Buffer {
  const tagEnd = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associatedData(belonging));
  decipher.setAuthTag(box.subarray(NONCE_BYTES, tagEnd));
  return Buffer.concat([decipher.update(box.subarray(tagEnd)), decipher.final()]);
}
