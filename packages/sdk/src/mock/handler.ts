/** What answers one operation of the mock, after the pipeline has checked the request against the contract. */
import type {
  Answer,
  Locale,
  Operation,
  OperationId,
  OperationOf,
  Params,
  ParsedBody,
  ParsedQuery,
} from '@gd/contract';
import type { MockChallenges } from './challenges.js';
import type { MockLog } from './log.js';
import type { MockState } from './state.js';
import type { World } from './world.js';

export interface Call<O extends Operation> {
  params: Params<O>;
  query: ParsedQuery<O>;
  body: O['body'] extends 'file' ? File : ParsedBody<O>;
  site: string;
  secret: string | null;
  /** The log's key and proofs. */
  log: MockLog;
  /** Issues and spends proofs of work. */
  challenges: MockChallenges;
  /** The call bears a credential of staff. */
  officer: boolean;
  /** The header `Gd-Proof`. */
  proof: string | null;
  ifMatch: string | null;
  locale: Locale;
  state: MockState;
  world: World;
}

export interface Result<O extends Operation> {
  data: O['response'] extends 'binary' ? Blob : Answer<O>;
  etag?: string;
}

/** @throws {Refusal} with the problem that the server would answer. */
export type Handler<O extends Operation> = (call: Call<O>) => Promise<Result<O>> | Result<O>;

/** One handler for each operation of a resource; one that is missing is a type error. */
export type HandlersOf<R extends string> = {
  [Id in Extract<OperationId, `${R}.${string}`>]: Handler<OperationOf<Id>>;
};
