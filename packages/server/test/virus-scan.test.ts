/** A server that speaks clamd's INSTREAM, as https://docs.clamav.net/manual/Usage/Scanning.html#clamd describes it. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Problem, StoredFile } from '@gd/contract';
import { upload } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

/** The test file of the industry: harmless, and every scanner finds it. In two parts, so that none finds it here. */
const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR` + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

type Behaviour = 'scans' | 'breaks off' | 'answers nonsense' | 'finds it too large';

let behaviour: Behaviour;
let scanned: Buffer[];
let clamd: Server;
let server: TestServer;

/** The content of a finished stream, or undefined while more is to come. */
function contentOf(stream: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (stream.length < command.length) return undefined;
  expect(stream.toString('latin1', 0, command.length)).toBe(command);
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= stream.length;) {
    const length = stream.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(stream.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

function serve(socket: Socket): void {
  let stream = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    stream = Buffer.concat([stream, data]);
    if (behaviour === 'breaks off' && stream.length > 100_000) return void socket.destroy();
    if (behaviour === 'finds it too large' && stream.length > 100_000)
      return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    const content = contentOf(stream);
    if (!content) return;
    scanned.push(content);
    if (behaviour === 'answers nonsense') return void socket.end('stream: OK, or so they say\0');
    socket.end(content.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
  });
}

beforeAll(async () => {
  clamd = createServer(serve).listen(0, '127.0.0.1');
  await once(clamd, 'listening');
  server = await startTestServer({ GD_CLAMD: `127.0.0.1:${(clamd.address() as AddressInfo).port}` });
});
beforeEach(() => {
  behaviour = 'scans';
  scanned = [];
});
afterAll(async () => {
  await server.close();
  if (clamd.listening) clamd.close();
});

const PDF = '%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n';
const send = (...parts: BlobPart[]) => upload<StoredFile & Problem>(server.url, new Blob(parts), 'đơn.pdf');
const drafts = () => readdir(join(server.folder, 'files', 'incoming'));

describe('a file', () => {
  it('is seen whole by the scanner before it is taken', async () => {
    const content = Buffer.concat([Buffer.from(PDF), randomBytes(700_000)]);
    expect((await send(content)).status).toBe(201);
    expect(scanned).toHaveLength(1);
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(scanned.map(hash)).toEqual([hash(content)]);
  });

  it.each([
    ['as it is', [EICAR]],
    ['inside a document', [PDF, EICAR]],
  ])('with malware is refused, %s, and nothing of it stays', async (_how, parts) => {
    expect(await send(...parts)).toMatchObject({ status: 422, body: { code: 'file_infected' } });
    expect(await drafts()).toEqual([]);
  });
});

describe('a scanner that fails', () => {
  it.each<[Behaviour, number]>([
    ['breaks off', 1_000_000],
    ['finds it too large', 1_000_000],
    ['answers nonsense', 100],
  ])('because it %s lets no file pass', async (what, bytes) => {
    behaviour = what;
    const answer = await send(PDF, 'a'.repeat(bytes));
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer.headers.get('Retry-After')).toBe('30');
    expect(await drafts()).toEqual([]);
  });

  it('because it is not there lets no file pass', async () => {
    clamd.close();
    await once(clamd, 'close');
    expect(await send(PDF)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(await drafts()).toEqual([]);
  });
});
