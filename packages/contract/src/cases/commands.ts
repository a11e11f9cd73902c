/** The bodies of commands: what an officer or the sender adds when a case moves on. */
import * as z from 'zod/mini';
import { id, isoDate, text, unitKey } from '../common.js';
import { fileIds } from '../files.js';

const note = () => z.optional(text(0, 2_000));

export const receiveBody = () => z.strictObject({ note: note() });
export const startBody = () => z.strictObject({ note: note() });
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
export const confirmBody = () => z.strictObject({ note: note() });

export const caseId = () => z.object({ caseId: id() });
export const caseFile = () => z.object({ caseId: id(), fileId: id() });
const code = z.string().check(z.trim(), z.maxLength(40));
export const trackingCode = () => z.object({ code });
export const trackedFile = () => z.object({ code, fileId: id() });
