/** What the sender of a case does: submit, follow, reply, withdraw, confirm. */
import { CASE_SECRET, HEADERS, type ParsedSubmission } from '@gd/contract';
import { parseTrackingCode, type Command } from '@gd/rules';
import { append, submittedEvent, transition } from './case-events.js';
import { etagOf, receiptView, trackedView } from './case-views.js';
import { fileError, refuseIfAny, unitError } from './checks.js';
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

async function step(
  call: Tracking & { world: World },
  command: Command,
  { text = null, fileIds = [] }: { text?: string | null; fileIds?: string[] },
) {
  const { state, world } = call;
  const theCase = tracked(call);
  transition(theCase, command);
  refuseIfAny([fileError(fileIds, state)]);
  append(theCase, command, world.now(), { text, fileIds });
  return { data: await trackedView(theCase, state, world), etag: etagOf(theCase) };
}

async function checkSubmission(body: ParsedSubmission, state: MockState, world: World): Promise<void> {
  const { site } = state;
  const { kind, place, sender, consent, fileIds } = body;
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

/** The operations of the sender; all others of cases are the officers'. */
export type CitizenOperation = `cases.${'submit' | 'track' | 'reply' | 'withdraw' | 'confirm' | 'trackFile'}`;

export const citizenHandlers: Pick<HandlersOf<'cases'>, CitizenOperation> = {
  'cases.submit': async ({ body, secret, state, world }) => {
    if (secret === null || !CASE_SECRET.test(secret))
      return refuseField(HEADERS.caseSecret, 'invalid_format');
    await checkSubmission(body, state, world);
    const { id, kind, title, content, proposal = null, place, sender, fileIds, locale } = body;
    const theCase: MockCase = {
      id,
      kind,
      title,
      content,
      proposal,
      sender,
      fileIds,
      locale,
      code: world.newCode(state.site.province.slice(0, 2)),
      secret,
      place: { unit: place.unit, detail: place.detail ?? null, point: place.point ?? null },
      unit: place.unit,
      status: 'submitted',
      events: [submittedEvent(world.now())],
    };
    state.cases.unshift(theCase);
    return { data: await receiptView(theCase, state, world), etag: etagOf(theCase) };
  },
  'cases.track': async (call) => {
    const theCase = tracked(call);
    return { data: await trackedView(theCase, call.state, call.world), etag: etagOf(theCase) };
  },
  'cases.reply': (call) => step(call, 'reply', call.body),
  'cases.withdraw': (call) => step(call, 'withdraw', { text: call.body.reason ?? null }),
  'cases.confirm': (call) => step(call, 'confirm', { text: call.body.note ?? null }),
  'cases.trackFile': (call) => ({ data: fileBytes(tracked(call), call.params.fileId, call.state) }),
};
