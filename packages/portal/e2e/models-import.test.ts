/** A register kept as a sheet: checked row by row, mended, taken in as a whole, and never twice. */
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { writeTable } from '../../server/src/register-export/write-table.js';
import { expectAccessible } from './support/accessible.js';
import { leave } from './support/browser.js';
import { signIn } from './support/officer.js';
import { reader } from './support/register.js';

const HEADERS = ['Số đăng ký', 'Tên mô hình', 'Lĩnh vực', 'Đơn vị', 'Năm đăng ký', 'Công nhận'] as const;
const columns = HEADERS.map((header) => ({ key: header, header }));

const GOOD = [
  ['NK-01', 'Đường cờ thôn Đông nhập từ sổ', 'KT', 'TT. Thiên Tôn', '2019', 'Cấp xã'],
  ['NK-02', 'Tủ thuốc xóm Trại nhập từ sổ', 'VH-XH', 'xã Yên Từ', 'tháng 5/2021', ''],
] as const;
const WRONG = ['NK-03', 'Mô hình của nơi không có', 'KT', 'Xã Không Có Thật', '2021', ''] as const;

async function workbook(name: string, rows: readonly (readonly string[])[]) {
  async function* written() {
    for (const row of rows)
      yield await Promise.resolve(Object.fromEntries(HEADERS.map((header, i) => [header, row[i] ?? ''])));
  }
  const { content, mediaType } = await writeTable('xlsx', { name: 'Sổ', columns }, written());
  return { name, mimeType: mediaType, buffer: await buffer(content) };
}

async function check(page: Page, file: Awaited<ReturnType<typeof workbook>>): Promise<void> {
  await page.getByLabel('Tệp sổ mô hình (XLSX hoặc CSV)').setInputFiles(file);
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await page.getByRole('heading', { name: `Kết quả kiểm tra: ${file.name}` }).waitFor();
}
const counts = (page: Page) => page.locator('gd-model-import dl.counts dd').allInnerTexts();
const total = async () => (await reader().models.list({ q: 'nhập từ sổ' }).page()).total;

it('is taken in after its wrong row was looked at, and adds nothing the second time', async () => {
  const officer = await signIn('thamdinh.tinh', 'gd-model-import', '#import');
  const { page } = officer;
  await check(page, await workbook('so-2021.xlsx', [...GOOD, WRONG]));
  expect(await counts(page)).toEqual(['2 dòng', '0 dòng', '1 dòng']);
  // The wrong rows come first, each with what is wrong with it; an old name is said to be today's unit.
  await page.getByRole('rowheader', { name: WRONG[1] }).waitFor();
  await page.getByText('Lỗi (Đơn vị):').waitFor();
  await expectAccessible(officer);
  await page.getByRole('radio', { name: /^Tất cả/ }).check();
  await page.getByText(/nay là Phường Hoa Lư/).waitFor();
  // Not before somebody has decided about the wrong one.
  const apply = page.getByRole('button', { name: 'Ghi 2 mô hình vào sổ' });
  expect(await apply.getAttribute('aria-disabled')).toBe('true');
  expect(await total()).toBe(0);

  await page.getByRole('checkbox', { name: /^Bỏ 1 dòng chưa đúng/ }).check();
  await apply.click();
  await page.getByText('Đã ghi 2 mô hình vào sổ.').waitFor();
  expect(await total()).toBe(2);

  await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
  await check(page, await workbook('so-2021-lan-hai.xlsx', GOOD));
  expect(await counts(page)).toEqual(['0 dòng', '2 dòng', '0 dòng']);
  await page.getByText('Mọi mô hình trong tệp đã có trong sổ').waitFor();
  expect(await total()).toBe(2);
  await leave(officer);
});

it('says why a file cannot be read', async () => {
  const officer = await signIn('thamdinh.tinh', 'gd-model-import', '#import');
  const { page } = officer;
  await page
    .getByLabel('Tệp sổ mô hình (XLSX hoặc CSV)')
    .setInputFiles({ name: 'so.csv', mimeType: 'text/csv', buffer: Buffer.from('chỉ có\nchữ') });
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await page.getByText('Không đọc được tệp').waitFor();
  await leave(officer);
});
