import { GdModelDetail } from '../model-detail/index.js';

GdModelDetail.define('gd-model-detail');
