export { GdCaseInbox, type CaseSelect } from './gd-case-inbox.js';
