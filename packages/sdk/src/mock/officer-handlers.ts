/** What officers do: register, list, read and move cases on. Any credential is an officer of the site's unit. */
import type { OfficerCase } from '@gd/contract';
import { vietnamDate, type Command } from '@gd/rules';
import { fold } from '@gd/units/text';
import { append, appendErased, stateOf, transition } from './case-events.js';
import { etagOf, eventViews, officerView, receiptView, summaryView } from './case-views.js';
import { checkDetails, fileError, refuseIfAny, unitError, type StepDetails } from './checks.js';
import { secretOf, takeIn, type CitizenOperation } from './citizen-handlers.js';
import { fileBytes } from './file-handlers.js';
import type { HandlersOf } from './handler.js';
import { pageOf } from './paging.js';
import { draftOf, publish } from './publication-handlers.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockState } from './state.js';
import type { World } from './world.js';

interface Target {
  params: { caseId: string };
  state: MockState;
}
type CommandCall = Target & { ifMatch: string | null; world: World };

function known({ params, state }: Target): MockCase {
  const found = state.cases.find(({ id }) => id === params.caseId);
  if (!found) throw new Refusal('not_found');
  return found;
}

async function command(
  call: CommandCall,
  name: Command,
  details: StepDetails,
  effect?: (theCase: MockCase) => StepDetails | undefined,
): Promise<{ data: OfficerCase; etag: string }> {
  const { state, world } = call;
  const theCase = matching(call);
  transition(theCase, name);
  await checkDetails(theCase, name, details, state, world);
  const more = effect?.(theCase);
  append(theCase, name, world.now(), { ...details, ...more });
  return { data: await officerView(theCase, state, world), etag: etagOf(theCase) };
}

/** The case at the version that the officer has read. */
function matching(call: CommandCall): MockCase {
  const theCase = known(call);
  if (call.ifMatch !== '*' && call.ifMatch !== etagOf(theCase)) throw new Refusal('etag_stale');
  return theCase;
}

const note = ({ body }: { body: { note?: string | undefined } }): StepDetails => ({
  text: body.note ?? null,
});
const reason = ({ body }: { body: { reason: string } }): StepDetails => ({ text: body.reason });

