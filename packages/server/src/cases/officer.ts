/** What an officer can do with a case. */
import type { OfficerCase, OperationOf } from '@gd/contract';
import type { Command } from '@gd/rules';
import * as contacts from '../contacts/store.js';
import { downloadOf } from '../files/download.js';
import { ProblemError } from '../problem-error.js';
import { removePublication } from '../publications/store.js';
import { type Context, officerOf, type Reply, type UseCase } from '../use-case.js';
import { takeStep } from './step.js';
import type { StepBody } from './step-checks.js';
import type { CaseRow } from './store.js';
import { etagOf, eventViews, officerView } from './views.js';
import { findVisible, lockVisible } from './visibility.js';

export type ShownToOfficer = Reply<OfficerCase>;

export const showToOfficer = async (context: Context, row: CaseRow): Promise<ShownToOfficer> => ({
  body: await officerView(context, row, officerOf(context)),
  etag: etagOf(row, context.now),
});

export const readCase: UseCase<OperationOf<'cases.read'>> = async (context, { params }) =>
  showToOfficer(context, await findVisible(context, params.caseId));

export const readEvents: UseCase<OperationOf<'cases.events'>> = async (context, { params }) => {
  const { case_id } = await findVisible(context, params.caseId);
  return { body: { items: await eventViews(context, case_id) } };
};

/** Every read is recorded with who, when and for which request. */
export const readContact: UseCase<OperationOf<'cases.contact'>> = async (context, { params }) => {
  const { db, services, tenant, now, requestId } = context;
  const { case_id: caseId } = await findVisible(context, params.caseId);
  const { id: by } = officerOf(context);
  const reading = { tenant, caseId, by, purpose: 'officer', requestId, now } as const;
  const contact = await contacts.readContact(db, services.vault, reading);
  if (!contact) throw new ProblemError('not_found');
  return { body: contact };
};

export const readContactReads: UseCase<OperationOf<'cases.contactReads'>> = async (context, { params }) => {
  const { case_id } = await findVisible(context, params.caseId);
  return { body: { items: await contacts.listReads(context.db, context.tenant, case_id) } };
};

export const readCaseFile: UseCase<OperationOf<'cases.file'>> = async (context, { params }) => {
  const { case_id } = await findVisible(context, params.caseId);
  return { body: await downloadOf(context, case_id, params.fileId) };
};

export interface StepInput<Body = StepBody> {
  params: { caseId: string };
  body: Body;
  ifMatch: number | 'any' | undefined;
}

/** A command of an officer, on the version of the case that the officer has read. */
const step =
  (command: Command) =>
  async (context: Context, { params, body, ifMatch }: StepInput): Promise<ShownToOfficer> => {
    const row = await lockVisible(context, params.caseId, ifMatch);
    return showToOfficer(context, await takeStep(context, row, command, body));
  };

export const receive: UseCase<OperationOf<'cases.receive'>> = step('receive');
export const accept: UseCase<OperationOf<'cases.accept'>> = step('accept');
export const start: UseCase<OperationOf<'cases.start'>> = step('start');
export const ask: UseCase<OperationOf<'cases.ask'>> = step('ask');
export const transfer: UseCase<OperationOf<'cases.transfer'>> = step('transfer');
export const extend: UseCase<OperationOf<'cases.extend'>> = step('extend');
export const suspend: UseCase<OperationOf<'cases.suspend'>> = step('suspend');
export const resume: UseCase<OperationOf<'cases.resume'>> = step('resume');
export const terminate: UseCase<OperationOf<'cases.terminate'>> = step('terminate');
export const answer: UseCase<OperationOf<'cases.answer'>> = step('answer');
export const recordWithdrawal: UseCase<OperationOf<'cases.recordWithdrawal'>> = step('recordWithdrawal');
export const deliver: UseCase<OperationOf<'cases.deliver'>> = step('deliver');
export const refuse: UseCase<OperationOf<'cases.refuse'>> = step('refuse');
export const close: UseCase<OperationOf<'cases.close'>> = step('close');
export const message: UseCase<OperationOf<'cases.message'>> = step('message');
export const note: UseCase<OperationOf<'cases.note'>> = step('note');
export const unrestrict: UseCase<OperationOf<'cases.unrestrict'>> = step('unrestrict');

/** A step after which nothing of the case is public. */
const hidingStep =
  (command: Command) =>
  async (context: Context, { params, body, ifMatch }: StepInput): Promise<ShownToOfficer> => {
    const row = await lockVisible(context, params.caseId, ifMatch);
    const after = await takeStep(context, row, command, body);
    await removePublication(context.db, context.tenant, row.case_id);
    return showToOfficer(context, after);
  };

export const restrict: UseCase<OperationOf<'cases.restrict'>> = hidingStep('restrict');
export const unpublish: UseCase<OperationOf<'cases.unpublish'>> = hidingStep('unpublish');
