/** Checks proofs by the algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2. Sizes go beyond 32 bits: no bit operators. */
import { type Bytes, sameBytes } from '../bytes.js';
import { HASH_BYTES } from '../sha256.js';
import { hashChildren } from './tree.js';

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const isOdd = (n: number): boolean => n % 2 === 1;
const areHashes = (hashes: readonly Uint8Array[]): boolean =>
  hashes.every(({ length }) => length === HASH_BYTES);

/** A place on a level of the tree, and the last place there. */
class Place {
  constructor(
    private node: number,
    private last: number,
  ) {}

  get isRoot(): boolean {
    return this.last === 0;
  }

  get isFirst(): boolean {
    return this.node === 0;
  }

  /** Whether the next sibling stands on the left. */
  get joinsLeft(): boolean {
    return isOdd(this.node) || this.node === this.last;
  }

  up(): void {
    this.node = Math.floor(this.node / 2);
    this.last = Math.floor(this.last / 2);
  }

  /** To the parent; at the right border first over the levels where the node has no sibling. */
  climb(): void {
    if (this.joinsLeft) while (!isOdd(this.node) && !this.isFirst) this.up();
    this.up();
  }

  /** To the largest whole subtree that ends with this node. */
  climbRight(): void {
    while (isOdd(this.node)) this.up();
  }
}

export interface InclusionClaim {
  index: number;
  size: number;
  leafHash: Bytes;
  root: Bytes;
  hashes: readonly Bytes[];
}

/** Whether a leaf is in a tree at a place. */
export async function checkInclusion(claim: InclusionClaim): Promise<boolean> {
  const { index, size, leafHash, root, hashes } = claim;
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leafHash, root, ...hashes]))
    return false;
  const place = new Place(index, size - 1);
  let hash = leafHash;
  for (const sibling of hashes) {
    if (place.isRoot) return false;
    hash = place.joinsLeft ? await hashChildren(sibling, hash) : await hashChildren(hash, sibling);
    place.climb();
  }
  return place.isRoot && sameBytes(hash, root);
}

export interface ConsistencyClaim {
  from: number;
  to: number;
  oldRoot: Bytes;
  newRoot: Bytes;
  hashes: readonly Bytes[];
}

/** Whether a tree is the beginning of another. Every tree begins with the empty one. */
export async function checkConsistency(claim: ConsistencyClaim): Promise<boolean> {
  const { from, to, oldRoot, newRoot, hashes } = claim;
  if (!isCount(from) || !isCount(to) || from > to || !areHashes([oldRoot, newRoot, ...hashes])) return false;
  if (from === to) return hashes.length === 0 && sameBytes(oldRoot, newRoot);
  if (from === 0) return hashes.length === 0;

  const place = new Place(from - 1, to - 1);
  place.climbRight();
  // A tree of a power of two leaves is itself the first node of the proof.
  const [first, ...rest] = place.isFirst ? [oldRoot, ...hashes] : hashes;
  if (first === undefined) return false;
  let [oldHash, newHash] = [first, first];
  for (const sibling of rest) {
    if (place.isRoot) return false;
    if (place.joinsLeft) {
      oldHash = await hashChildren(sibling, oldHash);
      newHash = await hashChildren(sibling, newHash);
    } else {
      newHash = await hashChildren(newHash, sibling);
    }
    place.climb();
  }
  return place.isRoot && sameBytes(oldHash, oldRoot) && sameBytes(newHash, newRoot);
}
