import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseSummary, Page, Problem } from '@gd/contract';
import { YEN_TU, NINH_BINH } from './support/names.js';
import { asOfficer, call, command, sendReport } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let leader: string;
let sent: { id: string; code: string; day: string }[] = [];
const TOTAL = 23;

const list = <T = Page<CaseSummary>>(query = '', key = leader) =>
  call<T>(`${server.url}/v1/cases${query}`, { headers: asOfficer(key) });

beforeAll(async () => {
  server = await startTestServer();
  leader = await server.officer();
  sent = [];
  for (let i = 0; i < TOTAL; i += 1) {
    // The number is longer than a part of a tracking code, which is found by its beginning as well.
    // Several share a day, so that the order has to fall back on the id.
    const day = `2026-03-${String(2 + Math.floor(i / 6)).padStart(2, '0')}`;
    server.setNow(`${day}T09:00:00+07:00`);
    sent.push({ day, ...(await sendReport(server.url, { title: `Đường hỏng tại km${100 + i}` })) });
  }
  const first = sent[0]?.id ?? '';
  for (const step of ['receive', 'start']) await command(server.url, leader, first, step);
});
afterAll(() => server.close());

async function walk(query: string): Promise<CaseSummary[]> {
  const items: CaseSummary[] = [];
  let next: string | null = `/v1/cases${query}`;
  while (next) {
    const { body, headers }: Awaited<ReturnType<typeof call<Page<CaseSummary>>>> = await call<
      Page<CaseSummary>
    >(`${server.url}${next}`, { headers: asOfficer(leader) });
    items.push(...body.items);
    next = /<(.+)>; rel="next"/.exec(headers.get('Link') ?? '')?.[1] ?? null;
    expect(next === null).toBe(body.nextCursor === null);
  }
  return items;
}

describe('the officer’s list', () => {
  it.each(['due', '-submittedAt'])('is walked by %s, by links, without a gap or a double', async (sort) => {
    for (const limit of [1, 5, 23, 100]) {
      const items = await walk(`?sort=${sort}&limit=${limit}`);
      expect(new Set(items.map(({ id }) => id))).toEqual(new Set(sent.map(({ id }) => id)));
      expect(items).toHaveLength(TOTAL);
      const keys = items.map((item) => (sort === 'due' ? (item.due ?? 'z') : item.submittedAt));
      expect(keys).toEqual(sort === 'due' ? [...keys].sort() : [...keys].sort().reverse());
    }
  });

  it('stays complete when cases come in between pages', async () => {
    const first = (await list('?limit=10')).body;
    await sendReport(server.url, { title: 'Một phản ánh mới' });
    const rest = (await list(`?limit=100&cursor=${first.nextCursor}`)).body.items;
    const ids = [...first.items, ...rest].map(({ id }) => id);
    for (const { id } of sent) expect(ids.filter((seen) => seen === id)).toHaveLength(1);
  });

  it('marks what is overdue, by the rules', async () => {
    server.setNow('2026-03-05T09:00:00+07:00');
    const overdue = (await list('?overdue=true&limit=100')).body.items;
    // Intake is due on the next working day: what came on 2 and 3 March is late, but the one that was received.
    const late = sent.filter(({ day }, i) => day <= '2026-03-03' && i > 0).map(({ id }) => id);
    expect(new Set(overdue.map(({ id }) => id))).toEqual(new Set(late));
    expect(overdue.every((item) => item.overdue)).toBe(true);
    const rest = (await list('?overdue=false&limit=100')).body.items;
    expect(rest.some((item) => item.overdue)).toBe(false);
    expect(rest.length + overdue.length).toBe(TOTAL + 1);
  });

  it('is filtered by status, kind, unit and words', async () => {
    const ids = async (query: string, key = leader) =>
      (await list(`?limit=100&${query}`, key)).body.items.map(({ id }) => id);
    expect(await ids('status=processing')).toEqual([sent[0]?.id]);
    expect(await ids('status=processing&status=submitted')).toHaveLength(TOTAL + 1);
    expect(await ids('kind=REC')).toEqual([]);
    expect(await ids(`unit=${YEN_TU}`)).toEqual([]);
    expect(await ids(`unit=${YEN_TU}`, await server.officer(['leader'], NINH_BINH))).toEqual([]);
    expect(await ids('q=duong+hong+tai+km122')).toEqual([sent[22]?.id]);
    expect(await ids(`q=${sent[3]?.code.toLowerCase()}`)).toEqual([sent[3]?.id]);
    expect(await ids('q=hanh')).toEqual([]);
  });

  it('shows no content and no contact', async () => {
    const { body } = await list('?limit=100');
    expect(JSON.stringify(body)).not.toMatch(/Hạnh|0912 ?345|hai tuần/);
  });

  it.each([
    ['a cursor of the other order', 'sort=-submittedAt', 'cursor'],
    ['a cursor that was changed', '', 'changed'],
  ])('refuses %s', async (_what, query, kind) => {
    const { nextCursor } = (await list('?limit=1')).body;
    const cursor =
      kind === 'changed' ? Buffer.from(`["due","1' or 1=1","x"]`).toString('base64url') : nextCursor;
    const { status, body } = await list<Problem>(`?${query}&cursor=${cursor}`);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '?cursor', code: 'cursor_invalid' }]);
  });

  it.each([
    ['due', '2026-99-99'],
    ['due', '0000-01-01'],
    ['-submittedAt', '2026-03-02T00:00:00+23:00'],
    ['-submittedAt', '0000-01-01T00:00:00Z'],
  ])('refuses a cursor by %s with %s, which PostgreSQL would not take', async (sort, value) => {
    const cursor = Buffer.from(JSON.stringify([sort, value, sent[0]?.id])).toString('base64url');
    const { status, body } = await list<Problem>(`?sort=${sort}&cursor=${cursor}`);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '?cursor', code: 'cursor_invalid' }]);
  });
});
