/** Every page of the portal: nothing blocked by the strict policy, no cookie, no third party, no axe violation. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from './support/browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = ['/', '/gui-phan-anh/', '/theo-doi/', '/mo-hinh/', '/can-bo/', '/en/'];
const VIEWS = [
  { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'desktop, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

describe.each(VIEWS)('on $name', ({ viewport, colorScheme }) => {
  it.each(PAGES)('%s is clean', async (path) => {
    const { page, errors, origins } = await openPage(path, { viewport, colorScheme });
    await page.waitForLoadState('networkidle');

    expect(errors).toEqual([]);
    expect([...origins].sort()).toEqual([inject('portal'), inject('api')].sort());
    expect(await page.context().cookies()).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    // Evaluated through the debugger, so that the page's own policy stays as strict as it is.
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
        };
      };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const result = await axe.run({ runOnly: tags });
      return result.violations.map(
        ({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map(({ target }) => target))}`,
      );
    });
    expect(violations).toEqual([]);
    await page.context().close();
  });
});

it('sends the exact policy that the guide names', async () => {
  const api = inject('api');
  const response = await fetch(inject('portal'));
  expect(response.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src 'self' ${api}; style-src 'self'; font-src 'self'; img-src 'self' ${api}; connect-src 'self' ${api}; form-action 'self' ${api}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html gd 'allow-duplicates'`,
  );
});
