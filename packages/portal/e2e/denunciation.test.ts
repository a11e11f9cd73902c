/** The isolated page on which a denunciation is written: nothing typed there leaves it, whoever tries. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { newPage, type Watched, watchViolations } from './support/browser.js';
import { startPageServer } from './support/page-server.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Words that must never be seen anywhere else. */
const TYPED = {
  to: 'Chủ tịch Ủy ban nhân dân phường Kín-Một',
  name: 'Người Tố Cáo Kín-Hai',
  address: 'Số 3, phố Kín-Ba',
  contact: '0900 000 004',
  denounced: 'Ông Bị Tố Cáo Kín-Năm',
  act: 'Nhận tiền ngoài lệ phí Kín-Sáu',
  evidence: 'Ghi âm Kín-Bảy',
};

const control = (page: Page, name: string) => page.locator(`#${name}, [data-part="${name}"]`).first();

/** Types as a person does, key by key in the last field, so that each keystroke is an event. */
async function fill(page: Page): Promise<void> {
  for (const [name, text] of Object.entries(TYPED)) await control(page, name).fill(text);
  await page.locator('#request').pressSequentially('Kín');
}

async function open(path = '/denunciation/', options = {}): Promise<Watched & { requests: string[] }> {
  const watched = await newPage(options);
  const requests: string[] = [];
  watched.page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await watched.page.goto(inject('api') + path);
  return { ...watched, requests };
}

const PHONE = { viewport: { width: 390, height: 844 } };
const DESKTOP = { viewport: { width: 1280, height: 900 } };

