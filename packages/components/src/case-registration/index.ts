export { GdCaseRegistration, type CaseRegistered } from './gd-case-registration.js';
