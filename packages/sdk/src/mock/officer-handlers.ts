/** What officers do: register, list, read and move cases on. Any credential is an officer of the site's unit. */
import type { OfficerCase, OperationOf } from '@gd/contract';
import { caseKind, type Command } from '@gd/rules';
import { fold } from '@gd/units/text';
import { stateOf } from './case-events.js';
import { etagOf, eventViews, officerView, receiptView, summaryView } from './case-views.js';
import { refuseIfAny, unitError } from './checks.js';
import { secretOf, type CitizenOperation } from './citizen-handlers.js';
import { fileBytes } from './file-handlers.js';
import type { Call, HandlersOf } from './handler.js';
import { pageOf } from './paging.js';
import { casesOfSubject, eraseCase, exportOf, keptBecause, readContact } from './personal-data.js';
import { draftOf, publish, unpublish } from './publication-handlers.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockState } from './state.js';
import { takeStep, type StepBody } from './steps.js';
import { takeIn } from './take-in.js';
import type { World } from './world.js';

interface Target {
  params: { caseId: string };
  state: MockState;
}
type CommandCall = Target & { ifMatch: string | null; world: World; body: StepBody };

function known({ params, state }: Target): MockCase {
  const found = state.cases.find(({ id }) => id === params.caseId);
  if (!found) throw new Refusal('not_found');
  return found;
}

/** The case at the version that the officer has read. */
function matching(call: Target & { ifMatch: string | null }): MockCase {
  const theCase = known(call);
  if (call.ifMatch !== '*' && call.ifMatch !== etagOf(theCase)) throw new Refusal('etag_stale');
  return theCase;
}

const shown = async (theCase: MockCase, state: MockState, world: World) => ({
  data: await officerView(theCase, state, world),
  etag: etagOf(theCase),
});

async function step(call: CommandCall, command: Command): Promise<{ data: OfficerCase; etag: string }> {
  const { body, state, world } = call;
  const theCase = matching(call);
  await takeStep(theCase, command, body, state, world);
  return shown(theCase, state, world);
}

/** A step after which nothing of the case is public. */
async function hidingStep(call: CommandCall, command: Command) {
  const { body, state, world } = call;
  const theCase = matching(call);
  await takeStep(theCase, command, body, state, world);
  unpublish(theCase, state);
  return shown(theCase, state, world);
}

type SplitCall = Call<OperationOf<'cases.split'>>;

/** The parts have the sender, the place, the day and the secret of the whole. */
async function split(call: SplitCall) {
  const { body, state, world } = call;
  const whole = matching(call);
  refuseIfAny(
    body.parts.map(
      ({ kind }, i) =>
        whole.sender === null &&
        caseKind(kind).anonymousAllowed === 'never' && {
          pointer: `/parts/${i}/kind`,
          code: 'anonymous_not_allowed',
        },
    ),
  );
  const { place, sender, locale, groupSize: size, representatives, channel, lodgedOn, unit, secret } = whole;
  const shared = {
    place: { unit: place.unit, detail: place.detail ?? undefined, point: place.point ?? undefined },
    group: size === null ? undefined : { size, representatives },
    ...{ sender, locale, fileIds: [] },
  };
  const before = [...state.cases];
  try {
    const codes = body.parts.map((part) => {
      const sent = { channel, lodgedOn, unit, secret, by: 'officer' } as const;
      return takeIn({ ...shared, ...part }, sent, state, world).code;
    });
    await takeStep(whole, 'split', { reason: body.reason, codes }, state, world);
  } catch (error) {
    // All of it or nothing, as in a transaction.
    state.cases = before;
    throw error;
  }
  return shown(whole, state, world);
}

