// The place is named with the picker.
import './unit-picker.js';
import { GdCaseRegistration } from '../case-registration/index.js';

GdCaseRegistration.define('gd-case-registration');
