/** The gallery of models: all of them in the page, search without marks, units of any era, and all of it by keyboard alone. */
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { leave, openPage } from './support/browser.js';
import { reader } from './support/register.js';

const cards = (page: Page) => page.locator('gd-model-list article');

const DESKTOP = { viewport: { width: 1280, height: 900 } };

it('shows every model, the 45 examples among them, and finds one without marks', async () => {
  // Other journeys add models of their own.
  const { total } = await reader().models.list().page();
  expect(total).toBeGreaterThanOrEqual(49);
  const watched = await openPage('/mo-hinh/', DESKTOP);
  const { page } = watched;
  await page.getByText(`${total} mô hình`, { exact: true }).first().waitFor();
  // All of them come into the page, for find-in-page, print and a screen reader.
  await expect.poll(() => cards(page).count()).toBe(total);

  await page.getByRole('searchbox').fill('nha mang tuoi');
  await page.getByText('Tìm thấy 1 mô hình', { exact: true }).first().waitFor();
  await expect.poll(() => cards(page).count()).toBe(1);
  await page.getByRole('heading', { name: 'Nhà màng kết hợp tưới tiết kiệm' }).waitFor();
  await leave(watched);
});

it('helps where nothing is found', async () => {
  const { page } = await openPage('/mo-hinh/?q=xyzzy&field=economy', DESKTOP);
  await page.getByText('Không tìm thấy mô hình nào').first().waitFor();
  await page.getByRole('link', { name: 'Biết một mô hình chưa có ở đây? Đề cử mô hình' }).waitFor();
  await page.getByRole('button', { name: 'Xóa tìm kiếm và bộ lọc' }).click();
  await expect.poll(() => cards(page).count()).toBeGreaterThan(1);
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await page.context().close();
});

it('filters by a former unit, of which the models of today are found', async () => {
  const { page } = await openPage('/mo-hinh/', DESKTOP);
  await page.getByRole('button', { name: 'Lọc theo xã, phường, cả tên cũ' }).click();
  const picker = page.locator('gd-model-list').getByRole('combobox', { name: 'Đơn vị hành chính' });
  await picker.fill('yen tu');
  await page
    .getByRole('option', { name: /Xã Yên Từ/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Một cửa lưu động về tận xóm (trình diễn)' }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('unit')).toMatch(/^14728@/);
  await page.context().close();
});

it('works by keyboard alone: search, open a model, come back', async () => {
  const { page } = await openPage('/mo-hinh/', DESKTOP);
  await page
    .getByText(/^\d+ mô hình$/)
    .first()
    .waitFor();
  const focused = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element instanceof HTMLInputElement ? element.type : (element?.textContent?.trim() ?? '');
    });
  const tabTo = async (words: string) => {
    for (let presses = 0; presses < 60 && (await focused()) !== words; presses += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe(words);
  };
  await tabTo('search');
  await page.keyboard.type('nha mang tuoi');
  await page.getByText('Tìm thấy 1 mô hình', { exact: true }).first().waitFor();
  await tabTo('Nhà màng kết hợp tưới tiết kiệm');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${inject('portal')}/mo-hinh/chi-tiet/?m=*`);
  await page.locator('gd-model-detail').getByRole('heading', { name: 'Nhà màng' }).waitFor();
  await page.goBack();
  await page.getByText('Tìm thấy 1 mô hình', { exact: true }).first().waitFor();
  await page.context().close();
});
