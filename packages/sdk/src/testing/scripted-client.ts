/** A client of a scripted server, one for each test. */
import { afterEach } from 'vitest';
import { createClient, type ClientOptions, type GdClient } from '../index.js';
import { serve, type Reply, type Seen, type TestServer } from './http-server.js';

export interface ScriptedServer {
  /** Starts the server and makes its client; waits between attempts are short unless a test says otherwise. */
  clientOf(script: [Reply, ...Reply[]], options?: Partial<ClientOptions>, path?: string): Promise<GdClient>;
  /** The requests so far. */
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** Call it at the top of a test file; the server of each test is closed after it. */
export function useScriptedServer(): ScriptedServer {
  let server: TestServer | undefined;
  const close = async () => {
    await server?.close();
    server = undefined;
  };
  afterEach(close);
  return {
    async clientOf(script, options, path = '') {
      server = await serve(...script);
      return createClient({
        baseUrl: server.baseUrl + path,
        site: 'demo',
        retry: { minDelay: 1 },
        ...options,
      });
    },
    get seen() {
      return server?.seen ?? [];
    },
    close,
  };
}
