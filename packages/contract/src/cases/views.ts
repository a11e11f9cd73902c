/** How a case is shown: to its sender, to officers, and as a line of the inbox. */
import * as z from 'zod/mini';
import { CASE_EVENT_TYPES, CASE_KINDS, CASE_STATUSES, COMMANDS } from '@gd/rules';
import { id, instant, isoDate, localized, locale, unitRef } from '../common.js';
import { storedFile } from '../files.js';

const kind = () => z.enum(CASE_KINDS);
const status = () => z.enum(CASE_STATUSES);

/** A day off that was not counted, and why (`SkippedDay` of `@gd/rules`). */
const skippedDay = () =>
  z.object({
    date: isoDate(),
    reason: z.object({
      kind: z.enum(['weekend', 'holiday', 'compensatory', 'swapped-off']),
      nameVi: z.string(),
      nameEn: z.string(),
      basis: z.optional(z.string()),
    }),
  });

/** One step that the law or a setting limits, with the count behind its date (`caseDeadlines` of `@gd/rules`). */
export const deadline = () =>
  z.object({
    step: z.enum(['intake', 'forward', 'answer']),
    /** Which unit in turn owes the step: 1 the first that the case came to, 2 after one transfer. */
    leg: z.int(),
    /** Rule id, such as `T-22`. */
    rule: z.string(),
    basis: localized(),
    /** Day 0 of the count. */
    from: isoDate(),
    /** The case is not received yet; the due day moves if it is received on another day. */
    forecast: z.boolean(),
    /** Null when the calendar of that year is not known yet. */
    due: z.nullable(isoDate()),
    limit: z.object({ n: z.int(), unit: z.literal('working-day') }),
    skipped: z.array(skippedDay()),
    /** Working days not counted because the sender had been asked for more. */
    paused: z.array(isoDate()),
    status: z.enum(['pending', 'done', 'overdue', 'done-late', 'not-applicable']),
    doneOn: z.nullable(isoDate()),
    /** The count written out in a sentence. */
    explanation: localized(),
  });
export type CaseDeadlineView = z.infer<ReturnType<typeof deadline>>;

/** One entry of the timeline. */
export const caseEvent = () =>
  z.object({
    seq: z.int(),
    type: z.enum(CASE_EVENT_TYPES),
    at: instant(),
    by: z.enum(['citizen', 'officer', 'system']),
    /** The status after this event. */
    status: status(),
    /** The unit that acted. */
    unit: z.nullable(unitRef()),
    /** Message, question, answer or reason, as written. */
    text: z.nullable(z.string()),
    /** `transferred`: to whom; `refused`: where to turn instead. */
    toUnit: z.nullable(unitRef()),
    rightAddress: z.nullable(z.string()),
    /** `answered`: who did the work and on which day. */
    doneBy: z.nullable(z.string()),
    doneOn: z.nullable(isoDate()),
    files: z.array(storedFile()),
  });
export type CaseEventView = z.infer<ReturnType<typeof caseEvent>>;

const placeView = () =>
  z.object({
    unit: unitRef(),
    detail: z.nullable(z.string()),
    point: z.nullable(z.object({ latitude: z.number(), longitude: z.number() })),
  });

const core = {
  id: id(),
  code: z.string(),
  kind: kind(),
  status: status(),
  title: z.string(),
  content: z.string(),
  proposal: z.nullable(z.string()),
  place: placeView(),
  /** The unit that must act now. */
  unit: unitRef(),
  submittedAt: instant(),
  updatedAt: instant(),
  /** Due day of the answer as first computed, kept for statistics. */
  firstDue: z.nullable(isoDate()),
  deadlines: z.array(deadline()),
  files: z.array(storedFile()),
  events: z.array(caseEvent()),
  /** The next steps that the reader may take; nothing else will be accepted. */
  allowed: z.array(z.enum(COMMANDS)),
};

/** A case as its sender reads it. Never carries the sender's name or contact. */
export const trackedCase = () => z.object(core);
export type TrackedCase = z.infer<ReturnType<typeof trackedCase>>;

/** A case as an officer reads it. The contact is a resource of its own. */
export const officerCase = () => z.object({ ...core, anonymous: z.boolean(), locale: locale() });
export type OfficerCase = z.infer<ReturnType<typeof officerCase>>;

/** A line of the inbox: no content and no contact. */
export const caseSummary = () =>
  z.object({
    id: id(),
    code: z.string(),
    kind: kind(),
    status: status(),
    title: z.string(),
    unit: unitRef(),
    submittedAt: instant(),
    /** The next open due day, or null when nothing is due or the calendar is not known. */
    due: z.nullable(isoDate()),
    overdue: z.boolean(),
    fileCount: z.int(),
  });
export type CaseSummary = z.infer<ReturnType<typeof caseSummary>>;

/** The answer to a submission: everything the sender needs to keep, and to print. */
export const caseReceipt = () =>
  z.object({
    id: id(),
    code: z.string(),
    kind: kind(),
    status: status(),
    title: z.string(),
    submittedAt: instant(),
    unit: unitRef(),
    files: z.array(storedFile()),
    deadlines: z.array(deadline()),
  });
export type CaseReceipt = z.infer<ReturnType<typeof caseReceipt>>;

/** The sender's contact; every read is recorded. */
export const caseContact = () =>
  z.object({
    name: z.string(),
    address: z.string(),
    phone: z.nullable(z.string()),
    email: z.nullable(z.string()),
  });
export type CaseContact = z.infer<ReturnType<typeof caseContact>>;
