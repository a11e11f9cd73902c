/**
 * What the leaf of an event commits to: the same on the server, which makes it, and for whoever checks it from a view.
 * Nothing about the sender is in it, so that erasing a contact leaves every receipt verifiable.
 */
import type { CaseEventView, OfficerCase, TrackedCase } from './views.js';

type Submitted = Pick<
  TrackedCase | OfficerCase,
  | 'id'
  | 'code'
  | 'kind'
  | 'title'
  | 'content'
  | 'proposal'
  | 'details'
  | 'groupSize'
  | 'channel'
  | 'lodgedOn'
  | 'place'
>;
type Happened = Omit<CaseEventView, 'leaf' | 'salt'>;

/** Plain JSON without `undefined`, for canonicalisation (RFC 8785). */
export type EventContent = Record<string, unknown>;

/** @param submitted the case, for its first event: what was sent is part of that leaf */
export function eventContent(event: Happened, submitted: Submitted): EventContent {
  return {
    caseId: submitted.id,
    code: submitted.code,
    seq: event.seq,
    type: event.type,
    at: event.at,
    by: event.by,
    status: event.status,
    unit: event.unit?.key ?? null,
    text: event.text,
    toUnit: event.toUnit?.key ?? null,
    rightAddress: event.rightAddress,
    doneBy: event.doneBy,
    doneOn: event.doneOn,
    days: event.days,
    complex: event.complex,
    remote: event.remote,
    score: event.score,
    codes: event.codes,
    files: event.files.map(({ id, name, mediaType, size, sha256 }) => ({
      id,
      name,
      mediaType,
      size,
      sha256,
    })),
    ...(event.seq === 1 && { submission: submissionContent(submitted) }),
  };
}

const submissionContent = ({
  kind,
  title,
  content,
  proposal,
  details,
  groupSize,
  channel,
  lodgedOn,
  place,
}: Submitted) => ({
  kind,
  title,
  content,
  proposal,
  details,
  groupSize,
  channel,
  lodgedOn,
  place: { unit: place.unit.key, detail: place.detail, point: place.point },
});
