/** A complaint is written on a portal's page, printed alone, and neither sent nor stored. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { newPage, type Watched } from './support/browser.js';
import { type PageServer, startPageServer } from './support/page-server.js';

const TYPED = {
  place: 'Hoa Lư',
  name: 'Nguyễn Thị Kín-Một',
  address: 'Số 1, phố Kín-Hai',
  idNumber: '037123456789',
  respondentAddress: 'Số 2, phố Kín-Ba',
  content: 'Bị xử phạt vì để xe trên vỉa hè, Kín-Bốn.',
  reason: 'Biên bản không có người chứng kiến.',
  request: 'Đề nghị hủy quyết định xử phạt.',
  documents: 'Quyết định xử phạt (bản sao)',
};

let portal: PageServer;
beforeAll(async () => {
  const api = inject('api');
  // The policy of the guide: what the print needs must work under it.
  portal = await startPageServer(
    `default-src 'none'; script-src 'self' ${api}; style-src 'self'; connect-src 'self' ${api}; base-uri 'none'; ` +
      "require-trusted-types-for 'script'; trusted-types lit-html gd 'allow-duplicates'",
  );
  portal.files.set('/', {
    type: 'text/html',
    body: `<!doctype html><html lang="vi"><title>Khiếu nại</title>
      <link rel="stylesheet" href="/portal.css" /><script type="module" src="${api}/kit/gd-all.js"></script>
      <header id="top">Cổng thông tin điện tử</header><main><gd-complaint-draft></gd-complaint-draft></main></html>`,
  });
  portal.files.set('/portal.css', {
    type: 'text/css',
    body: '#top { position: fixed; display: flex !important; } body { display: grid; background: teal; }',
  });
});
afterAll(() => portal.close());

async function open(): Promise<
  Watched & { requests: { method: string; url: string; body: string | null }[] }
> {
  const watched = await newPage({ viewport: { width: 390, height: 844 } });
  const requests: { method: string; url: string; body: string | null }[] = [];
  watched.page.on('request', (request) =>
    requests.push({ method: request.method(), url: request.url(), body: request.postData() }),
  );
  // The last day of the example has not passed.
  await watched.page.clock.setFixedTime('2026-11-23T03:00:00Z');
  await watched.page.goto(portal.origin);
  return { ...watched, requests };
}

async function write(page: Page): Promise<void> {
  for (const name of [/^Một quyết định hành chính/, /^Của chính tôi/, /^Lần đầu/])
    await page.getByRole('radio', { name }).check();
  await page.locator('#field-knownOn').fill('2026-10-05');
  await page.getByText(/^Ngày cuối: 04\/01\/2027/).waitFor();
  await page.getByRole('button', { name: 'Tiếp tục: viết đơn' }).click();

  const commune = page.getByRole('combobox');
  await commune.pressSequentially('ninh thang hoa lu');
  await page
    .getByRole('option', { name: /Ninh Thắng/ })
    .first()
    .click();
  // An old commune leads to the Chair of today's.
  const recipient = 'Chủ tịch Ủy ban nhân dân phường Nam Hoa Lư, tỉnh Ninh Bình';
  await expect.poll(() => page.locator('#field-recipient').inputValue()).toBe(recipient);
  for (const [name, text] of Object.entries(TYPED)) await page.locator(`#field-${name}`).fill(text);
  await page.getByRole('button', { name: 'Xem đơn' }).click();
}

it('is printed alone, whatever the portal looks like', async () => {
  const { page, errors } = await open();
  await write(page);
  // What the printer is given, seen at the moment it is.
  await page.evaluate(() => {
    const print = matchMedia('print');
    print.addEventListener('change', () => {
      if (!print.matches) return;
      const shown = (selector: string) => document.querySelector(selector)?.checkVisibility();
      const { display, backgroundColor } = getComputedStyle(document.body);
      Object.assign(globalThis, {
        printed: {
          header: shown('#top'),
          element: shown('gd-complaint-draft'),
          paper: shown('[data-gd-paper]'),
          display,
          backgroundColor,
        },
      });
    });
  });
  await page.pdf({ preferCSSPageSize: true });
  expect(await page.evaluate(() => (globalThis as unknown as { printed: unknown }).printed)).toEqual({
    header: false,
    element: false,
    paper: true,
    display: 'block',
    backgroundColor: 'rgb(255, 255, 255)',
  });
  // After the print the page is as it was.
  expect(await page.locator('[data-gd-paper]').count()).toBe(0);
  expect(await page.locator('#top').isVisible()).toBe(true);
  const sheet = await page.locator('.sheet').innerText();
  for (const text of Object.values(TYPED)) expect(sheet).toContain(text);
  expect(sheet).toContain('phường Nam Hoa Lư');
  expect(errors).toEqual([]);
  await page.context().close();
});

it('is neither sent nor stored, and the browser asks before it is lost', async () => {
  const { page, requests } = await open();
  await write(page);
  await page.getByText('Đơn chưa được nộp').waitFor();
  expect(requests.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
  const addresses = requests.map(({ url }) => decodeURIComponent(url));
  expect(addresses.filter((url) => !/^http[^?#]+\/(kit\/.*|portal\.css)?$/.test(url))).toEqual([]);
  expect(addresses.filter((url) => /Kín|037123456789/.test(url))).toEqual([]);
  expect(
    await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]),
  ).toEqual([0, 0, '', 0]);

  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  expect(await page.locator('gd-complaint-draft').innerText()).not.toContain('Kín');
  await page.context().close();
});
