/** The entries of an audit, one after the other: the tree is built again from what they say. */
import type { AuditEntry } from './audit.js';
import type { KnownTree } from './audit-checkpoints.js';
import { type Bytes, sameBytes, toBase64Url, toHex } from './bytes.js';
import { type Finding, finding } from './findings.js';
import { isLeaf, leafHash, opensCommitment } from './leaf.js';
import { EMPTY_FRONTIER, type Frontier, grow, rootOf } from './merkle/tree.js';

const isEntry = (value: unknown): value is AuditEntry => {
  if (typeof value !== 'object' || value === null) return false;
  const { index, leaf, salt, subtrees = [] } = value as Partial<Record<keyof AuditEntry, unknown>>;
  return (
    (index === null || (Number.isSafeInteger(index) && (index as number) >= 0)) &&
    isLeaf(leaf) &&
    !Number.isNaN(Date.parse(leaf.time)) &&
    (salt === null || typeof salt === 'string') &&
    Array.isArray(subtrees)
  );
};

/** What a leaf is about: its id without the place in it. */
const subjectOf = (leafId: string): string => leafId.replace(/\/[^/]*$/, '');
const isErasure = (kind: string): boolean => kind.endsWith('.erased');

/** So many entries are hashed at a time. */
const BATCH = 256;

interface Checked {
  entry: AuditEntry;
  hash: Bytes;
  isOpened: boolean;
}

async function check(entry: AuditEntry): Promise<Checked> {
  const { leaf, salt, content } = entry;
  const [hash, isOpened] = await Promise.all([
    leafHash(leaf),
    salt !== null && opensCommitment(leaf, salt, content),
  ]);
  return { entry, hash, isOpened };
}

export class EntryAudit {
  size = 0;
  erased = 0;
  /** The latest time of a leaf, in milliseconds. */
  lastTime = -Infinity;
  #frontier: Frontier = EMPTY_FRONTIER;
  #trees: KnownTree[];
  /** The hash of each leaf by its id, and the ids by the hash. */
  readonly #hashes = new Map<string, string>();
  readonly #leaves = new Set<string>();
  /** Leaves whose content is gone, and where the last erasure of each subject stands. */
  readonly #gone: { index: number; leafId: string }[] = [];
  readonly #erasures = new Map<string, number>();
  readonly #outside: AuditEntry[] = [];

  constructor(
    readonly findings: Finding[],
    trees: readonly KnownTree[],
    readonly toleranceMs: number,
  ) {
    this.#trees = [...trees];
  }

  /** The hash of the leaf with this id, as hexadecimal digits. */
  hashOf(leafId: string): string | undefined {
    return this.#hashes.get(leafId);
  }

  async read(entries: Iterable<unknown> | AsyncIterable<unknown>): Promise<void> {
    await this.#checkTrees();
    let batch: AuditEntry[] = [];
    const flush = async () => {
      for (const checked of await Promise.all(batch.map(check))) await this.#take(checked);
      batch = [];
    };
    for await (const entry of entries) {
      if (!isEntry(entry)) this.findings.push(finding('entry-malformed'));
      else batch.push(entry);
      if (batch.length === BATCH) await flush();
    }
    await flush();
  }

  async #take(checked: Checked): Promise<void> {
    const { entry, isOpened } = checked;
    const { index, leaf } = entry;
    if (index === null) {
      this.#outside.push(entry);
      return;
    }
    const at = { index, leafId: leaf.id };
    this.#checkOrder(index, leaf.id);
    this.#checkTime(at, Date.parse(leaf.time));
    if (entry.salt === null && (entry.content === null || entry.content === undefined)) {
      this.#gone.push(at);
    } else if (!isOpened) this.findings.push(finding('commitment-mismatch', at));
    if (isErasure(leaf.kind)) this.#erasures.set(subjectOf(leaf.id), index);
    await this.#grow(checked, at);
  }

  #checkOrder(index: number, leafId: string): void {
    if (index > this.size) this.findings.push(finding('index-missing', { index: this.size }));
    if (index < this.size) this.findings.push(finding('index-twice', { index, leafId }));
  }

  #checkTime(at: { index: number; leafId: string }, time: number): void {
    if (time < this.lastTime - this.toleranceMs) this.findings.push(finding('time-backwards', at));
    this.lastTime = Math.max(this.lastTime, time);
  }

  async #grow({ entry, hash }: Checked, at: { index: number; leafId: string }): Promise<void> {
    const hex = toHex(hash);
    if (this.#hashes.has(at.leafId) || this.#leaves.has(hex)) this.findings.push(finding('leaf-twice', at));
    this.#hashes.set(at.leafId, hex);
    this.#leaves.add(hex);

    const { frontier, subtrees } = await grow(this.#frontier, [hash]);
    this.#frontier = frontier;
    this.size = frontier.size;
    const built = [hash, ...(subtrees[0] ?? [])].map(toBase64Url);
    if (entry.subtrees && entry.subtrees.join() !== built.join())
      this.findings.push(finding('hash-mismatch', at));
    await this.#checkTrees();
  }

  /** Compares with the checkpoints of this size. */
  async #checkTrees(): Promise<void> {
    while (this.#trees[0]?.size === this.size) {
      const [{ root }] = this.#trees.splice(0, 1) as [KnownTree];
      if (!sameBytes(root, await rootOf(this.#frontier)))
        this.findings.push(finding('root-mismatch', { size: this.size }));
    }
  }

  /** @param due records of this time (milliseconds) and earlier had to be in the log */
  end(due: number): void {
    for (const { size } of this.#trees) this.findings.push(finding('log-too-short', { size }));
    for (const at of this.#gone) {
      const erasure = this.#erasures.get(subjectOf(at.leafId));
      if (erasure !== undefined && erasure > at.index) this.erased += 1;
      else this.findings.push(finding('content-missing', at));
    }
    for (const { leaf } of this.#outside)
      if (Date.parse(leaf.time) <= due) this.findings.push(finding('not-in-log', { leafId: leaf.id }));
  }
}
