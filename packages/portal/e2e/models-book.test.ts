/** A book: the committee chooses, orders, agrees and publishes; everybody reads it, prints it and takes it away. */
import { readFile } from 'node:fs/promises';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible.js';
import { leave, openPage } from './support/browser.js';
import { PHONE } from './support/citizen.js';
import { signIn, signInAtPortal } from './support/officer.js';
import { contentsOf } from './support/print-page.js';
import { keepers, runningWell } from './support/register.js';

const BOOK = 'Dân vận khéo Ninh Bình 2026';
const CHOSEN = ['Vườn thuốc nam của trạm y tế', 'Đội dân phòng ven sông'];

beforeAll(async () => {
  const officers = await keepers();
  await runningWell(officers, CHOSEN[0] ?? '');
  await runningWell(officers, CHOSEN[1] ?? '', { field: 'defence-security' });
});

const desk = (page: Page) => page.locator('gd-book-desk');
const part = (page: Page, name: string) => desk(page).getByRole('button', { name, exact: true }).click();

async function save(page: Page): Promise<void> {
  await desk(page).getByRole('button', { name: 'Lưu bản thảo' }).click();
  await desk(page)
    .getByText(/Đã lưu lúc/)
    .waitFor();
}

it('the committee builds it by score and balance, gives it an order and a cover, agrees and publishes', async () => {
  const committee = await signInAtPortal('/can-bo/mo-hinh/#book', 'hoidong.tinh');
  const { page } = committee;
  await desk(page).getByLabel('Tên sách').fill(BOOK);
  await desk(page).getByLabel('Số mô hình dự kiến').fill('6');
  await desk(page).getByRole('button', { name: 'Lập tập sách', exact: true }).click();
  await desk(page).getByRole('heading', { name: BOOK }).waitFor();
  await desk(page).getByLabel('Đơn vị xuất bản').fill('Ban Chỉ đạo Dân vận khéo tỉnh Ninh Bình');
  await desk(page).getByLabel('Lời nói đầu').fill('Những việc dân biết, dân bàn, dân làm.');

  await part(page, 'Chọn mô hình');
  await desk(page).getByRole('button', { name: 'Đề xuất theo điểm và cân đối' }).click();
  await desk(page).getByRole('button', { name: 'Lấy đề xuất này' }).click();
  await desk(page).getByText('Đã chọn 6/6 mô hình').first().waitFor();
  await desk(page).getByRole('heading', { name: 'Cân đối theo lĩnh vực' }).waitFor();
  // Two of the committee's own wish.
  for (const title of CHOSEN) {
    await desk(page).getByLabel('Tìm mô hình').fill(title);
    await desk(page).getByRole('button', { name: 'Tìm', exact: true }).click();
    const add = desk(page)
      .locator('[id^=pick-]')
      .and(page.getByRole('button', { name: `Thêm: ${title}` }));
    const remove = desk(page)
      .locator('[id^=pick-]')
      .and(page.getByRole('button', { name: `Bỏ: ${title}` }));
    await add.or(remove).first().waitFor();
    if (await add.count()) await add.click();
    await remove.waitFor();
  }
  const firstChapter = desk(page).getByRole('button', { name: /^Xuống: Chương 1\./ });
  const name = (await firstChapter.getAttribute('aria-label')) ?? '';
  await firstChapter.click();
  await desk(page)
    .getByRole('button', { name: name.replace('Chương 1', 'Chương 2') })
    .waitFor();
  await expectAccessible(committee);
  await save(page);

  await part(page, 'Thông tin, bìa');
  await desk(page)
    .getByRole('radio', { name: /Ngõ trồng hoa hai bên/ })
    .first()
    .check();
  await save(page);
  await part(page, 'Xem trước');
  await desk(page).getByText('Những việc dân biết, dân bàn, dân làm.').waitFor();

  await part(page, 'Thống nhất, xuất bản, tải về');
  await desk(page).getByRole('button', { name: 'Thống nhất bản thảo' }).click();
  await desk(page).getByText('Đã thống nhất bản thảo.').waitFor();
  await desk(page).getByRole('button', { name: 'Xuất bản', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xuất bản', exact: true }).click();
  await desk(page).getByText('Sách đã xuất bản.', { exact: true }).waitFor();
  await expectAccessible(committee);

  await desk(page).getByRole('button', { name: 'Lập tệp: Sách điện tử (EPUB)' }).click();
  const ready = desk(page).getByRole('button', { name: /^Tải về: Sách điện tử/ });
  await ready.waitFor({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), ready.click()]);
  expect(file.suggestedFilename()).toBe('dan-van-kheo-ninh-binh-2026.epub');
  await leave(committee);
});

it('is worked on at the officers’ own page too, with its photos', async () => {
  const committee = await signIn('hoidong.tinh', 'gd-book-desk', '#books');
  const { page } = committee;
  await desk(page).getByRole('button', { name: BOOK }).click();
  await part(page, 'Xem trước');
  const photo = desk(page).getByRole('img', { name: 'Ngõ trồng hoa hai bên' }).first();
  await photo.scrollIntoViewIfNeeded();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await leave(committee);
});

it.each([
  ['in Vietnamese', '/mo-hinh/sach/', 'Mục lục', 'Sách điện tử (EPUB)', 'Dữ liệu (JSON)'],
  ['in English', '/en/models/book/', 'Contents', 'E-book (EPUB)', 'Data (JSON)'],
])('everybody reads it and takes it away, %s', async (_, path, contents, epubName, jsonName) => {
  const watched = await openPage(path, PHONE);
  const { page } = watched;
  const book = page.locator('gd-model-book');
  // Other journeys publish books, too.
  await book.getByRole('heading', { level: 2 }).first().waitFor();
  const choice = book.getByRole('combobox');
  if (await choice.count()) await choice.selectOption({ label: BOOK });
  await book.getByRole('heading', { name: BOOK }).waitFor();
  await book.getByRole('heading', { name: contents }).waitFor();
  for (const title of CHOSEN) await book.getByRole('link', { name: title }).first().waitFor();
  await expectAccessible(watched);

  const download = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      book.getByRole('link', { name }).click(),
    ]);
    return readFile(await file.path());
  };
  expect((await EpubCheck.validate(await download(epubName))).messages).toEqual([]);
  const data = JSON.parse((await download(jsonName)).toString()) as { title: string };
  expect(data.title).toBe(BOOK);
  await leave(watched);
});

it('is set for print on A5, with the pages that its contents tell', async () => {
  const { page, errors } = await openPage('/mo-hinh/sach/', { viewport: { width: 1280, height: 900 } });
  const book = page.locator('gd-model-book');
  await book.getByRole('link', { name: 'Trang in khổ A5' }).waitFor();
  const choice = book.getByRole('combobox');
  if (await choice.count()) await choice.selectOption({ label: BOOK });
  await book.getByRole('heading', { name: BOOK }).waitFor();
  await book.getByRole('link', { name: 'Trang in khổ A5' }).click();
  await page.locator('html[data-ready]').waitFor({ timeout: 90_000 });
  expect(page.url()).toContain(`${inject('api')}/books/37/`);
  const lines = await contentsOf(page);
  expect(lines.length).toBeGreaterThan(CHOSEN.length);
  for (const { told, real } of lines) expect(told).toBe(real);
  expect(errors).toEqual([]);
  await page.context().close();
});
