/** From a submission to an audited log, over HTTP, checked with nothing but `@gd/receipts`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry, CaseReceipt, InclusionProofView, Page } from '@gd/contract';
import {
  auditLog,
  leafHash,
  openCheckpoint,
  openVerifierKeys,
  toBase64Url,
  verifyConsistency,
  verifyInclusion,
  type VerifierKey,
  verifyReceipt,
} from '@gd/receipts';
import { sequence } from '../src/log/sequencer.js';
import { HOA_LU, NINH_BINH, TENANT } from './support/names.js';
import { asOfficer, call, command, report, submit } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let handler: string;
let auditor: string;
let receipts: CaseReceipt[];
let keys: VerifierKey[];
const checkpoints: string[] = [];

const logUrl = (path: string): string => `${server.url}/v1/log/${TENANT}/${path}`;
const latestCheckpoint = async (): Promise<string> =>
  (await call<{ checkpoint: string }>(logUrl('checkpoint'))).body.checkpoint;

async function exported(limit = 100): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const url: string = `${server.url}/v1/log/export?limit=${limit}${cursor && `&cursor=${cursor}`}`;
    const { status, body } = await call<Page<AuditEntry>>(url, { headers: asOfficer(auditor) });
    expect(status).toBe(200);
    entries.push(...body.items);
    cursor = body.nextCursor;
  }
  return entries;
}

beforeAll(async () => {
  server = await startTestServer();
  [handler, auditor] = [await server.officer(['leader']), await server.officer(['auditor'], NINH_BINH)];
  receipts = [];
  const take = async (count: number) => {
    for (let n = 0; n < count; n += 1) {
      const { status, body } = await submit(server.url, report());
      expect(status).toBe(201);
      receipts.push(body);
    }
    await sequence(server.services, TENANT);
    checkpoints.push(await latestCheckpoint());
  };
  await take(5);
  for (const { id } of receipts.slice(0, 3)) await command(server.url, handler, id, 'receive');
  await take(4);
  const { body } = await call<{ verifierKeys: string[] }>(logUrl('keys'));
  keys = await openVerifierKeys(body.verifierKeys);
});
afterAll(() => server.close());

describe('a receipt of a case', () => {
  it('is good offline, with the content that came with it', async () => {
    for (const { receipt, content, code } of receipts) {
      expect(receipt.code).toBe(code);
      expect(await verifyReceipt(receipt, keys, { content })).toEqual([]);
    }
  });

  it('is proved to be in the log by the server, at any signed size since', async () => {
    for (const { receipt } of receipts.slice(0, 5)) {
      const hash = toBase64Url(await leafHash(receipt.leaf));
      for (const note of checkpoints) {
        const { size } = await openCheckpoint(note, keys);
        const { body } = await call<InclusionProofView>(logUrl(`inclusion?leafHash=${hash}&size=${size}`));
        expect(body.checkpoint).toBe(note);
        expect(await verifyInclusion(receipt.leaf, body, await openCheckpoint(note, keys))).toBe(true);
      }
      const { body } = await call<InclusionProofView>(logUrl(`inclusion?leafHash=${hash}`));
      expect(body.checkpoint).toBe(checkpoints.at(-1));
    }
  });

  it('has no proof of what is not there', async () => {
    const nothing = 'A'.repeat(43);
    expect((await call(logUrl(`inclusion?leafHash=${nothing}`))).status).toBe(404);
    expect((await call(logUrl('inclusion?leafHash=x'))).status).toBe(422);
    const [{ receipt } = receipts[0] as CaseReceipt] = receipts.slice(-1);
    const hash = toBase64Url(await leafHash(receipt.leaf));
    const [older = ''] = checkpoints;
    const { size } = await openCheckpoint(older, keys);
    expect((await call(logUrl(`inclusion?leafHash=${hash}&size=${size}`))).status).toBe(404);
    expect((await call(logUrl(`inclusion?leafHash=${hash}&size=${size - 1}`))).status).toBe(404);
    expect((await call(`${server.url}/v1/log/99/keys`)).status).toBe(404);
  });
});

describe('the checkpoints', () => {
  it('go on from each other', async () => {
    const [older, newer] = await Promise.all(checkpoints.map((note) => openCheckpoint(note, keys)));
    if (!older || !newer) throw new Error('two checkpoints');
    const url = logUrl(`consistency?from=${older.size}&to=${newer.size}`);
    const { body } = await call<{ hashes: string[] }>(url);
    expect(await verifyConsistency(older, newer, body)).toBe(true);
    expect((await call(logUrl(`consistency?from=0&to=${newer.size + 1}`))).status).toBe(404);
    expect((await call(logUrl(`consistency?from=3&to=2`))).status).toBe(422);
    expect((await call(logUrl(`checkpoint?size=${older.size - 1}`))).status).toBe(404);
    const { body: again } = await call<{ checkpoint: string }>(logUrl(`checkpoint?size=${older.size}`));
    expect(again.checkpoint).toBe(checkpoints[0]);
  });
});

describe("the auditor's export", () => {
  it('audits clean, in pages of any size, with every receipt and both checkpoints', async () => {
    const entries = await exported();
    expect(await exported(2)).toEqual(entries);
    const audit = await auditLog({
      entries,
      checkpoints,
      receipts: receipts.map(({ receipt }) => receipt),
      verifierKeys: keys,
    });
    expect(audit).toEqual({ findings: [], leaves: entries.length, erased: 0, checkpoints: 2, receipts: 9 });
    expect(entries.length).toBeGreaterThanOrEqual(12);
    // Never a contact.
    expect(JSON.stringify(entries)).not.toMatch(/Nguyễn Thị Hạnh|0912/);
  });

  it('shows what was written past the log', async () => {
    const { id } = receipts[8] as CaseReceipt;
    await server.services.database.session((client) =>
      client.query(
        `insert into case_events (tenant_id, case_id, seq, type, actor, status, at, commitment, salt)
         values ($1, $2, 9, 'answered', 'officer', 'answered', '2026-03-01T00:00:00Z', 'x', 'AAAAAAAAAAAAAAAAAAAAAA')`,
        [TENANT, id],
      ),
    );
    const entries = await exported();
    expect(entries.at(-1)).toMatchObject({ index: null, leaf: { kind: 'case.answered', id: `${id}/9` } });
    const { findings } = await auditLog({ entries, checkpoints, receipts: [], verifierKeys: keys });
    expect(findings.map(({ code }) => code)).toContain('not-in-log');
  });

  it('is not for the auditor of a commune, who would read every case of the province', async () => {
    const headers = asOfficer(await server.officer(['auditor'], HOA_LU));
    expect((await call(`${server.url}/v1/log/export`, { headers })).status).toBe(404);
  });

  it('is for auditors only', async () => {
    const url = `${server.url}/v1/log/export`;
    expect((await call(url)).status).toBe(401);
    expect((await call(url, { headers: asOfficer(handler) })).status).toBe(403);
    expect(
      (
        await call(`${url}?cursor=${Buffer.from('["log",-1]').toString('base64url')}`, {
          headers: asOfficer(auditor),
        })
      ).status,
    ).toBe(422);
  });
});
