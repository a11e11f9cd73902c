/** Checkpoints of a log: C2SP tlog-checkpoint (https://c2sp.org/tlog-checkpoint). */
import { type Bytes, fromBase64, toBase64 } from './bytes.js';
import type { Signer, VerifierKey } from './keys.js';
import { NoteError, openNote, signNote } from './note.js';
import { HASH_BYTES } from './sha256.js';

/** A tree of a log at one size. */
export interface Checkpoint {
  /** The name of the log. */
  origin: string;
  /** How many leaves it has. */
  size: number;
  root: Bytes;
}

export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** Reads the text of a checkpoint; extension lines are ignored. @throws {NoteError} `malformed` */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', base64 = '', ...rest] = text.split('\n');
  // Every line is ended by a newline, and none is empty.
  const isWhole = rest.pop() === '' && origin !== '' && !rest.includes('');
  if (!isWhole || !/^(0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size)))
    throw new NoteError('malformed');
  let root: Bytes;
  try {
    root = fromBase64(base64);
  } catch {
    throw new NoteError('malformed');
  }
  if (root.length !== HASH_BYTES) throw new NoteError('malformed');
  return { origin, size: Number(size), root };
}

/** The signer's name is the origin. */
export const signCheckpoint = (signer: Signer, tree: Omit<Checkpoint, 'origin'>): Promise<string> =>
  signNote(formatCheckpoint({ origin: signer.name, ...tree }), signer);

/**
 * Reads a signed checkpoint. One of the keys must be the log's own, that is, have the name of its origin.
 * @throws {NoteError}
 */
export async function openCheckpoint(note: string, keys: readonly VerifierKey[]): Promise<Checkpoint> {
  const { text, signedBy } = await openNote(note, keys);
  const checkpoint = parseCheckpoint(text);
  if (!signedBy.some(({ name }) => name === checkpoint.origin)) throw new NoteError('unknown-key');
  return checkpoint;
}
