export { GdFeedbackForm } from './gd-feedback-form.js';
export type { InvalidDetail } from '../base/form-element.js';
export type { SubmittedDetail } from './form-events.js';
