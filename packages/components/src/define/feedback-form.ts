import { GdFeedbackForm } from '../feedback-form/index.js';
import './unit-picker.js';

GdFeedbackForm.define('gd-feedback-form');
