/** The guides, followed to the letter against the running demo: commands, scripts, pages, style sheets, the policy. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { endsByItself } from '../../../docs/tests/support/commands.js';
import { documents, root } from '../../../docs/tests/support/documents.js';
import { nameOf, programsOf, type Snippet, snippetsOf } from '../../../docs/tests/support/snippets.js';
import { newPage } from './support/browser.js';
import { officerKey } from './support/officer-key.js';
import { type PageServer, startPageServer } from './support/page-server.js';
import { runShell } from './support/shell.js';

const folder = join(root, '.cache/docs-e2e');
/** What the portal sends, which has no style sheet of the kit; and what a page sends that links to one. */
let policy: string;
let policyWithCloak: string;
let server: PageServer;
let key: string;
let kit: { latest: string; versions: Record<string, { files: Record<string, string> }> };

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  policy = (await fetch(inject('portal'))).headers.get('content-security-policy') ?? '';
  policyWithCloak = policy.replace("style-src 'self'", `style-src 'self' ${inject('api')}`);
  server = await startPageServer(policyWithCloak);
  kit = (await (await fetch(`${inject('api')}/kit/versions.json`)).json()) as typeof kit;
  key = await officerKey('handler', '14329@2025-07-01');
});
afterAll(() => server.close());

/** The documents' addresses and keys become those of this demo. */
const live = (text: string): string =>
  text
    .replaceAll('http://127.0.0.1:4301', inject('api'))
    .replaceAll('https://api.example.vn', inject('api'))
    .replaceAll('http://127.0.0.1:4300', inject('portal'))
    .replaceAll('http://localhost:8000', server.origin)
    .replaceAll('/kit/VERSION/', `/kit/${kit.latest}/`)
    .replaceAll('INTEGRITY-OF-GD-JS', kit.versions[kit.latest]!.files['gd.js']!)
    .replaceAll('INTEGRITY-OF-GD-FORM-JS', kit.versions[kit.latest]!.files['gd-form.js']!)
    .replaceAll('YOUR-SITE-KEY', 'gd_site_37_hoalu')
    .replaceAll('THE-OFFICERS-KEY', key);

const programs = documents.flatMap(programsOf);
const blocks = (...languages: string[]): Snippet[] =>
  documents.flatMap(snippetsOf).filter(({ language }) => languages.includes(language));
const named = <T extends Snippet>(snippets: readonly T[]) =>
  snippets.map((snippet) => [nameOf(snippet), snippet] as const);

/** Runs commands in a folder of their own, with the files that the document tells its reader to save. */
async function run({ document }: Snippet, commands: string): Promise<string> {
  const cwd = join(folder, document.replace(/\W+/g, '-'));
  await mkdir(cwd, { recursive: true });
  for (const { file, place, code } of programsOf(document))
    if (file && place === 'system') await writeFile(join(cwd, file), live(code));
  return runShell(live(commands), cwd);
}

describe('commands', () => {
  it.each(named(blocks('sh').filter(({ code }) => endsByItself(code))))('%s', async (_name, block) => {
    expect(await run(block, block.code)).not.toBe('');
  });

  it('use every file that a reader is told to save', () => {
    const saved = programs.filter(({ file, place }) => file && place === 'system');
    const used = saved.filter(({ document, file }) =>
      snippetsOf(document).some(({ language, code }) => language === 'sh' && code.includes(`node ${file}`)),
    );
    expect(used).toEqual(saved);
  });
});

describe('scripts', () => {
  const scripts = programs.filter(({ place, file }) => place === 'system' && !file);

  // As a process of its own, from the built packages, as a reader runs it.
  it.each(named(scripts))('%s', async (name, script) => {
    const file = `${name.replace(/\W+/g, '-')}.mjs`;
    await writeFile(join(folder, file), live(script.code));
    await run(script, `node ../${file}`);
  });
});

