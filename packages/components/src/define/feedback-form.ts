import { GdFeedbackForm } from '../feedback-form/index.js';

GdFeedbackForm.define('gd-feedback-form');
