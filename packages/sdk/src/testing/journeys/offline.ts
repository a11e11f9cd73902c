/** What waits on a device, against the real server: pages are killed, and answers lost, between any two requests. */
import { describe, expect, it } from 'vitest';
import { newSubmission, type Fetch, type SubmissionDraft } from '../../index.js';
import { samplePhotoBytes } from '../../mock/sample-photo.js';
import { openOutbox, type Outbox } from '../../offline/index.js';
import { DRAFT } from '../samples.js';
import { HOA_LU_SITE, type Stage } from './stage.js';

const until = async (come: () => boolean): Promise<void> => {
  while (!come()) await new Promise((resolve) => setTimeout(resolve, 10));
};

export const offlineJourneys = (stage: Stage): void => {
  describe('what waits on a device', () => {
    /** A page whose answer to its `count`-th request is lost with it; the request has arrived. */
    async function dyingPage(count: number): Promise<{ outbox: Outbox; dead: () => boolean }> {
      let requests = 0;
      const fetch: Fetch = async (input, init) => {
        requests += 1;
        if (requests > count) throw new TypeError('fetch failed');
        const response = await globalThis.fetch(input, init);
        if (requests < count) return response;
        await response.arrayBuffer();
        throw new TypeError('fetch failed');
      };
      const client = stage.clientOf({ site: HOA_LU_SITE, fetch, retry: { limit: 0 } });
      const outbox = await openOutbox({ client, site: HOA_LU_SITE });
      return { outbox, dead: () => requests >= count };
    }

    it('becomes one case with its photos, whichever answers are lost and pages die', async () => {
      const { consent } = await stage.citizen.sites.read();
      const agreed = { version: consent.version, locale: 'vi' as const, givenAt: new Date().toISOString() };
      const draft: SubmissionDraft = { ...DRAFT, title: 'Biển báo đổ giữa đường', consent: agreed };
      const prepared = newSubmission(draft);
      const files = ['Gần.png', 'Xa.png'].map((name) => ({ name, blob: samplePhotoBytes() }));

      const first = await dyingPage(1);
      await first.outbox.add(prepared, { files });
      await until(first.dead);
      first.outbox.close();
      // Upload again, the second upload, and the submission: each time the answer to the last is lost.
      for (const requests of [2, 2]) {
        const page = await dyingPage(requests);
        await until(page.dead);
        page.outbox.close();
      }

      const client = stage.clientOf({ site: HOA_LU_SITE });
      const last = await openOutbox({ client, site: HOA_LU_SITE });
      await last.sendNow();
      expect(last.items.map(({ status, title }) => [status, title])).toEqual([['sent', draft.title]]);
      const taken = await last.take(prepared.body.id);
      expect(taken?.receipt?.files.map(({ name }) => name)).toEqual(['Gần.png', 'Xa.png']);
      const code = taken?.receipt?.code ?? '';
      expect(await client.cases.track({ code, secret: prepared.secret })).toMatchObject({
        title: draft.title,
      });
      const { items } = await stage.officer.cases.list({ q: draft.title }).page();
      expect(items.map((item) => item.code)).toEqual([code]);
      last.close();
    });
  });
};