/** `2026-11-20` is before `2026-12-01`; cases without a due day come last. */
const byDue = (a: { due: string | null }, b: { due: string | null }): number =>
  (a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0;

/** The same person: the same phone number or e-mail address. */
const isSameSender = (a: MockCase, b: MockCase): boolean =>
  a.sender !== null &&
  b.sender !== null &&
  ((a.sender.phone !== undefined && a.sender.phone === b.sender.phone) ||
    (a.sender.email !== undefined && a.sender.email === b.sender.email));

export const officerHandlers: Omit<HandlersOf<'cases'>, CitizenOperation> = {
  'cases.register': async ({ body, secret: given, state, world, log }) => {
    const secret = secretOf(given);
    refuseIfAny([
      await unitError('/place/unit', body.place.unit, state.site.province, world),
      body.lodgedOn > world.today() && { pointer: '/lodgedOn', code: 'date_in_future' },
      fileError(body.fileIds, state),
    ]);
    const { channel, lodgedOn } = body;
    const theCase = takeIn(body, { by: 'officer', channel, lodgedOn, secret }, state, world);
    return { data: await receiptView(theCase, state, world, log), etag: etagOf(theCase) };
  },
  'cases.list': async ({ query, state, world }) => {
    const words = fold(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const found = state.cases.filter((one) => {
      const text = fold(`${one.code} ${one.title} ${one.content}`);
      return (
        words.every((word) => text.includes(word)) &&
        (!query.status || query.status.includes(one.status)) &&
        (!query.kind || query.kind.includes(one.kind)) &&
        (!query.unit || query.unit === one.unit)
      );
    });
    const lines = (await Promise.all(found.map((one) => summaryView(one, world)))).filter(
      ({ overdue }) => query.overdue === undefined || overdue === (query.overdue === 'true'),
    );
    lines.sort(query.sort === 'due' ? byDue : (a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
    return { data: pageOf(lines, query) };
  },
  'cases.read': async (call) => {
    const theCase = known(call);
    return { data: await officerView(theCase, call.state, call.world), etag: etagOf(theCase) };
  },
  'cases.events': async (call) => ({
    data: { items: await eventViews(known(call), 'officer', call.state, call.world) },
  }),
  'cases.contact': (call) => {
    const { sender } = known(call);
    if (!sender) throw new Refusal('not_found');
    const { name, address, phone = null, email = null, idNumber = null, organisation = null } = sender;
    return { data: { name, address, phone, email, idNumber, organisation, representatives: [] } };
  },
  'cases.contactReads': () => ({ data: { items: [] } }),
  'cases.file': (call) => ({ data: fileBytes(known(call), call.params.fileId, call.state) }),
  'cases.publicationDraft': (call) => ({ data: draftOf(known(call), call.state) }),
  'cases.subjectCases': (call) => {
    const theCase = known(call);
    const same = call.state.cases.filter((one) => one !== theCase && isSameSender(one, theCase));
    const items = same.map(({ id, code, kind, status, events: [{ at }] }) => ({
      ...{ id, code, kind, status },
      submittedAt: at,
      keptBecause: null,
    }));
    return { data: { items } };
  },
  'cases.subjectExport': (call) => {
    const { code, title, content, sender } = known(call);
    const text = JSON.stringify({ code, title, content, sender }, null, 2);
    return { data: new Blob([text], { type: 'application/json' }) };
  },

  'cases.receive': (call) => command(call, 'receive', note(call)),
  'cases.accept': (call) =>
    command(call, 'accept', {
      ...note(call),
      complex: call.body.complex ?? null,
      remote: call.body.remote ?? null,
    }),
  'cases.start': (call) => command(call, 'start', { ...note(call), complex: call.body.complex ?? null }),
  'cases.ask': (call) => command(call, 'ask', { text: call.body.question }),
  'cases.transfer': (call) => command(call, 'transfer', { toUnit: call.body.toUnit, text: call.body.reason }),
  'cases.extend': (call) => command(call, 'extend', { ...reason(call), days: call.body.days }),
  'cases.suspend': (call) => command(call, 'suspend', reason(call)),
  'cases.resume': (call) => command(call, 'resume', reason(call)),
  'cases.terminate': (call) => command(call, 'terminate', reason(call)),
  'cases.answer': (call) => command(call, 'answer', call.body),
  'cases.recordWithdrawal': (call) => command(call, 'recordWithdrawal', reason(call)),
  'cases.deliver': (call) => command(call, 'deliver', { ...note(call), doneOn: call.body.deliveredOn }),
  'cases.refuse': (call) =>
    command(call, 'refuse', { text: call.body.reason, rightAddress: call.body.rightAddress ?? null }),
  'cases.close': (call) => command(call, 'close', note(call)),
  'cases.message': (call) => command(call, 'message', call.body),
  'cases.note': (call) => command(call, 'note', call.body),
  'cases.restrict': (call) => command(call, 'restrict', reason(call)),
  'cases.unrestrict': (call) => command(call, 'unrestrict', reason(call)),
  'cases.split': (call) =>
    command(call, 'split', reason(call), (theCase) => {
      const { state, world, body } = call;
      const parts = body.parts.map((part) => ({
        ...theCase,
        ...part,
        proposal: null,
        details: null,
        fileIds: [],
        code: world.newCode(state.site.province.slice(0, 2)),
        status: 'submitted' as const,
        events: [theCase.events[0]] as MockCase['events'],
      }));
      state.cases.unshift(...parts);
      return { codes: parts.map(({ code }) => code) };
    }),
  'cases.publish': (call) =>
    command(call, 'publish', {}, (theCase) => publish(theCase, call.body, call.state, call.world)),
  'cases.unpublish': (call) =>
    command(call, 'unpublish', reason(call), ({ id }) => {
      call.state.publications = call.state.publications.filter(({ caseId }) => caseId !== id);
      return undefined;
    }),
  'cases.erase': async (call) => {
    const { state, world, body } = call;
    const theCase = matching(call);
    const isOpen = !['closed', 'refused', 'withdrawn', 'terminated'].includes(stateOf(theCase).status);
    if (theCase.kind === 'CPL' || isOpen) throw new Refusal('erasure_not_allowed');
    appendErased(theCase, world.now(), body.reason);
    Object.assign(theCase, { title: '', content: '', proposal: null, sender: null, fileIds: [] });
    return { data: await officerView(theCase, state, world), etag: etagOf(theCase) };
  },
};

/** The day of a case's answer in Vietnam, or undefined. */
export const answeredOn = ({ events }: MockCase): string | undefined => {
  const answered = events.findLast(({ type }) => type === 'answered');
  return answered && vietnamDate(answered.at);
};
