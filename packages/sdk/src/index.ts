/**
 * The GD client for browsers, Node ≥ 20 and workers.
 * @packageDocumentation
 */
export type { BookCandidatePage, BookCandidateQuery, BookProposal, BooksResource, NewBook } from './books.js';
export type { CaseOrId, CasePage, CaseQuery, CasesResource, CommandOptions } from './cases.js';
export type { ChallengesResource, SolvedChallenge } from './challenges.js';
export { createClient, type GdClient } from './client.js';
export { type ClientOptions } from './connection.js';
export * from './errors.js';
export { type FilesResource, type UploadOptions } from './files.js';
export {
  type ClientHooks,
  type FailedCallForHook,
  type RequestInfoForHook,
  type ResponseInfoForHook,
  type RetryInfoForHook,
} from './hooks.js';
export { newId } from './ids.js';
export type { CheckOptions, ImportRowPage, ImportRowQuery, ImportsResource } from './imports.js';
export { type GdList, type ListPage } from './list.js';
export type { LogResource } from './log.js';
export type {
  ModelOrId,
  ModelsResource,
  NominatorContact,
  PublishedFigureDraft,
  RegisterPage,
  RegisterQuery,
} from './models.js';
export type { OpenDataFormat, OpenDataResource } from './open-data.js';
export { type GdPromise, type WithResponse } from './promise.js';
export type { PublicBooksResource } from './public-books.js';
export { createPublicClient, type PublicClient } from './public-client.js';
export type {
  ModelExportFormat,
  ModelExportQuery,
  ModelFacetsQuery,
  ModelPage,
  ModelQuery,
  NominateOptions,
  NominationDraft,
  PhotoSize,
  PublicModelsResource,
  YearlyQuery,
} from './public-models.js';
export type { PublicationPage, PublicationQuery, PublicationsResource } from './publications.js';
export {
  type CallOptions,
  type ConditionalOptions,
  type Credential,
  type KeyedOptions,
  type QueryOf,
} from './request.js';
export type { CriteriaDraft, ScoreDraft, ScoringResource } from './scoring.js';
export type { CaseAccess, SenderCasesResource, SubmitOptions } from './sender-cases.js';
export { type SitesResource } from './sites.js';
export type { StaffResource } from './staff.js';
export type { StatisticsQuery, StatisticsResource } from './statistics.js';
export type { SurveyAnswer, SurveysResource } from './surveys.js';
export {
  newSubmission,
  type PreparedSubmission,
  type RegistrationDraft,
  type SubmissionDraft,
} from './submission.js';
export { type Fetch, type RetryOptions } from './transport.js';
export type { WebhooksResource } from './webhooks.js';
export { type UploadProgress } from './xhr.js';
