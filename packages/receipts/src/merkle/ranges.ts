/**
 * Which parts of a tree a root or a proof is made of (RFC 9162 §2.1). Nothing is hashed here, so that a store can read
 * all it needs at once.
 */

/** Leaves `begin` to `end - 1`. */
export interface Range {
  begin: number;
  end: number;
}

/** A subtree of `2 ** level` leaves, the `index`th of its level. It never changes once its leaves are there. */
export interface NodeId {
  level: number;
  index: number;
}

/** A range of two leaves or more, cut at the largest power of two that is smaller than its length. */
function split({ begin, end }: Range): { left: Range; right: Range } {
  let half = 1;
  // Not by shifting: sizes may go beyond 32 bits.
  while (half * 2 < end - begin) half *= 2;
  return { left: { begin, end: begin + half }, right: { begin: begin + half, end } };
}

/** The whole subtrees that a range is made of, the largest first. The range begins where such a subtree may begin. */
export function nodesOf(range: Range): NodeId[] {
  const nodes: NodeId[] = [];
  let { begin } = range;
  while (begin < range.end) {
    let level = 0;
    while (2 ** (level + 1) <= range.end - begin) level += 1;
    nodes.push({ level, index: begin / 2 ** level });
    begin += 2 ** level;
  }
  return nodes;
}

function checkPlace(exists: boolean): void {
  if (!exists) throw new RangeError('There is no such place in this tree');
}

/** The ranges whose hashes prove that a leaf is in a tree, from the leaf's neighbour to the root (§2.1.3.1). */
export function inclusionRanges(leaf: number, size: number): Range[] {
  checkPlace(Number.isSafeInteger(leaf) && Number.isSafeInteger(size) && leaf >= 0 && leaf < size);
  const ranges: Range[] = [];
  let range: Range = { begin: 0, end: size };
  while (range.end - range.begin > 1) {
    const { left, right } = split(range);
    const isLeft = leaf < left.end;
    ranges.push(isLeft ? right : left);
    range = isLeft ? left : right;
  }
  return ranges.reverse();
}

/** The ranges whose hashes prove that a tree of `from` leaves is the beginning of one of `to` leaves (§2.1.4.1). */
export function consistencyRanges(from: number, to: number): Range[] {
  checkPlace(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to);
  if (from === 0 || from === to) return [];
  const ranges: Range[] = [];
  let range: Range = { begin: 0, end: to };
  while (range.end !== from) {
    const { left, right } = split(range);
    const isLeft = from <= left.end;
    ranges.push(isLeft ? right : left);
    range = isLeft ? left : right;
  }
  // Where the old tree is a whole subtree of the new one, the verifier has its hash already.
  if (range.begin > 0) ranges.push(range);
  return ranges.reverse();
}
