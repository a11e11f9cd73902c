import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/ids.js';
import { enqueue } from '../src/outbox/store.js';
import { HOA_LU, TENANT } from './support/names.js';
import { asOfficer, call } from './support/requests.js';
import { gdServer } from './support/process.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  env = { DATABASE_URL: server.databaseUrl };
});
afterAll(() => server.close());

const create = (...more: string[]) =>
  gdServer(['key', 'create', '--tenant', '37', '--unit', HOA_LU, '--name', 'Bà Hoa', ...more], env);

describe('gd-server key', () => {
  it('makes a key that works, shows it once, lists it without secret, and revokes it', async () => {
    const { code, out } = await create('--role', 'handler', '--role', 'intake');
    expect(code).toBe(0);
    const key = out.trim();
    expect(key).toMatch(/^gd_key_37_[a-z0-9]{10}_[A-Za-z0-9_-]{43}$/);
    const inbox = () => call(`${server.url}/v1/cases`, { headers: asOfficer(key) });
    expect((await inbox()).status).toBe(200);
    const listed = await gdServer(['key', 'list', '--tenant', '37'], env);
    const id = key.split('_')[3] ?? '';
    expect(listed.out).toContain(`${id}\thandler+intake\t${HOA_LU}`);
    expect(listed.out).toContain('Bà Hoa');
    expect(listed.out).not.toContain(key.slice(-43));
    expect((await gdServer(['key', 'revoke', '--tenant', '37', '--id', id], env)).code).toBe(0);
    expect((await inbox()).status).toBe(401);
    expect(await gdServer(['key', 'revoke', '--tenant', '37', '--id', id], env)).toMatchObject({
      code: 1,
      err: `There is no active key ${id}.\n`,
    });
  }, 60_000);

  it('refuses what makes no sense, in words', async () => {
    const answers = await Promise.all([
      create('--role', 'king'),
      create(),
      gdServer(
        ['key', 'create', '--tenant', '99', '--role', 'handler', '--unit', HOA_LU, '--name', 'x'],
        env,
      ),
      gdServer(
        ['key', 'create', '--tenant', '37', '--role', 'handler', '--unit', '20335@2025-07-01', '--name', 'x'],
        env,
      ),
      gdServer(['dance'], env),
      gdServer(['serve'], { ...env, GD_PORT: 'many', GD_LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' }),
    ]);
    expect(answers.map(({ code }) => code)).toEqual([2, 2, 1, 1, 2, 1]);
    expect(answers.map(({ err }) => err.split('\n')[0])).toEqual([
      'There is no role king. Roles: intake, handler, leader, site-admin, auditor, model-editor, model-reviewer, committee, submitter.',
      '--role is needed.',
      'There is no tenant 99.',
      'The unit 20335@2025-07-01 cannot be used: unit_other_province.',
      'There is no command dance.',
      'Wrong settings in the environment:',
    ]);
    expect(answers[5]?.err).toBe(
      'Wrong settings in the environment:\n  GD_PORT: must be a port number\n  DATABASE_URL: must begin with postgres:// or postgresql://\n  GD_LOG_LEVEL: must be fatal, error, warn, info, debug or silent\n',
    );
  }, 60_000);
});

describe('gd-server --help', () => {
  it('is no mistake', async () => {
    const { code, out, err } = await gdServer(['--help'], env);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('site put');
  });
});

describe('gd-server mail', () => {
  it('sends again what was given up in the last days, and nothing older', async () => {
    const { database } = server.services;
    const now = new Date();
    const queue = () =>
      enqueue(database, { tenant: TENANT, kind: 'mail', payload: { caseId: newId(), seq: 1 }, now });
    const [fresh, old, waiting] = [await queue(), await queue(), await queue()];
    await database.session((client) =>
      client.query(
        `update outbox set attempts = 10, failed_at = now() - case when message_id = $1
           then interval '2 days' else interval '4 days' end where message_id = any($2)`,
        [fresh, [fresh, old]],
      ),
    );
    const resend = (...more: string[]) => gdServer(['mail', 'resend', '--tenant', TENANT, ...more], env);
    expect((await resend()).out).toBe('1 mails that were given up are sent again.\n');
    const { rows } = await database.session((client) =>
      client.query<{ id: string; open: boolean; attempts: number }>(
        'select message_id as id, failed_at is null as open, attempts from outbox order by message_id',
      ),
    );
    expect(rows).toEqual([
      { id: fresh, open: true, attempts: 0 },
      { id: old, open: false, attempts: 10 },
      { id: waiting, open: true, attempts: 0 },
    ]);
    expect((await resend('--days', '5')).out).toBe('1 mails that were given up are sent again.\n');
    expect((await resend('--days', 'all')).code).toBe(2);
  }, 60_000);
});

describe('gd-server site', () => {
  const put = (key: string, unit: string, ...more: string[]) =>
    gdServer(
      ['site', 'put', '--key', key, '--unit', unit, '--name-vi', 'Cổng thử', '--name-en', 'Test', ...more],
      env,
    );

  it('registers the first portal of a province, and changes it under the same key', async () => {
    const key = 'gd_site_01_thu';
    const unit = '01@2025-07-01';
    expect(await put(key, unit, '--origin', 'https://a.example/page')).toMatchObject({ code: 0, err: '' });
    expect(await put(key, unit, '--origin', 'https://b.example', '--anonymous')).toMatchObject({ code: 0 });
    const { out } = await gdServer(['site', 'list', '--tenant', '01'], env);
    expect(out).toBe(`${key}\t${unit}\thttps://b.example\tCổng thử\n`);

    const read = await call<{ anonymousAllowed: boolean }>(`${server.url}/v1/site`, {
      headers: { 'Gd-Site': key, Origin: 'https://b.example' },
    });
    expect(read.status).toBe(200);
    expect(read.body.anonymousAllowed).toBe(true);
  }, 60_000);

  it('refuses what makes no sense, in words', async () => {
    const answers = await Promise.all([
      put('hoalu', HOA_LU, '--origin', 'https://a.example'),
      put('gd_site_01_khac', HOA_LU, '--origin', 'https://a.example'),
      put('gd_site_37_khac', HOA_LU),
      put('gd_site_37_khac', HOA_LU, '--origin', 'ftp://a.example'),
    ]);
    expect(answers.map(({ code, err }) => [code, err.split('\n')[0]])).toEqual([
      [1, 'hoalu is not a site key: gd_site_<province>_<3 to 32 of a-z and 0-9>.'],
      [1, `The unit ${HOA_LU} cannot be used: unit_other_province.`],
      [2, '--origin is needed.'],
      [2, 'ftp://a.example is not an http or https address.'],
    ]);
  }, 60_000);
});

describe('gd-server seed demo', () => {
  it('sets the origins that may call', async () => {
    const { code, out } = await gdServer(
      ['seed', 'demo', '--origin', 'http://127.0.0.1:5000/page', '--origin', 'https://b.example'],
      // Its cases are signed and sealed: that takes the master key in the data folder.
      { ...env, GD_DATA_DIR: server.folder },
    );
    expect(code).toBe(0);
    expect(out).toContain('45 models, 84 new cases');
    const fresh = await startTestServer({ DATABASE_URL: server.databaseUrl, GD_DATA_DIR: server.folder });
    try {
      const site = (origin: string) =>
        call(`${fresh.url}/v1/site`, { headers: { 'Gd-Site': 'gd_site_37_yentu', Origin: origin } });
      expect((await site('http://127.0.0.1:5000')).status).toBe(200);
      expect((await site('https://b.example')).status).toBe(200);
      expect((await site('http://127.0.0.1:5001')).status).toBe(403);
    } finally {
      await fresh.close();
    }
  }, 60_000);
});
