/** What the sender of a case does: submit, follow, answer, write, rate, reopen, confirm, withdraw. */
import { CASE_SECRET, HEADERS, type ParsedRegistration, type ParsedSubmission } from '@gd/contract';
import { parseTrackingCode, suggestKind, type Command } from '@gd/rules';
import { append, submittedEvent, transition } from './case-events.js';
import { etagOf, receiptView, trackedView } from './case-views.js';
import { fileError, refuseIfAny, unitError, type StepDetails } from './checks.js';
import { fileBytes } from './file-handlers.js';
import type { HandlersOf } from './handler.js';
import { refuseField, Refusal } from './refusal.js';
import type { MockCase, MockState } from './state.js';
import type { World } from './world.js';

interface Tracking {
  params: { code: string };
  secret: string | null;
  state: MockState;
}

/** The same refusal for a wrong code and for a wrong secret: a code alone must not be confirmed. */
function tracked({ params, secret, state }: Tracking): MockCase {
  const parsed = parseTrackingCode(params.code);
  const found = parsed.ok && state.cases.find((one) => one.code === parsed.code && one.secret === secret);
  if (!found) throw new Refusal('case_not_found');
  return found;
}

async function step(call: Tracking & { world: World }, command: Command, details: StepDetails) {
  const { state, world } = call;
  const theCase = tracked(call);
  transition(theCase, command);
  refuseIfAny([fileError(details.fileIds ?? [], state)]);
  append(theCase, command, world.now(), details);
  return { data: await trackedView(theCase, state, world), etag: etagOf(theCase) };
}

async function checkSubmission(body: ParsedSubmission, state: MockState, world: World): Promise<void> {
  const { site } = state;
  const { kind, place, sender, consent, fileIds } = body;
  if (body.website) throw new Refusal('looks_automated');
  if (state.cases.some(({ id }) => id === body.id)) throw new Refusal('already_exists');
  refuseIfAny([
    !site.kinds.includes(kind) && { pointer: '/kind', code: 'kind_not_offered' },
    await unitError('/place/unit', place.unit, site.province, world),
    sender === null && !site.anonymousAllowed && { pointer: '/sender', code: 'anonymous_not_allowed' },
    consent !== null &&
      consent.version !== site.consent.version && { pointer: '/consent/version', code: 'consent_outdated' },
    fileError(fileIds, state),
  ]);
}

/** @throws {Refusal} for a header that is no secret */
export function secretOf(secret: string | null): string {
  if (secret !== null && CASE_SECRET.test(secret)) return secret;
  return refuseField(HEADERS.caseSecret, 'invalid_format');
}

type Sent = Pick<MockCase, 'channel' | 'lodgedOn' | 'secret'> & { by: 'citizen' | 'officer' };

/** Takes a case in, as sent or as registered. */
export function takeIn(
  body: ParsedSubmission | ParsedRegistration,
  { by, ...sent }: Sent,
  state: MockState,
  world: World,
): MockCase {
  const { id, kind, title, content, proposal = null, details = null, place, sender, fileIds, locale } = body;
  const theCase: MockCase = {
    ...{ id, kind, title, content, proposal, details, sender, fileIds, locale },
    ...sent,
    groupSize: body.group?.size ?? null,
    code: world.newCode(state.site.province.slice(0, 2)),
    place: { unit: place.unit, detail: place.detail ?? null, point: place.point ?? null },
    unit: place.unit,
    status: 'submitted',
    events: [submittedEvent(world.now(), by)],
  };
  state.cases.unshift(theCase);
  return theCase;
}

/** The operations of the sender; all others of cases are the officers'. */
export type CitizenOperation = `cases.${
  'submit' | 'track' | 'reply' | 'write' | 'withdraw' | 'confirm' | 'rate' | 'reopen' | 'trackFile'}`;

export const citizenHandlers: Pick<HandlersOf<'cases'>, CitizenOperation> = {
  'cases.submit': async ({ body, secret: given, state, world, log }) => {
    const secret = secretOf(given);
    await checkSubmission(body, state, world);
    const sent = { by: 'citizen', channel: 'online', lodgedOn: world.today(), secret } as const;
    const theCase = takeIn(body, sent, state, world);
    const { kind } = suggestKind(`${body.title}. ${body.content}`);
    // A complaint or denunciation in the feedback channel is kept out of sight at once (domain rule: routing 2).
    if (kind === 'CPL' || kind === 'DEN')
      append(theCase, 'restrict', world.now(), { text: 'Nội dung có thể là khiếu nại hoặc tố cáo' });
    return { data: await receiptView(theCase, state, world, log), etag: etagOf(theCase) };
  },
  'cases.track': async (call) => {
    const theCase = tracked(call);
    return { data: await trackedView(theCase, call.state, call.world), etag: etagOf(theCase) };
  },
  'cases.reply': (call) => step(call, 'reply', call.body),
  'cases.write': (call) => step(call, 'write', call.body),
  'cases.withdraw': (call) => step(call, 'withdraw', { text: call.body.reason ?? null }),
  'cases.confirm': (call) => step(call, 'confirm', { text: call.body.note ?? null }),
  'cases.rate': (call) => step(call, 'rate', { score: call.body.score, text: call.body.comment ?? null }),
  'cases.reopen': (call) => step(call, 'reopen', { text: call.body.reason, fileIds: call.body.fileIds }),
  'cases.trackFile': (call) => ({ data: fileBytes(tracked(call), call.params.fileId, call.state) }),
};
