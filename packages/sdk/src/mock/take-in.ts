/** A new case: sent, registered, or split off another. */
import type { ParsedRegistration, ParsedSubmission } from '@gd/contract';
import { submittedEvent } from './case-events.js';
import { checkFiles } from './checks.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockState } from './state.js';
import type { World } from './world.js';

type Sent = Pick<MockCase, 'channel' | 'lodgedOn' | 'secret' | 'unit'> & { by: 'citizen' | 'officer' };
type Body = Omit<ParsedSubmission, 'consent' | 'website' | 'kind'> & Pick<ParsedRegistration, 'kind'>;

/** @throws {Refusal} `already_exists`, or `validation_failed` for files */
export function takeIn(body: Body, { by, ...sent }: Sent, state: MockState, world: World): MockCase {
  const { id, kind, title, content, proposal, details = null, place, sender, fileIds, locale } = body;
  if (state.cases.some((one) => one.id === id)) throw new Refusal('already_exists');
  checkFiles(fileIds, state);
  const theCase: MockCase = {
    ...{ id, kind, title, content, details, sender, fileIds, locale },
    ...sent,
    proposal: proposal || null,
    groupSize: body.group?.size ?? null,
    representatives: body.group?.representatives ?? [],
    code: world.newCode(state.site.province.slice(0, 2)),
    place: { unit: place.unit, detail: place.detail || null, point: place.point ?? null },
    status: 'submitted',
    restrictedAs: null,
    contactReads: [],
    events: [submittedEvent(world.now(), { by, unit: by === 'officer' ? sent.unit : null })],
  };
  state.cases.unshift(theCase);
  return theCase;
}
