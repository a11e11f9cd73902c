export { GdModelStats } from './gd-model-stats.js';
