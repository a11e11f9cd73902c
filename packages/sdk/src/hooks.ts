/** Hooks to observe the client: for logs, measurements and traces. They never see a body, a secret or a key. */
import type { GdError } from './errors.js';

export interface RequestInfoForHook {
  /** The operation's id, such as `cases.submit`. */
  operation: string;
  method: string;
  /** 1 for the first attempt. */
  attempt: number;
}
export interface RetryInfoForHook extends RequestInfoForHook {
  /** The `code` of the error that ended the attempt before, such as `network_error` or `unavailable`. */
  reason: string;
}
export interface ResponseInfoForHook extends RequestInfoForHook {
  status: number;
  /** The id of the request in the server's log. */
  requestId: string | null;
  /** From the beginning of this attempt to the answer's headers. */
  milliseconds: number;
}
export interface FailedCallForHook {
  operation: string;
  method: string;
  /** From the call to its failure, with all attempts and waits. */
  milliseconds: number;
}

export interface ClientHooks {
  /** Before each attempt. */
  onRequest?: (request: RequestInfoForHook) => void;
  /** Before each attempt but the first, ahead of `onRequest`. */
  onRetry?: (retry: RetryInfoForHook) => void;
  /** After each answer, of any status. */
  onResponse?: (response: ResponseInfoForHook) => void;
  /** Once for each call that fails, after the last attempt. The error carries its `code` and `requestId`. */
  onError?: (error: GdError, call: FailedCallForHook) => void;
  /**
   * Gives the `traceparent` of an attempt (W3C Trace Context, level 1), so that the server's part of a trace joins the
   * caller's. What is not of that form is not sent.
   */
  traceparent?: (request: RequestInfoForHook) => string | undefined;
}

/** Calls a hook and gives what it gives; what it throws is reported as uncaught and never breaks the request. */
export function callHook<A extends unknown[], R>(
  hook: ((...values: A) => R) | undefined,
  ...values: A
): R | undefined {
  try {
    return hook?.(...values);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
    return undefined;
  }
}

/** W3C Trace Context §3.2.2, version 00; an id of zeros only is none. */
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The value of the header, where a hook gives one that the recommendation allows. */
export function traceparentOf(hooks: ClientHooks, request: RequestInfoForHook): string | undefined {
  const value = callHook(hooks.traceparent, request);
  return value !== undefined && TRACEPARENT.test(value) ? value : undefined;
}
