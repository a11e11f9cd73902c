import type { Open311Format } from '../client.js';
import type { Context } from './context.js';

export interface Assertion {
  id: string;
  /** What a server must do, in one sentence. */
  text: string;
  /** Hands requests in. */
  writes?: true;
  /** Compares the formats, or is about neither. */
  once?: true;
  /** Returns what it saw where that is worth telling. @throws {Failed | Skipped} */
  run(context: Context, format: Open311Format): Promise<string | void>;
}
