import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClient, type ClientOptions, type Fetch, type UploadProgress } from '../index.js';
import { createMock, type Mock } from '../mock/index.js';
import { failureOf } from '../testing/failure.js';

const MIB = 1024 * 1024;
const bytes = Uint8Array.from({ length: 12 * MIB }, (_, i) => (i * 2_654_435_761) >>> 21);
const SCAN = new File(['%PDF-1.4\n', bytes], 'Quyết định 15.pdf');
const HASH = createHash('sha256')
  .update(new Uint8Array(await SCAN.arrayBuffer()))
  .digest('hex');

let mock: Mock;
/** Method and offset of each step. */
let steps: string[];
beforeEach(() => {
  mock = createMock();
  steps = [];
});

const clientOver = (fetch: Fetch, options: Partial<ClientOptions> = {}) =>
  createClient({
    baseUrl: 'https://mock.gd.invalid',
    site: 'any',
    retry: { minDelay: 1 },
    ...options,
    fetch: (input, init) => {
      const request = new Request(input, init);
      steps.push(`${request.method} ${request.headers.get('Upload-Offset') ?? ''}`.trim());
      return fetch(request);
    },
  });

/** Lets so many bytes of the given part through and breaks the connection; all else passes. */
const cutting =
  (part: number, through: number): Fetch =>
  async (input) => {
    const request = input as Request;
    const seen = steps.filter((step) => step.startsWith('PATCH')).length;
    if (request.method !== 'PATCH' || seen !== part) return mock.fetch(request);
    const half = (await request.blob()).slice(0, through);
    await mock.fetch(new Request(request.url, { method: 'PATCH', headers: request.headers, body: half }));
    throw new TypeError('Failed to fetch');
  };

describe('a file over 5 MiB', () => {
  it('goes in parts, under its name, and tells how far it is', async () => {
    const progress: UploadProgress[] = [];
    const client = clientOver(mock.fetch);
    const stored = await client.files.upload(SCAN, { onProgress: (step) => progress.push(step) });
    expect(stored).toMatchObject({ name: 'Quyết định 15.pdf', size: SCAN.size, sha256: HASH });
    expect(steps).toEqual(['POST', 'PATCH 0', `PATCH ${5 * MIB}`, `PATCH ${10 * MIB}`, 'POST']);
    expect(progress.map(({ loaded }) => loaded)).toEqual([5 * MIB, 10 * MIB, SCAN.size]);
    expect(progress.at(-1)?.total).toBe(SCAN.size);
    expect(mock.state.uploads.size).toBe(0);
  });

  it('goes on where it was cut, in the middle of a part or after it', async () => {
    for (const through of [2 * MIB, 5 * MIB]) {
      steps = [];
      const stored = await clientOver(cutting(2, through)).files.upload(SCAN);
      expect(stored.sha256).toBe(HASH);
      expect(steps.slice(2, 5)).toEqual([`PATCH ${5 * MIB}`, 'HEAD', `PATCH ${5 * MIB + through}`]);
    }
  });

  it('goes on after a reload, by its key', async () => {
    const idempotencyKey = 'key-of-the-draft';
    const dying = clientOver(cutting(3, 0), { retry: { limit: 0 } });
    expect(await failureOf(dying.files.upload(SCAN, { idempotencyKey }))).toMatchObject({ kind: 'network' });
    steps = [];
    const stored = await clientOver(mock.fetch).files.upload(SCAN, { idempotencyKey });
    expect(stored.sha256).toBe(HASH);
    expect(steps).toEqual(['POST', `PATCH ${10 * MIB}`, 'POST']);
  });

  it('gives up after as many failures in a row as other requests do, and at once when it is refused', async () => {
    const broken = clientOver((input) =>
      (input as Request).method === 'PATCH'
        ? Promise.reject(new TypeError('Failed to fetch'))
        : mock.fetch(input),
    );
    expect(await failureOf(broken.files.upload(SCAN))).toMatchObject({ kind: 'network' });
    expect(steps.filter((step) => step.startsWith('PATCH'))).toHaveLength(3);
    const tooLarge = clientOver(mock.fetch).files.upload(new Blob([bytes, bytes, bytes]));
    expect(await failureOf(tooLarge)).toMatchObject({ code: 'file_too_large' });
  });

  it('can be aborted while it waits to go on', async () => {
    const controller = new AbortController();
    const client = clientOver(
      (input) => {
        if ((input as Request).method !== 'PATCH') return mock.fetch(input);
        setTimeout(() => {
          controller.abort('changed my mind');
        });
        return Promise.reject(new TypeError('Failed to fetch'));
      },
      { retry: { minDelay: 1_000_000, maxDelay: 1_000_000 } },
    );
    const error = await failureOf(client.files.upload(SCAN, { signal: controller.signal }));
    expect(error).toMatchObject({ kind: 'abort', cause: 'changed my mind' });
  });
});
