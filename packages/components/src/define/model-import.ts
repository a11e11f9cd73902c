import { GdModelImport } from '../model-import/index.js';

GdModelImport.define('gd-model-import');
