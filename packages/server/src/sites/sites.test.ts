import { expect, it } from 'vitest';
import type { Db } from '../database/database.js';
import { openSites } from './sites.js';

it('knows registered origins by one query, however many origins strangers make up', async () => {
  let queries = 0;
  const db = {
    all: () => {
      queries += 1;
      return Promise.resolve([{ origin: 'https://hoalu.example.vn' }]);
    },
  } as unknown as Db;
  const sites = openSites(db);
  expect(await sites.isRegisteredOrigin('https://hoalu.example.vn')).toBe(true);
  for (let i = 0; i < 100; i += 1)
    expect(await sites.isRegisteredOrigin(`https://${i}.stranger.example`)).toBe(false);
  expect(queries).toBe(1);
});
