/** `gd.js` in a page of another origin under a strict policy, from a server that is slow, breaks off or changes files. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { newPage, type Watched } from './support/browser.js';
import { type KitServer, startKitServer } from './support/kit-server.js';
import { type PageServer, startPageServer } from './support/page-server.js';

let kit: KitServer;
let portal: PageServer;
let watched: Watched | undefined;

beforeEach(async () => {
  kit = await startKitServer();
  await openPortal(
    `default-src 'none'; script-src 'self' ${kit.origin}; style-src 'self' ${kit.origin}; ` +
      `connect-src ${kit.origin} ${inject('api')}; base-uri 'none'; ` +
      "require-trusted-types-for 'script'; trusted-types lit-html gd 'allow-duplicates'",
  );
});
afterEach(async () => {
  await watched?.page.context().close();
  watched = undefined;
  await portal.close();
  await kit.close();
});

async function openPortal(policy: string): Promise<void> {
  portal = await startPageServer(policy);
  portal.files.set('/favicon.ico', { type: 'image/x-icon', body: '' });
}

interface Opened extends Watched {
  warnings: string[];
}

const loader = (attributes = ''): string =>
  `<script type="module" src="${kit.origin}/kit/gd.js" ${attributes}></script>`;

async function open(
  head: string,
  body: string,
  script = '',
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Opened> {
  portal.files.set('/page.js', { type: 'text/javascript', body: script });
  portal.files.set('/', {
    type: 'text/html',
    body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
      <script src="/page.js"></script>${head}<body>${body}</body></html>`,
  });
  watched = await newPage();
  const warnings: string[] = [];
  watched.page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await prepare?.(watched.page);
  await watched.page.goto(portal.origin);
  return { ...watched, warnings };
}

const defined = (page: Page, tag: string) =>
  page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
const files = () => new Set(kit.asked.map((name) => name.replace(/\?.*/, '')));
const GUIDE =
  '<gd-denunciation-guide><a slot="fallback" href="tel:1022">Gọi 1022</a></gd-denunciation-guide>';

it('loads what the page uses and nothing else, and leaves nothing behind', async () => {
  const { page, errors, warnings, origins } = await open(
    loader(),
    `${GUIDE}<gd-unit-picker label="Nơi ở"></gd-unit-picker><gd-of-another-library></gd-of-another-library>`,
    // Before any module has run.
    'window.before = undefined; window.before = Object.getOwnPropertyNames(window);',
  );
  await page.getByRole('combobox').first().waitFor();
  await page.getByRole('heading').first().waitFor();
  const asked = files();
  for (const name of ['gd.js', 'index.js', 'base.js', 'gd-unit-picker.js', 'gd-denunciation-guide.js'])
    expect(asked).toContain(name);
  for (const name of ['client.js', 'desk.js', 'form.js', 'gd-feedback-form.js', 'gd-all.js'])
    expect(asked).not.toContain(name);
  expect(kit.asked.filter((name) => kit.asked.indexOf(name) !== kit.asked.lastIndexOf(name))).toEqual([]);
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  expect([...origins].sort()).toEqual([portal.origin, kit.origin].sort());
  const left = await page.evaluate(() => {
    const { before } = window as unknown as { before: string[] };
    return {
      globals: Object.getOwnPropertyNames(window).filter((name) => !before.includes(name)),
      scripts: document.scripts.length,
      cookies: document.cookie,
    };
  });
  expect(left).toEqual({ globals: [], scripts: 2, cookies: '' });
});

it('has the beginning of the form inside gd-form.js, and loads all else as gd.js does', async () => {
  const { page, warnings } = await open(
    `<script type="module" src="${kit.origin}/kit/gd-form.js" data-site="no-such-site"></script>`,
    `<gd-feedback-form></gd-feedback-form>${GUIDE}`,
    '',
    async (opened) => {
      await opened.route('**/index.js', (route) => route.abort());
      // The settings never come: after a refusal its words stand where the questions were.
      await opened.route('**/v1/**', () => undefined);
    },
  );
  await page.getByRole('textbox').first().waitFor();
  await defined(page, 'gd-denunciation-guide');
  await expect.poll(files).toContain('feedback-page.js');
  for (const name of ['gd.js', 'index.js', 'base.js', 'frame.js', 'gd-feedback-form.js'])
    expect(files()).not.toContain(name);
  expect(warnings).toEqual([]);
});

