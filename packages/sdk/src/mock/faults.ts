/** What goes wrong on demand, so that a page or a test meets each failure of a real server and a real network. */
import type { OperationId, ProblemCode } from '@gd/contract';
import { Refusal } from './refusal.js';

/**
 * `offline`: nothing happens and no answer comes; `dropped`: it is done, and its answer is lost; `slow`: no answer comes
 * until the caller gives up; a number: that HTTP status from a proxy, without problem details; else the problem of that
 * code.
 */
export type Fault = 'offline' | 'dropped' | 'slow' | number | ProblemCode;

export interface FaultPlan {
  /** Nothing but the delay unless given. */
  fault?: Fault;
  /** Milliseconds before the operation is looked at, beside the delay of all. */
  delay?: number;
  /** After so many requests all is well again; it never ends unless given. */
  times?: number;
}

export type Faults = Partial<Record<OperationId, Fault | FaultPlan>>;

export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

/** Waits for ever, until the caller gives up. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

/** As browsers say it, so that it is told from a mistake in the code. */
const networkFailure = (): TypeError => new TypeError('Failed to fetch');

/** How often a plan has been met. */
const met = new WeakMap<FaultPlan, number>();

function planFor(fault: Fault | FaultPlan | undefined): FaultPlan {
  if (fault === undefined) return {};
  if (typeof fault !== 'object') return { fault };
  const before = met.get(fault) ?? 0;
  if (before >= (fault.times ?? Infinity)) return {};
  met.set(fault, before + 1);
  return fault;
}

/**
 * Answers a request with the fault that is planned for it in the way.
 * @throws TypeError where the connection breaks
 * @throws {Refusal} with the problem that the server would answer
 */
export async function withFault(
  planned: Fault | FaultPlan | undefined,
  signal: AbortSignal,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { fault, delay = 0 } = planFor(planned);
  if (delay > 0) await pause(delay, signal);
  if (fault === undefined) return answer();
  if (fault === 'offline') throw networkFailure();
  if (fault === 'slow') return untilAborted(signal);
  if (typeof fault === 'number') return new Response('', { status: fault });
  if (fault !== 'dropped')
    throw new Refusal(fault, fault === 'validation_failed' ? [{ pointer: '/title', code: 'required' }] : []);
  await answer();
  throw networkFailure();
}
