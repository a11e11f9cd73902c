/** The generator writes what a page can use as it stands; a browser runs its pages in `packages/portal/e2e`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  attributesOf,
  elementsOf,
  fieldsOf,
  isForOfficers,
  scriptsFor,
  type Manifest,
} from '../site/generator/fields.js';
import { isApiOrigin, snippetFor, type SnippetSettings } from '../site/generator/snippet.js';
import { root } from './support/documents.js';
import { snippetsOf } from './support/snippets.js';

const settings: SnippetSettings = {
  tag: 'gd-feedback-form',
  attributes: { 'status-href': '/theo-doi/' },
  api: 'https://api.example.vn',
  site: 'YOUR-SITE-KEY',
  script: 'gd.js',
  version: { name: 'VERSION', files: { 'gd.js': 'INTEGRITY-OF-GD-JS' } },
  importMap: false,
  cloak: false,
  fallback: { href: 'tel:1022', text: 'Gọi 1022' },
};

describe('snippetFor', () => {
  it('gives what the guide shows', async () => {
    const [script] = scriptsFor(settings.tag);
    const version = { name: 'VERSION', files: { [script]: 'INTEGRITY-OF-GD-FORM-JS' } };
    const [html] = snippetsOf('docs/generator.md').filter(({ language }) => language === 'html');
    const [csp] = snippetsOf('docs/generator.md').filter(({ language }) => language === 'csp');
    const snippet = await snippetFor({ ...settings, script, version });
    expect(snippet.html).toBe(html?.code);
    expect(snippet.policy).toBe(csp?.code.replace(/\s+/g, ' ').trim());
  });

  it('gives the newest version no hash, since it changes', async () => {
    const { html } = await snippetFor({ ...settings, version: null, cloak: true });
    expect(html).toContain('src="https://api.example.vn/kit/gd.js"');
    expect(html).toContain('href="https://api.example.vn/kit/gd-cloak.css"');
    expect(html).not.toContain('integrity');
  });

  it('puts the key where the script looks for it', async () => {
    for (const script of ['gd.js', 'gd-form.js'] as const) {
      const loader = await snippetFor({ ...settings, script });
      expect(loader.html).toContain('data-site="YOUR-SITE-KEY"');
      expect(loader.html).not.toContain(' site="');
    }
    const whole = await snippetFor({ ...settings, script: 'gd-all.js' });
    expect(whole.html).toContain('<gd-feedback-form site="YOUR-SITE-KEY" status-href="/theo-doi/">');
    expect(whole.html).not.toContain('data-site');
  });

  it('allows an import map by the hash of its very text', async () => {
    const { html, files, policy } = await snippetFor({ ...settings, importMap: true });
    const text = /<script type="importmap">([^]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(text)).toEqual({
      imports: { gd: 'https://api.example.vn/kit/VERSION/gd.js' },
      integrity: { 'https://api.example.vn/kit/VERSION/gd.js': 'INTEGRITY-OF-GD-JS' },
    });
    expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(files).toEqual({ '/gd-page.js': "import 'gd';\n" });
    expect(html).toContain(' site="YOUR-SITE-KEY"');
  });

  it('lets nothing that was typed out of its attribute', async () => {
    const label = '"><script>alert(1)</script>&';
    const { html } = await snippetFor({
      ...settings,
      attributes: { label },
      fallback: { href: label, text: label },
    });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('label="&quot;>&lt;script>alert(1)&lt;/script>&amp;"');
  });
});

it.each([
  ['https://api.example.vn', true],
  ['https://api.example.vn:8443', true],
  ['http://127.0.0.1:4301', true],
  ['http://api.example.vn', false],
  ['https://api.example.vn/', false],
  ['https://api.example.vn/v1', false],
  ['api.example.vn', false],
  ['javascript:alert(1)', false],
  ["https://api.example.vn;script-src-elem'unsafe-inline'", false],
  ['https://api.example.vn,sandbox', false],
  ['https://*.example.vn', false],
])('takes %s as the address of an API: %s', (address, expected) => {
  expect(isApiOrigin(address)).toBe(expected);
});

describe('fields', () => {
  const manifest = JSON.parse(
    readFileSync(join(root, 'packages/components/custom-elements.json'), 'utf8'),
  ) as Manifest;
  const elements = elementsOf(manifest);
  const fields = fieldsOf(elements.find(({ tag }) => tag === 'gd-unit-picker')!);
  const kindOf = (name: string) => fields.find((field) => field.name === name)?.kind;

  it('know officers’ elements as the kit does', () => {
    const source = readFileSync(join(root, 'packages/components/src/define-public.ts'), 'utf8');
    const open = [...source.matchAll(/define\/([\w-]+)\.js/g)].map(([, name]) => `gd-${name}`);
    expect(elements.filter(({ tag }) => !isForOfficers(tag)).map(({ tag }) => tag)).toEqual(open.sort());
  });

  it('have the kind of their type', () => {
    expect([kindOf('required'), kindOf('mode'), kindOf('label'), kindOf('theme')]).toEqual([
      'flag',
      'choice',
      'text',
      'choice',
    ]);
  });

  it('write only what changes something', () => {
    const values = { required: 'true', disabled: 'false', label: ' Nơi ở ', name: '', mode: 'search' };
    expect(attributesOf(fields, values)).toEqual({ mode: 'search', label: 'Nơi ở', required: '' });
    const heading = fieldsOf(elements.find(({ tag }) => tag === 'gd-feedback-form')!);
    expect(attributesOf(heading, { 'heading-level': '2' })).toEqual({});
  });
});
