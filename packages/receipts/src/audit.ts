/** The audit of a log: an auditor's export against what others hold, receipts and published checkpoints. */
import { auditCheckpoints, type KnownTree } from './audit-checkpoints.js';
import { EntryAudit } from './audit-entries.js';
import { toHex } from './bytes.js';
import { type Finding, finding } from './findings.js';
import type { VerifierKey } from './keys.js';
import { type Leaf, leafHash } from './leaf.js';
import { type Receipt, verifyReceipt } from './receipt.js';

/** One leaf with what it commits to. */
export interface AuditEntry {
  /** The place in the log, from 0; null where the record is not in the log, or not yet. */
  index: number | null;
  leaf: Leaf;
  /** Salt and content; both null where the content was erased. */
  salt: string | null;
  content: unknown;
  /** Hashes of the whole subtrees that end with this leaf, itself the first, base64url, as the server has stored them. */
  subtrees?: readonly string[];
}

export interface AuditInput {
  /** In the order of the log; those that are not in it (yet) last. */
  entries: Iterable<unknown> | AsyncIterable<unknown>;
  /** Signed checkpoints that were published off the server, or kept by whoever asked. */
  checkpoints: readonly string[];
  receipts: readonly unknown[];
  /** The keys that are known to be the log's. */
  verifierKeys: readonly VerifierKey[];
  /** What the server itself says now: its keys, and its checkpoints when asked for those of the published sizes. */
  served?: { verifierKeys: readonly string[]; checkpoints: readonly string[] };
  /** When the export was made (RFC 3339); without it, the time of the last leaf. */
  exportedAt?: string;
  /** Within what time a record must be in the log; by default ten minutes. */
  mergeDelayMs?: number;
  /** How far a leaf may be older than one before it, as servers' clocks differ; by default ten minutes. */
  toleranceMs?: number;
}

export interface Audit {
  /** What is wrong; nothing for a log that keeps its promises. */
  findings: Finding[];
  /** How much was checked. */
  leaves: number;
  erased: number;
  checkpoints: number;
  receipts: number;
}

const TEN_MINUTES_MS = 10 * 60_000;

function auditKeys(known: readonly VerifierKey[], served: readonly string[]): Finding[] {
  const texts = new Set(known.map(({ text }) => text));
  return [
    ...served
      .filter((text) => !texts.has(text))
      .map((text) => finding('key-added', { keyId: text.split('+')[1] ?? text })),
    ...known
      .filter(({ text }) => !served.includes(text))
      .map(({ id }) => finding('key-withheld', { keyId: id })),
  ];
}

/** Says everything that is wrong with a log. */
export async function auditLog(input: AuditInput): Promise<Audit> {
  const { verifierKeys, served, mergeDelayMs = TEN_MINUTES_MS, toleranceMs = TEN_MINUTES_MS } = input;
  const findings = served ? auditKeys(verifierKeys, served.verifierKeys) : [];
  const trees: KnownTree[] = await auditCheckpoints(
    findings,
    verifierKeys,
    input.checkpoints,
    served?.checkpoints,
  );

  const audit = new EntryAudit(findings, trees, toleranceMs);
  await audit.read(input.entries);
  const exportedAt = input.exportedAt === undefined ? audit.lastTime : Date.parse(input.exportedAt);
  const due = exportedAt - mergeDelayMs;
  audit.end(due);

  const good: Receipt[] = [];
  for (const receipt of input.receipts) {
    const wrong = await verifyReceipt(receipt, verifierKeys);
    findings.push(...wrong);
    if (wrong.length === 0) good.push(receipt as Receipt);
  }
  for (const { leaf, issuedAt } of good) {
    const at = { leafId: leaf.id };
    const hash = audit.hashOf(leaf.id);
    if (hash === undefined) {
      if (!(Date.parse(issuedAt) > due)) findings.push(finding('receipt-not-in-log', at));
    } else if (hash !== toHex(await leafHash(leaf))) findings.push(finding('receipt-differs', at));
  }
  return {
    findings,
    leaves: audit.size,
    erased: audit.erased,
    checkpoints: trees.length,
    receipts: good.length,
  };
}
