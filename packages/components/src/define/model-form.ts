// The place is named with the picker.
import './unit-picker.js';
import { GdModelForm } from '../model-form/index.js';

GdModelForm.define('gd-model-form');
