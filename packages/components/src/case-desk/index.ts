export { GdCaseDesk, type CaseChange } from './gd-case-desk.js';
