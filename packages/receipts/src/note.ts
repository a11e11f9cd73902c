/** Signed notes: C2SP signed-note v1 (https://c2sp.org/signed-note). */
import { type Bytes, concat, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.js';
import { isKeyName, KEY_ID_BYTES, type Signer, type VerifierKey } from './keys.js';

export interface NoteSignature {
  name: string;
  /** 8 hexadecimal digits. */
  id: string;
  signature: Bytes;
}

export interface Note {
  /** With the newline at its end. */
  text: string;
  signatures: NoteSignature[];
}

export type NoteProblem = 'malformed' | 'unknown-key' | 'bad-signature';

/** A text that is no signed note, or that none of the known keys has signed. */
export class NoteError extends Error {
  override readonly name = 'NoteError';
  constructor(readonly code: NoteProblem) {
    super(code);
  }
}

const MOST_SIGNATURES = 100;
// eslint-disable-next-line no-control-regex -- control characters are exactly what C2SP refuses
const PLAIN = /^[^\u0000-\u0009\u000B-\u001F\uD800-\uDFFF]*$/u;
const isText = (text: string): boolean => PLAIN.test(text) && text.endsWith('\n') && text !== '\n';

function readSignature(line: string): NoteSignature {
  const [, name = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  if (!isKeyName(name)) throw new NoteError('malformed');
  let bytes: Bytes;
  try {
    bytes = fromBase64(base64);
  } catch {
    throw new NoteError('malformed');
  }
  if (bytes.length <= KEY_ID_BYTES) throw new NoteError('malformed');
  return { name, id: toHex(bytes.subarray(0, KEY_ID_BYTES)), signature: bytes.slice(KEY_ID_BYTES) };
}

/** Reads a note without checking its signatures. @throws {NoteError} `malformed` */
export function parseNote(note: string): Note {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2).split('\n');
  const isWhole = end >= 0 && isText(text) && PLAIN.test(note) && lines.pop() === '';
  if (!isWhole || lines.length === 0 || lines.length > MOST_SIGNATURES) throw new NoteError('malformed');
  return { text, signatures: lines.map(readSignature) };
}

/**
 * Reads a note and checks the signatures of the known keys; those of others are ignored.
 * @throws {NoteError} `malformed`; `unknown-key` where none of the keys signed it; `bad-signature` where one did not
 */
export async function openNote(
  note: string,
  keys: readonly VerifierKey[],
): Promise<{ text: string; signedBy: VerifierKey[] }> {
  const { text, signatures } = parseNote(note);
  const signedBy = new Set<VerifierKey>();
  for (const { name, id, signature } of signatures) {
    const key = keys.find((known) => known.name === name && known.id === id);
    if (!key) continue;
    if (!(await key.verify(utf8(text), signature))) throw new NoteError('bad-signature');
    signedBy.add(key);
  }
  if (signedBy.size === 0) throw new NoteError('unknown-key');
  return { text, signedBy: [...signedBy] };
}

/** Signs a text that ends with a newline. @throws {NoteError} `malformed` */
export async function signNote(text: string, signer: Signer): Promise<string> {
  if (!isText(text)) throw new NoteError('malformed');
  const signature = await signer.sign(utf8(text));
  return `${text}\n— ${signer.name} ${toBase64(concat(fromHex(signer.id), signature))}\n`;
}
