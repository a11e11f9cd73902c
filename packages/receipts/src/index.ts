/**
 * Signed receipts and the transparency log behind them: made and verified, offline, in browsers and in Node.
 * @packageDocumentation
 */
export { type Audit, type AuditEntry, type AuditInput, auditLog } from './audit.js';
export { type Bytes, fromBase64Url, sameBytes, toBase64Url } from './bytes.js';
export { canonicalJson } from './canonical-json.js';
export {
  type Checkpoint,
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
} from './checkpoint.js';
export type { OpenSeed } from './ed25519.js';
export { type Finding, type FindingCode, FINDINGS, type FindingPlace, type FindingText } from './findings.js';
export {
  KeyFormatError,
  newPrivateKey,
  openSigner,
  openVerifierKey,
  openVerifierKeys,
  type Signer,
  type VerifierKey,
} from './keys.js';
export { commit, type Leaf, leafHash, newSalt, opensCommitment } from './leaf.js';
export { consistencyRanges, inclusionRanges, type NodeId, nodesOf, type Range } from './merkle/ranges.js';
export {
  EMPTY_FRONTIER,
  type Frontier,
  frontierOf,
  grow,
  type Grown,
  hashChildren,
  hashLeaf,
  memoryTree,
  type NodeReader,
  proveConsistency,
  proveInclusion,
  rootOf,
} from './merkle/tree.js';
export {
  checkConsistency,
  checkInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
} from './merkle/verify.js';
export { type Note, NoteError, type NoteProblem, openNote, parseNote, signNote } from './note.js';
export {
  type ConsistencyProof,
  formatHashes,
  type InclusionProof,
  verifyConsistency,
  verifyInclusion,
} from './proofs.js';
export { type Receipt, signReceipt, verifyReceipt } from './receipt.js';
