/**
 * The GD client for browsers, Node ≥ 20 and workers.
 * @packageDocumentation
 */
export type * from './books.js';
export type * from './cases.js';
export type * from './challenges.js';
export { createClient, type GdClient } from './client.js';
export { type ClientOptions } from './connection.js';
export * from './errors.js';
export { type FilesResource, type UploadOptions } from './files.js';
export { type ClientHooks, type RequestInfoForHook, type ResponseInfoForHook } from './hooks.js';
export { newId } from './ids.js';
export type * from './imports.js';
export { type GdList, type ListPage } from './list.js';
export type * from './log.js';
export type * from './models.js';
export type * from './open-data.js';
export { type GdPromise, type WithResponse } from './promise.js';
export type * from './public-books.js';
export { createPublicClient, type PublicClient } from './public-client.js';
export type * from './public-models.js';
export type * from './publications.js';
export {
  type CallOptions,
  type ConditionalOptions,
  type Credential,
  type KeyedOptions,
  type QueryOf,
} from './request.js';
export type * from './scoring.js';
export type * from './sender-cases.js';
export { type SitesResource } from './sites.js';
export type * from './staff.js';
export type * from './statistics.js';
export type * from './surveys.js';
export {
  newSubmission,
  type PreparedSubmission,
  type RegistrationDraft,
  type SubmissionDraft,
} from './submission.js';
export { type Fetch, type RetryOptions } from './transport.js';
export type * from './webhooks.js';
export { type UploadProgress } from './xhr.js';
