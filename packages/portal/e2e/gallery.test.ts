/** The gallery of model projects: 45 examples, search without marks, filters, and all of it by keyboard alone. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './support/browser.js';

const cards = (page: Page) => page.locator('gd-model-list article');

it('shows the 45 models and finds one without marks', async () => {
  const { page, errors } = await openPage('/mo-hinh/', { viewport: { width: 1280, height: 900 } });
  await page.getByText('45 mô hình', { exact: true }).first().waitFor();

  await page.getByRole('searchbox').fill('nha mang tuoi');
  await page.getByText('Tìm thấy 1 mô hình', { exact: true }).first().waitFor();
  expect(await cards(page).count()).toBe(1);
  await page.getByRole('heading', { name: 'Nhà màng kết hợp tưới tiết kiệm' }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

it('filters by field, province and year', async () => {
  const { page } = await openPage('/mo-hinh/', { viewport: { width: 1280, height: 900 } });
  await page.getByText('45 mô hình', { exact: true }).first().waitFor();

  await page.getByLabel('Lĩnh vực').selectOption({ label: await labelOf(page, 'Lĩnh vực', /Kinh tế/) });
  await page.getByText('Tìm thấy 16 mô hình', { exact: true }).first().waitFor();
  await page
    .getByLabel('Tỉnh, thành phố')
    .selectOption({ label: await labelOf(page, 'Tỉnh, thành phố', /Ninh Bình/) });
  await page.getByLabel('Năm').selectOption({ label: await labelOf(page, 'Năm', /2014/) });
  await expect.poll(() => cards(page).count()).toBe(3);
  await page.context().close();
});

/** The whole label of the option that matches: counts are part of it. */
async function labelOf(page: Page, select: string, pattern: RegExp): Promise<string> {
  const labels = await page.getByLabel(select).locator('option').allInnerTexts();
  const label = labels.find((text) => pattern.test(text));
  if (!label) throw new Error(`No option of ${select} matches ${pattern}: ${labels.join(', ')}`);
  return label;
}

it('works by keyboard alone', async () => {
  const { page } = await openPage('/mo-hinh/', { viewport: { width: 1280, height: 900 } });
  await page.getByText('45 mô hình', { exact: true }).first().waitFor();
  const first = await cards(page).count();

  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.textContent?.trim() ?? '';
    });
    if (/Xem thêm/.test(focused)) break;
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => cards(page).count()).toBeGreaterThan(first);
  const tag = await page.evaluate(() => document.activeElement?.tagName);
  expect(tag).toBe('GD-MODEL-LIST');
  await page.context().close();
});
