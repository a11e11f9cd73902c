/** What `npm start` promises: one address, another port when one is taken, and the data of the last run. */
import { rm } from 'node:fs/promises';
import { createClient } from '@gd/sdk';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { newDataFolder, startDemo } from './support/demo.js';

let folder: string;
beforeAll(async () => {
  folder = await newDataFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('prints one address, on another port when its own is taken, and keeps its data between runs', async () => {
  const taken = { PORT: new URL(inject('portal')).port, GD_PORT: new URL(inject('api')).port };

  const first = await startDemo(folder, taken);
  expect(first.printed().match(/http:\/\//g)).toHaveLength(1);
  expect(first.portal).not.toBe(inject('portal'));
  expect(first.api).not.toBe(inject('api'));
  const { receipt, secret } = await createClient({
    baseUrl: first.api,
    site: 'gd_site_37_hoalu',
  }).cases.submit({
    kind: 'FBK',
    title: 'Biển báo bị che khuất',
    content: 'Cành cây che biển báo ở ngã tư, người lái xe không thấy.',
    place: { unit: '14329@2025-07-01' },
    sender: null,
    consent: null,
    locale: 'vi',
  });
  await first.stop();

  const second = await startDemo(folder);
  const site = createClient({ baseUrl: second.api, site: 'gd_site_37_hoalu' });
  const tracked = await site.cases.track({ code: receipt.code, secret });
  expect(tracked.title).toBe('Biển báo bị che khuất');
  await second.stop();
});
