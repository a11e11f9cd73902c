// An edit asks for the unit with the picker.
import './unit-picker.js';
import { GdModelDesk } from '../model-desk/index.js';

GdModelDesk.define('gd-model-desk');
