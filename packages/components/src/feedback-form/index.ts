export { GdFeedbackForm } from './gd-feedback-form.js';
export type { InvalidDetail, SubmittedDetail } from './form-events.js';
