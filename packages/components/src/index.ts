/**
 * The `gd-*` web components. Importing this defines nothing: import `@gd/components/define/NAME` for one element or
 * `@gd/components/all` for every one.
 * @packageDocumentation
 */
export { configure, type Configuration } from './base/configure.js';
export type { LanguageFile, Translation } from './base/added-language.js';
export type { ElementState, GdErrorDetail } from './base/gd-element.js';
export { GdBookDesk, type BookChange, type BookSelect } from './book-desk/index.js';
export { GdCaseDesk, type CaseChange } from './case-desk/index.js';
export { GdCaseInbox, type CaseSelect, type CasesReceive } from './case-inbox/index.js';
export { GdCaseRegistration, type CaseRegistered } from './case-registration/index.js';
export { GdCaseStatus, type CaseLoaded } from './case-status/index.js';
export { GdComplaintDraft } from './complaint-draft/index.js';
export { GdDenunciationGuide } from './denunciation-guide/index.js';
export { GdFeedbackBoard, type BoardFilters } from './feedback-board/index.js';
export { GdFeedbackForm, type InvalidDetail, type SubmittedDetail } from './feedback-form/index.js';
export { GdModelBook, type BookLoaded } from './model-book/index.js';
export { GdModelCard } from './model-card/index.js';
export { GdModelDetail, type ModelLoaded, type SurveyAnswered } from './model-detail/index.js';
export { GdModelImport, type ModelsImported } from './model-import/index.js';
export { GdModelForm, type ModelNominated } from './model-form/index.js';
export { GdModelDesk, type ModelChange, type ModelSelect } from './model-desk/index.js';
export { GdModelList, type ModelFilters } from './model-list/index.js';
export { GdModelStats } from './model-stats/index.js';
export { GdServiceStats } from './service-stats/index.js';
export { GdSignIn, type SignedIn, type SignedOut } from './sign-in/index.js';
export { GdUnitPicker, type UnitChange } from './unit-picker/index.js';
