/**
 * The elements in an app of each framework, built by its own tools and opened under the strict policy: they work, a
 * property reaches them, an event reaches the app, and nothing is blocked. And in a page as WordPress prints it, with the
 * plugin run in PHP.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { newPage } from '../../portal/e2e/support/browser.js';
import type { PageServer } from '../../portal/e2e/support/page-server.js';
import { buildApp, type Framework, FRAMEWORKS } from './support/build.js';
import { openPhp, quoted, runPlugin } from '../test/support/php.js';
import { documentedPolicy, SITE, startPortals } from './support/portal.js';

/** The Trusted Types policy that the framework itself makes; docs/frameworks.md names them. */
const TRUSTED_TYPES: Record<Framework, string> = {
  react: '',
  vue: 'vue',
  angular: 'angular',
  svelte: 'svelte-trusted-html',
};

const portals = new Map<Framework, PageServer>();
let wordpress: PageServer;

beforeAll(async () => {
  const policy = await documentedPolicy();
  const [first, ...servers] = await startPortals([
    policy,
    ...FRAMEWORKS.map((name) => policy.replace(' gd ', ` gd ${TRUSTED_TYPES[name]} `)),
  ]);
  wordpress = first!;
  for (const [i, name] of FRAMEWORKS.entries()) {
    const server = servers[i]!;
    portals.set(name, server);
    for (const [path, { type, body }] of await buildApp(name)) {
      // The addresses that the guides write become those of the demo.
      const live = body.replaceAll('https://api.example.vn', inject('api')).replaceAll('YOUR-SITE-KEY', SITE);
      server.files.set(path, { type, body: live });
    }
  }
});
afterAll(() => Promise.all([wordpress, ...portals.values()].map((server) => server.close())));

/** What the list of models was told, and whether it has something to show. */
const unitOfList = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('gd-model-list')?.unit);

it.each(FRAMEWORKS)('%s', async (name) => {
  const { origin } = portals.get(name)!;
  const { page, errors, origins } = await newPage();
  await page.goto(origin);

  // An object goes in as a property.
  const title = page.getByLabel('Tiêu đề');
  await title.waitFor().catch(() => expect(errors).toEqual([]));
  await expect.poll(() => title.inputValue()).toBe('Đèn đường không sáng');
  await page.locator('gd-model-list').getByRole('listitem').first().waitFor();

  // An event comes out, into the app's state, and from there into a property of another element.
  const commune = page.locator('gd-unit-picker').first().getByRole('combobox');
  await commune.pressSequentially('hoa lu');
  await page
    .getByRole('option', { name: /Phường Hoa Lư/ })
    .first()
    .click();
  await page.getByRole('status').filter({ hasText: '14329@2025-07-01' }).first().waitFor();
  await expect.poll(() => unitOfList(page)).toBe('14329@2025-07-01');

  expect(errors).toEqual([]);
  expect([...origins].sort()).toEqual([origin, inject('api')].sort());
  await page.context().close();
});

/** A post with a shortcode and a block, and the settings as an administrator saves them. */
async function renderPost(): Promise<string> {
  const versions = `${inject('api')}/kit/versions.json`;
  const remote = JSON.stringify({ [versions]: await (await fetch(versions)).text() });
  const typed = JSON.stringify({ api: inject('api'), site: SITE, phone: '1022' });
  const php = await openPhp();
  try {
    return await runPlugin(
      php,
      `$GLOBALS['gd']['remote'] = json_decode(${quoted(remote)}, true);
      $GLOBALS['gd']['options']['gd_elements'] = gd_elements_sanitize(json_decode(${quoted(typed)}, true));
      echo do_shortcode('[gd-feedback-form heading-level="3"]');
      echo $GLOBALS['gd']['blocks']['gd/element'](array('element' => 'gd-model-list', 'settings' => 'page-size="6"'));
      gd_print_script_modules();`,
    );
  } finally {
    php.exit();
  }
}

it('WordPress', async () => {
  const body = await renderPost();
  wordpress.files.set('/', {
    type: 'text/html',
    body: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Gửi phản ánh</title></head>
      <body class="wp-singular"><main class="wp-block-group">${body}</main></body></html>`,
  });
  const { page, errors, origins } = await newPage();
  await page.goto(wordpress.origin);
  await page.getByLabel('Tiêu đề').waitFor();
  await page.locator('gd-model-list').getByRole('listitem').first().waitFor();
  expect(await page.locator('#gd-elements-form-js-module').getAttribute('integrity')).toMatch(/^sha384-/);
  expect(errors).toEqual([]);
  expect([...origins].sort()).toEqual([wordpress.origin, inject('api')].sort());
  await page.context().close();
});
