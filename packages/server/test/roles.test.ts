/** Every role against every operation of the contract's table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, OPERATIONS, ROLES } from '@gd/contract';
import { newId } from '../src/ids.js';
import { asOfficer, call, newKey, sendReport } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const staffOperations = OPERATIONS.filter(({ access }) => access.roles);

const pathOf = ({ path }: Operation, caseId: string): string =>
  path.replace('{caseId}', caseId).replace('{fileId}', newId());

describe.each(ROLES.map((role) => ({ role })))('$role', ({ role }) => {
  it('may call what the table says, and nothing else', async () => {
    const key = await server.officer([role]);
    const sent = await sendReport(server.url);
    const results = await Promise.all(
      staffOperations.map(async (operation) => {
        const answer = await call(`${server.url}${pathOf(operation, sent.id)}`, {
          method: operation.method,
          headers: asOfficer(key, { 'Idempotency-Key': newKey(), 'If-Match': '"1"' }),
          ...(operation.method !== 'GET' && operation.body !== 'file' && { json: {} }),
        });
        return [operation.id, answer.status !== 403];
      }),
    );
    const expected = staffOperations.map(({ id, access }) => [id, access.roles?.includes(role)]);
    expect(results).toEqual(expected);
  });
});

it('nobody without a key may call them', async () => {
  const sent = await sendReport(server.url);
  for (const operation of staffOperations.filter(({ access }) => !access.site)) {
    const answer = await call(`${server.url}${pathOf(operation, sent.id)}`, {
      method: operation.method,
      ...(operation.method !== 'GET' && { json: {} }),
    });
    expect([operation.id, answer.status, answer.body.code]).toEqual([operation.id, 401, 'unauthenticated']);
  }
});

it('a site key opens none of them', async () => {
  const sent = await sendReport(server.url);
  for (const operation of staffOperations.filter(({ access }) => !access.site)) {
    const answer = await call(`${server.url}${pathOf(operation, sent.id)}`, {
      method: operation.method,
      headers: { 'Gd-Site': 'gd_site_37_hoalu' },
      ...(operation.method !== 'GET' && { json: {} }),
    });
    expect([operation.id, answer.status]).toEqual([operation.id, 401]);
  }
});
