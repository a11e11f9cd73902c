/** A file over 5 MiB, to the real server: in parts, one of them cut in the middle. */
import { createHash } from 'node:crypto';
import { uploads } from '@gd/contract';
import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../index.js';
import { HOA_LU_SITE, type Stage } from './stage.js';

const SCAN = new File(['%PDF-1.4\n', new Uint8Array(8_000_000).fill(7)], 'Quyết định 15.pdf');

/** Lets the first half of the first part through, as a proxy does that has passed on what it had when it broke. */
function brokenOnce(): Fetch {
  let whole = true;
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'PATCH' || !whole) return fetch(request);
    whole = false;
    const half = (await request.blob()).slice(0, 2_000_000);
    await fetch(request.url, { method: 'PATCH', headers: request.headers, body: half });
    throw new TypeError('Failed to fetch');
  };
}

export const largeFileJourneys = (stage: Stage): void => {
  describe('large files', () => {
    it('come whole though the connection broke', async () => {
      const steps: string[] = [];
      const citizen = stage.clientOf({
        site: HOA_LU_SITE,
        fetch: brokenOnce(),
        retry: { minDelay: 1 },
        hooks: { onResponse: ({ operation }) => steps.push(operation) },
      });
      const stored = await citizen.files.upload(SCAN);
      const hash = createHash('sha256').update(new Uint8Array(await SCAN.arrayBuffer()));
      expect(stored).toMatchObject({ name: SCAN.name, size: SCAN.size, sha256: hash.digest('hex') });
      expect(steps).toEqual([
        uploads.begin.id,
        uploads.offset.id,
        uploads.append.id,
        uploads.append.id,
        'files.finish',
      ]);
      await stage.submit({ fileIds: [stored.id] });
      await stage.citizen.files.upload(SCAN);
    });
  });
};
