import { GdModelStats } from '../model-stats/index.js';

GdModelStats.define('gd-model-stats');
