/** Header names of the API that HTTP does not define. */
export const HEADERS = {
  /** The public key of the embedding site; it names tenant, unit and allowed origins. Not a secret. */
  site: 'Gd-Site',
  /** The citizen's secret of one case. In a header, so that it is never part of an address or a log line. */
  caseSecret: 'Gd-Case-Secret',
  /** The solved challenge of a submission (`challenges.issue`). */
  proof: 'Gd-Proof',
  /** The dated version of the API. */
  version: 'Gd-Version',
  /** One value for one attempt to create something; a repeat is answered with the first answer. */
  idempotencyKey: 'Idempotency-Key',
  /** The id of a request, for support. */
  requestId: 'Gd-Request-Id',
} as const;

/** The version of the API that this contract describes. */
export const API_VERSION = '2026-11-23';
