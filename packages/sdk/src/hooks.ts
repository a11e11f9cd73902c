/** Hooks to observe the client: for logs and measurements. They never see a body, a secret or a key. */
import type { GdError } from './errors.js';

export interface RequestInfoForHook {
  /** The operation's id, such as `cases.submit`. */
  operation: string;
  method: string;
  /** 1 for the first attempt. */
  attempt: number;
}
export interface ResponseInfoForHook extends RequestInfoForHook {
  status: number;
  requestId: string | null;
}

export interface ClientHooks {
  /** Before each attempt. */
  onRequest?: (request: RequestInfoForHook) => void;
  /** After each answer, of any status. */
  onResponse?: (response: ResponseInfoForHook) => void;
  /** Once for each call that fails, after the last attempt. */
  onError?: (error: GdError, call: { operation: string }) => void;
}

/** Calls a hook; what it throws is reported as uncaught and never breaks the request. */
export function callHook<A extends unknown[]>(
  hook: ((...values: A) => void) | undefined,
  ...values: A
): void {
  try {
    hook?.(...values);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
