import { GdComplaintDraft } from '../complaint-draft/index.js';
// The body complained of is named with the picker.
import './unit-picker.js';

GdComplaintDraft.define('gd-complaint-draft');
