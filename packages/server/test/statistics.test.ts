/** Statistics and the open data that they are counted from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem, ServiceStatisticsView } from '@gd/contract';
import { type ServiceRow, serviceStatistics } from '@gd/rules';
import { HOA_LU, SITE, YEN_TU } from './support/names.js';
import { ANSWER, answered, call, senderStep, sendReport, walk } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let leader: string;
const reason = 'Không thuộc thẩm quyền của phường.';
const FORMULA = '=HYPERLINK("http://example.com";"Bấm")';

beforeAll(async () => {
  server = await startTestServer();
  leader = await server.officer();
  const send = () => sendReport(server.url);
  const early = [await send(), await send(), await send()];
  for (const { id } of early.slice(0, 2)) await walk(server.url, leader, id, ...answered);
  const [first] = early;
  if (first) {
    await senderStep(server.url, first, 'rate', { score: 5 });
    await senderStep(server.url, first, 'reopen', { reason: 'Đèn lại hỏng ngay hôm sau.', fileIds: [] });
  }
  const refused = await send();
  await walk(server.url, leader, refused.id, 'receive', ['refuse', { reason }]);
  await senderStep(server.url, await send(), 'withdraw');
  await sendReport(server.url, { title: 'Đơn tố cáo', content: 'Tôi tố cáo cán bộ xã nhận hối lộ của dân.' });
  const published = await send();
  await walk(server.url, leader, published.id, ...answered, [
    'publish',
    {
      title: FORMULA,
      content: 'Dòng một,\n"dòng hai"',
      answer: ANSWER.text,
      photos: [],
      showPoint: false,
      reviewed: true,
    },
  ]);
  // Late, and one that is not answered at all.
  const late = await send();
  server.setNow('2026-04-01T09:00:00+07:00');
  leader = await server.officer();
  await walk(server.url, leader, late.id, ...answered);
});
afterAll(() => server.close());

const open = async (path: string): Promise<{ text: string; type: string; status: number }> => {
  const answer = await fetch(`${server.url}/v1/open-data/37/${path}`);
  return { status: answer.status, type: answer.headers.get('Content-Type') ?? '', text: await answer.text() };
};
const rows = async (): Promise<ServiceRow[]> =>
  JSON.parse((await open('service?format=json')).text) as ServiceRow[];
const statistics = <T = ServiceStatisticsView>(query = '') =>
  call<T>(`${server.url}/v1/statistics${query}`, { headers: { 'Gd-Site': SITE } });

describe('statistics', () => {
  it('are what anybody counts from the open data', async () => {
    const { body } = await statistics('?from=2026-03&to=2026-03');
    const counted = serviceStatistics(await rows(), { months: ['2026-03'] });
    const total = { ...counted.total, satisfaction: null };
    expect(body.total).toEqual(total);
    expect(body.total).toMatchObject({
      received: 7,
      answered: 4,
      onTime: 4,
      late: 2,
      refused: 1,
      reopened: 1,
    });
    expect(body.byUnit).toMatchObject([
      { unit: { key: HOA_LU, label: { vi: 'Phường Hoa Lư' } }, received: 7 },
    ]);
    expect(body.byMonth.map(({ month }) => month)).toEqual(['2026-03']);
  });

  it('have the twelve months that end today, and show no small cell and no single rating', async () => {
    const { body } = await statistics();
    expect([body.from, body.to, body.byMonth.length]).toEqual(['2025-05', '2026-04', 12]);
    expect(body.minimumCell).toBeGreaterThan(1);
    expect(body.total.satisfaction).toBeNull();
    expect((await statistics(`?unit=${encodeURIComponent('14728@2025-07-01')}`)).body.total.received).toBe(0);
  });

  it('refuse months in the wrong order, and more of them than five years', async () => {
    for (const query of ['?from=2026-05&to=2026-04', '?from=2001-01', '?from=2026-13'])
      expect((await statistics<Problem>(query)).body.errors?.[0]?.pointer).toBe('?from');
  });
});

describe('open data', () => {
  it('is for any page, by tenant, and says nothing of restricted cases, persons and dates', async () => {
    const all = await rows();
    expect(all).toHaveLength(7);
    expect(Object.keys(all[0] ?? {})).toEqual([
      ...['unit', 'unitName', 'kind', 'receivedMonth', 'outcome', 'onTime', 'reopened'],
    ]);
    // In no order of days: that would tell more of when each came in than its month.
    const sorted = (list: ServiceRow[]) => list.map((row) => JSON.stringify(Object.values(row))).toSorted();
    expect(all.map((row) => JSON.stringify(Object.values(row)))).toEqual(sorted(all));
    expect((await open('../38/service')).status).toBe(404);
  });

  it('may be asked for as often as a report may be sent: a table takes the server long', async () => {
    const limited = await startTestServer({ GD_RATE_LIMIT_SUBMIT: '2' });
    try {
      const statuses = [];
      for (let n = 0; n < 3; n += 1)
        statuses.push((await fetch(`${limited.url}/v1/open-data/37/service`)).status);
      expect(statuses).toEqual([200, 200, 429]);
    } finally {
      await limited.close();
    }
  });

  it('is CSV that a spreadsheet opens as it is, and runs nothing of', async () => {
    const { text, type } = await open('cases');
    expect(type).toBe('text/csv; charset=utf-8; header=present');
    // A byte order mark is read away by `text()`.
    const [header] = text.split('\r\n');
    expect(header).toBe(
      'id,kind,title,content,answer,place,placeName,unit,unitName,latitude,longitude,submittedOn,answeredOn,onTime,supports,publishedAt',
    );
    expect(text).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(text).toContain('"Dòng một,\n""dòng hai"""');
    const raw = await fetch(`${server.url}/v1/open-data/37/cases`);
    expect([...new Uint8Array(await raw.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(JSON.parse((await open('cases?format=json')).text)).toMatchObject([
      { title: FORMULA, placeName: 'Phường Hoa Lư', onTime: true, supports: 0, latitude: null },
    ]);
  });
});

// Last: it adds a case.
describe('statistics of one unit', () => {
  it('are chosen from the table of all, so that side by side they tell nothing more', async () => {
    // One other commune: its small number is hidden, so that of phường Hoa Lư must be too, or the sum would tell it.
    await sendReport(server.url, { place: { unit: YEN_TU } });
    // What was counted is remembered for a minute.
    const other = await startTestServer({
      DATABASE_URL: server.databaseUrl,
      GD_MASTER_KEY: (await readFile(join(server.folder, 'master.key'), 'utf8')).trim(),
    });
    try {
      const read = async (query: string) =>
        (
          await call<ServiceStatisticsView>(`${other.url}/v1/statistics?from=2026-03&to=2026-04${query}`, {
            headers: { 'Gd-Site': SITE },
          })
        ).body;
      const all = await read('');
      for (const key of [HOA_LU, YEN_TU]) {
        const one = await read(`&unit=${encodeURIComponent(key)}`);
        const { unit, ...counts } = all.byUnit.find((of) => of.unit.key === key) ?? {};
        expect(unit?.key).toBe(key);
        expect([one.total, one.byUnit]).toEqual([counts, [{ unit, ...counts }]]);
        expect(one.byMonth.map(({ month }) => month)).toEqual(['2026-03', '2026-04']);
      }
      expect(all.byUnit.map(({ received }) => received)).toEqual([null, null]);
    } finally {
      await other.close();
    }
  });
});
