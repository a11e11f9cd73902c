/** Receipts: the log's signed promise that it has taken a leaf. */
import { type Bytes, fromBase64Url, toBase64Url, utf8 } from './bytes.js';
import { canonicalJson } from './canonical-json.js';
import { type Finding, finding } from './findings.js';
import type { Signer, VerifierKey } from './keys.js';
import { isLeaf, type Leaf, opensCommitment } from './leaf.js';

export interface Receipt {
  v: 1;
  /** The name of the log that must come to contain the leaf. */
  origin: string;
  /** The tracking code. */
  code: string;
  leaf: Leaf;
  /** Opens the leaf's commitment, with the content. */
  salt: string;
  /** RFC 3339. */
  issuedAt: string;
  /** Which key of the log signed, as 8 hexadecimal digits ({@link VerifierKey.id}). */
  keyId: string;
  /** Ed25519 over the canonical JSON of all the rest, base64url. */
  signature: string;
}

type Promised = Omit<Receipt, 'signature'>;

// Field by field: whatever else stands in a file is no part of the promise. A checkpoint that the same key signs ends
// with a newline, and canonical JSON never does, so that neither can be taken for the other.
const signedBytes = ({ v, origin, code, leaf, salt, issuedAt, keyId }: Promised): Bytes => {
  const { kind, id, time, commitment } = leaf;
  return utf8(
    canonicalJson({ v, origin, code, leaf: { kind, id, time, commitment }, salt, issuedAt, keyId }),
  );
};

export async function signReceipt(
  signer: Signer,
  promise: Pick<Receipt, 'code' | 'leaf' | 'salt' | 'issuedAt'>,
): Promise<Receipt> {
  const receipt: Promised = { v: 1, origin: signer.name, ...promise, keyId: signer.id };
  return { ...receipt, signature: toBase64Url(await signer.sign(signedBytes(receipt))) };
}

export const isReceipt = (value: unknown): value is Receipt =>
  typeof value === 'object' &&
  value !== null &&
  Reflect.get(value, 'v') === 1 &&
  ['origin', 'code', 'salt', 'issuedAt', 'keyId', 'signature'].every(
    (name) => typeof Reflect.get(value, name) === 'string',
  ) &&
  isLeaf(Reflect.get(value, 'leaf'));

async function isSigned(receipt: Receipt, key: VerifierKey): Promise<boolean> {
  try {
    return await key.verify(signedBytes(receipt), fromBase64Url(receipt.signature));
  } catch {
    // A signature that is no base64url, or a field that has no canonical JSON.
    return false;
  }
}

/**
 * Checks a receipt, offline: by a key that is known to be the log's, and by the content where it is given.
 * @returns what is wrong; nothing for a good receipt
 */
export async function verifyReceipt(
  receipt: unknown,
  keys: readonly VerifierKey[],
  { content }: { content?: unknown } = {},
): Promise<Finding[]> {
  if (!isReceipt(receipt)) return [finding('receipt-malformed')];
  const at = { leafId: receipt.leaf.id };
  const key = keys.find(({ name, id }) => name === receipt.origin && id === receipt.keyId);
  if (!key) return [finding('receipt-key-unknown', at)];
  if (!(await isSigned(receipt, key))) return [finding('receipt-signature', at)];
  if (content === undefined || (await opensCommitment(receipt.leaf, receipt.salt, content))) return [];
  return [finding('receipt-content', at)];
}
