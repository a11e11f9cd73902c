import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventContent } from '@gd/contract';
import { opensCommitment } from '@gd/receipts';
import { logEarlierEvents } from '../src/cases/log-earlier.js';
import { answered, readCase, sendReport, upload, walk } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('events and files from before the log are brought into it once', async () => {
  const { services } = server;
  const leader = await server.officer();
  const { body: file } = await upload(server.url, new Blob(['%PDF-1.4\n']), 'a.pdf');
  const { id } = await sendReport(server.url, { fileIds: [file.id] });
  await walk(server.url, leader, id, ...answered);
  // As they were before: without commitments, leaves and hashes.
  await services.database.session((client) =>
    client.query(
      `update case_events set commitment = null, salt = null; update files set sha256 = null;
       truncate log_leaves, log_checkpoints`,
    ),
  );
  expect(await logEarlierEvents(services)).toBe(4);
  expect(await logEarlierEvents(services)).toBe(0);
  const { body } = await readCase(server.url, leader, id);
  expect(body.files[0]?.sha256).toBe(file.sha256);
  for (const event of body.events)
    expect(await opensCommitment(event.leaf, event.salt ?? '', eventContent(event, body))).toBe(true);
});
