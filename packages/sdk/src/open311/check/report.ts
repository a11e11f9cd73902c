/** What a check says: one line for each assertion and format. */
import type { Open311Format } from '../client.js';

export type Outcome = 'pass' | 'fail' | 'skipped';

export interface AssertionResult {
  /** Of the assertion, such as `7.1`; the first number is its subject. */
  id: string;
  /** Undefined where the assertion compares the two formats. */
  format: Open311Format | undefined;
  /** What a server must do, in one sentence. */
  text: string;
  outcome: Outcome;
  /** What was seen: the request and what was wrong with its answer, or why nothing was tried. */
  evidence: string;
}

/** Why an assertion does not hold. */
export class Failed extends Error {}

/** Why an assertion cannot be tried on this server. */
export class Skipped extends Error {}

/** @throws {Failed} */
export function expect(condition: unknown, evidence: string): asserts condition {
  if (!condition) throw new Failed(evidence);
}
