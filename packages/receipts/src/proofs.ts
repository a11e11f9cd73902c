/** Proofs as the API gives them, checked against checkpoints. */
import { type Bytes, fromBase64Url, toBase64Url } from './bytes.js';
import type { Checkpoint } from './checkpoint.js';
import { type Leaf, leafHash } from './leaf.js';
import { checkConsistency, checkInclusion } from './merkle/verify.js';

/** That a leaf is in the tree of a checkpoint. */
export interface InclusionProof {
  /** The leaf's place in the log, from 0. */
  index: number;
  /** The size of the checkpoint it is proved for. */
  treeSize: number;
  /** Base64url, from the leaf's neighbour to the root. */
  hashes: readonly string[];
}

/** That the tree of one checkpoint is the beginning of that of another. */
export interface ConsistencyProof {
  /** Base64url. */
  hashes: readonly string[];
}

function readHashes(hashes: readonly string[]): Bytes[] | undefined {
  try {
    return hashes.map(fromBase64Url);
  } catch {
    return undefined;
  }
}

export const formatHashes = (hashes: readonly Uint8Array[]): string[] => hashes.map(toBase64Url);

/** Whether a leaf is in the tree of a checkpoint, which must have been opened with a key that is known. */
export async function verifyInclusion(
  leaf: Leaf,
  { index, treeSize, hashes }: InclusionProof,
  { size, root }: Checkpoint,
): Promise<boolean> {
  const read = readHashes(hashes);
  if (!read || treeSize !== size) return false;
  return checkInclusion({ index, size, leafHash: await leafHash(leaf), root, hashes: read });
}

/** Whether nothing that the older checkpoint covers was changed or removed in the newer. */
export async function verifyConsistency(
  older: Checkpoint,
  newer: Checkpoint,
  { hashes }: ConsistencyProof,
): Promise<boolean> {
  const read = readHashes(hashes);
  if (!read || older.origin !== newer.origin) return false;
  return checkConsistency({
    from: older.size,
    to: newer.size,
    oldRoot: older.root,
    newRoot: newer.root,
    hashes: read,
  });
}
