/** The lists, counts, files and pages that are made of the models of a register. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Model, ModelDetail, ModelFacets, ModelRegister, Page, Problem } from '@gd/contract';
import { columnNamed } from '../src/imports/header.js';
import { REGISTER_COLUMNS } from '../src/models/export-rows.js';
import { seedDemoModels } from '../src/seed/demo-models.js';
import { HOA_LU, NINH_BINH, SITE } from './support/names.js';
import {
  modelCommand,
  nominateAs,
  publishedFigure,
  REASON,
  recognition,
  uploadPhoto,
} from './support/models.js';
import { asOfficer, call, newKey } from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let reviewer: string;
let committee: string;
beforeAll(async () => {
  server = await startTestServer({ GD_PUBLIC_URL: 'https://gd.example' });
  reviewer = await server.officer(['model-reviewer'], NINH_BINH);
  committee = await server.officer(['committee'], NINH_BINH);
  expect(await seedDemoModels(server.services, new Date(NOW))).toBe(6);
  expect(await seedDemoModels(server.services, new Date(NOW))).toBe(0);
});
afterAll(() => server.close());

type ModelPage = Page<Model> & { total: number };
const get = async <T>(path: string, headers: Record<string, string> = { 'Gd-Site': SITE }): Promise<T> =>
  (await call<T>(server.url + path, { headers })).body;
const list = (query: string) => get<ModelPage>(`/v1/models?limit=100&${query}`);
const slugs = async (query: string) => (await list(query)).items.map(({ slug }) => slug);

describe('the list', () => {
  it('has the demo’s models that are listed, and not those that are nominated or removed', async () => {
    const { items } = await list('level=commune');
    const ofDemo = items.filter(({ slug }) => !slug.startsWith('dvk-'));
    expect(new Map(ofDemo.map(({ slug, status }) => [slug, status]))).toEqual(
      new Map([
        ['camera-an-ninh-ngo-xom', 'launched'],
        ['rau-sach-nha-luoi', 'running'],
        ['tu-sach-nha-van-hoa', 'reviewed'],
        ['mot-cua-luu-dong', 'recognised'],
      ]),
    );
    expect(await slugs('recognition=commune')).toEqual(['mot-cua-luu-dong']);
    expect((await get<ModelDetail>('/v1/models/rau-sach-nha-luoi')).copiedFrom).toMatchObject([
      { slug: 'dvk-001' },
    ]);
    expect((await get<ModelDetail>('/v1/models/dvk-001')).copiedTo).toMatchObject([
      { slug: 'rau-sach-nha-luoi' },
    ]);
  });

  it.each(['-year', 'year', 'title', '-changedAt'])(
    'is walked by %s without a gap or a double',
    async (sort) => {
      const whole = await slugs(`sort=${sort}`);
      const walked: string[] = [];
      let cursor: string | null = null;
      do {
        const next = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page: ModelPage = await get(`/v1/models?limit=9&sort=${sort}${next}`);
        walked.push(...page.items.map(({ slug }) => slug));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(walked).toEqual(whole);
      expect(new Set(walked).size).toBe(49);
    },
  );

  it('sorts titles as Vietnamese does', async () => {
    const titles = (await list('sort=title')).items.map(({ title }) => title.vi);
    // The collator of ICU ignores punctuation, and so do the titles here but for quotation marks.
    const plain = titles.filter((title) => /^\p{L}/u.test(title));
    expect(plain).toEqual([...plain].sort(new Intl.Collator('vi').compare));
  });

  it('finds by a unit of any era', async () => {
    expect(await slugs('unit=14335@0')).toContain('dvk-002');
    // Today's ward took its residents; a district lives on in the communes of its communes.
    expect(await slugs(`unit=${HOA_LU}`)).toContain('dvk-002');
    expect(await slugs('unit=374@0')).toEqual(expect.arrayContaining(['dvk-009', 'dvk-007', 'dvk-008']));
    expect(await slugs('unit=374@0')).not.toContain('dvk-001');
    const haNam = await slugs('unit=35@0');
    expect(haNam).toEqual(expect.arrayContaining(['dvk-010', 'dvk-011', 'dvk-012']));
    expect(haNam).not.toContain('dvk-003');
    expect((await list(`unit=${NINH_BINH}`)).total).toBe((await list(`province=${NINH_BINH}`)).total);
    expect(await slugs('unit=99999@0')).toEqual([]);
  });
});

describe('the facets', () => {
  it.each([
    '',
    'field=economy',
    'field=economy&field=culture-society&level=commune',
    'kind=individual&year=2018',
    `province=${NINH_BINH}&recognition=commune`,
    'q=xa&field=economy&kind=collective&year=2014&year=2019',
    `unit=${HOA_LU}&level=commune`,
  ])('count what each value would leave under the other filters: %s', async (query) => {
    const facets = await get<ModelFacets>(`/v1/models/facets?${query}`);
    expect(facets.total).toBe((await list(query)).total);
    const without = (name: string) => {
      const left = new URLSearchParams(query);
      left.delete(name);
      return left;
    };
    const check = async (name: string, values: { value: unknown; count: number }[]) => {
      for (const { value, count } of values) {
        const asked = without(name);
        asked.set(name, String(value));
        expect([name, value, count]).toEqual([name, value, (await list(asked.toString())).total]);
      }
    };
    await check('field', facets.fields);
    await check('kind', facets.kinds);
    await check('level', facets.levels);
    await check('recognition', facets.recognitions);
    await check('year', facets.years.slice(0, 3));
    await check(
      'province',
      facets.provinces.slice(0, 3).map(({ value, count }) => ({ value: value.key, count })),
    );
    const sum = facets.fields.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe((await list(without('field').toString())).total);
  });
});

describe('the yearly register', () => {
  it('reconciles in every table and year, and counts removed models in their years', async () => {
    const register = await get<ModelRegister>('/v1/models/register');
    const now = await get<ModelFacets>('/v1/models/facets');
    expect(register.years.at(-1)?.end).toBe(now.total - register.undated);
    expect(register.undated).toBe(8);
    expect(register.years.find(({ year }) => year === 2025)?.removed).toBe(1);
    for (const [i, year] of register.years.entries()) {
      expect(year.end).toBe(year.start + year.new - year.removed);
      if (i > 0) expect(year.start).toBe(register.years[i - 1]?.end);
      for (const table of [register.byField, register.byUnit, register.byLevel, register.byKind]) {
        const parts = table.map(({ years }) => years[i]);
        for (const name of ['start', 'new', 'removed', 'end'] as const)
          expect(parts.reduce((sum, part) => sum + (part?.[name] ?? 0), 0)).toBe(year[name]);
      }
    }
    const ofUnit = await get<ModelRegister>(`/v1/models/register?unit=${HOA_LU}&from=2024`);
    expect(ofUnit.years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(ofUnit.byUnit.map(({ unit }) => unit?.key)).toEqual([HOA_LU]);
  });

  it('shows what was published as it was published, with a note where it does not add up', async () => {
    const body = publishedFigure();
    const put = (key: string, json: object = body) =>
      call<Problem>(`${server.url}/v1/register/published-figures`, {
        method: 'POST',
        headers: asOfficer(key, { 'Idempotency-Key': newKey() }),
        json,
      });
    // It becomes a link on public pages.
    const script = { ...body, source: { url: 'javascript:alert(1)', publisher: 'x' } };
    expect((await put(committee, script)).body.errors).toMatchObject([{ pointer: '/source/url' }]);
    expect((await put(await server.officer(['committee']))).status).toBe(403);
    expect((await put(committee)).status).toBe(201);
    expect((await put(committee)).body.code).toBe('already_exists');
    const { published } = await get<ModelRegister>('/v1/models/register');
    expect(published.map(({ asOf, new: added, end }) => [asOf, added, end])).toEqual([
      ['2014', null, 781],
      ['2018-06', null, 1_538],
      ['2023', 421, 1_635],
      ['2024', 100, 1_700],
    ]);
    expect(published[0]?.note).toBe(null);
    expect(published[2]?.note?.vi).toContain('1.214');
    expect(published[3]?.note?.en).toContain('1,735');
  });
});

describe('the files', () => {
  it('of open data hold what the list holds, under its filters', async () => {
    const csv = await get<string>('/v1/open-data/37/models?format=csv&field=economy', {});
    const lines = csv.trim().split('\r\n');
    expect(lines[0]).toMatch(/^Số đăng ký,Tên mô hình,/);
    expect(lines).toHaveLength(1 + (await list('field=economy')).total);
    const json = await get<{ slug: string; field: string }[]>('/v1/open-data/37/models?format=json', {});
    expect(json).toHaveLength(49);
    expect(json.find(({ slug }) => slug === 'dvk-001')?.field).toBe('economy');
    const answer = await fetch(`${server.url}/v1/open-data/37/models`);
    expect(answer.headers.get('Content-Disposition')).toContain('gd-37-models.xlsx');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('of officers hold nominated and removed models, too, of their unit', async () => {
    const rows = async (key: string) =>
      get<{ slug: string; removalReason: string | null }[]>(
        '/v1/register/export?format=json',
        asOfficer(key),
      );
    const all = await rows(reviewer);
    expect(all).toHaveLength(51);
    expect(all.find(({ slug }) => slug === 'nhom-tiet-kiem-cu')?.removalReason).toBe('ended');
    const own = await rows(await server.officer(['model-editor']));
    expect(own.map(({ slug }) => slug)).toEqual([
      ...['camera-an-ninh-ngo-xom', 'dvk-002', 'dvk-005', 'nhom-tiet-kiem-cu', 'to-tu-quan-phan-loai-rac'],
    ]);
  });

  it('have headings that an import knows again', () => {
    const known = new Map(REGISTER_COLUMNS.map(({ key, header }) => [key as string, columnNamed(header)]));
    for (const key of ['registerNumber', 'title', 'summary', 'field', 'kind', 'level', 'unit', 'place'])
      expect([key, known.get(key)]).toEqual([key, key]);
    for (const key of ['year', 'registeredOn', 'removedOn', 'removalReason', 'recognition', 'status', 'lead'])
      expect([key, known.get(key)]).toEqual([key, key]);
  });
});

describe('the page of a model', () => {
  const page = async (path: string) => {
    const answer = await fetch(server.url + path);
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  };

  it('says all of it without a script, with title, picture and description for previews', async () => {
    const editor = await server.officer(['model-editor']);
    const photo = await uploadPhoto(server.url, { headers: asOfficer(editor) });
    const { body } = await nominateAs(server.url, editor, {
      title: 'Góc phố <b>"sạch"</b>',
      summary: 'Mỗi sáng thứ bảy cả phố cùng quét ngõ & trồng hoa.',
      story: { method: 'Chia ca theo dãy nhà.\n\nAi bận thì đổi ca.' },
      photos: [{ fileId: photo.id, caption: 'Sáng thứ bảy', alt: 'Người dân quét ngõ' }],
    });
    const path = `/models/37/${body.slug}`;
    expect((await page(path)).status).toBe(404);
    await modelCommand(server.url, reviewer, body.id, 'register', { note: REASON });

    const { status, headers, html } = await page(path);
    expect(status).toBe(200);
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe-inline');
    expect(headers.get('Content-Language')).toBe('vi');
    expect(html).not.toMatch(/<script|<style| style=|<b>/);
    const image = `https://gd.example/v1/open-data/37/model-photos/${photo.id}?size=full`;
    for (const part of [
      '<html lang="vi">',
      '<title>Góc phố &#60;b&#62;&#34;sạch&#34;&#60;/b&#62;</title>',
      '<meta name="description" content="Mỗi sáng thứ bảy cả phố cùng quét ngõ &#38; trồng hoa." />',
      '<meta property="og:title" content="Góc phố',
      `<meta property="og:image" content="${image}" />`,
      `<link rel="canonical" href="https://gd.example${path}" />`,
      '<p>Chia ca theo dãy nhà.</p>\n<p>Ai bận thì đổi ca.</p>',
      'alt="Người dân quét ngõ"',
      '<strong>Đăng ký vào sổ</strong> · 02/03/2026',
    ])
      expect(html).toContain(part);
    const english = await page(`${path}?lang=en`);
    expect(english.html).toContain('<html lang="en">');
    expect(english.html).toContain(`<a href="${path}" lang="vi" hreflang="vi">Tiếng Việt</a>`);
    const [style] = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
    expect((await page(style ?? '')).headers.get('Content-Type')).toContain('text/css');
  });

  it('of a model without a photo has a picture of ours for previews', async () => {
    const { html } = await page('/models/37/dvk-001');
    const [, image = ''] =
      /<meta property="og:image" content="https:\/\/gd\.example([^"]+)"/.exec(html) ?? [];
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image" />');
    const answer = await fetch(server.url + image);
    expect(answer.headers.get('Content-Type')).toBe('image/jpeg');
    const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    for (const [name, value] of Object.entries({ width, height }))
      expect(html).toContain(`<meta property="og:image:${name}" content="${value}" />`);
  });

  it('is none for what is not listed, in Vietnamese', async () => {
    for (const path of [
      '/models/37/nhom-tiet-kiem-cu',
      '/models/37/khong-co',
      '/models/99/dvk-001',
      '/models/xx/A',
    ]) {
      const { status, html } = await page(path);
      expect([path, status]).toEqual([path, 404]);
      expect(html).toContain('Không tìm thấy mô hình này');
    }
    expect((await page('/models/37/mot-cua-luu-dong')).html).toContain('Công nhận: cấp xã');
  });
});

it('recognises nothing that was found weak', async () => {
  const { items } = await get<Page<{ id: string; slug: string }>>(
    '/v1/register/models?status=reviewed',
    asOfficer(reviewer),
  );
  const weak = items.find(({ slug }) => slug === 'tu-sach-nha-van-hoa')?.id ?? '';
  const { body } = await modelCommand<Problem>(
    server.url,
    committee,
    weak,
    'recognise',
    recognition('commune'),
  );
  expect(body.code).toBe('command_not_allowed');
});
