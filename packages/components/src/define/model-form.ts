import { GdModelForm } from '../model-form/index.js';

GdModelForm.define('gd-model-form');
