import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseContact } from '@gd/contract';
import { sealPlainContacts } from '../src/contacts/seal-plain.js';
import { casesOfSubject, eraseContact, listReads, readContact } from '../src/contacts/store.js';
import { TENANT } from './support/names.js';
import { asOfficer, call, report, sendReport, submit } from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const sender = { name: 'Nguyễn Thị Hạnh', address: 'Số 5, phố Phúc Ninh', phone: '0912 345 678' };
const asJob = (caseId: string) => ({
  tenant: TENANT,
  caseId,
  by: 'job:mail',
  purpose: 'mail' as const,
  requestId: 'message-1',
  now: new Date(NOW),
});
/** All that is stored of contacts, bytes as Latin-1. */
async function stored(): Promise<string> {
  const { rows } = await server.services.database.session((client) =>
    client.query<Record<string, unknown>>(
      'select * from case_contacts left join contact_subjects using (case_id)',
    ),
  );
  const text = (value: unknown) =>
    Buffer.isBuffer(value) ? `${value.toString('latin1')} ${value.toString()}` : String(value);
  return rows.map((row) => Object.values(row).map(text).join(' ')).join('\n');
}

describe('a contact', () => {
  it('is not in the database in any readable form', async () => {
    await sendReport(server.url, { sender: { ...sender, email: 'hanh@mail.example' } });
    const text = await stored();
    expect(text.length).toBeGreaterThan(100);
    expect(text).not.toMatch(/Hạnh|Hanh|hanh|Phúc Ninh|0912|345/);
  });

  it('is read with a record of who, when, what for and for which request', async () => {
    const { database, vault } = server.services;
    const [sent, officer] = [await sendReport(server.url), await server.officer()];
    const answer = await call<CaseContact>(`${server.url}/v1/cases/${sent.id}/contact`, {
      headers: asOfficer(officer),
    });
    expect(answer.body).toMatchObject({ ...sender, email: null, idNumber: null, representatives: [] });
    expect(await readContact(database, vault, asJob(sent.id))).toMatchObject(sender);
    expect(await listReads(database, TENANT, sent.id)).toEqual([
      {
        at: new Date(NOW).toISOString(),
        by: `key:${officer.split('_')[3]}`,
        purpose: 'officer',
        requestId: answer.headers.get('Gd-Request-Id'),
      },
      { at: new Date(NOW).toISOString(), by: 'job:mail', purpose: 'mail', requestId: 'message-1' },
    ]);
  });

  it('of an anonymous case is none, and reading none is not recorded', async () => {
    const { database, vault } = server.services;
    const { body } = await submit(server.url, report({ sender: null, consent: null }), {
      site: 'gd_site_37_yentu',
    });
    const id = body.id ?? '';
    expect(await readContact(database, vault, asJob(id))).toBeUndefined();
    expect(await listReads(database, TENANT, id)).toEqual([]);
  });

  it('once erased is gone, the record of readings stays', async () => {
    const { database, vault } = server.services;
    const sent = await sendReport(server.url, { sender: { ...sender, phone: '0988 111 222' } });
    await readContact(database, vault, asJob(sent.id));
    expect(await eraseContact(database, TENANT, sent.id)).toBe(true);
    expect(await eraseContact(database, TENANT, sent.id)).toBe(false);
    expect(await readContact(database, vault, asJob(sent.id))).toBeUndefined();
    expect(await listReads(database, TENANT, sent.id)).toHaveLength(1);
    expect(await casesOfSubject(database, TENANT, sent.id)).toEqual([]);
  });
});

describe('the cases of one person', () => {
  it('are found by telephone or mail with the name, however written; a shared telephone alone is not enough', async () => {
    const { database } = server.services;
    const phone = '0977 222 333';
    const first = await sendReport(server.url, { sender: { ...sender, phone, email: 'Hanh@example.vn' } });
    const byPhone = await sendReport(server.url, {
      sender: { ...sender, name: 'NGUYỄN THỊ HẠNH', phone: '+84977222333' },
    });
    const byMail = await sendReport(server.url, {
      sender: { name: sender.name, address: 'Chỗ khác', email: 'hanh@EXAMPLE.vn' },
    });
    await sendReport(server.url, { sender: { ...sender, name: 'Trần Văn Nam', phone } });
    const cases = await casesOfSubject(database, TENANT, first.id);
    expect(cases).toEqual([first.id, byPhone.id, byMail.id].sort());
    expect(await stored()).not.toMatch(/0977|hanh|977222333/i);
  });
});

describe('a contact from before the vault', () => {
  it('is sealed at the next start, and its columns are emptied', async () => {
    const { database, vault } = server.services;
    const [one, two] = [await sendReport(server.url), await sendReport(server.url)];
    await database.session(async (client) => {
      await client.query('delete from contact_subjects where case_id = any($1)', [[one.id, two.id]]);
      await client.query(
        `update case_contacts set sealed = null, name = 'Lê Văn Cũ', address = 'Phố Cũ', phone = '0900000001'
         where case_id = any($1)`,
        [[one.id, two.id]],
      );
    });
    expect(await sealPlainContacts(database, vault)).toBe(2);
    expect(await sealPlainContacts(database, vault)).toBe(0);
    expect(await stored()).not.toMatch(/Cũ|0900000001/);
    expect(await readContact(database, vault, asJob(one.id))).toEqual({
      name: 'Lê Văn Cũ',
      address: 'Phố Cũ',
      phone: '0900000001',
      email: null,
      idNumber: null,
      organisation: null,
      representatives: [],
    });
    expect(await casesOfSubject(database, TENANT, one.id)).toEqual([one.id, two.id].sort());
  });
});

describe('when the keys of the tenant are destroyed', () => {
  it('no contact can be read, by this server or another, and everything else works on', async () => {
    const { database, vault } = server.services;
    const [sent, officer] = [await sendReport(server.url), await server.officer()];
    await vault.destroyTenantKey(database, TENANT, new Date(NOW));
    expect(await readContact(database, vault, asJob(sent.id))).toBeUndefined();
    const contact = await call(`${server.url}/v1/cases/${sent.id}/contact`, { headers: asOfficer(officer) });
    expect(contact).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await call(`${server.url}/v1/cases/${sent.id}`, { headers: asOfficer(officer) })).status).toBe(
      200,
    );
    const next = await sendReport(server.url);
    expect(await readContact(database, vault, asJob(next.id))).toMatchObject(sender);
  });
});
