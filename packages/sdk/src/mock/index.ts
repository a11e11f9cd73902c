/**
 * The API in memory: a `fetch` over the contract with sample data, for stories, demos and tests. No server code.
 * @packageDocumentation
 */
import type { Fetch } from '../transport.js';
import { openChallenges } from './challenges.js';
import { pause, type Faults } from './faults.js';
import { fileAddress } from './file-address.js';
import { openLog } from './log.js';
import { respond, type Pipeline } from './pipeline.js';
import { createState, type MockState } from './state.js';
import { createWorld } from './world.js';

export { SAMPLE_SECRET } from './sample-replay.js';
export type { Fault, FaultPlan, Faults } from './faults.js';
export type { MockCase, MockEvent, MockPublication, MockSite, MockState } from './state.js';
export type { MockBook } from './books/book.js';
export type { MockModel, MockModelEvent } from './models/model.js';
export type { MockUpload } from './uploads.js';

export interface MockOptions {
  /** The same seed gives the same ids and codes; 1 unless given. */
  seed?: number;
  /** The mock's clock; 23 November 2026, 9:00 in Vietnam, unless given. */
  now?: () => Date;
  /** Milliseconds before each answer; 0 unless given. */
  delay?: number;
  /** What goes wrong or slowly, by operation; may be changed later in `state.faults`. */
  faults?: Faults;
}

export interface Mock {
  /** Give it to `createClient({ fetch })`. Any site key and any credential is taken. */
  fetch: Fetch;
  /**
   * Give it to `createClient({ publicUrl })`, so that an `<img>`, which no `fetch` carries, shows a photo or a
   * document of the mock: its address becomes one of the bytes in memory (`blob:`), any other stays as it is.
   */
  publicUrl: (address: string) => string;
  /** What the mock remembers, to read and to change. */
  state: MockState;
}

const START = '2026-11-23T09:00:00+07:00';

/** Makes an API of its own, with sample cases in every status and a handful of published models. */
export function createMock(options: MockOptions = {}): Mock {
  const { seed = 1, now = () => new Date(START), delay = 0, faults = {} } = options;
  const world = createWorld(seed, now);
  const state = createState(world, faults);
  const pipeline: Pipeline = {
    state,
    world,
    log: openLog(state, world),
    challenges: openChallenges(),
    answered: new Map(),
  };
  return {
    state,
    publicUrl: (address) => fileAddress(address, state),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      if (delay > 0) await pause(delay, request.signal);
      return respond(request, pipeline);
    },
  };
}