const pageAround = (body: string): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Thử</title>
    <link rel="stylesheet" href="/docs.css" />
    ${body.includes('<script') ? '' : `<script type="module" src="${inject('api')}/kit/gd-all.js"></script>`}
  </head>
  <body>${body}</body>
</html>`;

/** Serves a page with the scripts and style sheets of its document beside it, and opens it. */
async function open(document: string, html: string, bundle = '') {
  const css = snippetsOf(document).filter(({ language }) => language === 'css');
  server.files.clear();
  server.files.set('/', { type: 'text/html', body: html });
  server.files.set('/docs.css', { type: 'text/css', body: css.map(({ code }) => code).join('\n') });
  server.files.set('/bundle.js', { type: 'text/javascript', body: bundle });
  server.files.set('/favicon.ico', { type: 'image/x-icon', body: '' });
  for (const { file, code } of programsOf(document))
    if (file?.startsWith('/')) server.files.set(file, { type: 'text/javascript', body: live(code) });
  const watched = await newPage();
  await watched.page.goto(`${server.origin}/`);
  return watched;
}

/** The elements of a page that do not work, and why; what the console says beside them. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('gd-'),
    );
    if (elements.length === 0) return ['there is no element'];
    return elements.flatMap((element) => {
      if (!element.shadowRoot?.textContent?.trim()) return [`${element.localName} shows nothing`];
      return ['loading', 'error', 'offline']
        .filter((state) => element.matches(`:state(${state})`))
        .map((state) => `${element.localName} is in state ${state}`);
    });
  });

async function expectWorking({ page, errors }: { page: Page; errors: string[] }): Promise<void> {
  await expect.poll(async () => [...(await faultsOf(page)), ...errors], { timeout: 15_000 }).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.context().close();
}

describe('pages', () => {
  beforeAll(async () => {
    const registration = blocks('sh').find(({ code }) => code.includes('--origin http://localhost:8000'))!;
    await run(registration, registration.code);
  });

  it.each(named(blocks('html')))('%s', async (_name, { document, code }) => {
    const html = live(code);
    await expectWorking(await open(document, /^<!doctype/i.test(html) ? html : pageAround(html)));
  });

  const forBundlers = programs.filter(({ place, file }) => place === 'page' && !file);

  it.each(named(forBundlers))('%s, bundled', async (_name, { document, code }) => {
    // A page that only sets something has an element of its own for which it does.
    const contents = /define\/[\w-]+'/.test(code)
      ? live(code)
      : `import '@gd/components/define/unit-picker';\n${live(code)}`;
    const { outputFiles } = await build({
      stdin: { contents, loader: 'ts', resolveDir: root },
      bundle: true,
      write: false,
      format: 'esm',
      conditions: ['module', 'browser', 'production'],
    });
    const elements = [...contents.matchAll(/define\/([\w-]+)'/g)].map(
      ([, name]) => `<gd-${name}></gd-${name}>`,
    );
    const html = pageAround(`<script type="module" src="/bundle.js"></script>${elements.join('')}`);
    await expectWorking(await open(document, html, outputFiles[0]!.text));
  });
});

it('a browser reads every style sheet whole', async () => {
  const { page } = await newPage();
  for (const block of blocks('css')) {
    const rules = await page.evaluate((code) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(code);
      return sheet.cssRules.length;
    }, block.code);
    expect(rules, nameOf(block)).toBe([...block.code.matchAll(/^\}$/gm)].length);
  }
  await page.context().close();
});

describe('the policy', () => {
  const policies = blocks('csp', '').filter(({ code }) => code.includes('default-src'));

  it.each(named(policies))('of %s is what the portal sends', (_name, { document, code }) => {
    const links = snippetsOf(document).some((snippet) => snippet.code.includes('/kit/gd-cloak.css'));
    expect(
      live(code)
        .replace(/\bAPI\b/g, inject('api'))
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(links ? policyWithCloak : policy);
  });
});
