/** Citizens at the portal: they fill in the form, keep code and secret, and follow the case with them. */
import type { Page } from 'playwright-core';
import { setTimeout } from 'node:timers/promises';
import { createClient } from '@gd/sdk';
import { expect, inject } from 'vitest';
import { openPage, type Watched } from './browser.js';

export const PHONE = { viewport: { width: 390, height: 844 } };

export interface Credentials {
  code: string;
  secret: string;
}

export interface Typed {
  content: string;
  proposal?: string;
  title: string;
  /** What the kind's radio button begins with. */
  kind: RegExp;
  name: string;
  /** One of everybody's unless given. */
  phone?: string;
  email?: string;
  idNumber?: string;
}

/** What everybody fills in. */
export async function fillForm(
  page: Page,
  { content, proposal, title, kind, ...sender }: Typed,
): Promise<void> {
  await page.getByLabel('Việc gì đã xảy ra?').fill(content);
  if (proposal) await page.getByLabel('Bạn muốn cơ quan nhà nước làm gì?').fill(proposal);
  await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel('Tiêu đề').fill(title);
  await page.getByLabel('Họ và tên').fill(sender.name);
  await page.getByLabel('Địa chỉ').fill('Số 1, phố Mẫu');
  if (sender.idNumber) await page.getByLabel('Số định danh cá nhân').fill(sender.idNumber);
  await page.getByLabel('Số điện thoại').fill(sender.phone ?? '0912 345 678');
  if (sender.email) await page.getByLabel('Thư điện tử').fill(sender.email);
}

/** Agrees, looks it over, sends it, and takes code and secret from the receipt. */
export async function send(page: Page): Promise<Credentials> {
  await page.getByRole('checkbox', { name: /Tôi đã đọc và đồng ý/ }).check();
  await page.getByRole('button', { name: 'Tiếp tục: xem lại trước khi gửi' }).click();
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  const code = await page.locator('.receipt-code').innerText();
  const secret = (await page.locator('.receipt-secret').innerText()).replace(/\s/g, '');
  expect(code).toMatch(/^37-/);
  expect(page.url()).not.toContain(secret);
  return { code, secret };
}

/** Sends one thing from the form, with nothing looked at on the way. */
export async function sendFromForm(
  typed: Typed,
  prepare?: (page: Page) => Promise<void>,
): Promise<Credentials> {
  const watched = await openPage('/gui-phan-anh/', PHONE);
  await fillForm(watched.page, typed);
  await prepare?.(watched.page);
  const credentials = await send(watched.page);
  expect(watched.errors).toEqual([]);
  await watched.page.context().close();
  return credentials;
}

/** Opens a case by code and secret. */
export async function follow({ code, secret }: Credentials): Promise<Watched> {
  const watched = await openPage('/theo-doi/', PHONE);
  const { page } = watched;
  // As it is read out over the phone.
  await page.getByLabel('Mã theo dõi').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByLabel('Mật mã').fill(secret);
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await page.locator('gd-case-status').getByText(code).first().waitFor();
  return watched;
}

/** The mails that the demo's mail server was given, as its page shows them. */
export async function mailsTo(address: string): Promise<string[]> {
  const watched = await openPage('/thu/');
  const articles = await watched.page.locator('article').allInnerTexts();
  await watched.page.context().close();
  return articles.filter((text) => text.includes(address));
}

/** Sends reports as a script does, where the form is not what is tested. Gives their codes. */
export async function sendReports(titles: readonly string[]): Promise<string[]> {
  const { cases, challenges } = createClient({ baseUrl: inject('api'), site: 'gd_site_37_hoalu' });
  const codes: string[] = [];
  for (const title of titles) {
    const solved = await challenges.solve();
    await setTimeout(Math.max(0, (solved?.notBefore ?? 0) - Date.now()));
    const { receipt } = await cases.submit(
      {
        kind: 'FBK',
        title,
        content: `${title}, bà con đi lại buổi tối khó khăn.`,
        place: { unit: '14329@2025-07-01' },
        sender: null,
        consent: null,
        locale: 'vi',
      },
      { proof: solved?.proof },
    );
    codes.push(receipt.code);
  }
  return codes;
}
