import { bytesReport } from './bytes.mjs';
import { cardReport } from './card.mjs';
import { formReport } from './form.mjs';
import { galleryReport } from './gallery.mjs';
import { inboxReport } from './inbox.mjs';
import { where } from './machine.mjs';
import { modelsReport } from './models.mjs';
import { pickerReport } from './picker.mjs';
import { receiptsReport } from './receipts.mjs';
import { registerReport } from './register.mjs';
import { searchReport } from './search.mjs';
import { submissionsReport } from './submissions.mjs';

/**
 * @template Result
 * @typedef {{ machine: import('./machine.mjs').Machine, result: Result }} Run when and where, and what was measured
 */

/**
 * @typedef {object} Results
 * @property {Run<import('../bytes/bytes.mjs').BytesResult>} [bytes]
 * @property {Run<import('../search/search.mjs').SearchResult>} [search]
 * @property {Run<import('../submissions/submissions.mjs').SubmissionsResult>} [submissions]
 * @property {Run<import('../inbox/inbox.mjs').InboxResult>} [inbox]
 * @property {Run<import('../receipts/receipts.mjs').ReceiptsResult>} [receipts]
 * @property {Run<import('../form/form.mjs').FormResult>} [form]
 * @property {Run<import('../picker/picker.mjs').PickerResult>} [picker]
 * @property {Run<import('./card.mjs').Result>} [card]
 * @property {Run<import('../gallery/gallery.mjs').GalleryResult>} [gallery]
 * @property {Run<import('../models/models.mjs').ModelsResult>} [models]
 * @property {Run<import('../register/register.mjs').RegisterResult>} [register-import]
 */

/** @param {Results} results */
export function report({
  bytes,
  search,
  submissions,
  inbox,
  receipts,
  form,
  picker,
  card,
  gallery,
  models,
  'register-import': register,
}) {
  return [
    '# Benchmarks\n\nMade by `npm run bench`; how to read it is in the README of packages/bench.\n',
    bytes && `## bytes\n\n${where(bytes.machine)}\n\n${bytesReport(bytes.result)}`,
    search && `## search\n\n${where(search.machine)}\n\n${searchReport(search.result)}`,
    submissions &&
      `## submissions\n\n${where(submissions.machine)}\n\n${submissionsReport(submissions.result)}`,
    inbox && `## inbox\n\n${where(inbox.machine)}\n\n${inboxReport(inbox.result)}`,
    receipts && `## receipts\n\n${where(receipts.machine)}\n\n${receiptsReport(receipts.result)}`,
    form && `## form\n\n${where(form.machine)}\n\n${formReport(form.result)}`,
    picker && `## picker\n\n${where(picker.machine)}\n\n${pickerReport(picker.result)}`,
    card && `## card\n\n${where(card.machine)}\n\n${cardReport(card.result)}`,
    gallery && `## gallery\n\n${where(gallery.machine)}\n\n${galleryReport(gallery.result)}`,
    models && `## models\n\n${where(models.machine)}\n\n${modelsReport(models.result)}`,
    register && `## register-import\n\n${where(register.machine)}\n\n${registerReport(register.result)}`,
  ]
    .filter(Boolean)
    .join('\n');
}
