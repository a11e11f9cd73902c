/** Contacts, whose every reading is told; the cases of one person; and erasure. */
import type { CaseContact, ContactRead, LocalizedText, OperationOf, ParsedBody } from '@gd/contract';
import { caseKind, END_STATUSES } from '@gd/rules';
import { appendErased, stateOf } from './case-events.js';
import { eventViews, trackedView } from './case-views.js';
import { refuseField, Refusal } from './refusal.js';
import type { MockCase, MockState } from './state.js';
import type { World } from './world.js';

export function readContact(
  theCase: MockCase,
  purpose: ContactRead['purpose'],
  world: World,
): CaseContact | null {
  const { sender, representatives, contactReads } = theCase;
  if (!sender) return null;
  contactReads.unshift({ at: world.now().toISOString(), by: 'key:demo', purpose, requestId: world.newId() });
  const { name, address, phone = null, email = null, idNumber = null, organisation } = sender;
  return { name, address, phone, email, idNumber, organisation: organisation || null, representatives };
}

/** Why the law still needs a file, so that it may not be erased. */
export function keptBecause({ kind, status }: MockCase): LocalizedText | null {
  if (kind === 'CPL' || kind === 'DEN') {
    const { legalTerm } = caseKind(kind);
    return {
      vi: `Hồ sơ ${legalTerm.vi} phải lưu giữ theo pháp luật.`,
      en: `The file of a ${legalTerm.en} must be kept by law.`,
    };
  }
  if (status === 'answered' || END_STATUSES.some((end) => end === status)) return null;
  return { vi: 'Hồ sơ đang được xử lý.', en: 'The case is still being handled.' };
}

const marksOf = ({ sender }: MockCase): string[] =>
  [sender?.phone?.replace(/\D/g, ''), sender?.email?.toLowerCase(), sender?.idNumber].flatMap(
    (mark) => mark ?? [],
  );

/** The cases of whoever sent a data request, itself among them: the same phone number, address or identity number. */
export function casesOfSubject(request: MockCase, { cases }: MockState): MockCase[] {
  if (request.kind !== 'DSR') throw new Refusal('command_not_allowed');
  const marks = new Set(marksOf(request));
  return cases.filter((one) => marksOf(one).some((mark) => marks.has(mark)));
}

/** A copy of all that is kept of a person. */
export async function exportOf(request: MockCase, state: MockState, world: World): Promise<Blob> {
  const cases = casesOfSubject(request, state).map(async (one) => ({
    ...(await trackedView(one, state, world)),
    allowed: undefined,
    contact: readContact(one, 'data-request', world),
    consents: [],
    contactReads: one.contactReads.map(({ at, purpose }) => ({ at, purpose })),
  }));
  const document = {
    exportedAt: world.now().toISOString(),
    request: request.code,
    cases: await Promise.all(cases),
  };
  return new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' });
}

type EraseBody = ParsedBody<OperationOf<'cases.erase'>>;

/** What was written goes; what happened, and the commitments to what was there, stay. */
export async function eraseCase(
  theCase: MockCase,
  { reason, dataRequest }: EraseBody,
  state: MockState,
  world: World,
): Promise<void> {
  if (stateOf(theCase).erased) throw new Refusal('command_not_allowed');
  const kept = keptBecause(theCase);
  if (kept) throw new Refusal('erasure_not_allowed', [], kept);
  const request = state.cases.find(({ id }) => id === dataRequest);
  const isTheirs = request?.kind === 'DSR' && casesOfSubject(request, state).includes(theCase);
  if (dataRequest !== undefined && !isTheirs) refuseField('/dataRequest', 'invalid_value');
  const views = await eventViews(theCase, 'officer', state, world);
  for (const [i, event] of theCase.events.entries())
    Object.assign(event, {
      ...{ text: null, rightAddress: null, doneBy: null, salt: null, fileIds: [] },
      commitment: views[i]?.leaf.commitment,
    });
  appendErased(theCase, world.now(), reason);
  Object.assign(theCase, {
    ...{ title: '', content: '', proposal: null, details: null, sender: null, fileIds: [] },
    representatives: [],
    place: { ...theCase.place, detail: null, point: null },
  });
  state.publications = state.publications.filter(({ caseId }) => caseId !== theCase.id);
}