it('sees tags that come later, and those in a shadow root that the page names', async () => {
  const { page, errors } = await open(
    loader(),
    '<div id="host"></div>',
    `addEventListener('DOMContentLoaded', () => {
      const root = document.getElementById('host').attachShadow({ mode: 'open' });
      root.append(document.createElement('gd-denunciation-guide'));
      import('${kit.origin}/kit/gd.js').then(({ watch }) => (window.watchIt = () => watch(root)));
    });`,
  );
  await page.waitForFunction(() => 'watchIt' in window);
  expect(files()).not.toContain('index.js');
  await page.evaluate(() => {
    const section = document.createElement('section');
    section.append(document.createElement('gd-unit-picker'));
    document.body.append(section);
  });
  await defined(page, 'gd-unit-picker');
  expect(files()).not.toContain('gd-denunciation-guide.js');
  await page.evaluate(() => (window as unknown as { watchIt(): void }).watchIt());
  await defined(page, 'gd-denunciation-guide');
  expect(errors).toEqual([]);
});

it('waits with data-lazy until an element is near', async () => {
  const { page } = await open(
    `${loader('data-lazy')}<link rel="stylesheet" href="/page.css">`,
    `<gd-unit-picker></gd-unit-picker><div id="far"></div>${GUIDE}`,
  );
  await defined(page, 'gd-unit-picker');
  // The style sheet of the test is none: the elements are near.
  await defined(page, 'gd-denunciation-guide');
  portal.files.set('/page.css', { type: 'text/css', body: '#far { block-size: 400vh }' });
  kit.asked.length = 0;
  await page.reload();
  await defined(page, 'gd-unit-picker');
  expect(files()).not.toContain('gd-denunciation-guide.js');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await defined(page, 'gd-denunciation-guide');
});

const REPORT = `addEventListener('gd-error', ({ target, detail }) =>
  (window.failed = [target.localName, detail.code, detail.retryable]));`;

it.each(['gd-denunciation-guide.js', 'law.js', 'base.js', 'index.js'])(
  'runs no %s that is not as it was built, and leaves the way on that stands in the tag',
  async (file) => {
    kit.faults.changed.set(file, (text) => text.replace('=>{', '=>{window.intruder=1;'));
    const { page, warnings } = await open(loader(), GUIDE, REPORT);
    await page.waitForFunction(() => 'failed' in window);
    expect(await page.evaluate(() => ({ ...window }) as Record<string, unknown>)).not.toHaveProperty(
      'intruder',
    );
    expect(await page.evaluate(() => (window as unknown as { failed: unknown }).failed)).toEqual([
      'gd-denunciation-guide',
      'not_loaded',
      true,
    ]);
    expect(warnings).toContain('[gd] <gd-denunciation-guide> could not be loaded.');
    await page.getByRole('link', { name: 'Gọi 1022' }).waitFor();
    expect(kit.asked.filter((name) => name.startsWith(file))).toEqual([file, `${file}?r=1`, `${file}?r=2`]);
  },
);

it.each(['gd-denunciation-guide.js', 'law.js', 'base.js', 'index.js'])(
  'asks again under another address when the connection broke off at %s',
  async (file) => {
    kit.faults.lost.add(file);
    const { page, warnings } = await open(loader(), GUIDE);
    await page.getByRole('heading').first().waitFor();
    expect(kit.asked.filter((name) => name.startsWith(file))).toEqual([file, `${file}?r=1`]);
    expect(warnings).toEqual([]);
  },
);

it('tries again when the network is back', async () => {
  kit.faults.changed.set('index.js', () => '');
  const { page } = await open(loader(), GUIDE, REPORT);
  await page.waitForFunction(() => 'failed' in window);
  kit.faults.changed.clear();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('heading').first().waitFor();
});

