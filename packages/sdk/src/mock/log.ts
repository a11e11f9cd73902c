/** The transparency log of the mock: real leaves, proofs and signatures, with a key made when first needed. */
import { eventContent, type CaseEventView, type SignedReceipt, type TrackedCase } from '@gd/contract';
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
  type Leaf,
  type Signer,
} from '@gd/receipts';
import { caseLeaves } from './case-views.js';
import { Refusal } from './refusal.js';
import type { MockState } from './state.js';
import type { World } from './world.js';

export interface MockLog {
  keys(): Promise<{ origin: string; verifierKeys: string[] }>;
  receipt(code: string, leaf: Leaf, salt: string): Promise<SignedReceipt>;
  checkpoint(size?: number): Promise<string>;
  inclusion(hash: string): Promise<{ index: number; treeSize: number; hashes: string[]; checkpoint: string }>;
  consistency(from: number, to: number): Promise<string[]>;
}

/** The leaf of an event: what it commits to is what a view shows. */
export async function leafOf(
  event: Omit<CaseEventView, 'leaf' | 'salt'>,
  submitted: Parameters<typeof eventContent>[1],
  salt: string,
): Promise<Leaf> {
  const commitment = await commit(eventContent(event, submitted), salt);
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
  async function hashes() {
    const oldestFirst = [...state.cases].reverse();
    const leaves = await Promise.all(oldestFirst.map((one) => caseLeaves(one, state, world)));
    const inOrder = leaves.flat().sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
    return Promise.all(inOrder.map(leafHash));
  }
  const checkpointOf = async (leaves: Uint8Array<ArrayBuffer>[]) => {
    const { frontier } = await grow(EMPTY_FRONTIER, leaves);
    return signCheckpoint(await opened(), { size: leaves.length, root: await rootOf(frontier) });
  };

  return {
    async keys() {
      const { name, verifierKey } = await opened();
      return { origin: name, verifierKeys: [verifierKey] };
    },
    receipt: async (code, leaf, salt) =>
      signReceipt(await opened(), { code, leaf, salt, issuedAt: world.now().toISOString() }),
    async checkpoint(size) {
      const leaves = await hashes();
      return checkpointOf(leaves.slice(0, size ?? leaves.length));
    },
    async inclusion(hash) {
      const leaves = await hashes();
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
      return formatHashes(await proveConsistency(await memoryTree(await hashes()), from, to));
    },
  };
}
