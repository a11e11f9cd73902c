/** What is hashed into the log: who, what and when as ids, and the content only as a salted commitment. */
import { type Bytes, concat, fromBase64Url, toBase64Url, utf8 } from './bytes.js';
import { canonicalJson } from './canonical-json.js';
import { hashLeaf } from './merkle/tree.js';
import { sha256 } from './sha256.js';

export interface Leaf {
  /** What happened, such as `case.submitted`; `….erased` for a lawful erasure. */
  kind: string;
  /** The record, as subject and place in it: `<case id>/<seq>`. No two leaves of a log have the same. */
  id: string;
  /** RFC 3339. */
  time: string;
  /** SHA-256(salt ‖ canonical JSON of the content), base64url. */
  commitment: string;
}

const SALT_BYTES = 16;

/** 16 random bytes, base64url: without them nobody can try contents against a commitment. */
export const newSalt = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));

/** @throws {SyntaxError} for a salt that is no base64url, and for content that has no canonical JSON */
export const commit = async (content: unknown, salt: string): Promise<string> =>
  toBase64Url(await sha256(concat(fromBase64Url(salt), utf8(canonicalJson(content)))));

/** Whether salt and content are what a leaf commits to. */
export async function opensCommitment(
  { commitment }: Pick<Leaf, 'commitment'>,
  salt: string,
  content: unknown,
): Promise<boolean> {
  try {
    // A shorter salt would make room for a second reading of the same bytes.
    return fromBase64Url(salt).length === SALT_BYTES && (await commit(content, salt)) === commitment;
  } catch {
    return false;
  }
}

/** The hash of a leaf in the tree (RFC 9162 §2.1.1). */
export const leafHash = ({ kind, id, time, commitment }: Leaf): Promise<Bytes> =>
  hashLeaf(utf8(canonicalJson({ kind, id, time, commitment })));

export const isLeaf = (value: unknown): value is Leaf =>
  typeof value === 'object' &&
  value !== null &&
  ['kind', 'id', 'time', 'commitment'].every((name) => typeof Reflect.get(value, name) === 'string');
