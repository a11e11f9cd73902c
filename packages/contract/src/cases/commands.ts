/** The bodies of commands: what an officer or the sender adds when a case moves on. */
import * as z from 'zod/mini';
import { ONLINE_KINDS } from '@gd/rules';
import { id, isoDate, text, unitKey } from '../common.js';
import { fileIds } from '../files.js';

const note = () => z.optional(text(0, 2_000));

export const receiveBody = () => z.strictObject({ note: note() });
/** `complex`: the legal period for complex matters applies (T-19 for information). */
export const startBody = () => z.strictObject({ note: note(), complex: z.optional(z.boolean()) });
/** `remote`: a remote area, where periods are longer (T-06, T-09). */
export const acceptBody = () =>
  z.strictObject({ note: note(), complex: z.optional(z.boolean()), remote: z.optional(z.boolean()) });
/** Every extension carries a reason and stays within the limit of the law; `days` are of the limit's unit. */
export const extendBody = () =>
  z.strictObject({ reason: text(10, 2_000), days: z.int().check(z.minimum(1), z.maximum(90)) });
export const reasonBody = () => z.strictObject({ reason: text(10, 4_000) });
/** The decision was sent to the complainant (T-07, T-10). */
export const deliverBody = () => z.strictObject({ deliveredOn: isoDate(), note: note() });
/** A message in the thread; the sender reads it. */
export const messageBody = () => z.strictObject({ text: text(1, 4_000), fileIds: fileIds() });
/** A note of the office; the sender never sees it. */
export const noteBody = () => z.strictObject({ text: text(1, 4_000) });
/** A restricted case is never published and its title is not in lists. */
export const restrictBody = () =>
  z.strictObject({ kind: z.optional(z.enum(['CPL', 'DEN'])), reason: text(10, 2_000) });
/** A share of the photo: x and y of the upper left corner, width and height, each from 0 to 1. */
const rectangle = () => {
  const share = () => z.number().check(z.minimum(0), z.maximum(1));
  return z.strictObject({ x: share(), y: share(), width: share(), height: share() });
};
/** What the public will read, as an officer has reviewed and masked it. */
export const publishBody = () =>
  z.strictObject({
    title: text(5, 200),
    content: text(10, 10_000),
    answer: text(10, 10_000),
    photos: z
      .array(
        z.strictObject({
          fileId: id(),
          alt: text(1, 300),
          blur: z.prefault(z.array(rectangle()).check(z.maxLength(20)), []),
        }),
      )
      .check(z.maxLength(5)),
    /** Show the place on the map, rounded; never where the sender lives. */
    showPoint: z.boolean(),
    /** The officer has read all of it and found nothing about the sender or other people. */
    reviewed: z.literal(true, 'review_required'),
  });
/** Parts of a mixed matter; each becomes a case of its own, the first case keeps what is left. */
export const splitBody = () =>
  z.strictObject({
    reason: text(10, 2_000),
    parts: z
      .array(
        z.strictObject({
          id: id(),
          kind: z.enum(ONLINE_KINDS),
          title: text(5, 200),
          content: text(20, 10_000),
        }),
      )
      .check(z.minLength(1), z.maxLength(5)),
  });
/** Erases what the law lets be erased: contact, content and files. The data request that asked for it, if one. */
export const eraseBody = () => z.strictObject({ reason: text(10, 2_000), dataRequest: z.optional(id()) });
/** What is missing, in words the sender understands. */
export const askBody = () => z.strictObject({ question: text(10, 4_000) });
/** Every transfer carries a reason; the new unit is in the same province. */
export const transferBody = () => z.strictObject({ toUnit: unitKey(), reason: text(10, 2_000) });
/** What was done, by whom and when; a short text needs a document beside it (domain rule: no vague answers). */
export const answerBody = () =>
  z.strictObject({ text: text(1, 10_000), doneBy: text(2, 200), doneOn: isoDate(), fileIds: fileIds() });
/** Every refusal carries a reason and, where there is one, the right address. */
export const refuseBody = () =>
  z.strictObject({ reason: text(10, 4_000), rightAddress: z.optional(text(0, 500)) });
export const closeBody = () => z.strictObject({ note: note() });

export const replyBody = () => z.strictObject({ text: text(1, 4_000), fileIds: fileIds() });
export const withdrawBody = () => z.strictObject({ reason: note() });
export const rateBody = () =>
  z.strictObject({ score: z.int().check(z.minimum(1), z.maximum(5)), comment: z.optional(text(0, 1_000)) });
/** Once, with a reason: it is not done, or not as answered. */
export const reopenBody = () => z.strictObject({ reason: text(10, 4_000), fileIds: fileIds() });
export const confirmBody = () => z.strictObject({ note: note() });

export const caseId = () => z.object({ caseId: id() });
export const caseFile = () => z.object({ caseId: id(), fileId: id() });
const code = () => z.string().check(z.trim(), z.maxLength(40));
export const trackingCode = () => z.object({ code: code() });
export const trackedFile = () => z.object({ code: code(), fileId: id() });
