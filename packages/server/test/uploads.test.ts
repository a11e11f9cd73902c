import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredFile } from '@gd/contract';
import { registerSite } from '../src/sites/put.js';
import { runUpkeep } from '../src/upkeep.js';
import { openUploads } from '../src/uploads/uploads.js';
import { SITE } from './support/names.js';
import { asOfficer, call, newKey } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

/** Another site of the province, and a site of another province. */
const OTHERS = ['gd_site_37_yentu', 'gd_site_01_khac'];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const { database, units, clock } = server.services;
  const names = { nameVi: 'Hà Nội', nameEn: 'Hà Nội', anonymousAllowed: true };
  const site = { ...names, key: OTHERS[1] ?? '', unitKey: '01@2025-07-01', origins: [] };
  await registerSite(database, units, site, clock());
});
afterAll(() => server.close());

const MIB = 1024 * 1024;
/** A scanned decision: begins as a PDF, and no two parts of it are alike. */
const SCAN = Buffer.concat([
  Buffer.from('%PDF-1.4\n'),
  Buffer.from(Uint8Array.from({ length: 12 * MIB }, (_, i) => (i * 2_654_435_761) >>> 21)),
]);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const TUS = { 'Tus-Resumable': '1.0.0' };
const BY_SITE = { ...TUS, 'Gd-Site': SITE };
const PART = { ...BY_SITE, 'Content-Type': 'application/offset+octet-stream' };
type Fields = Record<string, string>;

const begin = (headers: Fields = {}, length = SCAN.length) =>
  call(`${server.url}/v1/uploads`, {
    method: 'POST',
    headers: { ...BY_SITE, 'Upload-Length': String(length), ...headers },
  });
const addressOf = ({ headers }: { headers: Headers }) =>
  new URL(headers.get('Location') ?? '', `${server.url}/v1/uploads`).href;
const idOf = (address: string) => address.split('/').at(-1) ?? '';
const part = (address: string, from: number, to: number, headers: Fields = {}) =>
  call(address, {
    method: 'PATCH',
    headers: { ...PART, 'Upload-Offset': String(from), ...headers },
    body: new Uint8Array(SCAN.subarray(from, to)),
  });
const offsetOf = async (address: string, headers: Fields = BY_SITE) => {
  const { status, headers: answered } = await fetch(address, { method: 'HEAD', headers });
  return status === 200 ? Number(answered.get('Upload-Offset')) : status;
};
const finish = (upload: string, headers: Fields = {}) =>
  call<StoredFile>(`${server.url}/v1/files/finish`, {
    method: 'POST',
    headers: { 'Gd-Site': SITE, 'Idempotency-Key': newKey(), ...headers },
    json: { upload },
  });
const folder = () => join(server.folder, 'files', 'uploads');
const lying = () => readdir(folder());

/** Sends a part, and cuts the connection when half of it has left and some of that has come. */
const cut = (address: string, from: number, to: number) =>
  new Promise<void>((resolve, reject) => {
    const sending = request(address, {
      method: 'PATCH',
      headers: { ...PART, 'Content-Length': String(to - from), 'Upload-Offset': String(from) },
    });
    sending.on('error', () => undefined).on('close', resolve);
    const hangUp = async () => {
      while ((await stat(join(folder(), idOf(address)))).size <= from) await setTimeout(5);
      sending.destroy();
    };
    sending.write(SCAN.subarray(from, from + (to - from) / 2), () => void hangUp().catch(reject));
  });

/** Asks how much has come and sends the rest; what was on its way when the connection broke may still arrive. */
async function resume(address: string): Promise<number> {
  const offset = await offsetOf(address);
  const { status } = await part(address, offset, SCAN.length);
  if (status === 409) return resume(address);
  expect(status).toBe(204);
  return offset;
}