it.each([
  ['phone', '/denunciation/', PHONE],
  ['phone, in English', '/denunciation/en/', PHONE],
  ['dark', '/denunciation/', { ...DESKTOP, colorScheme: 'dark' as const }],
  ['400 % zoom', '/denunciation/', { viewport: { width: 320, height: 256 } }],
  ['forced colours', '/denunciation/', { ...DESKTOP, forcedColors: 'active' as const }],
])('is accessible: %s', async (_what, path, options) => {
  const { page, errors } = await open(path, options);
  const check = async () => {
    const violations = await page.evaluate(async () => {
      interface Found {
        id: string;
        nodes: { target: unknown }[];
      }
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: Found[] }> };
      };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run({ runOnly: tags });
      return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map((node) => node.target))}`);
    });
    expect(violations).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  };
  await page.evaluate(axe);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await check();
  await page.locator('#add-person').click();
  await page.locator('form button[type=submit]').click();
  await check();
  await page.locator('#with-blanks').click();
  await check();
  expect(errors).toEqual([]);
  await page.context().close();
});

it('is written, checked and printed without a mouse, and asks nothing of the network', async () => {
  const { page, requests, errors } = await open();
  const loaded = requests.length;
  expect(requests.every((request) => request.startsWith(`GET ${inject('api')}/denunciation/`))).toBe(true);

  // An empty one is refused with each part that the law asks for; the list leads to the parts.
  await control(page, 'to').focus();
  await page.locator('form button[type=submit]').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('#errors').evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await page.locator('#error-list li').count()).toBe(7);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await control(page, 'to').evaluate((box) => box === document.activeElement)).toBe(true);

  await fill(page);
  await page.locator('form button[type=submit]').focus();
  await page.keyboard.press('Enter');
  const sheet = page.locator('.sheet');
  for (const text of Object.values(TYPED)) expect(await sheet.innerText()).toContain(text);
  expect(await sheet.innerText()).toContain('ĐƠN TỐ CÁO');

  // On paper there is the sheet alone.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.bar').isVisible()).toBe(false);
  expect(await page.locator('#preview-title').isVisible()).toBe(false);
  expect(await sheet.isVisible()).toBe(true);
  expect(requests.length).toBe(loaded);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('is signed by a group with its representative', async () => {
  const { page } = await open();
  await fill(page);
  await page.locator('#add-person').click();
  const second = page.locator('.person').nth(1);
  await second.locator('[data-part=name]').fill('Trần Văn Hai');
  await page.locator('form button[type=submit]').click();
  expect(await page.locator('#error-list li').allInnerTexts()).toEqual([
    'Người tố cáo thứ 2: Địa chỉ',
    'Người tố cáo thứ 2: Cách liên hệ',
    'Người đại diện cho những người cùng tố cáo',
  ]);
  await second.locator('[data-part=address]').fill('Số 9');
  await second.locator('[data-part=contact]').fill('Tại nhà');
  await second.locator('[data-part=represents]').check();
  await page.locator('form button[type=submit]').click();
  expect(await page.locator('.people tbody tr').count()).toBe(2);
  expect(await page.locator('.sheet').innerText()).toContain('Người đại diện: Trần Văn Hai');
  await page.context().close();
});

it('keeps nothing: no storage, no cookie, nothing after a reload or on the way back', async () => {
  const { page } = await open();
  await fill(page);
  await page.locator('form button[type=submit]').click();
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookie: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    history: history.state as unknown,
    name: window.name,
    address: location.href,
  }));
  expect(kept).toEqual({
    local: {},
    session: {},
    cookie: '',
    databases: [],
    caches: [],
    workers: 0,
    history: null,
    name: '',
    address: `${inject('api')}/denunciation/`,
  });
  expect(await page.context().cookies()).toEqual([]);

  // The browser asks before what was typed is lost.
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  expect(await control(page, 'act').inputValue()).toBe('');
  await fill(page);
  await page.goto(`${inject('api')}/health/live`);
  await page.goBack();
  expect(await control(page, 'act').inputValue()).toBe('');
  expect(await control(page, 'name').inputValue()).toBe('');
  await page.context().close();
});

/** A server somewhere else, and every connection that reached it. */
async function startStranger() {
  let reached = 0;
  const server = createServer((_request, response) => response.end());
  server.on('connection', () => (reached += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached: () => reached,
    close: () => server.close(),
  };
}

it('blocks whatever a script on it tries', async () => {
  const { page } = await open();
  const stranger = await startStranger();
  const violations = await watchViolations(page);
  const refused = await page.evaluate(async (to) => {
    await fetch(to).catch(() => undefined);
    navigator.sendBeacon(to, 'x');
    const request = new XMLHttpRequest();
    request.open('GET', to);
    request.send();
    new Image().src = to;
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: to });
    document.head.append(style);
    const script = document.createElement('script');
    let refused = 0;
    for (const attempt of [
      () => (document.body.innerHTML += '<b>x</b>'),
      () => (script.src = to),
      () => document.write('x'),
    ])
      try {
        attempt();
      } catch {
        refused += 1;
      }
    new WebSocket(to.replace('http', 'ws'));
    const form = Object.assign(document.createElement('form'), { action: to, method: 'post' });
    const frame = document.createElement('iframe');
    frame.src = to;
    document.body.append(form, frame);
    form.submit();
    return refused;
  }, stranger.origin);
  await expect
    .poll(violations)
    .toEqual(
      expect.arrayContaining(['connect-src', 'form-action', 'frame-src', 'img-src', 'style-src-elem']),
    );
  // Trusted Types: no text becomes markup or the address of a script.
  expect(refused).toBe(3);
  expect(stranger.reached()).toBe(0);
  expect(page.url()).toBe(`${inject('api')}/denunciation/`);
  stranger.close();
  await page.context().close();
});

it.each([
  ['the button', (page: Page) => page.locator('#leave').click()],
  [
    'the Escape key three times',
    async (page: Page) => {
      for (const key of ['Escape', 'Escape', 'a', 'Escape', 'Escape']) await page.keyboard.press(key);
      expect(page.url()).toContain('/denunciation/');
      await page.keyboard.press('Escape');
    },
  ],
])('is left at once by %s, and is not found on the way back', async (_what, leave) => {
  const { page } = await newPage();
  await page.goto(`${inject('api')}/health/live`);
  await page.goto(`${inject('api')}/denunciation/`);
  await fill(page);
  page.on('dialog', () => expect.unreachable('Leaving asks nothing'));
  await leave(page);
  await page.waitForURL('about:blank');
  await page.goBack();
  expect(page.url()).toBe(`${inject('api')}/health/live`);
  await page.context().close();
});

/** A portal that wants to know: it listens to everything, and has replaced what it could before the kit came. */
const SPY = `
  const seen = (globalThis.seen = []);
  const note = (what) => seen.push(String(what));
  const types = Object.keys(Window.prototype).concat(Object.keys(globalThis), Object.keys(Document.prototype), Object.keys(HTMLElement.prototype))
    .filter((name) => name.startsWith('on')).map((name) => name.slice(2)).concat('message', 'storage', 'focusin');
  for (const type of new Set(types)) addEventListener(type, (event) => note(event.type + JSON.stringify([event.data, event.key, event.target?.value])), true);
  const patch = (object, name, note) => {
    const real = object[name];
    object[name] = function (...values) { note(name, values); return Reflect.apply(real, this, values); };
  };
  const say = (name, values) => { try { note(name + JSON.stringify(values)); } catch { note(name); } };
  for (const [object, name] of [
    [Element.prototype, 'attachShadow'], [EventTarget.prototype, 'addEventListener'], [globalThis, 'fetch'],
    [XMLHttpRequest.prototype, 'send'], [Storage.prototype, 'setItem'], [History.prototype, 'pushState'],
  ]) patch(object, name, say);
  globalThis.handles = [];
  const realOpen = window.open;
  window.open = (...values) => { const handle = realOpen.apply(window, values); handles.push(handle); return handle; };
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  Object.defineProperty(HTMLInputElement.prototype, 'value', { get, set(value) { note(value); set.call(this, value); } });
  new BroadcastChannel('gd').onmessage = ({ data }) => note(data);
  window.name = 'spy';
