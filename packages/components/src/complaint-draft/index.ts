export { GdComplaintDraft } from './gd-complaint-draft.js';