it('takes settings from its tag, and those of a script over them', async () => {
  const sites: (string | undefined)[] = [];
  const board = '<gd-feedback-board></gd-feedback-board>';
  const withTag = loader(`data-api-base="${inject('api')}" data-site="of-the-tag"`);
  const listen = async (page: Page): Promise<void> => {
    await page.route(`${inject('api')}/v1/**`, (route) => {
      sites.push(route.request().headers()['gd-site']);
      return route.abort();
    });
  };
  const { page } = await open(withTag, board, '', listen);
  await expect.poll(() => sites.length).toBeGreaterThan(0);
  expect(new Set(sites)).toEqual(new Set(['of-the-tag']));
  await page.context().close();

  sites.length = 0;
  const script = `addEventListener('DOMContentLoaded', () =>
    import('${kit.origin}/kit/gd.js').then(({ configure }) => configure({ site: 'of-the-script' })));`;
  await open(withTag, board, script, listen);
  await expect.poll(() => sites).toContain('of-the-script');
});

/** The one version says that it is another. */
const older = (text: string): string => text.replaceAll(/\b0\.1\.0\b(?!-)/g, '0.0.9');

it('lets the first of two loaders work, and says so once', async () => {
  kit.faults.changed.set('gd.js', older);
  const second = `<script type="module" src="${inject('api')}/kit/gd.js"></script>`;
  await portal.close();
  await openPortal(`script-src 'self' ${kit.origin} ${inject('api')}`);
  const { page, warnings, origins } = await open(loader() + second, GUIDE);
  await defined(page, 'gd-denunciation-guide');
  await expect.poll(() => warnings).toEqual(['[gd] gd.js 0.0.9 is already here; 0.1.0 is not used.']);
  expect(files()).toContain('gd-denunciation-guide.js');
  expect(origins).toContain(inject('api'));
});

it('lets what another version defined stay, and says so once', async () => {
  kit.faults.changed.set('gd-all.js', older);
  kit.faults.delay = 200;
  const whole = `window.whole = () => void import('${kit.origin}/kit/gd-all.js');`;
  const { page, warnings } = await open(loader(), GUIDE, whole);
  await expect.poll(files).toContain('index.js');
  await page.evaluate(() => (window as unknown as { whole(): void }).whole());
  await page.waitForFunction(() => document.querySelector('gd-denunciation-guide')?.matches(':defined'));
  const aboutIt = () => warnings.filter((text) => text.includes('gd-denunciation-guide'));
  await expect.poll(() => aboutIt().length).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  expect(aboutIt()).toHaveLength(1);
  expect(warnings[0]).toMatch(/<gd-[a-z-]+> 0\.\d\.\d is already defined; 0\.\d\.\d is not used\./);
});

it.each([390, 1280])('keeps a page of %i px still', async (width) => {
  const shift = async (head: string): Promise<number> => {
    const { page } = await open(
      loader() + head,
      `<p>Trước</p><gd-unit-picker label="Nơi ở"></gd-unit-picker>
        <gd-unit-picker mode="search" label="Nơi ở"></gd-unit-picker>${GUIDE}<p>Sau</p>`,
      '',
      (opened) => opened.setViewportSize({ width, height: 800 }),
    );
    await page.getByRole('combobox').first().waitFor();
    await page.getByRole('heading').first().waitFor();
    const sum = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let all = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) all += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          // Two frames later all that was buffered has come.
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(all), 100)));
        }),
    );
    await page.context().close();
    return sum;
  };
  kit.faults.delay = 150;
  expect(await shift('')).toBeGreaterThan(0);
  expect(await shift(`<link rel="stylesheet" href="${kit.origin}/kit/gd-cloak.css">`)).toBe(0);
});

it('needs no host in a policy of nonces', async () => {
  await portal.close();
  await openPortal(
    `default-src 'none'; script-src 'nonce-page'; connect-src ${kit.origin}; base-uri 'none'; ` +
      "require-trusted-types-for 'script'; trusted-types lit-html gd",
  );
  const { page, errors } = await open(loader('nonce="page"'), GUIDE);
  await page.getByRole('heading').first().waitFor();
  expect(errors.filter((line) => !line.includes('/page.js'))).toEqual([]);
});
