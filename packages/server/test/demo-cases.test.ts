import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseSummary, Page, Publication, ServiceStatisticsView } from '@gd/contract';
import { seedDemoCases } from '../src/seed/demo-cases.js';
import { NINH_BINH, SITE } from './support/names.js';
import { asOfficer, call } from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('fills inbox, board and statistics once, in several states, by the rules', async () => {
  expect(await seedDemoCases(server.services, new Date(NOW))).toBe(84);
  expect(await seedDemoCases(server.services, new Date(NOW))).toBe(0);
  const key = await server.officer(['leader'], NINH_BINH);
  const get = async <T>(path: string, headers: Record<string, string> = { 'Gd-Site': SITE }) =>
    (await call<T>(`${server.url}${path}`, { headers })).body;
  const { items } = await get<Page<CaseSummary>>('/v1/cases?limit=100', asOfficer(key));
  expect(new Set(items.map(({ status }) => status))).toEqual(
    new Set([
      'submitted',
      'received',
      'needs_info',
      'processing',
      'answered',
      'reopened',
      'refused',
      'closed',
    ]),
  );
  const board = await get<Page<Publication>>('/v1/publications');
  expect(board.items).toHaveLength(4);
  const { total, byMonth } = await get<ServiceStatisticsView>('/v1/statistics');
  expect(total).toMatchObject({ received: 84, answered: 71 });
  expect(byMonth.filter(({ received }) => received !== null).length).toBeGreaterThan(4);
  expect(total.satisfaction?.count).toBeGreaterThan(50);
});
