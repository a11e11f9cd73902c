import type { Instant } from '../dates/instant.js';

/** What can happen to a case, in the words of its history. */
export const CASE_EVENT_TYPES = [
  'submitted',
  'received',
  'started',
  'info_requested',
  'info_supplied',
  'transferred',
  'answered',
  'refused',
  'confirmed',
  'withdrawn',
  'closed',
] as const;
export type CaseEventType = (typeof CASE_EVENT_TYPES)[number];

/** As much of an event as the rules need: what happened and when. Histories are in the order of appending. */
export interface CaseEvent {
  readonly type: CaseEventType;
  readonly at: Instant;
}
