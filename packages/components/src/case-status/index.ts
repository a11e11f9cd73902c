export { GdCaseStatus, type CaseLoaded } from './gd-case-status.js';
