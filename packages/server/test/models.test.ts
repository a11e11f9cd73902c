import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Model, ModelFacets, Page, Problem } from '@gd/contract';
import { loadUnits } from '@gd/units';
import { fold } from '@gd/units/text';
import { readExamples, seedExampleModels } from '../src/seed/example-models.js';
import { SITE } from './support/names.js';
import { type Answer, call } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type ModelPage = Page<Model> & { total: number };
const models = <T = ModelPage>(query = '', path = '') =>
  call<T>(`${server.url}/v1/models${path}${query}`, { headers: { 'Gd-Site': SITE } });

describe('the gallery', () => {
  it('finds words without marks, in any order, in either language, and by tag and place', async () => {
    const slugs = async (q: string) =>
      (await models(`?q=${encodeURIComponent(q)}&limit=100`)).body.items.map(({ slug }) => slug);
    expect(await slugs('nha mang tuoi')).toEqual(['dvk-001']);
    expect(await slugs('tưới Nhà Màng')).toEqual(['dvk-001']);
    expect(await slugs('net-houses')).toContain('dvk-001');
    expect(await slugs('xa yen tu')).toContain('dvk-001');
    expect(await slugs('tôn giáo')).toContain('dvk-022');
    expect(await slugs('religion')).toContain('dvk-022');
    expect(await slugs('không có mô hình nào như thế')).toEqual([]);
    expect(await slugs('ang tuoi')).toEqual([]);
    expect(await slugs('%')).toHaveLength(45);
  });

  it('is walked page by page without a gap or a double, latest year first', async () => {
    const seen: Model[] = [];
    let cursor: string | null = null;
    do {
      const { body, headers }: Answer<ModelPage> = await models(
        `?limit=7${cursor ? `&cursor=${cursor}` : ''}`,
      );
      expect(body.total).toBe(45);
      seen.push(...body.items);
      cursor = body.nextCursor;
      expect(headers.get('Link')).toBe(
        cursor ? `</v1/models?limit=7&cursor=${encodeURIComponent(cursor)}>; rel="next"` : null,
      );
    } while (cursor);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(45);
    const years = seen.map(({ year }) => year ?? 0);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  it('is filtered by field, kind, province and year, one value or several', async () => {
    const facets = (await models<ModelFacets>('', '/facets')).body;
    for (const { value, count } of facets.fields)
      expect((await models(`?field=${value}&limit=100`)).body.items).toHaveLength(count);
    for (const { value, count } of facets.provinces)
      expect((await models(`?province=${value.key}`)).body.total).toBe(count);
    for (const { value, count } of facets.years)
      expect((await models(`?year=${value}`)).body.total).toBe(count);
    for (const { value, count } of facets.kinds)
      expect((await models(`?kind=${value}`)).body.total).toBe(count);
    const two = facets.fields.slice(0, 2);
    const both = await models(`?${two.map(({ value }) => `field=${value}`).join('&')}`);
    expect(both.body.total).toBe(two.reduce((sum, { count }) => sum + count, 0));
    expect((await models<ModelFacets>('?q=nha+mang', '/facets')).body).toMatchObject({
      total: 1,
      years: [{ value: 2022, count: 1 }],
    });
  });

  it('shows one model with its source, its unit of the time and today’s', async () => {
    const { body, headers } = await models<Model>('', '/dvk-002');
    expect(body).toMatchObject({
      unit: { key: '14335@0', label: { vi: 'Phường Phúc Thành' } },
      unitsToday: [{ key: '14329@2025-07-01', label: { vi: 'Phường Hoa Lư' } }],
      source: { publisher: 'Báo Ninh Bình' },
    });
    expect(headers.get('Cache-Control')).toBe('private, max-age=60');
    const etag = headers.get('ETag') ?? '';
    const again = await call(`${server.url}/v1/models/dvk-002`, {
      headers: { 'Gd-Site': SITE, 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['?cursor=abc', '?cursor', 'cursor_invalid'],
    [`?cursor=${Buffer.from('["x",1]').toString('base64url')}`, '?cursor', 'cursor_invalid'],
    ...[
      ['-year', 2 ** 53 - 1, 'a'],
      ['-year', 2 ** 31, 'a'],
      ['-year', 2026, 'a\u0000'],
      ['title', 'A', 'a'],
    ].map((values: unknown[]): [string, string, string] => [
      `?cursor=${Buffer.from(JSON.stringify(values)).toString('base64url')}`,
      '?cursor',
      'cursor_invalid',
    ]),
    ['?limit=101', '?limit', 'too_big'],
    ['?limit=many', '?limit', 'invalid_type'],
    ['?field=sport', '?field/0', 'invalid_value'],
    ['?q=%00', '?q', 'control_character'],
  ])('refuses %s', async (query, pointer, code) => {
    const { status, body } = await models<Problem>(query);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer, code }]);
  });

  it('has no model of an unknown name', async () => {
    expect((await models<Problem>('', '/dvk-999')).status).toBe(404);
    expect((await models<Problem>('', '/Tên')).status).toBe(422);
  });
});

describe('the seed', () => {
  it('may be repeated', async () => {
    const { database, units } = server.services;
    await seedExampleModels(database, units, new Date());
    expect((await models()).body.total).toBe(45);
  });

  it('names for each unit a key that exists and stands in the text', async () => {
    const directory = await loadUnits();
    const examples = await readExamples();
    expect(examples).toHaveLength(45);
    const withKey = examples.filter(({ unit }) => unit.key !== null);
    expect(withKey).toHaveLength(41);
    for (const { id, unit } of withKey) {
      const found = await directory.byKey(unit.key ?? '');
      expect([id, found?.key]).toEqual([id, unit.key]);
      expect(fold(`${unit.name} ${unit.provinceInSource}`)).toContain(fold(found?.name ?? '?'));
      const province = found && directory.path(found).at(-1);
      expect([unit.provinceInSource, unit.provinceSince2025]).toContain(province?.name);
    }
  });

  it('gives each model a province of today', async () => {
    const { body } = await models('?limit=100');
    expect(body.items.filter(({ province }) => province === null)).toEqual([]);
    expect(
      body.items.filter(
        ({ unit, unitsToday }) => unit?.key.length === '14335@0'.length && unitsToday.length === 0,
      ),
    ).toEqual([]);
  });
});