`;

async function hostilePage() {
  const api = inject('api');
  const host = await startPageServer(`default-src 'self' ${api}; script-src 'self' ${api}; style-src 'self'`);
  host.files.set('/', {
    type: 'text/html',
    body: `<!doctype html><html lang="vi"><title>Cổng</title><script src="/spy.js"></script>
      <script type="module" src="${api}/kit/gd-all.js"></script>
      <gd-denunciation-guide></gd-denunciation-guide></html>`,
  });
  host.files.set('/spy.js', { type: 'text/javascript', body: SPY });
  const watched = await newPage();
  await watched.page.goto(host.origin);
  return { host, ...watched };
}

const seenBy = (page: Page) =>
  page.evaluate(() => JSON.stringify((globalThis as unknown as { seen: string[] }).seen));

it('is out of reach of a hostile portal that opens it by the guide', async () => {
  const { host, page } = await hostilePage();
  const opened = page.context().waitForEvent('page');
  let asked: Record<string, string> = {};
  page.context().on('request', (request) => {
    if (request.isNavigationRequest()) asked = request.headers();
  });
  // By keyboard, as the spy would see it too.
  await page.getByRole('link', { name: /Mở trang viết đơn/ }).focus();
  await page.keyboard.press('Enter');
  const isolated = await opened;
  await isolated.waitForLoadState();
  expect(isolated.url()).toBe(`${inject('api')}/denunciation/`);
  expect(asked['referer']).toBeUndefined();
  expect(
    await isolated.evaluate(() => [window.opener, document.referrer, window.name, window.length]),
  ).toEqual([null, '', '', 0]);

  await fill(isolated);
  await isolated.locator('form button[type=submit]').click();
  expect(await isolated.locator('.sheet').innerText()).toContain(TYPED.act);
  await page.bringToFront();
  await page.keyboard.press('Tab');

  const seen = await seenBy(page);
  expect(seen).toContain('keydown');
  expect(seen).toContain('attachShadow');
  for (const text of [...Object.values(TYPED), 'Kín']) expect(seen).not.toContain(text);
  expect(await page.evaluate(() => (globalThis as unknown as { handles: unknown[] }).handles.length)).toBe(0);
  await host.close();
  await page.context().close();
});

it('is out of reach of a portal that opens it by itself, or in a frame', async () => {
  const { host, page } = await hostilePage();
  const address = `${inject('api')}/denunciation/`;
  const opened = page.context().waitForEvent('page');
  await page.evaluate((to) => void window.open(to, 'gd'), address);
  const isolated = await opened;
  await isolated.waitForLoadState();
  await fill(isolated);
  const reach = await page.evaluate((to) => {
    const [handle] = (globalThis as unknown as { handles: Window[] }).handles;
    handle!.postMessage('who are you?', '*');
    const frame = document.createElement('iframe');
    frame.src = to;
    document.body.append(frame);
    return { closed: handle!.closed, frames: handle!.length };
  }, address);
  // The handle was cut off when the page came (Cross-Origin-Opener-Policy).
  expect(reach).toEqual({ closed: true, frames: 0 });
  expect(await isolated.evaluate(() => window.opener as unknown)).toBe(null);
  await page.waitForTimeout(300);
  expect(page.frames().filter((frame) => frame.url().includes('/denunciation/'))).toEqual([]);
  const seen = await seenBy(page);
  for (const text of Object.values(TYPED)) expect(seen).not.toContain(text);
  await host.close();
  await page.context().close();
});
