/** What `npm start` promises: its addresses, other ports when those are taken, and the data of the last run. */
import { rm } from 'node:fs/promises';
import { createClient } from '@gd/sdk';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { newDataFolder, startDemo } from './support/demo.js';

let folder: string;
beforeAll(async () => {
  folder = await newDataFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('prints its addresses and accounts, on other ports when its own are taken, and keeps its data between runs', async () => {
  const taken = { PORT: new URL(inject('portal')).port, GD_PORT: new URL(inject('api')).port };

  const first = await startDemo(folder, taken);
  expect(first.printed().match(/http:\/\/\S+/g)).toEqual([
    `${first.portal}/`,
    first.api,
    `${first.api}/officers/`,
    `${first.portal}/thu/`,
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
  ]);
  expect(Object.keys(first.accounts)).toContain('tiepnhan.hoalu');
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
  const boardOf = async (api: string) =>
    (await createClient({ baseUrl: api, site: 'gd_site_37_hoalu' }).publications.list().page()).items.length;
  expect(await boardOf(first.api)).toBe(4);
  await first.stop();

  const second = await startDemo(folder);
  const site = createClient({ baseUrl: second.api, site: 'gd_site_37_hoalu' });
  const tracked = await site.cases.track({ code: receipt.code, secret });
  expect(tracked.title).toBe('Biển báo bị che khuất');
  // The cases of the demo are written once.
  expect(await boardOf(second.api)).toBe(4);
  expect(second.accounts).not.toEqual(first.accounts);
  await second.stop();
});
