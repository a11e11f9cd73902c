import { GdModelList } from '../model-list/index.js';

GdModelList.define('gd-model-list');
