/** The checkpoints of an audit: signed by the log, and one tree for each size. */
import { type Bytes, sameBytes } from './bytes.js';
import { type Checkpoint, openCheckpoint } from './checkpoint.js';
import { type Finding, type FindingCode, finding } from './findings.js';
import type { VerifierKey } from './keys.js';
import { NoteError, type NoteProblem } from './note.js';

/** The tree that a checkpoint says there is. */
export type KnownTree = Pick<Checkpoint, 'size' | 'root'>;

export const CHECKPOINT_FINDINGS: Readonly<Record<NoteProblem, FindingCode>> = {
  malformed: 'checkpoint-malformed',
  'unknown-key': 'checkpoint-key-unknown',
  'bad-signature': 'checkpoint-signature',
};

async function openAll(
  findings: Finding[],
  notes: readonly string[],
  keys: readonly VerifierKey[],
): Promise<Checkpoint[]> {
  const opened: Checkpoint[] = [];
  for (const note of notes) {
    try {
      opened.push(await openCheckpoint(note, keys));
    } catch (error) {
      if (!(error instanceof NoteError)) throw error;
      findings.push(finding(CHECKPOINT_FINDINGS[error.code]));
    }
  }
  return opened;
}

/**
 * @param served what the server gives now, where that is known
 * @returns the trees that the log must have been, the smallest first
 */
export async function auditCheckpoints(
  findings: Finding[],
  keys: readonly VerifierKey[],
  published: readonly string[],
  served: readonly string[] | undefined,
): Promise<KnownTree[]> {
  const kept = await openAll(findings, published, keys);
  const given = served && (await openAll(findings, served, keys));
  const roots = new Map<number, Bytes>();
  for (const { size, root } of [...kept, ...(given ?? [])]) {
    const known = roots.get(size);
    if (known && !sameBytes(known, root)) findings.push(finding('checkpoint-fork', { size }));
    if (!known) roots.set(size, root);
  }
  if (given)
    for (const { size } of kept)
      if (!given.some((one) => one.size === size)) findings.push(finding('checkpoint-withheld', { size }));
  return [...roots].map(([size, root]) => ({ size, root })).sort((a, b) => a.size - b.size);
}
