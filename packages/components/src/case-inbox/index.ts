export { GdCaseInbox, type CaseSelect, type CasesReceive } from './gd-case-inbox.js';
