/** A real HTTP server on a free port of loopback, with a script of answers, for tests of the transport. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it arrived. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers one request; leave the response open to let the client wait. */
export type Reply = (response: ServerResponse, seen: Seen) => void;

export interface TestServer {
  baseUrl: string;
  seen: Seen[];
  close(): Promise<void>;
}

/** Each request takes the next reply; the last one is used again when the script is over. */
export async function serve(...script: [Reply, ...Reply[]]): Promise<TestServer> {
  const seen: Seen[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request;
    const reply = script[Math.min(seen.length, script.length - 1)] ?? script[0];
    const arrived: Seen = { method, url, headers, body: '' };
    seen.push(arrived);
    arrived.body = await text(request);
    reply(response, arrived);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const json =
  (data: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(data));
  };

export const problem =
  (code: string, status: number, headers: Record<string, string> = {}, more: object = {}): Reply =>
  (response) => {
    const body = {
      type: `/problems/${code}`,
      title: `title of ${code}`,
      status,
      code,
      requestId: 'req-1',
      ...more,
    };
    response
      .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
      .end(JSON.stringify(body));
  };

/** Breaks the connection without an answer. */
export const hangUp: Reply = (response) => {
  response.destroy();
};

/** Never answers. */
export const silence: Reply = () => undefined;
