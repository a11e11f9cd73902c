/** What the sender of a case does: submit, follow, answer, write, rate, reopen, confirm, withdraw. */
import { CASE_SECRET, HEADERS, type ParsedSubmission } from '@gd/contract';
import { parseTrackingCode, PUBLISHABLE_KINDS, suggestKind, type Command } from '@gd/rules';
import { append } from './case-events.js';
import { etagOf, receiptView, trackedView } from './case-views.js';
import { refuseIfAny, unitError } from './checks.js';
import { fileBytes } from './file-handlers.js';
import type { HandlersOf } from './handler.js';
import { refuseField, Refusal } from './refusal.js';
import type { MockCase, MockState } from './state.js';
import { takeStep, type StepBody } from './steps.js';
import { takeIn } from './take-in.js';
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

async function step(call: Tracking & { world: World; body: StepBody }, command: Command) {
  const { state, world, body } = call;
  const theCase = tracked(call);
  await takeStep(theCase, command, body, state, world);
  return { data: await trackedView(theCase, state, world), etag: etagOf(theCase) };
}

async function checkSubmission(body: ParsedSubmission, state: MockState, world: World): Promise<void> {
  const { site } = state;
  const { kind, place, sender, consent } = body;
  refuseIfAny([
    !site.kinds.includes(kind) && { pointer: '/kind', code: 'kind_not_offered' },
    await unitError('/place/unit', place.unit, site.province, world),
    sender === null && !site.anonymousAllowed && { pointer: '/sender', code: 'anonymous_not_allowed' },
    sender !== null &&
      consent?.version !== site.consent.version && { pointer: '/consent/version', code: 'consent_outdated' },
  ]);
}

/** @throws {Refusal} for a header that is no secret */
export function secretOf(secret: string | null): string {
  if (secret !== null && CASE_SECRET.test(secret)) return secret;
  return refuseField(HEADERS.caseSecret, 'invalid_format');
}

/** What a case says to be that is not for the feedback channel; who comes to denounce is protected from the start. */
function privateKindOf({ kind, title, content, proposal, details }: MockCase): MockCase['restrictedAs'] {
  if (kind === 'REV' && details?.matter === 'DEN') return 'DEN';
  if (kind !== 'REV' && !PUBLISHABLE_KINDS.some((publishable) => publishable === kind)) return null;
  const { kind: seems } = suggestKind({ happened: `${title}\n${content}`, wanted: proposal ?? undefined });
  return seems === 'DEN' || (seems === 'CPL' && kind !== 'REV') ? seems : null;
}

/** A complaint or denunciation in the feedback channel is kept out of sight at once (domain rule: routing 2). */
function restrictWherePrivate(theCase: MockCase, world: World): void {
  const kind = privateKindOf(theCase);
  if (kind) append(theCase, 'restrict', world.now(), { by: 'system', kind });
}

/** The operations of the sender; all others of cases are the officers'. */
export type CitizenOperation = `cases.${
  'submit' | 'track' | 'reply' | 'write' | 'withdraw' | 'confirm' | 'rate' | 'reopen' | 'trackFile'}`;

export const citizenHandlers: Pick<HandlersOf<'cases'>, CitizenOperation> = {
  'cases.submit': async ({ body, secret: given, proof, state, world, log, challenges }) => {
    if (body.website) throw new Refusal('looks_automated');
    if (state.site.proofOfWork && proof !== null) await challenges.spend(proof);
    const secret = secretOf(given);
    await checkSubmission(body, state, world);
    const sent = { channel: 'online', lodgedOn: world.today(), unit: body.place.unit, secret } as const;
    const theCase = takeIn(body, { ...sent, by: 'citizen' }, state, world);
    restrictWherePrivate(theCase, world);
    return { data: await receiptView(theCase, state, world, log), etag: etagOf(theCase) };
  },
  'cases.track': async (call) => {
    const theCase = tracked(call);
    return { data: await trackedView(theCase, call.state, call.world), etag: etagOf(theCase) };
  },
  'cases.reply': (call) => step(call, 'reply'),
  'cases.write': (call) => step(call, 'write'),
  'cases.withdraw': (call) => step(call, 'withdraw'),
  'cases.confirm': (call) => step(call, 'confirm'),
  'cases.rate': (call) => step(call, 'rate'),
  'cases.reopen': (call) => step(call, 'reopen'),
  'cases.trackFile': (call) => ({ data: fileBytes(tracked(call), call.params.fileId, call.state) }),
};
