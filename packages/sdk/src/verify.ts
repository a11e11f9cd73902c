/**
 * Checks a case against the transparency log, on the reader's own device: that each step is what was written down when
 * it happened, and that the log has it. A part of its own, since most visits never ask for it.
 * @packageDocumentation
 */
import { eventContent, type CaseEventView, type TrackedCase } from '@gd/contract';
import {
  type Checkpoint,
  FINDINGS,
  type FindingCode,
  leafHash,
  NoteError,
  openCheckpoint,
  opensCommitment,
  openVerifierKeys,
  type Receipt,
  toBase64Url,
  type VerifierKey,
  verifyConsistency,
  verifyInclusion,
  verifyReceipt,
} from '@gd/receipts';
import type { PublicClient } from './public-client.js';
import { isGdError } from './errors.js';
import type { CallOptions } from './request.js';

/**
 * `good`: shown; `wrong`: disproved, see the findings; `open`: neither, because the log publishes its checkpoints a
 * while after an event; `skipped`: the file that it takes was not given.
 */
export type CheckResult = 'good' | 'wrong' | 'open' | 'skipped';

export interface CaseCheck {
  /**
   * `content`: each step that is shown is what its leaf commits to. `receipt`: the receipt is signed by the log and is
   * of this case. `inclusion`: the signed checkpoints cover each step. `consistency`: since the older checkpoint, the
   * log was only added to.
   */
  step: 'content' | 'receipt' | 'inclusion' | 'consistency';
  result: CheckResult;
  /** How many of how many were shown to be right. */
  good: number;
  of: number;
  /** What is wrong, in both languages. */
  findings: readonly { code: FindingCode; text: (typeof FINDINGS)[FindingCode]; seq?: number }[];
}

export interface CaseVerification {
  checks: readonly CaseCheck[];
  /** Steps whose content was lawfully erased: their leaves are checked, their words cannot be. */
  erased: number;
  /** Numbers between the steps that are not shown to the sender, such as notes of the office. */
  hidden: number;
  /** The newest signed checkpoint that was seen: kept, it shows at a later check that nothing was taken away. */
  checkpoint: string | null;
}

export interface VerifyOptions extends CallOptions {
  /** The signed receipt, and the content that was saved with it. */
  receipt?: { receipt: unknown; content?: unknown } | undefined;
  /** A signed checkpoint that was saved before. */
  olderCheckpoint?: string | undefined;
}

/** After so long a leaf that is in no checkpoint is missing; the log's own delay is seconds. */
const MISSING_AFTER_MS = 60 * 60_000;

type Finding = CaseCheck['findings'][number];
const finding = (code: FindingCode, seq?: number): Finding => ({
  code,
  text: FINDINGS[code],
  ...(seq !== undefined && { seq }),
});

const wrongOr = (result: CheckResult, findings: readonly Finding[]): CheckResult =>
  findings.length > 0 ? 'wrong' : result;

/** The province whose log it is: the first two digits of the code. */
export const tenantOf = ({ code }: Pick<TrackedCase, 'code'>): string => code.slice(0, 2);

/**
 * Checks a case as its sender reads it. The keys come from the server that is checked: only a receipt or a checkpoint
 * that was kept elsewhere ties it to what it said before.
 * @throws {GdError} when the log cannot be read
 */
export async function verifyCase(
  client: Pick<PublicClient, 'log'>,
  theCase: TrackedCase,
  { receipt, olderCheckpoint, ...call }: VerifyOptions = {},
): Promise<CaseVerification> {
  const tenant = tenantOf(theCase);
  const { verifierKeys } = await client.log.keys(tenant, call);
  const keys = await openVerifierKeys(verifierKeys);
  const inclusion = await checkInclusions(client, theCase, keys, call);
  return {
    checks: [
      await checkContent(theCase),
      await checkReceipt(theCase, keys, receipt),
      inclusion.check,
      await checkConsistency(client, tenant, keys, olderCheckpoint, inclusion.newest, call),
    ],
    erased: theCase.events.filter(({ salt }) => salt === null).length,
    hidden: (theCase.events.at(-1)?.seq ?? 0) - theCase.events.length,
    checkpoint: inclusion.newest?.note ?? null,
  };
}

async function checkContent(theCase: TrackedCase): Promise<CaseCheck> {
  const events = theCase.events.filter((event) => event.salt !== null);
  const right = await Promise.all(events.map((event) => isAsWritten(event, theCase)));
  const findings = events.flatMap(({ seq }, i) => (right[i] ? [] : [finding('commitment-mismatch', seq)]));
  const result = wrongOr(events.length > 0 ? 'good' : 'open', findings);
  return { step: 'content', result, good: events.length - findings.length, of: events.length, findings };
}

