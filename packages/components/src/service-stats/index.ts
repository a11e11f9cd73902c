export { GdServiceStats } from './gd-service-stats.js';
