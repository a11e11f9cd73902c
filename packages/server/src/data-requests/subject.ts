/** The data of one person, for a request of that person (PDP-2): which cases there are, and a copy of what is in them. */
import { Readable } from 'node:stream';
import type { OperationOf } from '@gd/contract';
import { type CaseRow, findCases } from '../cases/store.js';
import { trackedView } from '../cases/views.js';
import { findVisible, maySee } from '../cases/visibility.js';
import { casesOfSubject, listReads, readContact } from '../contacts/store.js';
import { ProblemError } from '../problem-error.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';
import { keptBecause } from './kept-because.js';
import { consentsOf } from './store.js';

/**
 * The request, and the cases of the same person that the officer may see. Only a personal data request opens this:
 * whoever handles a report has no reason to look for other reports of its sender.
 */
async function requestOf(context: Context, caseId: string): Promise<{ request: CaseRow; cases: CaseRow[] }> {
  const { db, tenant } = context;
  const request = await findVisible(context, caseId);
  if (request.kind !== 'DSR')
    throw new ProblemError('command_not_allowed', {
      detail: {
        vi: 'Chỉ xem được dữ liệu của một người khi người đó có yêu cầu về dữ liệu cá nhân.',
        en: 'The data of a person are gathered only for a personal data request of that person.',
      },
    });
  const officer = officerOf(context);
  const rows = await findCases(db, tenant, await casesOfSubject(db, tenant, caseId));
  return { request, cases: rows.filter((row) => maySee(row, officer)) };
}

export const listSubjectCases: UseCase<OperationOf<'cases.subjectCases'>> = async (context, { params }) => {
  const { request, cases } = await requestOf(context, params.caseId);
  const items = cases
    .filter(({ case_id }) => case_id !== request.case_id)
    .map((row) => ({
      id: row.case_id,
      code: row.code,
      kind: row.kind,
      status: row.status,
      submittedAt: row.submitted_at,
      keptBecause: keptBecause(row),
    }));
  return { body: { items } };
};

/** All that is kept of one case, as its sender may read it, with the contact: the reading is recorded. */
async function copyOf(context: Context, row: CaseRow) {
  const { db, tenant, services, now, requestId } = context;
  const { case_id: caseId } = row;
  const by = officerOf(context).id;
  const reading = { tenant, caseId, by, purpose: 'data-request', requestId, now } as const;
  const contact = await readContact(db, services.vault, reading);
  const reads = await listReads(db, tenant, caseId);
  return {
    ...(await trackedView(context, row)),
    // JSON leaves it out: what can be done next is not data about a person.
    allowed: undefined,
    contact: contact ?? null,
    consents: await consentsOf(db, tenant, caseId),
    // When and what for; which officer it was is not the subject's data.
    contactReads: reads.map(({ at, purpose }) => ({ at, purpose })),
  };
}

export const exportSubject: UseCase<OperationOf<'cases.subjectExport'>> = async (context, { params }) => {
  const { request, cases } = await requestOf(context, params.caseId);
  const copies = [];
  for (const row of cases) copies.push(await copyOf(context, row));
  const document = { exportedAt: context.now.toISOString(), request: request.code, cases: copies };
  const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
  return {
    body: {
      name: `du-lieu-ca-nhan-${request.code}.json`,
      mediaType: 'application/json; charset=utf-8',
      size: bytes.length,
      content: Readable.from([bytes]),
    },
  };
};
