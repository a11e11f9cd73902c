import { describe, expect, it } from 'vitest';
import { openCheckpoint } from './checkpoint.js';
import { commit, newSalt, opensCommitment } from './leaf.js';
import { proveConsistency, proveInclusion } from './merkle/tree.js';
import { formatHashes, verifyConsistency, verifyInclusion } from './proofs.js';
import { verifyReceipt } from './receipt.js';
import { contentOf, sampleLog } from './testing/sample-log.js';

const codes = (findings: readonly { code: string }[]): string[] => findings.map(({ code }) => code);
const log = await sampleLog(11);
const receipt = log.receipts[4] as (typeof log.receipts)[number];

describe('a receipt', () => {
  it('is good by the key of its log, whatever the order of its fields, and with its content', async () => {
    const reordered = Object.fromEntries(Object.entries(receipt).reverse());
    expect(await verifyReceipt(reordered, [log.key])).toEqual([]);
    expect(await verifyReceipt(receipt, [log.key], { content: contentOf(4) })).toEqual([]);
  });

  it('is wrong when anything that is signed was changed', async () => {
    const changed = [
      { ...receipt, code: '37-x' },
      { ...receipt, salt: newSalt() },
      { ...receipt, issuedAt: '2026-03-01T02:04:00.000Z' },
      { ...receipt, leaf: { ...receipt.leaf, time: '2026-03-01T02:04:00.000Z' } },
      { ...receipt, leaf: { ...receipt.leaf, kind: 'case.closed' } },
      { ...receipt, leaf: { ...receipt.leaf, id: 'case-9/4' } },
      { ...receipt, leaf: { ...receipt.leaf, commitment: await commit({}, newSalt()) } },
      { ...receipt, signature: log.receipts[5]?.signature },
      { ...receipt, signature: '*' },
      { ...receipt, code: '\ud83d' },
    ];
    for (const one of changed)
      expect(codes(await verifyReceipt(one, [log.key]))).toEqual(['receipt-signature']);
  });

  it('is wrong with other content, with another key, and in another form', async () => {
    expect(codes(await verifyReceipt(receipt, [log.key], { content: contentOf(5) }))).toEqual([
      'receipt-content',
    ]);
    expect(codes(await verifyReceipt(receipt, [log.key], { content: null }))).toEqual(['receipt-content']);
    const { key } = await sampleLog(0);
    expect(codes(await verifyReceipt(receipt, [key]))).toEqual(['receipt-key-unknown']);
    const rest = { ...receipt, leaf: undefined };
    for (const one of [null, 7, {}, rest, { ...receipt, v: 2 }])
      expect(codes(await verifyReceipt(one, [log.key]))).toEqual(['receipt-malformed']);
  });

  it('is proved to be in the log by a checkpoint, and a checkpoint to go on from another', async () => {
    const [older, newer] = await Promise.all(
      [7, 11].map(async (size) => openCheckpoint(await log.checkpoint(size), [log.key])),
    );
    if (!older || !newer) throw new Error('two checkpoints');
    const hashes = formatHashes(await proveInclusion(log.read, 4, 11));
    const proof = { index: 4, treeSize: 11, hashes };
    expect(await verifyInclusion(receipt.leaf, proof, newer)).toBe(true);
    expect(await verifyInclusion(receipt.leaf, proof, older)).toBe(false);
    expect(await verifyInclusion(receipt.leaf, { ...proof, hashes: ['*'] }, newer)).toBe(false);
    expect(await verifyInclusion({ ...receipt.leaf, id: 'x/1' }, proof, newer)).toBe(false);

    const consistency = { hashes: formatHashes(await proveConsistency(log.read, 7, 11)) };
    expect(await verifyConsistency(older, newer, consistency)).toBe(true);
    expect(await verifyConsistency(older, { ...newer, origin: 'x' }, consistency)).toBe(false);
    expect(await verifyConsistency({ ...older, root: newer.root }, newer, consistency)).toBe(false);
  });
});

describe('a commitment', () => {
  it('is opened by its salt and content only', async () => {
    const salt = newSalt();
    const commitment = await commit({ a: 1, b: [null] }, salt);
    expect(await opensCommitment({ commitment }, salt, { b: [null], a: 1 })).toBe(true);
    expect(await opensCommitment({ commitment }, salt, { a: 1 })).toBe(false);
    expect(await opensCommitment({ commitment }, newSalt(), { a: 1, b: [null] })).toBe(false);
  });

  it('is not opened by a shorter salt that moves bytes between salt and content', async () => {
    const content = '0123456789';
    const commitment = await commit(content, '');
    expect(await opensCommitment({ commitment }, '', content)).toBe(false);
  });
});
