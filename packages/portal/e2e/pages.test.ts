/** Every page of the portal: nothing blocked by the strict policy, no cookie, no third party, no axe violation. */
import { expect, inject, it, vi } from 'vitest';
import { expectAccessible } from './support/accessible.js';
import { openPage } from './support/browser.js';

const PAGES = [
  '/',
  '/gui-phan-anh/',
  '/theo-doi/',
  '/phan-anh-da-tra-loi/',
  '/so-lieu/',
  '/khieu-nai/',
  '/to-cao/',
  '/mo-hinh/',
  '/mo-hinh/chi-tiet/?m=rau-sach-nha-luoi',
  '/mo-hinh/de-cu/',
  '/mo-hinh/so-lieu/',
  '/mo-hinh/sach/',
  '/can-bo/',
  '/can-bo/mo-hinh/',
  '/thu/',
  '/en/',
  '/en/models/',
  '/en/models/detail/?m=rau-sach-nha-luoi',
  '/en/models/nominate/',
  '/en/models/figures/',
  '/en/models/book/',
  '/en/officers/models/',
];
/** These ask the API for nothing. */
const PORTAL_ONLY = ['/thu/'];
const SMALLEST_PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };

it.concurrent.each(PAGES)('%s is clean on the smallest phone, and dark on a desktop', async (path) => {
  const watched = await openPage(path, { viewport: SMALLEST_PHONE, colorScheme: 'light' });
  const { page, errors, origins } = watched;
  const expected = PORTAL_ONLY.includes(path) ? [inject('portal')] : [inject('portal'), inject('api')];
  // A slow machine is quiet, too, before the first script has run.
  await vi.waitUntil(() => expected.every((origin) => origins.has(origin)), { timeout: 30_000 });
  await page.waitForLoadState('networkidle');
  await expectAccessible(watched);

  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(watched);
  expect(errors).toEqual([]);
  expect([...origins].sort()).toEqual(expected.sort());
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

it('sends the exact policy that the guide names', async () => {
  const api = inject('api');
  const response = await fetch(inject('portal'));
  expect(response.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src 'self' ${api}; style-src 'self'; font-src 'self'; img-src 'self' ${api}; connect-src 'self' ${api}; form-action 'self' ${api}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html gd 'allow-duplicates'`,
  );
});
