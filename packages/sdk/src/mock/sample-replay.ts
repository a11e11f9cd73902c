/** Sample cases brought to life: their steps are taken one by one, as officers and senders would. */
import { addDays, vietnamDate } from '@gd/rules';
import { append, submittedEvent } from './case-events.js';
import type { SampleCase } from './sample-cases.js';
import { SAMPLE_PHOTO } from './sample-photo.js';
import type { MockCase } from './state.js';
import type { World } from './world.js';

const DAY = 86_400_000;

/** The secret of every sample case, so that a story can follow them. */
export const SAMPLE_SECRET = 'mat-ma-mau-cua-ho-so-thu-nghiem-0';

export function replay(sample: SampleCase, unit: string, world: World): MockCase {
  const before = (days: number) => new Date(world.now().getTime() - days * DAY);
  const sentAt = before(sample.sentDaysAgo);
  const { place, kind, title, content, proposal = null, sender } = sample;
  const photo = [SAMPLE_PHOTO.id];
  const theCase: MockCase = {
    id: world.newId(),
    code: world.newCode('37'),
    secret: SAMPLE_SECRET,
    kind,
    title,
    content,
    proposal,
    details: sample.details ?? null,
    groupSize: null,
    representatives: [],
    channel: sample.channel ?? 'online',
    lodgedOn: vietnamDate(sentAt),
    sender,
    locale: 'vi',
    place: { ...place, point: null },
    unit: sample.steps.some(({ toUnit }) => toUnit) ? unit : place.unit,
    status: 'submitted',
    restrictedAs: null,
    contactReads: [],
    fileIds: sample.withPhoto ? photo : [],
    events: [submittedEvent(sentAt, sample.channel && { by: 'officer', unit })],
  };
  for (const { command, daysAgo, withPhoto, ...details } of sample.steps) {
    const at = before(daysAgo);
    append(theCase, command, at, {
      ...details,
      ...(details.doneBy && { doneOn: addDays(vietnamDate(at), -1) }),
      ...(withPhoto && { fileIds: photo }),
    });
  }
  return theCase;
}
