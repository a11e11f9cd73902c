/** Runs in a process of its own: Parse Server as its documentation mounts it, without logs. Answers "rss". */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const fromPeer = createRequire(`${process.env.PEER}package.json`);
const express = fromPeer('express');
const { ParseServer } = fromPeer('parse-server');
const { PostgresStorageAdapter } = fromPeer(
  'parse-server/lib/Adapters/Storage/Postgres/PostgresStorageAdapter',
);

const app = express();
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const serverURL = `http://127.0.0.1:${port}/parse`;
const { databaseOptions, ...options } = JSON.parse(process.env.OPTIONS ?? '{}');
const parse = new ParseServer({
  ...options,
  // The adapter that a postgres: address gives, which cannot name a socket.
  databaseAdapter: new PostgresStorageAdapter({ databaseOptions, collectionPrefix: '' }),
  filesAdapter: '@parse/fs-files-adapter',
  serverURL,
  silent: true,
  logsFolder: null,
  allowClientClassCreation: true,
});
await parse.start();
app.use('/parse', parse.app);

process.on('message', () => process.send?.(process.memoryUsage.rss()));
process.on('disconnect', () => process.exit());
process.send?.(serverURL);
