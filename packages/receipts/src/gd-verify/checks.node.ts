/** What the command line checks: a receipt, two checkpoints, or a whole log. */
import { auditLog } from '../audit.js';
import { CHECKPOINT_FINDINGS } from '../audit-checkpoints.js';
import { type Checkpoint, openCheckpoint } from '../checkpoint.js';
import { type Finding, finding } from '../findings.js';
import type { VerifierKey } from '../keys.js';
import { NoteError } from '../note.js';
import { verifyConsistency, verifyInclusion } from '../proofs.js';
import { isReceipt, verifyReceipt } from '../receipt.js';
import {
  type ProofFile,
  readCheckpoint,
  readExport,
  readJson,
  readProof,
  readReceipt,
} from './files.node.js';
import type { Words } from './words.js';

export interface Request {
  receipts: readonly string[];
  content: string | undefined;
  checkpoints: readonly string[];
  proof: string | undefined;
  audit: string | undefined;
  keys: readonly VerifierKey[];
}

export interface Report {
  /** What was checked and is right, and what was not checked. */
  lines: string[];
  findings: Finding[];
}

async function open(
  report: Report,
  keys: readonly VerifierKey[],
  note: string,
): Promise<Checkpoint | undefined> {
  try {
    return await openCheckpoint(note, keys);
  } catch (error) {
    if (!(error instanceof NoteError)) throw error;
    report.findings.push(finding(CHECKPOINT_FINDINGS[error.code]));
    return undefined;
  }
}

export async function checkReceipt(request: Request, file: string, words: Words): Promise<Report> {
  const report: Report = { lines: [], findings: [] };
  const { keys, checkpoints } = request;
  const saved = await readReceipt(file);
  const content = request.content === undefined ? saved.content : await readJson(request.content);
  report.findings.push(...(await verifyReceipt(saved.receipt, keys, { content })));
  if (report.findings.length > 0 || !isReceipt(saved.receipt)) return report;
  const { origin, issuedAt, leaf } = saved.receipt;
  report.lines.push(words.receiptGood(origin, issuedAt));
  report.lines.push(content === undefined ? words.contentUnchecked : words.contentGood);

  const proof: ProofFile | undefined =
    request.proof === undefined ? saved.proof : await readProof(request.proof);
  const [checkpointFile] = checkpoints;
  const note = checkpointFile === undefined ? proof?.checkpoint : await readCheckpoint(checkpointFile);
  if (!proof || note === undefined) {
    report.lines.push(words.inclusionUnchecked);
    return report;
  }
  const checkpoint = await open(report, keys, note);
  if (!checkpoint) return report;
  if (checkpoint.origin === origin && (await verifyInclusion(leaf, proof, checkpoint)))
    report.lines.push(words.inclusionGood(proof.index, checkpoint.size));
  else report.findings.push(finding('inclusion-wrong', { leafId: leaf.id }));
  return report;
}

export async function checkCheckpoints(request: Request, words: Words): Promise<Report> {
  const report: Report = { lines: [], findings: [] };
  const opened: Checkpoint[] = [];
  for (const file of request.checkpoints) {
    const checkpoint = await open(report, request.keys, await readCheckpoint(file));
    if (!checkpoint) continue;
    opened.push(checkpoint);
    report.lines.push(words.checkpointGood(checkpoint.origin, checkpoint.size));
  }
  const [older, newer] = opened.sort((a, b) => a.size - b.size);
  if (!older || !newer) return report;
  // Two checkpoints of one size need no proof.
  const hashes = request.proof === undefined ? [] : (await readProof(request.proof)).hashes;
  if (await verifyConsistency(older, newer, { hashes }))
    report.lines.push(words.consistencyGood(older.size, newer.size));
  else report.findings.push(finding('consistency-wrong', { size: newer.size }));
  return report;
}

export async function checkLog(request: Request, file: string, words: Words): Promise<Report> {
  const { findings, leaves, erased, checkpoints, receipts } = await auditLog({
    entries: readExport(file),
    checkpoints: await Promise.all(request.checkpoints.map(readCheckpoint)),
    receipts: (await Promise.all(request.receipts.map(readReceipt))).map(({ receipt }) => receipt),
    verifierKeys: request.keys,
  });
  return { findings, lines: [words.auditCount(leaves, erased, checkpoints, receipts)] };
}