describe('uploads in parts', () => {
  it('go on where they were cut, and the file is the one that was sent', async () => {
    const filename = Buffer.from('Quyết định 15.pdf').toString('base64');
    const begun = await begin({ 'Upload-Metadata': `filename ${filename}` });
    expect(begun.status).toBe(201);
    const address = addressOf(begun);
    expect((await part(address, 0, 4 * MIB)).headers.get('Upload-Offset')).toBe(String(4 * MIB));
    await cut(address, 4 * MIB, 10 * MIB);
    expect((await part(address, 4 * MIB, 5 * MIB)).body).toMatchObject({ code: 'upload_offset_conflict' });
    expect((await finish(idOf(address))).status).toBe(404);
    const offset = await resume(address);
    expect(offset).toBeGreaterThan(4 * MIB);
    expect(offset).toBeLessThan(10 * MIB);

    const key = { 'Idempotency-Key': newKey() };
    const { status, body } = await finish(idOf(address), key);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Quyết định 15.pdf',
      mediaType: 'application/pdf',
      size: SCAN.length,
      sha256: sha256(SCAN),
    });
    // A repeat gets the same file; what came in parts is gone, and no second file can be made of it.
    expect((await finish(idOf(address), key)).body).toEqual(body);
    expect((await finish(idOf(address))).status).toBe(404);
    expect(await lying()).toEqual([]);
  });

  it('are taken from any client that speaks tus', async () => {
    const address = await new Promise<string>((resolve, reject) => {
      const sending: Upload = new Upload(SCAN, {
        endpoint: `${server.url}/v1/uploads`,
        chunkSize: 5 * MIB,
        headers: { 'Gd-Site': SITE },
        metadata: { filename: 'a.pdf' },
        retryDelays: null,
        onError: reject,
        onSuccess: () => {
          resolve(sending.url ?? '');
        },
      });
      sending.start();
    });
    expect((await finish(idOf(address))).body).toMatchObject({ name: 'a.pdf', sha256: sha256(SCAN) });
  });

  it('that are begun twice with one key are one, which goes on', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const address = addressOf(await begin(key));
    await part(address, 0, MIB);
    const again = await begin(key);
    expect([again.status, addressOf(again), again.headers.get('Upload-Offset')]).toEqual([
      201,
      address,
      String(MIB),
    ]);
    expect((await begin(key, 5)).body).toMatchObject({ code: 'idempotency_key_reused' });
    expect(addressOf(await begin())).not.toBe(address);
  });

  it('are open to whoever began them, and to nobody for reading', async () => {
    const address = addressOf(await begin());
    const officer = asOfficer(await server.officer(['intake']), TUS);
    for (const headers of [...OTHERS.map((site) => ({ ...TUS, 'Gd-Site': site })), officer]) {
      expect(await offsetOf(address, headers)).toBe(404);
      expect((await part(address, 0, 10, headers)).status).toBe(404);
      expect((await finish(idOf(address), headers)).status).toBe(404);
      expect((await call(address, { method: 'DELETE', headers })).status).toBe(404);
    }
    expect((await part(address, 0, 10, { 'Gd-Site': 'unknown-key' })).body).toMatchObject({
      code: 'site_key_unknown',
    });
    expect((await part(address, 0, 10, { Origin: 'https://la.example' })).body).toMatchObject({
      code: 'origin_not_allowed',
    });
    await part(address, 0, SCAN.length);
    expect((await call(address, { headers: BY_SITE })).status).toBe(404);
    expect(await offsetOf(address)).toBe(SCAN.length);
    expect((await call(address, { method: 'DELETE', headers: BY_SITE })).status).toBe(204);
    expect(await offsetOf(address)).toBe(404);
  });

  it('keep the limits of files: size, type by the bytes, version of the protocol', async () => {
    expect((await begin({}, 26 * MIB)).body).toMatchObject({ code: 'file_too_large', status: 413 });
    expect((await begin({ 'Upload-Length': 'x' })).body).toMatchObject({ code: 'validation_failed' });
    expect((await begin({ 'Tus-Resumable': '0.2.2' })).body).toMatchObject({
      code: 'tus_version_unsupported',
    });
    const short = addressOf(await begin({}, 3));
    expect((await part(short, 0, 10)).body).toMatchObject({ code: 'file_too_large' });
    const program = addressOf(await begin({}, 3));
    await call(program, {
      method: 'PATCH',
      headers: { ...PART, 'Upload-Offset': '0' },
      body: 'MZ!',
    });
    expect((await finish(idOf(program))).body).toMatchObject({ code: 'file_type_not_allowed' });
    expect(await offsetOf(program)).toBe(404);
    const { headers } = await call(`${server.url}/v1/uploads`, { method: 'OPTIONS' });
    expect(headers.get('Tus-Max-Size')).toBe(String(25 * MIB));
  });

  it('that nobody finishes are bounded for each sender, and free again when they are given up', async () => {
    const before = await lying();
    const begun: string[] = [];
    let last = await begin({}, 25 * MIB);
    while (last.status === 201) {
      begun.push(addressOf(last));
      expect(begun.length).toBeLessThanOrEqual(20);
      last = await begin({}, 25 * MIB);
    }
    expect(last.body).toMatchObject({ code: 'rate_limited', status: 429 });
    expect(last.headers.get('Retry-After')).toBe('600');
    // Another site's key is no way around; an officer has room of their own.
    expect((await begin({ 'Gd-Site': OTHERS[1] ?? '' }, 25 * MIB)).status).toBe(429);
    const officer = await call(`${server.url}/v1/uploads`, {
      method: 'POST',
      headers: asOfficer(await server.officer(['intake']), { ...TUS, 'Upload-Length': '5' }),
    });
    expect(officer.status).toBe(201);
    // A server that starts anew still knows them.
    const { database, vault, disk } = server.services;
    const again = await openUploads({ folder: folder(), database, vault, disk, mostBytes: 1e12 });
    const owner = { tenant: '37', uploader: 'site:x', address: '127.0.0.1' };
    const upload = { id: 'f'.repeat(32), owner, size: 25 * MIB, name: undefined };
    await expect(again.begin(upload, () => Promise.resolve())).rejects.toMatchObject({
      code: 'rate_limited',
    });

    await call(begun[0] ?? '', { method: 'DELETE', headers: BY_SITE });
    const freed = await begin({}, 25 * MIB);
    expect(freed.status).toBe(201);
    for (const address of [...begun.slice(1), addressOf(freed)])
      await call(address, { method: 'DELETE', headers: BY_SITE });
    expect((await lying()).length).toBe(before.length + 2);
  });

  it('have names that no path can be made of', async () => {
    for (const id of ['..%2F..%2Fmaster.key', '%00', '.', 'a'.repeat(199)])
      expect(await offsetOf(`${server.url}/v1/uploads/${id}`)).toBe(404);
  });

  it('are gone when a day has passed', async () => {
    const address = addressOf(await begin());
    await part(address, 0, MIB);
    expect((await lying()).length).toBeGreaterThan(0);
    server.setNow(new Date(Date.now() + 25 * 60 * 60_000).toISOString());
    await runUpkeep(server.services);
    expect(await lying()).toEqual([]);
    expect(await offsetOf(address)).toBe(404);
  });
});
