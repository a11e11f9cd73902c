/** How a case is shown: to its sender, to officers, and as a line of the inbox. */
import * as z from 'zod/mini';
import {
  CASE_CHANNELS,
  CASE_EVENT_TYPES,
  CASE_KINDS,
  CASE_STATUSES,
  COMMANDS,
  DEADLINE_STEPS,
} from '@gd/rules';
import { id, instant, isoDate, localized, locale, unitRef } from '../common.js';
import { storedFile } from '../files.js';
import { leaf, signedReceipt } from '../log.js';
import { details } from './submission.js';

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
    step: z.enum(DEADLINE_STEPS),
    /** Who must act: the office; the sender, for a date until which something can still be lodged; or nobody. */
    owedBy: z.enum(['office', 'sender', 'nobody']),
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
    limit: z.object({ n: z.int(), unit: z.enum(['working-day', 'day']) }),
    /** Days added by extensions, with the legal maximum counted in the limit's unit. */
    extendedBy: z.int(),
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
    /** `extended`: by how many days of the limit's unit. */
    days: z.nullable(z.int()),
    complex: z.nullable(z.boolean()),
    remote: z.nullable(z.boolean()),
    /** `rated`: 1 (not at all satisfied) to 5 (very satisfied). */
    score: z.nullable(z.int()),
    /** `split`: the codes of the new cases. */
    codes: z.array(z.string()),
    files: z.array(storedFile()),
    /** The leaf of the transparency log, and the salt that opens its commitment with `eventContent`. */
    leaf: leaf(),
    salt: z.nullable(z.string()),
  });
export type CaseEventView = z.infer<ReturnType<typeof caseEvent>>;

const placeView = () =>
  z.object({
    unit: unitRef(),
    detail: z.nullable(z.string()),
    point: z.nullable(z.object({ latitude: z.number(), longitude: z.number() })),
  });

const core = () => ({
  id: id(),
  code: z.string(),
  kind: kind(),
  status: status(),
  title: z.string(),
  content: z.string(),
  proposal: z.nullable(z.string()),
  details: z.nullable(details()),
  /** How many people stand behind it; null for one person. */
  groupSize: z.nullable(z.int()),
  channel: z.enum(CASE_CHANNELS),
  /** The day that starts the clock: of sending, or the day the paper was received. */
  lodgedOn: isoDate(),
  /** A complaint or denunciation in the feedback channel: never published; `lodging` says how and where to lodge it. */
  restricted: z.boolean(),
  lodging: z.nullable(localized()),
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
});

/** A case as its sender reads it. Never carries the sender's name or contact. */
export const trackedCase = () => z.object(core());
export type TrackedCase = z.infer<ReturnType<typeof trackedCase>>;

/** A case as an officer reads it. The contact is a resource of its own. */
export const officerCase = () =>
  z.object({
    ...core(),
    anonymous: z.boolean(),
    locale: locale(),
    /** How far the period may still be extended, and by which rule; null where it may not. */
    extension: z.nullable(
      z.object({
        maxDays: z.int(),
        unit: z.enum(['working-day', 'day']),
        rule: z.string(),
        basis: localized(),
      }),
    ),
    /** The id of the publication, once there is one. */
    publicationId: z.nullable(id()),
  });
export type OfficerCase = z.infer<ReturnType<typeof officerCase>>;

/** A line of the inbox: no content and no contact. */
export const caseSummary = () =>
  z.object({
    id: id(),
    code: z.string(),
    kind: kind(),
    status: status(),
    /** Null for a restricted case: lists show its code only. */
    title: z.nullable(z.string()),
    restricted: z.boolean(),
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
    restricted: z.boolean(),
    lodging: z.nullable(localized()),
    /** The signed receipt, to keep, and the content that its leaf commits to. */
    receipt: signedReceipt(),
    content: z.looseObject({}),
  });
export type CaseReceipt = z.infer<ReturnType<typeof caseReceipt>>;

/** The sender's contact; every read is recorded. */
export const caseContact = () =>
  z.object({
    name: z.string(),
    address: z.string(),
    phone: z.nullable(z.string()),
    email: z.nullable(z.string()),
    idNumber: z.nullable(z.string()),
    organisation: z.nullable(z.string()),
    /** Names of those who speak for a group. */
    representatives: z.array(z.string()),
  });
export type CaseContact = z.infer<ReturnType<typeof caseContact>>;

/** One reading of a contact, for leaders and auditors. */
export const contactRead = () =>
  z.object({
    at: instant(),
    /** Id of the officer or the job that read it. */
    by: z.string(),
    purpose: z.enum(['officer', 'mail', 'data-request', 'publication']),
    requestId: z.string(),
  });
export type ContactRead = z.infer<ReturnType<typeof contactRead>>;

const span = () =>
  z.object({
    start: z.int(),
    end: z.int(),
    kind: z.enum(['phone', 'id-number', 'email', 'name', 'address']),
  });
const proposedText = () =>
  z.object({
    text: z.string(),
    /** What is proposed for masking, in UTF-16 units of `text`. */
    spans: z.array(span()),
    masked: z.string(),
  });

/** What an officer starts from before publishing. The sender's name itself is not in it, only where it stands. */
export const publicationDraft = () =>
  z.object({
    title: proposedText(),
    content: proposedText(),
    answer: proposedText(),
    photos: z.array(storedFile()),
  });
export type PublicationDraft = z.infer<ReturnType<typeof publicationDraft>>;

/** Cases of the same person, by the contact, for a data request. */
export const subjectCase = () =>
  z.object({
    id: id(),
    code: z.string(),
    kind: kind(),
    status: status(),
    submittedAt: instant(),
    /** Why it may not be erased now, or null. */
    keptBecause: z.nullable(localized()),
  });
export type SubjectCase = z.infer<ReturnType<typeof subjectCase>>;
