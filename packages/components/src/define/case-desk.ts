// A transfer asks for the unit with the picker.
import './unit-picker.js';
import { GdCaseDesk } from '../case-desk/index.js';

GdCaseDesk.define('gd-case-desk');
