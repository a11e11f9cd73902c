/** What docs/progressive.md promises of rendering on a server, as far as it needs no browser. */
import { html } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString, stylesheetOf } from '@gd/components/ssr';
import { expect, it } from 'vitest';
import { root } from './support/documents.js';

const linksIn = (markup: string): string[] => markup.match(/<link [^>]*>/g) ?? [];

it('links each shadow root to the style sheet of its element', async () => {
  const markup = await renderToString(html`<gd-complaint-draft></gd-complaint-draft>`, {
    stylesheets: 'https://api.example.vn/kit/0.1.0/ssr/',
  });
  expect(linksIn(markup)).toContain(
    '<link rel="stylesheet" href="https://api.example.vn/kit/0.1.0/ssr/gd-complaint-draft.css">',
  );
});

it('lets nothing in the address out of its attribute', async () => {
  const markup = await renderToString(html`<gd-complaint-draft></gd-complaint-draft>`, {
    stylesheets: '/ssr?a=1&b="><script>alert(1)</script>/',
  });
  expect(markup).not.toContain('"><script>');
  expect(markup).toContain('href="/ssr?a=1&amp;b=&quot;><script>alert(1)</script>/gd-complaint-draft.css"');
});

/** From the list itself, so that a new element cannot be forgotten. */
const TAGS = Array.from(
  readFileSync(join(root, 'packages/components/src/define-public.ts'), 'utf8').matchAll(
    /define\/([a-z-]+)\.js/g,
  ),
  ([, name]) => `gd-${name}`,
);

it.each(TAGS)('renders %s without a browser, in both languages, with the content of its tag', async (tag) => {
  const name = unsafeStatic(tag);
  const element = staticHtml`<${name}><p>Gọi 1022</p></${name}>`;
  const [vi, en] = await Promise.all(
    (['vi', 'en'] as const).map((locale) => renderToString(element, { locale, stylesheets: '/ssr/' })),
  );
  expect(vi).toContain(`<${tag}`);
  expect(vi).toContain(`href="/ssr/${tag}.css"`);
  expect(vi).toContain('<p>Gọi 1022</p>');
  expect(vi).not.toMatch(/<style|\bstyle=/);
  expect(en).not.toBe(vi);
  expect(stylesheetOf(tag).length).toBeGreaterThan(100);
});
