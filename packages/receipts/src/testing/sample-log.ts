/** A small log with everything that its keeper and others hold of it, for tests. */
import type { AuditEntry } from '../audit.js';
import { type Bytes, toBase64Url } from '../bytes.js';
import { signCheckpoint } from '../checkpoint.js';
import { newPrivateKey, openSigner, openVerifierKey, type Signer, type VerifierKey } from '../keys.js';
import { commit, type Leaf, leafHash, newSalt } from '../leaf.js';
import { EMPTY_FRONTIER, frontierOf, grow, memoryTree, type NodeReader, rootOf } from '../merkle/tree.js';
import { type Receipt, signReceipt } from '../receipt.js';

export interface SampleLog {
  signer: Signer;
  key: VerifierKey;
  entries: (AuditEntry & { index: number })[];
  receipts: Receipt[];
  read: NodeReader;
  checkpoint(size: number): Promise<string>;
}

const START = Date.parse('2026-03-02T02:00:00.000Z');

export const contentOf = (index: number): Record<string, unknown> => ({
  caseId: 'c1',
  seq: index,
  text: `Đèn đường hỏng ${index}`,
});

/** A log of `size` leaves, one a minute, about three cases in turn, each with its receipt. */
export async function sampleLog(
  size: number,
  kindOf: (index: number) => string = () => 'case.noted',
): Promise<SampleLog> {
  const signer = await openSigner(await newPrivateKey('gd.example/log/37'));
  const entries: SampleLog['entries'] = [];
  const receipts: Receipt[] = [];
  for (let index = 0; index < size; index += 1) {
    const [salt, content] = [newSalt(), contentOf(index)];
    const leaf: Leaf = {
      kind: kindOf(index),
      id: `case-${index % 3}/${index}`,
      time: new Date(START + index * 60_000).toISOString(),
      commitment: await commit(content, salt),
    };
    entries.push({ index, leaf, salt, content });
    receipts.push(await signReceipt(signer, { code: `37-${index}`, leaf, salt, issuedAt: leaf.time }));
  }
  const hashes = await Promise.all(entries.map(({ leaf }) => leafHash(leaf)));
  const { subtrees } = await grow(EMPTY_FRONTIER, hashes);
  for (const [index, entry] of entries.entries())
    entry.subtrees = [hashes[index] as Bytes, ...(subtrees[index] ?? [])].map(toBase64Url);
  const read = await memoryTree(hashes);
  return {
    signer,
    key: await openVerifierKey(signer.verifierKey),
    entries,
    receipts,
    read,
    checkpoint: async (of) =>
      signCheckpoint(signer, { size: of, root: await rootOf(await frontierOf(read, of)) }),
  };
}