/** The words open the commitment, and the leaf is of this very step. */
async function isAsWritten(event: CaseEventView, theCase: TrackedCase): Promise<boolean> {
  const { leaf, salt, ...happened } = event;
  const { id, kind, time } = leaf;
  return (
    salt !== null &&
    id === `${theCase.id}/${event.seq}` &&
    kind === `case.${event.type}` &&
    time === event.at &&
    (await opensCommitment(leaf, salt, eventContent(happened, theCase)))
  );
}

async function checkReceipt(
  { code, events }: TrackedCase,
  keys: readonly VerifierKey[],
  given: VerifyOptions['receipt'],
): Promise<CaseCheck> {
  if (!given) return { step: 'receipt', result: 'skipped', good: 0, of: 0, findings: [] };
  const { receipt, content } = given;
  const findings: Finding[] = (await verifyReceipt(receipt, keys, { content })).map((one) =>
    finding(one.code),
  );
  if (findings.length === 0) {
    const { code: promised, leaf } = receipt as Receipt;
    const first = events.find(({ seq }) => seq === 1)?.leaf;
    const same =
      promised === code &&
      first !== undefined &&
      toBase64Url(await leafHash(leaf)) === toBase64Url(await leafHash(first));
    if (!same) findings.push(finding('receipt-differs'));
  }
  return {
    step: 'receipt',
    result: wrongOr('good', findings),
    good: findings.length === 0 ? 1 : 0,
    of: 1,
    findings,
  };
}

interface Signed extends Checkpoint {
  /** As it was signed. */
  note: string;
}

async function open(note: string, keys: readonly VerifierKey[]): Promise<Signed | Finding> {
  try {
    return { note, ...(await openCheckpoint(note, keys)) };
  } catch (error) {
    if (!(error instanceof NoteError)) throw error;
    const codes = {
      malformed: 'checkpoint-malformed',
      'unknown-key': 'checkpoint-key-unknown',
      'bad-signature': 'checkpoint-signature',
    } as const;
    return finding(codes[error.code]);
  }
}

interface Inclusion {
  result: 'good' | 'open' | Finding;
  checkpoint?: Signed;
}

async function checkInclusions(
  client: Pick<PublicClient, 'log'>,
  theCase: TrackedCase,
  keys: readonly VerifierKey[],
  call: CallOptions,
): Promise<{ check: CaseCheck; newest: Signed | undefined }> {
  const { events } = theCase;
  const all = await Promise.all(events.map((event) => checkInclusion(client, theCase, event, keys, call)));
  const findings = all.flatMap(({ result }) => (typeof result === 'string' ? [] : [result]));
  const good = all.filter(({ result }) => result === 'good').length;
  const newest = all
    .flatMap(({ checkpoint }) => checkpoint ?? [])
    .reduce<Signed | undefined>((most, one) => (most && most.size >= one.size ? most : one), undefined);
  const result = wrongOr(good === events.length ? 'good' : 'open', findings);
  return { check: { step: 'inclusion', result, good, of: events.length, findings }, newest };
}

async function checkInclusion(
  client: Pick<PublicClient, 'log'>,
  theCase: TrackedCase,
  { leaf, seq }: CaseEventView,
  keys: readonly VerifierKey[],
  call: CallOptions,
): Promise<Inclusion> {
  try {
    const hash = toBase64Url(await leafHash(leaf));
    const proof = await client.log.inclusion(tenantOf(theCase), hash, call);
    const checkpoint = await open(proof.checkpoint, keys);
    if ('code' in checkpoint) return { result: { ...checkpoint, seq } };
    return (await verifyInclusion(leaf, proof, checkpoint))
      ? { result: 'good', checkpoint }
      : { result: finding('inclusion-wrong', seq) };
  } catch (error) {
    if (!isGdError(error, 'notFound')) throw error;
    const isNew = Date.now() - Date.parse(leaf.time) < MISSING_AFTER_MS;
    return { result: isNew ? 'open' : finding('not-in-log', seq) };
  }
}

async function checkConsistency(
  client: Pick<PublicClient, 'log'>,
  tenant: string,
  keys: readonly VerifierKey[],
  note: string | undefined,
  newest: Signed | undefined,
  call: CallOptions,
): Promise<CaseCheck> {
  const check = (result: CheckResult, ...findings: Finding[]): CaseCheck => ({
    step: 'consistency',
    result,
    good: result === 'good' ? 1 : 0,
    of: note === undefined ? 0 : 1,
    findings,
  });
  if (note === undefined) return check('skipped');
  const older = await open(note, keys);
  if ('code' in older) return check('wrong', older);
  if (!newest) return check('open');
  if (older.origin !== newest.origin) return check('wrong', finding('consistency-wrong'));
  if (older.size > newest.size) return check('wrong', finding('log-too-short'));
  const hashes =
    older.size === newest.size || older.size === 0
      ? []
      : await client.log.consistency(tenant, older.size, newest.size, call);
  return (await verifyConsistency(older, newest, { hashes }))
    ? check('good')
    : check('wrong', finding(older.size === newest.size ? 'checkpoint-fork' : 'consistency-wrong'));
}
