/** Erasure: contact, content and files go; what happened, and the commitments to what was there, stay. */
import type { OfficerCase, OperationOf } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { caseClock } from '../cases/clock.js';
import { emptyEvents } from '../cases/event-store.js';
import { historyOf, insertEvent, type NewEvent, nextSeq } from '../cases/events.js';
import { showToOfficer } from '../cases/officer.js';
import { type CaseRow, emptyCase, findCase, lockCase, updateCase } from '../cases/store.js';
import { lockVisible, maySee } from '../cases/visibility.js';
import { casesOfSubject, eraseContact } from '../contacts/store.js';
import { filesOfCase, removeFilesOfCase } from '../files/store.js';
import { forgetAnswersAbout } from '../http/idempotency.js';
import { invalid, ProblemError } from '../problem-error.js';
import { removePublication } from '../publications/store.js';
import type { EraseCase } from '../retention/retention.js';
import { searchText } from '../search-text.js';
import { type Context, officerOf, type Reply, type UseCase } from '../use-case.js';
import { keptBecause } from './kept-because.js';

type ErasedBy = Pick<NewEvent, 'actor' | 'officer_id' | 'unit_key' | 'text'>;

/**
 * Erases a locked case, on request or because its time is over, and says so in its history and in the log. The bytes of
 * files, which no row names any more, are removed by the next upkeep.
 */
export async function eraseCase(
  context: Pick<Context, 'db' | 'services' | 'now'>,
  row: CaseRow,
  by: ErasedBy,
): Promise<CaseRow> {
  const { db, now } = context;
  const { tenant_id: tenant, case_id: caseId, code } = row;
  await eraseContact(db, tenant, caseId);
  const files = await filesOfCase(db, tenant, caseId);
  await removeFilesOfCase(db, tenant, caseId);
  await removePublication(db, tenant, caseId);
  await forgetAnswersAbout(db, tenant, [caseId, ...files.map(({ file_id }) => file_id)]);
  await emptyEvents(db, tenant, caseId);
  await emptyCase(db, row, searchText(code), now);
  const emptied = await findCase(db, tenant, caseId);
  if (!emptied) throw new Error('A case that was locked is gone');
  const events = await historyOf(context, emptied);
  const { row: event } = await insertEvent(context, emptied, {
    ...by,
    seq: nextSeq(events),
    type: 'erased',
    status: row.status,
  });
  const { nextDue } = caseClock(emptied, [...events, event], vietnamDate(now));
  return updateCase(db, { ...emptied, next_due: nextDue }, now);
}

/** For cases whose time is over, in the job's transaction. */
export const eraseWhenOver =
  (services: Context['services']): EraseCase =>
  async (db, { tenant, caseId, now }) => {
    const row = await lockCase(db, tenant, caseId);
    if (!row) throw new Error('A case that was locked is gone');
    await eraseCase({ db, services, now }, row, { actor: 'system' });
  };

/**
 * A request reaches the cases of the person who sent it, found as the desk lists them, and no others: a slip must not
 * destroy a stranger's file. Whom the office knows by other means is erased without naming a request, for the reason given.
 */
async function checkDataRequest(context: Context, row: CaseRow, requestId: string): Promise<void> {
  const { db, tenant } = context;
  const request = await findCase(db, tenant, requestId);
  const isTheirs =
    request?.kind === 'DSR' &&
    maySee(request, officerOf(context)) &&
    (await casesOfSubject(db, tenant, requestId)).includes(row.case_id);
  if (!isTheirs) throw invalid({ pointer: '/dataRequest', code: 'invalid_value' });
}

export const erase: UseCase<OperationOf<'cases.erase'>> = async (
  context,
  { params, body, ifMatch },
): Promise<Reply<OfficerCase>> => {
  const row = await lockVisible(context, params.caseId, ifMatch);
  if (row.erased_at !== null) throw new ProblemError('command_not_allowed');
  const detail = keptBecause(row);
  if (detail) throw new ProblemError('erasure_not_allowed', { detail });
  if (body.dataRequest !== undefined) await checkDataRequest(context, row, body.dataRequest);
  const { id, unitKey } = officerOf(context);
  const by: ErasedBy = { actor: 'officer', officer_id: id, unit_key: unitKey, text: body.reason };
  return showToOfficer(context, await eraseCase(context, row, by));
};
