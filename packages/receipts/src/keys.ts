/** Keys of a log in the text forms of C2SP signed-note and Go's sumdb/note. */
import { type Bytes, concat, fromBase64, sameBytes, toBase64, toHex, utf8 } from './bytes.js';
import { KEY_BYTES, type OpenSeed, openPublicKey, openSeed, type Sign, type Verify } from './ed25519.js';
import { sha256 } from './sha256.js';

/** The signature type of plain Ed25519 (C2SP signed-note). */
const ED25519 = Uint8Array.of(1);
export const KEY_ID_BYTES = 4;

/** A public key that notes and receipts are checked with. */
export interface VerifierKey {
  /** The name of the log. */
  name: string;
  /** The first 4 bytes of SHA-256(name ‖ newline ‖ 1 ‖ public key), as 8 hexadecimal digits. */
  id: string;
  /** `name+id+base64(1 ‖ public key)`. */
  text: string;
  verify: Verify;
}

/** A private key. */
export interface Signer {
  name: string;
  id: string;
  /** The public key, as {@link VerifierKey.text}. */
  verifierKey: string;
  sign: Sign;
}

/** A key that is not in the C2SP form, or whose hash is wrong. */
export class KeyFormatError extends Error {
  override readonly name = 'KeyFormatError';
}

const malformed = (): KeyFormatError => new KeyFormatError('Not a key of the form name+hash+base64');

/** No space of Unicode and no plus (C2SP signed-note). */
export const isKeyName = (name: string): boolean => /^[^\s\u0085+]+$/u.test(name);

async function keyId(name: string, publicKey: Bytes): Promise<string> {
  const hash = await sha256(concat(utf8(`${name}\n`), ED25519, publicKey));
  return toHex(hash.subarray(0, KEY_ID_BYTES));
}

function readKey(text: string): { name: string; id: string; key: Bytes } {
  // Base64 has a plus of its own.
  const [, name = '', id = '', base64 = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/su.exec(text) ?? [];
  if (!isKeyName(name)) throw malformed();
  let bytes: Bytes;
  try {
    bytes = fromBase64(base64);
  } catch {
    throw malformed();
  }
  const key = bytes.slice(ED25519.length);
  if (!sameBytes(bytes.subarray(0, ED25519.length), ED25519) || key.length !== KEY_BYTES) throw malformed();
  return { name, id, key };
}

const formatKey = (name: string, id: string, key: Bytes): string =>
  `${name}+${id}+${toBase64(concat(ED25519, key))}`;

/** Reads a verifier key. @throws {KeyFormatError} */
export async function openVerifierKey(text: string): Promise<VerifierKey> {
  const { name, id, key } = readKey(text);
  if ((await keyId(name, key)) !== id) throw new KeyFormatError('The key does not have this hash');
  try {
    return { name, id, text, verify: await openPublicKey(key) };
  } catch {
    throw malformed();
  }
}

export const openVerifierKeys = (texts: readonly string[]): Promise<VerifierKey[]> =>
  Promise.all(texts.map(openVerifierKey));

const PRIVATE = 'PRIVATE+KEY+';

/** Makes a private key for a log of this name: `PRIVATE+KEY+name+id+base64(1 ‖ seed)`. It must be kept secret. */
export async function newPrivateKey(name: string): Promise<string> {
  if (!isKeyName(name)) throw new KeyFormatError('A name of a log has no space and no plus');
  const seed = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const { publicKey } = await openSeed(seed);
  return PRIVATE + formatKey(name, await keyId(name, publicKey), seed);
}

/**
 * Reads a private key.
 * @param open what signs with it, where something better than WebCrypto is at hand
 * @throws {KeyFormatError}
 */
export async function openSigner(privateKey: string, open: OpenSeed = openSeed): Promise<Signer> {
  if (!privateKey.startsWith(PRIVATE)) throw malformed();
  const { name, id, key: seed } = readKey(privateKey.slice(PRIVATE.length));
  const { publicKey, sign } = await open(seed);
  if ((await keyId(name, publicKey)) !== id) throw new KeyFormatError('The key does not have this hash');
  return { name, id, verifierKey: formatKey(name, id, publicKey), sign };
}
