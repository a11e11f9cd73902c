/** The Merkle tree of RFC 9162 §2.1 over SHA-256. */
import { type Bytes, concat } from '../bytes.js';
import { HASH_BYTES, sha256 } from '../sha256.js';
import { consistencyRanges, inclusionRanges, type NodeId, nodesOf, type Range } from './ranges.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const hashLeaf = (data: Uint8Array): Promise<Bytes> => sha256(concat(LEAF, data));
export const hashChildren = (left: Uint8Array, right: Uint8Array): Promise<Bytes> =>
  sha256(concat(NODE, left, right));

/** Reads the hashes of whole subtrees, in the order asked for. */
export type NodeReader = (nodes: readonly NodeId[]) => Promise<readonly Bytes[]>;

/** The hash of a range from those of its whole subtrees, the largest first. */
async function joinNodes(hashes: readonly Bytes[]): Promise<Bytes> {
  const [smallest, ...larger] = [...hashes].reverse();
  if (smallest === undefined) return sha256(new Uint8Array());
  let joined = smallest;
  for (const hash of larger) joined = await hashChildren(hash, joined);
  return joined;
}

async function readNodes(read: NodeReader, nodes: readonly NodeId[]): Promise<readonly Bytes[]> {
  const hashes = nodes.length === 0 ? [] : await read(nodes);
  if (hashes.length !== nodes.length || hashes.some((hash) => hash.length !== HASH_BYTES))
    throw new Error('The store of the tree lacks a node');
  return hashes;
}

/** The hashes of ranges, with one call of the reader. */
async function hashRanges(read: NodeReader, ranges: readonly Range[]): Promise<Bytes[]> {
  const wanted = ranges.map(nodesOf);
  const hashes = await readNodes(read, wanted.flat());
  let offset = 0;
  return Promise.all(
    wanted.map((nodes) => {
      offset += nodes.length;
      return joinNodes(hashes.slice(offset - nodes.length, offset));
    }),
  );
}

/** @throws {RangeError} where there is no such leaf */
export const proveInclusion = async (read: NodeReader, leaf: number, size: number): Promise<Bytes[]> =>
  hashRanges(read, inclusionRanges(leaf, size));

/** @throws {RangeError} where the sizes are not in order */
export const proveConsistency = async (read: NodeReader, from: number, to: number): Promise<Bytes[]> =>
  hashRanges(read, consistencyRanges(from, to));

/** A tree that grows, as the hashes of the whole subtrees it is made of, the largest first. */
export interface Frontier {
  size: number;
  peaks: readonly Bytes[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

/** @param read of a tree that has `size` leaves or more */
export const frontierOf = async (read: NodeReader, size: number): Promise<Frontier> => ({
  size,
  peaks: await readNodes(read, nodesOf({ begin: 0, end: size })),
});

/** The root of a tree; of an empty one, the hash of nothing. */
export const rootOf = ({ peaks }: Frontier): Promise<Bytes> => joinNodes(peaks);

/** How many whole subtrees of two leaves or more end with leaf `index`. */
export function subtreesEndingAt(index: number): number {
  let levels = 0;
  for (let count = index + 1; count % 2 === 0; count /= 2) levels += 1;
  return levels;
}

export interface Grown {
  frontier: Frontier;
  /** For each new leaf, the hashes of the whole subtrees that end with it, each of twice as many leaves. */
  subtrees: Bytes[][];
}

/** Adds leaves to a tree. */
export async function grow(frontier: Frontier, leafHashes: readonly Bytes[]): Promise<Grown> {
  const peaks = [...frontier.peaks];
  const subtrees: Bytes[][] = [];
  for (const [offset, leaf] of leafHashes.entries()) {
    const ended: Bytes[] = [];
    let hash = leaf;
    for (let level = subtreesEndingAt(frontier.size + offset); level > 0; level -= 1) {
      const left = peaks.pop();
      if (left === undefined) throw new Error('The frontier does not belong to a tree of this size');
      hash = await hashChildren(left, hash);
      ended.push(hash);
    }
    peaks.push(hash);
    subtrees.push(ended);
  }
  return { frontier: { size: frontier.size + leafHashes.length, peaks }, subtrees };
}

/** A tree in memory, from the hashes of its leaves. */
export async function memoryTree(leafHashes: readonly Bytes[]): Promise<NodeReader> {
  const { subtrees } = await grow(EMPTY_FRONTIER, leafHashes);
  return (nodes) =>
    Promise.resolve(
      nodes.map(({ level, index }) => {
        const last = (index + 1) * 2 ** level - 1;
        const hash = level === 0 ? leafHashes[last] : subtrees[last]?.[level - 1];
        if (!hash) throw new RangeError('There is no such node in this tree');
        return hash;
      }),
    );
}
