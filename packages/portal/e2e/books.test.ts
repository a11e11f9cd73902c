/** A book from its candidates to its printed pages, under the strict policy of the print page. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, expect, inject, it } from 'vitest';
import { newPage, type Watched, watchViolations } from './support/browser.js';
import { officerKey } from './support/officer-key.js';
import { contentsOf } from './support/print-page.js';

const PROVINCE = '37@2025-07-01';
const TITLE = 'Những mô hình "Dân vận khéo" <tiêu biểu>';

const SENTENCE = 'Cán bộ và nhân dân họp bàn';

/** Of version 7, as the API takes ids: the time in the first 48 bits. */
function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

interface Called {
  method?: string;
  json?: unknown;
  body?: FormData;
}

async function call<T>(key: string, path: string, { method = 'POST', json, body }: Called = {}): Promise<T> {
  const response = await fetch(inject('api') + path, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      'Idempotency-Key': newId(),
      'If-Match': '*',
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(json === undefined ? body && { body } : { body: JSON.stringify(json) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** A model with photos, wide and tall, and a story of more than one page. */
async function registerModel(editor: string, reviewer: string): Promise<{ id: string; photos: string[] }> {
  const photos: string[] = [];
  for (const [width, height] of [
    [1600, 1067],
    [900, 1200],
    [1200, 900],
  ] as const) {
    const image = sharp({ create: { width, height, channels: 3, background: '#3f7f5f' } });
    const form = new FormData();
    form.append('file', new Blob([await image.jpeg().toBuffer()]), 'anh.jpg');
    photos.push((await call<{ id: string }>(editor, '/v1/files', { body: form })).id);
  }
  const id = newId();
  const part = `${SENTENCE}, thống nhất cách làm, cùng góp công, góp của. `.repeat(12);
  const json = {
    id,
    title: 'Tổ "Ánh sáng an ninh"',
    summary: 'Nhân dân góp công, góp tiền thắp sáng 3 km đường thôn.',
    field: 'economy',
    kind: 'collective',
    level: 'commune',
    unit: '14329@2025-07-01',
    story: { situation: part, method: part, outputs: part },
    forces: [{ role: 'lead', name: 'Chi ủy chi bộ' }],
    figures: [{ name: 'roadKm', value: 3 }],
    photos: photos.map((fileId) => ({ fileId, alt: 'Đường thôn có đèn', caption: 'Đường mới' })),
    nominator: null,
    locale: 'vi',
  };
  await call(editor, '/v1/models/nominations', { json });
  await call(reviewer, `/v1/register/models/${id}/register`, { json: {} });
  return { id, photos };
}

let bookId: string;
beforeAll(async () => {
  const committee = await officerKey('committee', PROVINCE);
  const editor = await officerKey('model-editor', PROVINCE);
  const reviewer = await officerKey('model-reviewer', PROVINCE);
  const model = await registerModel(editor, reviewer);
  bookId = newId();
  const path = `/v1/register/books/${bookId}`;
  await call(committee, '/v1/register/books', { json: { id: bookId, title: TITLE } });
  const { items } = await call<{ items: { model: { id: string } }[] }>(
    committee,
    `${path}/candidates?limit=30`,
    {
      method: 'GET',
    },
  );
  const others = items.map((item) => item.model.id).filter((id) => id !== model.id);
  const chapters = [
    { title: 'Phát triển kinh tế', text: 'Mở đầu chương.', modelIds: [model.id, ...others.slice(0, 9)] },
    { title: 'Văn hóa – xã hội', text: '', modelIds: others.slice(9, 20) },
  ];
  const json = { title: TITLE, foreword: 'Lời nói đầu.', coverPhotoId: model.photos[0], chapters };
  await call(committee, path, { method: 'PATCH', json });
  await call(committee, `${path}/agree`, { json: {} });
  await call(committee, `${path}/publish`, { json: {} });
});

async function laidOut(size: string): Promise<Watched> {
  const watched = await newPage();
  await watched.page.goto(`${inject('api')}/books/37/${bookId}/print?size=${size}`);
  await watched.page.locator('html[data-ready]').waitFor({ timeout: 90_000 });
  return watched;
}

/** `[width, height]` of a page of a PDF in millimetres. */
const paperOf = (pdf: Buffer): number[] =>
  (/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [])
    .slice(1)
    .map((points) => Math.round((Number(points) / 72) * 25.4));

it.each([
  ['a5', [148, 210]],
  ['a4', [210, 297]],
] as const)('is laid out in pages of %s, with a table of contents that is right', async (size, paper) => {
  const { page, errors, origins } = await laidOut(size);
  const contents = await contentsOf(page);
  // Foreword, two chapters, 21 models.
  expect(contents).toHaveLength(24);
  for (const { told, real } of contents) expect(told).toBe(real);
  expect(new Set(contents.map(({ real }) => real)).size).toBe(24);

  // Every picture is there, no text is lost, and the heads name book and chapter.
  const seen = await page.evaluate((sentence) => {
    // Text beyond its page would be hidden by it.
    const isHidden = (area: Element): boolean => {
      const edges = area.getBoundingClientRect();
      const texts = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode);
        for (const { right, bottom, width } of range.getClientRects())
          if (width > 0 && (right > edges.right + 1 || bottom > edges.bottom + 1)) return true;
      }
      return false;
    };
    const areas = [...document.querySelectorAll('.pagedjs_page_content')];
    const head = (selector: string) =>
      [...document.querySelectorAll(selector)].map((box) => getComputedStyle(box, '::after').content);
    return {
      broken: [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).length,
      hidden: areas.filter(isHidden).length,
      sentences:
        areas
          .map(({ textContent }) => textContent)
          .join('')
          .split(sentence).length - 1,
      heads: head('.pagedjs_margin-top-right > .pagedjs_margin-content').join(),
      fonts: [...document.fonts].every(({ status }) => status === 'loaded'),
      pages: document.querySelectorAll('.pagedjs_page').length,
    };
  }, SENTENCE);
  expect(seen).toMatchObject({ broken: 0, hidden: 0, sentences: 36, fonts: true });
  for (const words of ['Mục lục', 'Phát triển kinh tế', 'Văn hóa']) expect(seen.heads).toContain(words);

  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(paperOf(pdf)).toEqual(paper);
  expect(pdf.toString('latin1').match(/\/Type ?\/Page\b/g)).toHaveLength(seen.pages);
  expect(errors).toEqual([]);
  expect([...origins]).toEqual([inject('api')]);
  await page.context().close();
});

it('lets no text become markup, and no inline style or script in', async () => {
  const { page } = await laidOut('a5');
  const violations = await watchViolations(page);
  const blocked = await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    const script = document.createElement('script');
    script.append('globalThis.ran = true');
    let refused = 0;
    for (const attempt of [
      () => document.head.append(style),
      () => document.head.append(script),
      () => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'),
      () => (document.createElement('div').innerHTML = '<div class="a" onclick="alert(1)"></div>'),
    ])
      try {
        attempt();
      } catch {
        refused += 1;
      }
    return { refused, ran: 'ran' in globalThis };
  });
  expect(blocked.ran).toBe(false);
  expect(blocked.refused).toBeGreaterThanOrEqual(2);
  await expect
    .poll(violations)
    .toEqual(expect.arrayContaining(['require-trusted-types-for', 'style-src-elem']));
  await page.context().close();
});

it('is read and printed as one long page where it cannot be laid out', async () => {
  const { page } = await newPage();
  await page.route('**/books/paged.js', (route) => route.abort());
  await page.goto(`${inject('api')}/books/37/${bookId}/print`);
  await page.getByRole('status').getByText('Không dàn trang được').waitFor();
  expect(await page.locator('main').innerText()).toContain('Tổ “Ánh sáng an ninh”');
  expect(await page.getByRole('button', { name: 'In sách' }).isEnabled()).toBe(true);
  await page.context().close();
});

it('is told of in words where it does not exist', async () => {
  const { page } = await newPage();
  const answer = await page.goto(`${inject('api')}/books/37/${newId()}/print`);
  expect(answer?.status()).toBe(404);
  await page.getByRole('heading', { name: 'Không tìm thấy tập sách' }).waitFor();
  await page.context().close();
});
