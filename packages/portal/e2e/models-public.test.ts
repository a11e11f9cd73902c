/** A model as the public meets it: found, filtered, read, answered, printed, downloaded, shared; and gone once removed. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { readXlsxFile } from '../../server/src/imports/read-xlsx.js';
import { expectAccessible } from './support/accessible.js';
import { leave, newPage, openPage } from './support/browser.js';
import { PHONE } from './support/citizen.js';
import {
  ANY,
  DECISION,
  type Keepers,
  keepers,
  reader,
  type Registered,
  runningWell,
  thisYear,
} from './support/register.js';

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const TITLE = 'Ngõ hoa sáng đèn mặt trời';

let officers: Keepers;
let model: Registered;
beforeAll(async () => {
  officers = await keepers();
  model = await runningWell(officers, TITLE);
  await officers.committee.models.recognise(model.id, { level: 'province', decision: DECISION }, ANY);
});

const cards = (page: Page) => page.locator('gd-model-list article');
const found = (page: Page, count: number) =>
  page.getByText(`Tìm thấy ${count} mô hình`, { exact: true }).first().waitFor();

it('is found without marks, by field, year and recognition, and the way back keeps the list as it was', async () => {
  const watched = await openPage('/mo-hinh/', DESKTOP);
  const { page } = watched;
  const year = thisYear();
  const { total } = await reader().models.list({ q: 'ngo hoa' }).page();
  await page.getByRole('searchbox').fill('ngo hoa');
  await found(page, total);
  for (const [label, option] of [
    ['Lĩnh vực', 'culture-society'],
    ['Năm', year],
    ['Được công nhận', 'province'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).selectOption(option);
  }
  await found(page, 1);
  // One may be all that is left before the last choice.
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe(`?q=ngo+hoa&field=culture-society&year=${year}&recognition=province`);
  // Until the answer is there, what stood before is dimmed.
  await page.locator('gd-model-list [aria-busy=false]').first().waitFor();
  await expectAccessible(watched);

  await cards(page).getByRole('link', { name: TITLE }).click();
  await page.locator('gd-model-detail').getByRole('heading', { name: TITLE }).waitFor();
  expect(page.url()).toBe(`${inject('portal')}/mo-hinh/chi-tiet/?m=${model.slug}`);
  expect(await page.title()).toBe(`${TITLE} – Phường Hoa Lư`);
  await page.goBack();
  await found(page, 1);
  expect(await page.getByLabel('Năm', { exact: true }).inputValue()).toBe(year);
  await leave(watched);

  // Whom the address is sent to sees the same.
  const shared = await openPage('/mo-hinh/?q=ngo+hoa&recognition=province', DESKTOP);
  await found(shared.page, 1);
  await leave(shared);
});

it('is read on a phone with its photo, and one device counts once in what people say', async () => {
  const watched = await openPage(`/mo-hinh/chi-tiet/?m=${model.slug}`, PHONE);
  const { page } = watched;
  const detail = page.locator('gd-model-detail');
  await detail.getByText('Được công nhận cấp tỉnh').waitFor();
  await detail.getByText('Các hộ họp bàn, mỗi hộ nhận một đoạn.').waitFor();
  await detail.getByText('08/QĐ-BCĐ').waitFor();
  const photo = detail.locator('.photos img').first();
  await photo.scrollIntoViewIfNeeded();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Xem ảnh lớn: Ngõ trồng hoa hai bên' }).click();
  await page.getByRole('dialog').getByRole('img', { name: 'Ngõ trồng hoa hai bên' }).waitFor();
  await page.keyboard.press('Escape');

  const answer = async (values: readonly string[]) => {
    const questions = await detail.locator('.survey fieldset').all();
    for (const [i, question] of questions.entries()) await question.getByLabel(values[i] ?? '').check();
    await detail.locator('.survey button[type=submit]').click();
    await detail.getByText('Cảm ơn bạn.').waitFor();
  };
  await detail.getByText('Chưa có ý kiến nào.').waitFor();
  await answer(['5 – rất nhiều', '4', '5 – rất nhiều']);
  await detail.getByText('1 người đã cho ý kiến.').waitFor();
  await answer(['4', '4', '5 – rất nhiều']);
  await detail.getByText('1 người đã cho ý kiến.').waitFor();
  // The number of this device, and nothing of the person.
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([`gd-model-survey:${model.slug}`]);
  await expectAccessible(watched);
  await leave(watched);
});

it('is asked about by a case with its title filled in', async () => {
  const watched = await openPage(`/mo-hinh/chi-tiet/?m=${model.slug}`, PHONE);
  const { page } = watched;
  await page.getByRole('button', { name: 'Liên hệ để làm theo' }).click();
  await page.locator('gd-feedback-form').getByLabel('Tiêu đề').waitFor();
  expect(await page.getByLabel('Tiêu đề').inputValue()).toBe(`Muốn làm theo mô hình: ${TITLE}`);
  await leave(watched);
});

it('prints without what is only for the screen, and the list prints whole', async () => {
  const one = await openPage(`/mo-hinh/chi-tiet/?m=${model.slug}`, DESKTOP);
  await one.page.locator('gd-model-detail').getByRole('heading', { name: TITLE }).waitFor();
  await one.page.emulateMedia({ media: 'print' });
  expect(await one.page.getByRole('heading', { name: 'Câu chuyện' }).isVisible()).toBe(true);
  for (const hidden of [
    one.page.locator('.site-header'),
    one.page.locator('.sub-nav'),
    one.page.locator('.survey form'),
    one.page.getByRole('button', { name: 'In trang này' }),
  ])
    expect(await hidden.isVisible()).toBe(false);
  await leave(one);

  const list = await openPage('/mo-hinh/', DESKTOP);
  const { total } = await reader().models.list().page();
  await expect.poll(() => cards(list.page).count()).toBe(total);
  await list.page.emulateMedia({ media: 'print' });
  expect(await list.page.getByRole('searchbox').isVisible()).toBe(false);
  expect(await cards(list.page).last().isVisible()).toBe(true);
  await leave(list);
});

it('is in the files of the list, XLSX and CSV', async () => {
  const { page } = await openPage('/mo-hinh/', DESKTOP);
  const download = async (name: string): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    return file.path();
  };
  const csv = await readFile(await download('Tải danh sách (CSV)'), 'utf8');
  expect(csv).toContain(TITLE);
  const [sheet] = await readXlsxFile(await download('Tải danh sách (XLSX)'), 1_000);
  const rows = JSON.stringify(sheet);
  expect(rows).toContain(TITLE);
  expect(rows).toContain('Văn hóa – xã hội');
  await page.context().close();
});

it('has a page to share with title, description and picture in its HTML', async () => {
  const { page, errors } = await newPage({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${inject('api')}/models/37/${model.slug}`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(TITLE);
  const metaOf = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
  expect(await metaOf('og:title')).toBe(TITLE);
  expect(await metaOf('og:description')).toContain('góp công, góp tiền');
  const image = await fetch((await metaOf('og:image')) ?? '');
  expect(image.headers.get('content-type')).toMatch(/^image\//);
  expect(await page.locator('link[hreflang=en]').getAttribute('href')).toMatch(/\?lang=en$/);
  const overflow = () => page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(await overflow()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('once removed has left the list and stays in figures that add up', async () => {
  const gone = await runningWell(officers, 'Tổ thu gom vỏ chai');
  const { models } = reader();
  const before = (await models.yearly()).years.at(-1)!;
  await officers.committee.models.remove(
    gone.id,
    { reason: 'ineffective', note: 'Không còn hộ nào tham gia sau hai lần củng cố.', decision: DECISION },
    ANY,
  );
  const after = (await models.yearly()).years.at(-1)!;
  expect(after).toMatchObject({ new: before.new, removed: before.removed + 1, end: before.end - 1 });

  const watched = await openPage(`/mo-hinh/chi-tiet/?m=${gone.slug}`, PHONE);
  await watched.page.getByText('Có thể mô hình đã được đưa khỏi danh sách.').waitFor();
  await watched.page.getByRole('link', { name: 'Về danh sách mô hình' }).waitFor();
  await watched.page.context().close();
  expect((await fetch(`${inject('api')}/models/37/${gone.slug}`)).status).toBe(404);

  const figures = await openPage('/mo-hinh/so-lieu/', DESKTOP);
  const { page } = figures;
  await page.getByRole('heading', { name: 'Theo năm', exact: true }).waitFor();
  const numbers = (await page.locator('gd-model-stats dl.totals dd').allInnerTexts()).map((text) =>
    Number(text.replaceAll('.', '')),
  );
  const [start = NaN, added = NaN, removed = NaN, end = NaN] = numbers;
  expect(start + added - removed).toBe(end);
  expect(end).toBe(after.end);
  for (const button of await page.getByRole('button', { name: 'Bảng số' }).all()) await button.click();
  await expectAccessible(figures);
  await leave(figures);
});
