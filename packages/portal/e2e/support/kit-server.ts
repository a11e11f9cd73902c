/** The kit of the running API at an address of its own, as a content delivery network has it: with faults on demand. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

export interface KitServer {
  origin: string;
  /** Names of the files that were asked for, with their queries, in order. */
  asked: string[];
  faults: {
    /** Files whose connection breaks once, by name. */
    lost: Set<string>;
    /** Rewrites a file, by name. */
    changed: Map<string, (text: string) => string>;
    /** Milliseconds that each file takes. */
    delay: number;
  };
  close(): Promise<void>;
}

export async function startKitServer(): Promise<KitServer> {
  const asked: string[] = [];
  const faults: KitServer['faults'] = { lost: new Set(), changed: new Map(), delay: 0 };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://kit');
    const name = pathname.split('/').at(-1) ?? '';
    asked.push(name + search);
    if (faults.lost.delete(name)) {
      // In the middle of an answer: one that has not begun a browser asks for again by itself.
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' });
      response.write('export default', () => request.socket.destroy());
      return;
    }
    void (async () => {
      const file = await fetch(inject('api') + pathname);
      const text = await file.text();
      await setTimeout(faults.delay);
      response.writeHead(file.status, {
        'Content-Type': file.headers.get('Content-Type') ?? 'text/plain',
        'Access-Control-Allow-Origin': '*',
      });
      response.end(faults.changed.get(name)?.(text) ?? text);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    faults,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