/** `2026-11-20` is before `2026-12-01`; cases without a due day come last. */
const byDue = (a: { due: string | null }, b: { due: string | null }): number =>
  (a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0;

/** A restricted case is found by its code only. */
function isFoundBy(words: readonly string[], theCase: MockCase): boolean {
  const { code, title, content } = theCase;
  const text = fold(stateOf(theCase).restricted ? code : `${code} ${title} ${content}`);
  return words.every((word) => text.includes(word));
}

export const officerHandlers: Omit<HandlersOf<'cases'>, CitizenOperation> = {
  'cases.register': async ({ body, secret: given, state, world, log }) => {
    const secret = secretOf(given);
    const { channel, lodgedOn } = body;
    refuseIfAny([
      await unitError('/place/unit', body.place.unit, state.site.province, world),
      lodgedOn > world.today() && { pointer: '/lodgedOn', code: 'date_in_future' },
    ]);
    // The case is with the unit that took it in; where another must act, it is transferred from there.
    const sent = { by: 'officer', channel, lodgedOn, secret, unit: state.site.unit } as const;
    const theCase = takeIn(body, sent, state, world);
    return { data: await receiptView(theCase, state, world, log), etag: etagOf(theCase) };
  },
  'cases.list': async ({ query, state, world }) => {
    const words = fold(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const found = state.cases.filter(
      (one) =>
        isFoundBy(words, one) &&
        (!query.status || query.status.includes(one.status)) &&
        (!query.kind || query.kind.includes(one.kind)) &&
        (!query.unit || query.unit === one.unit),
    );
    const lines = (await Promise.all(found.map((one) => summaryView(one, world)))).filter(
      ({ overdue }) => query.overdue === undefined || overdue === (query.overdue === 'true'),
    );
    lines.sort(query.sort === 'due' ? byDue : (a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
    return { data: pageOf(lines, query) };
  },
  'cases.read': (call) => shown(known(call), call.state, call.world),
  'cases.events': async (call) => ({
    data: { items: await eventViews(known(call), 'officer', call.state, call.world) },
  }),
  'cases.contact': (call) => {
    const contact = readContact(known(call), 'officer', call.world);
    if (!contact) throw new Refusal('not_found');
    return { data: contact };
  },
  'cases.contactReads': (call) => ({ data: { items: [...known(call).contactReads] } }),
  'cases.file': (call) => ({ data: fileBytes(known(call), call.params.fileId, call.state) }),
  'cases.publicationDraft': (call) => ({ data: draftOf(known(call), call.state, call.world) }),
  'cases.subjectCases': (call) => {
    const request = known(call);
    const others = casesOfSubject(request, call.state).filter((one) => one !== request);
    const items = others.map((one) => {
      const { id, code, kind, status, events } = one;
      return { id, code, kind, status, submittedAt: events[0].at, keptBecause: keptBecause(one) };
    });
    return { data: { items } };
  },
  'cases.subjectExport': async (call) => ({ data: await exportOf(known(call), call.state, call.world) }),

  'cases.receive': (call) => step(call, 'receive'),
  'cases.accept': (call) => step(call, 'accept'),
  'cases.start': (call) => step(call, 'start'),
  'cases.ask': (call) => step(call, 'ask'),
  'cases.transfer': (call) => step(call, 'transfer'),
  'cases.extend': (call) => step(call, 'extend'),
  'cases.suspend': (call) => step(call, 'suspend'),
  'cases.resume': (call) => step(call, 'resume'),
  'cases.terminate': (call) => step(call, 'terminate'),
  'cases.recordWithdrawal': (call) => step(call, 'recordWithdrawal'),
  'cases.answer': (call) => step(call, 'answer'),
  'cases.deliver': (call) => step(call, 'deliver'),
  'cases.refuse': (call) => step(call, 'refuse'),
  'cases.close': (call) => step(call, 'close'),
  'cases.message': (call) => step(call, 'message'),
  'cases.note': (call) => step(call, 'note'),
  'cases.unrestrict': (call) => step(call, 'unrestrict'),
  'cases.restrict': (call) => hidingStep(call, 'restrict'),
  'cases.unpublish': (call) => hidingStep(call, 'unpublish'),
  'cases.split': split,
  'cases.publish': async (call) => {
    const { body, state, world } = call;
    const theCase = matching(call);
    await publish(theCase, body, state, world);
    return shown(theCase, state, world);
  },
  'cases.erase': async (call) => {
    const { body, state, world } = call;
    const theCase = matching(call);
    await eraseCase(theCase, body, state, world);
    return shown(theCase, state, world);
  },
};
