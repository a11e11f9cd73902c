import { GdServiceStats } from '../service-stats/index.js';

GdServiceStats.define('gd-service-stats');
