/** How officers come and go: the list by keyboard, sign-out, what a role may not see or do, and the portal's own desk. */
import { expect, inject, it, vi } from 'vitest';
import { expectAccessible } from './support/accessible.js';
import { expectQuiet, leave } from './support/browser.js';
import { sendReports } from './support/citizen.js';
import { openFromInbox, signIn, signInAtPortal, takeStep } from './support/officer.js';

it.concurrent('several reports are received by keyboard alone, and who signs out is out', async () => {
  const codes = await sendReports(['Đèn ngõ 21 nhấp nháy', 'Đèn ngõ 22 nhấp nháy']);
  const officer = await signIn('tiepnhan.hoalu');
  const { page } = officer;
  const inbox = page.locator('gd-case-inbox');
  await inbox.getByRole('searchbox').fill('nhap nhay');
  const boxes = inbox.getByRole('checkbox', { name: /^Chọn việc/ });
  await vi.waitUntil(async () => (await boxes.count()) === 2, { timeout: 30_000 });
  const focused = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
  const tabTo = async (words: RegExp) => {
    for (let presses = 0; presses < 40 && !words.test(await focused()); presses += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toMatch(words);
  };
  await tabTo(/^Chọn việc 37-/);
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
  await inbox.getByText('Đã chọn 2 việc').waitFor();
  await expectAccessible(officer);
  for (let presses = 0; presses < 40 && !/^Tiếp nhận 2 việc/.test(await focused()); presses += 1)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await inbox.getByText('Đã tiếp nhận 2 việc.').waitFor();
  for (const code of codes) await inbox.getByRole('row', { name: code }).getByText('Đã tiếp nhận').waitFor();
  expectQuiet(officer);

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Đăng xuất khỏi hệ thống tài khoản?' }).waitFor();
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  expect(await inbox.count()).toBe(0);
  const answer = await page.request.get(`${inject('api')}/v1/cases`);
  expect(answer.status()).toBe(401);
  await page.context().close();
});

it.concurrent(
  'a role sees and does what is its own: the auditor reads, the editor of models and the other commune do not',
  async () => {
    const [code = ''] = await sendReports(['Biển tên phố bị che khuất']);
    const intake = await signIn('tiepnhan.hoalu');
    await openFromInbox(intake.page, code);
    await takeStep(intake.page, 'Tiếp nhận');
    // To settle it is not the work of intake.
    const desk = intake.page.locator('gd-case-desk');
    const answering = await intake.page.request.get(`${inject('api')}/v1/cases`);
    const { items } = (await answering.json()) as { items: { id: string; code: string }[] };
    const { id } = items.find((one) => one.code === code)!;
    const started = await intake.page.request.post(`${inject('api')}/v1/cases/${id}/start`, {
      headers: { 'Gd-Version': '2026-11-23', 'If-Match': '*', 'Idempotency-Key': crypto.randomUUID() },
      data: {},
    });
    expect(started.status()).toBe(403);
    expect(await desk.getByRole('button', { name: 'Trả lời', exact: true }).count()).toBe(0);
    await leave(intake);

    const auditor = await signIn('kiemtra.tinh');
    await openFromInbox(auditor.page, code);
    const read = auditor.page.locator('gd-case-desk');
    await read.getByRole('heading', { name: 'Biển tên phố bị che khuất' }).waitFor();
    expect(
      await read.getByRole('button', { name: /Bắt đầu xử lý|Từ chối|Trả lời|Chuyển xử lý/ }).count(),
    ).toBe(0);
    await leave(auditor);

    const elsewhere = await signIn('xuly.yentu');
    expect(await elsewhere.page.locator('gd-case-inbox').getByText(code).count()).toBe(0);
    expect((await elsewhere.page.request.get(`${inject('api')}/v1/cases/${id}`)).status()).toBe(404);
    await leave(elsewhere);

    const editor = await signIn('bientap.hoalu', 'gd-model-desk');
    expect(await editor.page.getByRole('link', { name: 'Danh sách việc' }).isVisible()).toBe(false);
    expect(await editor.page.locator('gd-case-inbox').count()).toBe(0);
    expect((await editor.page.request.get(`${inject('api')}/v1/cases/${id}`)).status()).toBe(403);
    await editor.page.context().close();
  },
);

it.concurrent('the portal’s own desk: a window signs in, the token lives as long as the page', async () => {
  const [code = ''] = await sendReports(['Hố ga mất nắp trước chợ']);
  const portal = await signInAtPortal('/can-bo/', 'xuly.hoalu');
  const { page } = portal;
  await page.getByText('Đinh Văn Khải').waitFor();
  await openFromInbox(page, code);
  await takeStep(page, 'Tiếp nhận');
  await expectAccessible(portal);
  await page.getByRole('button', { name: 'Về danh sách' }).click();
  await page.locator('gd-case-inbox').getByRole('row', { name: code }).getByText('Đã tiếp nhận').waitFor();
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  await page.reload();
  await page.getByText('Bạn chưa đăng nhập.').waitFor();
  expect(await page.locator('gd-case-inbox').count()).toBe(0);
  await leave(portal);
});
