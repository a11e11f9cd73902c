/** The transparency log of the mock: real leaves, proofs and signatures, with a key made when first needed. */
import {
  eventContent,
  type AuditEntry,
  type CaseEventView,
  type SignedReceipt,
  type TrackedCase,
} from '@gd/contract';
import {
  commit,
  EMPTY_FRONTIER,
  formatHashes,
  grow,
  leafHash,
  memoryTree,
  newPrivateKey,
  openSigner,
  proveConsistency,
  proveInclusion,
  rootOf,
  signCheckpoint,
  signReceipt,
  toBase64Url,
  type Bytes,
  type Leaf,
  type Signer,
} from '@gd/receipts';
import { caseRecords, type CaseRecord } from './case-views.js';
import { refuseField, Refusal } from './refusal.js';
import type { MockEvent, MockState } from './state.js';
import type { World } from './world.js';

export interface MockLog {
  keys(): Promise<{ origin: string; verifierKeys: string[] }>;
  receipt(code: string, leaf: Leaf, salt: string): Promise<SignedReceipt>;
  checkpoint(size?: number): Promise<string>;
  inclusion(
    hash: string,
    size?: number,
  ): Promise<{ index: number; treeSize: number; hashes: string[]; checkpoint: string }>;
  consistency(from: number, to: number): Promise<string[]>;
  /** All leaves in their order, with what they commit to. */
  entries(): Promise<AuditEntry[]>;
}

/** The leaf of an event: what it commits to is what a view shows. */
export async function leafOf(
  event: Omit<CaseEventView, 'leaf' | 'salt'>,
  submitted: Parameters<typeof eventContent>[1],
  { salt, commitment: kept }: Pick<MockEvent, 'salt' | 'commitment'>,
): Promise<Leaf> {
  const commitment = kept ?? (await commit(eventContent(event, submitted), salt ?? ''));
  return {
    kind: `case.${event.type}`,
    id: `${(submitted as Pick<TrackedCase, 'id'>).id}/${event.seq}`,
    time: event.at,
    commitment,
  };
}

export function openLog(state: MockState, world: World): MockLog {
  let signer: Promise<Signer> | undefined;
  const opened = () => (signer ??= newPrivateKey('gd.example/log/37').then(openSigner));

  /** All events in the order in which they happened; of two at the same moment, that of the newer case is later. */
  async function records(): Promise<CaseRecord[]> {
    const oldestFirst = [...state.cases].reverse();
    const all = await Promise.all(oldestFirst.map((one) => caseRecords(one, state, world)));
    return all.flat().sort((a, b) => (a.leaf.time < b.leaf.time ? -1 : a.leaf.time > b.leaf.time ? 1 : 0));
  }
  const hashes = async () => Promise.all((await records()).map(({ leaf }) => leafHash(leaf)));
  /** The leaves of a checkpoint. @throws {Refusal} `not_found` for a size that the log has not reached */
  async function leavesAt(size: number | undefined) {
    const leaves = await hashes();
    if (size !== undefined && (size < 1 || size > leaves.length)) throw new Refusal('not_found');
    return leaves.slice(0, size);
  }
  async function checkpointOf(leaves: Bytes[]): Promise<string> {
    const { frontier } = await grow(EMPTY_FRONTIER, leaves);
    return signCheckpoint(await opened(), { size: leaves.length, root: await rootOf(frontier) });
  }

  return {
    async keys() {
      const { name, verifierKey } = await opened();
      return { origin: name, verifierKeys: [verifierKey] };
    },
    receipt: async (code, leaf, salt) =>
      signReceipt(await opened(), { code, leaf, salt, issuedAt: world.now().toISOString() }),
    checkpoint: async (size) => checkpointOf(await leavesAt(size)),
    async inclusion(hash, size) {
      const leaves = await leavesAt(size);
      const index = leaves.findIndex((leaf) => toBase64Url(leaf) === hash);
      if (index < 0) throw new Refusal('not_found');
      const proof = await proveInclusion(await memoryTree(leaves), index, leaves.length);
      return {
        index,
        treeSize: leaves.length,
        hashes: formatHashes(proof),
        checkpoint: await checkpointOf(leaves),
      };
    },
    async consistency(from, to) {
      const leaves = await hashes();
      if (to > leaves.length) throw new Refusal('not_found');
      if (from > to) refuseField('?from', 'invalid_value');
      return formatHashes(await proveConsistency(await memoryTree(leaves), from, to));
    },
    async entries() {
      const all = await records();
      const leaves = await Promise.all(all.map(({ leaf }) => leafHash(leaf)));
      const { subtrees } = await grow(EMPTY_FRONTIER, leaves);
      return all.map((record, index) => ({
        index,
        ...record,
        subtrees: leaves
          .slice(index, index + 1)
          .concat(subtrees[index] ?? [])
          .map(toBase64Url),
      }));
    },
  };
}
