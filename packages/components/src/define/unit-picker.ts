import { GdUnitPicker } from '../unit-picker/index.js';

GdUnitPicker.define('gd-unit-picker');
