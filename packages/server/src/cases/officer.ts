/** What an officer can do with a case. */
import type { OfficerCase, OperationOf } from '@gd/contract';
import type { Command } from '@gd/rules';
import { downloadOf } from '../files/download.js';
import { newId } from '../ids.js';
import { ProblemError } from '../problem-error.js';
import { type Context, type Officer, officerOf, type Reply, type UseCase } from '../use-case.js';
import { type StepBody, takeStep } from './step.js';
import { type CaseRow, findCase, lockCase, readCaseContact } from './store.js';
import { etagOf, eventViews, officerView } from './views.js';

/** An officer of a commune sees the cases its unit must act on. Others do not exist for them. */
function visible(row: CaseRow | undefined, officer: Officer): CaseRow {
  if (!row || (officer.sees === 'unit' && row.unit_key !== officer.unitKey))
    throw new ProblemError('not_found');
  return row;
}

const findVisible = async (context: Context, caseId: string): Promise<CaseRow> =>
  visible(await findCase(context.db, context.tenant, caseId), officerOf(context));

type Shown = Reply<OfficerCase>;

const show = async (context: Context, row: CaseRow): Promise<Shown> => ({
  body: await officerView(context, row, officerOf(context)),
  etag: etagOf(row, context.now),
});

export const readCase: UseCase<OperationOf<'cases.read'>> = async (context, { params }) =>
  show(context, await findVisible(context, params.caseId));

export const readEvents: UseCase<OperationOf<'cases.events'>> = async (context, { params }) => {
  const { case_id } = await findVisible(context, params.caseId);
  return { body: { items: await eventViews(context, case_id) } };
};

/** Every read is recorded with who, when and for which request. */
export const readContact: UseCase<OperationOf<'cases.contact'>> = async (context, { params }) => {
  const { db, tenant, now, requestId } = context;
  const { case_id: caseId } = await findVisible(context, params.caseId);
  const { keyId } = officerOf(context);
  const contact = await readCaseContact(db, { tenant, caseId, readId: newId(), keyId, requestId, now });
  if (!contact) throw new ProblemError('not_found');
  return { body: contact };
};

export const readCaseFile: UseCase<OperationOf<'cases.file'>> = async (context, { params }) => {
  const { case_id } = await findVisible(context, params.caseId);
  return { body: await downloadOf(context, case_id, params.fileId) };
};

interface StepInput {
  params: { caseId: string };
  body: StepBody;
  ifMatch: number | 'any' | undefined;
}

/** A command of an officer, on the version of the case that the officer has read. */
const step =
  (command: Command) =>
  async (context: Context, { params, body, ifMatch }: StepInput): Promise<Shown> => {
    const row = visible(await lockCase(context.db, context.tenant, params.caseId), officerOf(context));
    if (ifMatch !== 'any' && ifMatch !== row.version) throw new ProblemError('etag_stale');
    return show(context, await takeStep(context, row, command, body));
  };

export const receive: UseCase<OperationOf<'cases.receive'>> = step('receive');
export const start: UseCase<OperationOf<'cases.start'>> = step('start');
export const ask: UseCase<OperationOf<'cases.ask'>> = step('ask');
export const transfer: UseCase<OperationOf<'cases.transfer'>> = step('transfer');
export const answer: UseCase<OperationOf<'cases.answer'>> = step('answer');
export const refuse: UseCase<OperationOf<'cases.refuse'>> = step('refuse');
export const close: UseCase<OperationOf<'cases.close'>> = step('close');
