/** First answers are kept for repeats: nobody who reads the table learns what they say, and they go with what they show. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Problem } from '@gd/contract';
import { statement } from '../src/database/database.js';
import { NINH_BINH, TENANT } from './support/names.js';
import {
  answered,
  asOfficer,
  call,
  newKey,
  newSecret,
  report,
  submit,
  upload,
  walk,
} from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const stored = statement(
  'test_stored',
  z.object({ text: z.string(), sealed: z.instanceof(Buffer), about: z.nullable(z.string()) }),
  `select row::text as text, sealed, about from idempotency_keys as row where tenant_id = $1`,
);
const kept = () => server.services.database.all(stored, [TENANT]);

describe('a first answer', () => {
  it('is sealed: the content of a case, the name of a file and the secret of a webhook are not in the table', async () => {
    const { body: file } = await upload(server.url, new Blob(['%PDF-1.4\n']), 'don-cua-toi.pdf');
    const [submission, options] = [report({ fileIds: [file.id] }), { key: newKey(), secret: newSecret() }];
    const first = await submit(server.url, submission, options);
    const headers = asOfficer(await server.officer(['site-admin'], NINH_BINH), {
      'Idempotency-Key': newKey(),
    });
    const json = { url: 'https://example.com/hook', events: ['case.submitted'] };
    const create = () =>
      call<{ secret: string }>(`${server.url}/v1/webhooks`, { method: 'POST', headers, json });
    const { body: made } = await create();
    const rows = await kept();
    expect(rows).toHaveLength(3);
    for (const { text, sealed } of rows)
      for (const word of ['nhà văn hóa', 'don-cua-toi', made.secret]) {
        expect(text).not.toContain(word);
        expect(sealed.includes(word)).toBe(false);
      }
    expect((await create()).body).toEqual(made);
    expect((await submit(server.url, submission, options)).body).toEqual(first.body);
  });

  it('is forgotten with the case that it shows', async () => {
    const leader = await server.officer();
    const { body: file } = await upload(server.url, new Blob(['%PDF-1.4\n']), 'don.pdf');
    const { body: sent } = await submit(server.url, report({ fileIds: [file.id] }));
    const about = async () =>
      (await kept()).filter((row) => row.about === sent.id || row.about === file.id).length;
    await walk(server.url, leader, sent.id, ...answered, 'close');
    expect(await about()).toBe(6);
    await walk(server.url, leader, sent.id, ['erase', { reason: 'Người gửi yêu cầu xóa.' }]);
    // The answer to the erasure itself.
    expect(await about()).toBe(1);
  });

  it('is gone with the keys of the tenant; the repeat does nothing again', async () => {
    const [submission, options] = [report(), { key: newKey(), secret: newSecret() }];
    expect((await submit(server.url, submission, options)).status).toBe(201);
    const { vault, database } = server.services;
    await vault.destroyTenantKey(database, TENANT, new Date(NOW));
    const { status, body } = await submit<Problem>(server.url, submission, options);
    expect([status, body.code]).toEqual([409, 'already_exists']);
  });
});
