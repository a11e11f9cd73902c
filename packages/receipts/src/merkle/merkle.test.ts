/**
 * The tree and its proofs: the well-known vectors of Certificate Transparency (RFC 6962 and 9162 have the same tree), the
 * accumulated vectors of draft-ietf-plants-merkle-tree-certs, and properties against a tree that is built by definition.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, fromHex, sameBytes, toHex } from '../bytes.js';
import { inclusionRanges, consistencyRanges, nodesOf } from './ranges.js';
import {
  EMPTY_FRONTIER,
  frontierOf,
  grow,
  hashLeaf,
  memoryTree,
  type NodeReader,
  proveConsistency,
  proveInclusion,
  rootOf,
} from './tree.js';
import { checkConsistency, checkInclusion } from './verify.js';

const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSION: readonly [index: number, size: number, hashes: readonly string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
const CONSISTENCY: readonly [from: number, to: number, hashes: readonly string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

const sha256 = (...parts: Uint8Array[]): Bytes => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

/** The definition itself (RFC 9162 §2.1.1), over hashes of leaves. */
function definedRoot(hashes: readonly Bytes[]): Bytes {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return hashes[0] as Bytes;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return sha256(Uint8Array.of(1), definedRoot(hashes.slice(0, k)), definedRoot(hashes.slice(k)));
}

/** §2.1.3.1. */
function definedPath(m: number, hashes: readonly Bytes[]): Bytes[] {
  if (hashes.length === 1) return [];
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return m < k
    ? [...definedPath(m, hashes.slice(0, k)), definedRoot(hashes.slice(k))]
    : [...definedPath(m - k, hashes.slice(k)), definedRoot(hashes.slice(0, k))];
}

/** §2.1.4.1. */
function definedProof(m: number, hashes: readonly Bytes[], whole: boolean): Bytes[] {
  if (m === hashes.length) return whole ? [] : [definedRoot(hashes)];
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return m <= k
    ? [...definedProof(m, hashes.slice(0, k), whole), definedRoot(hashes.slice(k))]
    : [...definedProof(m - k, hashes.slice(k), false), definedRoot(hashes.slice(0, k))];
}

const hexes = (hashes: readonly Uint8Array[]): string[] => hashes.map(toHex);
const leafHashes = (texts: readonly string[]): Promise<Bytes[]> =>
  Promise.all(texts.map((text) => hashLeaf(fromHex(text))));
const flip = (hash: Uint8Array): Bytes => hash.map((byte, index) => (index === 0 ? byte ^ 8 : byte)) as Bytes;

describe('the vectors of Certificate Transparency', () => {
  it('has these roots', async () => {
    const read = await memoryTree(await leafHashes(LEAVES));
    for (const [size, root] of ROOTS.entries())
      expect(toHex(await rootOf(await frontierOf(read, size)))).toBe(root);
  });

  it.each(INCLUSION)('proves leaf %i of %i, and nothing like it', async (index, size, hashes) => {
    const leaves = await leafHashes(LEAVES);
    const proof = await proveInclusion(await memoryTree(leaves), index, size);
    expect(hexes(proof)).toEqual(hashes);
    const claim = {
      index,
      size,
      leafHash: leaves[index] as Bytes,
      root: fromHex(ROOTS[size] ?? ''),
      hashes: proof,
    };
    expect(await checkInclusion(claim)).toBe(true);

    const other = flip(claim.root);
    const wrong = [
      { ...claim, index: index - 1 },
      { ...claim, index: index + 1 },
      { ...claim, size: size * 2 },
      { ...claim, size: Math.floor(size / 2) },
      { ...claim, leafHash: other },
      { ...claim, root: other },
      { ...claim, root: fromHex(ROOTS[0] ?? '') },
      { ...claim, hashes: [...proof, new Uint8Array()] },
      { ...claim, hashes: [...proof, claim.root] },
      { ...claim, hashes: [claim.root, ...proof] },
      ...proof.map((hash, at) => ({ ...claim, hashes: proof.with(at, flip(hash)) })),
      ...(proof.length > 0 ? [{ ...claim, hashes: proof.slice(0, -1) }] : []),
    ];
    for (const one of wrong) expect(await checkInclusion(one), JSON.stringify(one)).toBe(false);
  });

  it.each(CONSISTENCY)(
    'proves that %i is the beginning of %i, and nothing like it',
    async (from, to, hashes) => {
      const proof = await proveConsistency(await memoryTree(await leafHashes(LEAVES)), from, to);
      expect(hexes(proof)).toEqual(hashes);
      const [oldRoot, newRoot] = [fromHex(ROOTS[from] ?? ''), fromHex(ROOTS[to] ?? '')];
      const claim = { from, to, oldRoot, newRoot, hashes: proof };
      expect(await checkConsistency(claim)).toBe(true);

      const wrong = [
        { ...claim, from: from + 1 },
        { ...claim, to: to * 2 },
        { ...claim, oldRoot: flip(oldRoot) },
        { ...claim, newRoot: flip(newRoot) },
        { ...claim, hashes: [...proof, new Uint8Array()] },
        { ...claim, hashes: [...proof, newRoot] },
        { ...claim, hashes: [oldRoot, ...proof] },
        ...proof.map((hash, at) => ({ ...claim, hashes: proof.with(at, flip(hash)) })),
        ...(proof.length > 0
          ? [
              { ...claim, hashes: [] },
              { ...claim, hashes: proof.slice(0, -1) },
              { ...claim, from: from - 1 },
              { ...claim, from: to, to: from },
              { ...claim, oldRoot: newRoot, newRoot: oldRoot },
            ]
          : []),
      ];
      for (const one of wrong) expect(await checkConsistency(one), JSON.stringify(one)).toBe(false);
    },
  );
});

