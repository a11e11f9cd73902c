/** Officers as people: they sign in at the issuer, find a case in their list and take its steps at the desk. */
import type { Page } from 'playwright-core';
import { inject, vi } from 'vitest';
import { newPage, openPage, type Watched } from './browser.js';

export const OFFICERS_SCREEN = { viewport: { width: 1280, height: 900 } };

/** Types name and password at the issuer's own page. */
export async function fillSignIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(inject('accounts')[login] ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** The officers' page of the API, signed in through the issuer, with the element that it opens with. */
export async function signIn(login: string, element = 'gd-case-inbox', view = ''): Promise<Watched> {
  const watched = await newPage(OFFICERS_SCREEN);
  const { page, errors, origins } = watched;
  await page.goto(`${inject('api')}/officers/${view}`);
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await fillSignIn(page, login);
  await page.locator(element).waitFor();
  // Before: a browser writes to the console that nobody is signed in, and the issuer is another origin.
  errors.length = 0;
  origins.clear();
  return watched;
}

/** A page of the portal for officers: a window of the API signs in and gives the page a token. */
export async function signInAtPortal(path: string, login: string): Promise<Watched> {
  const watched = await openPage(path, OFFICERS_SCREEN);
  const { page } = watched;
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: /^(Đăng nhập|Sign in)$/ }).click();
  const popup = await opening;
  await fillSignIn(popup, login);
  await popup.getByText(inject('portal')).waitFor();
  await popup.getByRole('button', { name: 'Cho phép' }).click();
  await page.getByRole('button', { name: /^(Đăng xuất|Sign out)$/ }).waitFor();
  return watched;
}

/** Finds the case of a code in the list and opens it. */
export async function openFromInbox(page: Page, code: string): Promise<void> {
  const inbox = page.locator('gd-case-inbox');
  await inbox.getByRole('searchbox').fill(code);
  // A row of the list before the search would be gone under the pointer when the answer comes.
  await vi.waitUntil(async () => (await inbox.locator('tbody tr').count()) === 1, { timeout: 15_000 });
  await inbox.getByRole('row', { name: code }).getByRole('button').first().click();
  await page.locator('gd-case-desk').getByText(code).first().waitFor();
}

/** Takes one step at the desk: opens its form, fills it in and sends it. */
export async function takeStep(page: Page, step: string, fill?: () => Promise<void>): Promise<void> {
  const desk = page.locator('gd-case-desk');
  await desk.getByRole('button', { name: step, exact: true }).first().click();
  await fill?.();
  await desk.locator('form button[type=submit]').click();
  await desk.getByText(`Đã ghi: ${step}.`).waitFor();
}

/** Answers with what was done and by whom; today is proposed as the day. */
export async function answer(page: Page, text: string, prepare?: () => Promise<void>): Promise<void> {
  await takeStep(page, 'Trả lời', async () => {
    await page.getByLabel('Nội dung trả lời').fill(text);
    await page.getByLabel('Ai đã thực hiện').fill('Ủy ban nhân dân phường Hoa Lư');
    await prepare?.();
  });
}
