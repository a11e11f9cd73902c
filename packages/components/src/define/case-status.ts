import { GdCaseStatus } from '../case-status/index.js';

GdCaseStatus.define('gd-case-status');