describe('the accumulated vectors of draft-ietf-plants-merkle-tree-certs', () => {
  const MOST = 130;
  /** [start, end) is a subtree where start is a multiple of the power of two that holds it. */
  const subtrees: [number, number][] = [];
  for (let end = 1; end <= MOST; end += 1)
    for (let start = 0; start < end; start += 1)
      if (start % 2 ** Math.ceil(Math.log2(end - start)) === 0) subtrees.push([start, end]);

  const bytesTree = async (): Promise<NodeReader> =>
    memoryTree(await Promise.all(Array.from({ length: MOST }, (_, byte) => hashLeaf(Uint8Array.of(byte)))));
  /** The part of a tree from `start` on, as a tree of its own. */
  const from =
    (read: NodeReader, start: number): NodeReader =>
    (nodes) =>
      read(nodes.map(({ level, index }) => ({ level, index: index + start / 2 ** level })));

  it('has these hashes of subtrees', async () => {
    const read = await bytesTree();
    const all = createHash('sha256');
    for (const [start, end] of subtrees) {
      const root = await rootOf(await frontierOf(from(read, start), end - start));
      all.update(`[${start}, ${end}) ${toHex(root)}\n`);
    }
    expect(all.digest('hex')).toBe('94a95384a8c69acea9b50d035a58285b3a777cb7a724005faa5e1f1e1190007f');
  });

  it('has these inclusion proofs', async () => {
    const read = await bytesTree();
    const all = createHash('sha256');
    for (const [start, end] of subtrees) {
      const proofs = await Promise.all(
        Array.from({ length: end - start }, (_, index) =>
          proveInclusion(from(read, start), index, end - start),
        ),
      );
      for (const [index, proof] of proofs.entries())
        all.update(`${[`${start + index} [${start}, ${end})`, ...hexes(proof)].join(' ')}\n`);
    }
    expect(all.digest('hex')).toBe('ac2a8f989e44d99e399db448050ff5f19757df53cfb716aa81015d3955d8163f');
  });
});

describe('any tree', () => {
  const tree = fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat())
    .map(([size, a, b]) => ({ size, index: a % size, from: b % (size + 1) }));
  const hashesOf = (size: number): Bytes[] =>
    Array.from({ length: size }, (_, index) => sha256(Uint8Array.of(0), Buffer.from(String(index))));

  it('is the tree of the definition, with its proofs', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ size, index, from }) => {
        const leaves = hashesOf(size);
        const read = await memoryTree(leaves);
        const root = await rootOf(await frontierOf(read, size));
        expect(toHex(root)).toBe(toHex(definedRoot(leaves)));

        const path = await proveInclusion(read, index, size);
        expect(hexes(path)).toEqual(hexes(definedPath(index, leaves)));
        const leafHash = leaves[index] as Bytes;
        expect(await checkInclusion({ index, size, leafHash, root, hashes: path })).toBe(true);

        const proof = await proveConsistency(read, from, size);
        expect(hexes(proof)).toEqual(from === 0 ? [] : hexes(definedProof(from, leaves, true)));
        const oldRoot = definedRoot(leaves.slice(0, from));
        expect(await checkConsistency({ from, to: size, oldRoot, newRoot: root, hashes: proof })).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same however it has grown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }), async (steps) => {
        const leaves = hashesOf(steps.reduce((sum, step) => sum + step, 0));
        let frontier = EMPTY_FRONTIER;
        for (const step of steps)
          ({ frontier } = await grow(frontier, leaves.slice(frontier.size, frontier.size + step)));
        expect(sameBytes(await rootOf(frontier), definedRoot(leaves))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('proves nothing of a tree that was changed in one place', async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.nat(), async ({ size, from }, place) => {
        fc.pre(from > 0);
        const leaves = hashesOf(size);
        const changed = leaves.with(place % size, sha256(Buffer.from('changed')));
        const proof = await proveConsistency(await memoryTree(changed), from, size);
        const claim = { from, to: size, newRoot: definedRoot(changed), hashes: proof };
        const isOld = place % size < from;
        expect(await checkConsistency({ ...claim, oldRoot: definedRoot(leaves.slice(0, from)) })).toBe(
          !isOld,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('may be larger than 32 bits count', () => {
    const size = 2 ** 40 + 3;
    expect(nodesOf({ begin: 0, end: size })).toEqual([
      { level: 40, index: 0 },
      { level: 1, index: 2 ** 39 },
      { level: 0, index: 2 ** 40 + 2 },
    ]);
    expect(inclusionRanges(2 ** 39, size)).toHaveLength(41);
    expect(consistencyRanges(2 ** 40, size)).toEqual([{ begin: 2 ** 40, end: size }]);
  });

  it('has no place outside itself', () => {
    for (const [leaf, size] of [
      [0, 0],
      [5, 5],
      [-1, 5],
      [0.5, 5],
      [0, NaN],
    ] as const)
      expect(() => inclusionRanges(leaf, size)).toThrow(RangeError);
    for (const [from, to] of [
      [2, 1],
      [-1, 1],
      [1, Infinity],
    ] as const)
      expect(() => consistencyRanges(from, to)).toThrow(RangeError);
  });
});
