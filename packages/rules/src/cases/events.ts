import type { Instant } from '../dates/instant.js';
import type { IsoDate } from '../dates/iso-date.js';

/** What can happen to a case, in the words of its history. */
export const CASE_EVENT_TYPES = [
  'submitted',
  'received',
  'accepted',
  'started',
  'info_requested',
  'info_supplied',
  'transferred',
  'extended',
  'suspended',
  'resumed',
  'terminated',
  'answered',
  'delivered',
  'refused',
  'confirmed',
  'rated',
  'reopened',
  'withdrawn',
  'closed',
  'messaged',
  'noted',
  'restricted',
  'unrestricted',
  'published',
  'unpublished',
  'split',
  'erased',
] as const;
export type CaseEventType = (typeof CASE_EVENT_TYPES)[number];

/** As much of an event as the rules need: what happened and when. Histories are in the order of appending. */
export interface CaseEvent {
  readonly type: CaseEventType;
  readonly at: Instant;
  /** On `accepted` or `started`: the limit of complex matters applies. */
  readonly complex?: boolean | undefined;
  /** On `accepted`: the limit of remote areas (vùng sâu, vùng xa) applies. */
  readonly remote?: boolean | undefined;
  /** On `extended`: by how many days, in the unit of {@link extensionLimit}. */
  readonly days?: number | undefined;
  /** On `delivered`: the day the decision was sent, where that was not the day of recording it. */
  readonly deliveredOn?: IsoDate | undefined;
}
