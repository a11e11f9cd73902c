/**
 * Open311 GeoReport v2: a client of any server, and a check of how far a server keeps to the standard.
 * Fields have the standard's own names (`service_request_id`), so that its documents can be read beside this.
 * @packageDocumentation
 */
export {
  createOpen311Client,
  type Open311CallOptions,
  type Open311Client,
  type Open311ClientOptions,
  type Open311Format,
  type Open311OwnOptions,
  type Open311WaitOptions,
} from './client.js';
export { Open311Error, type Open311ErrorEntry } from './error.js';
export type * from './types.js';
export {
  checkOpen311,
  type AssertionResult,
  type CheckOptions,
  type CheckPlace,
  type Outcome,
} from './check/check.js';
