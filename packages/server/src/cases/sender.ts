/** What a sender can do with code and secret. */
import type { OperationOf, TrackedCase } from '@gd/contract';
import { type Command, parseTrackingCode } from '@gd/rules';
import type { Db } from '../database/database.js';
import { downloadOf } from '../files/download.js';
import { hashSecret, sameHash } from '../ids.js';
import { ProblemError } from '../problem-error.js';
import { type Context, type Reply, sentCaseOf, type UseCase } from '../use-case.js';
import { takeStep } from './step.js';
import type { StepBody } from './step-checks.js';
import { type CaseRow, findByCode, findCase, lockCase } from './store.js';
import { etagOf, trackedView } from './views.js';

/** What the secret of a case that does not exist is compared with, so that it takes as long as one that does. */
const NO_HASH = hashSecret('');

/** The case that a code and a secret open, or undefined: it is not said which of the two is wrong. */
export async function authenticateSender(
  db: Db,
  typedCode: string,
  secret: string | undefined,
): Promise<{ tenant: string; caseId: string } | undefined> {
  const parsed = parseTrackingCode(typedCode);
  if (!parsed.ok || secret === undefined) return undefined;
  const row = await findByCode(db, parsed.province, parsed.code);
  const matches = sameHash(hashSecret(secret), row?.secret_hash ?? NO_HASH);
  return row && matches ? { tenant: parsed.province, caseId: row.case_id } : undefined;
}

const found = (row: CaseRow | undefined): CaseRow => {
  if (!row) throw new ProblemError('case_not_found');
  return row;
};

type Shown = Reply<TrackedCase>;

const show = async (context: Context, row: CaseRow): Promise<Shown> => ({
  body: await trackedView(context, row),
  etag: etagOf(row, context.now),
});

export const trackCase: UseCase<OperationOf<'cases.track'>> = async (context) =>
  show(context, found(await findCase(context.db, context.tenant, sentCaseOf(context))));

export const readTrackedFile: UseCase<OperationOf<'cases.trackFile'>> = async (context, { params }) => ({
  body: await downloadOf(context, sentCaseOf(context), params.fileId),
});

const step =
  (command: Command) =>
  async (context: Context, { body }: { body: StepBody }): Promise<Shown> => {
    const row = found(await lockCase(context.db, context.tenant, sentCaseOf(context)));
    return show(context, await takeStep(context, row, command, body));
  };

export const reply: UseCase<OperationOf<'cases.reply'>> = step('reply');
export const withdraw: UseCase<OperationOf<'cases.withdraw'>> = step('withdraw');
export const confirm: UseCase<OperationOf<'cases.confirm'>> = step('confirm');
export const write: UseCase<OperationOf<'cases.write'>> = step('write');
export const rate: UseCase<OperationOf<'cases.rate'>> = step('rate');
export const reopen: UseCase<OperationOf<'cases.reopen'>> = step('reopen');
