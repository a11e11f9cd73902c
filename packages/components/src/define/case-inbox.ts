// An officer of the province filters by unit with the picker.
import './unit-picker.js';
import { GdCaseInbox } from '../case-inbox/index.js';

GdCaseInbox.define('gd-case-inbox');
