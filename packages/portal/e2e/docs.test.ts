/** The guides, followed to the letter against the running demo: pages, style sheets, scripts and commands. */
import { type BuildOptions, build } from 'esbuild';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { endsByItself } from '../../../docs/tests/support/commands.js';
import { documents, root } from '../../../docs/tests/support/documents.js';
import { nameOf, type Program, programsOf, type Snippet, snippetsOf } from '../../../docs/tests/support/snippets.js';
import { contentSecurityPolicy } from '../server/portal-server.mjs';
import { newPage } from './support/browser.js';
import { officerKey } from './support/officer-key.js';
import { runShell } from './support/shell.js';

const SITE = 'gd_site_37_hoalu';
const folder = join(root, '.cache/docs-e2e');
let key: string;

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  key = await officerKey('handler', '14329@2025-07-01');
});

/** The documents' addresses and keys become those of this demo. */
const live = (text: string): string =>
  text
    .replaceAll('http://127.0.0.1:4301', inject('api'))
    .replaceAll('https://api.example.vn', inject('api'))
    .replaceAll('http://127.0.0.1:4300', inject('portal'))
    .replaceAll('YOUR-SITE-KEY', SITE)
    .replaceAll('THE-OFFICERS-KEY', key);

const programs = documents.flatMap(programsOf);
const blocks = (...languages: string[]): Snippet[] =>
  documents.flatMap(snippetsOf).filter(({ language }) => languages.includes(language));
const cases = <T extends Snippet>(snippets: readonly T[]) =>
  snippets.map((snippet) => [nameOf(snippet), snippet] as const);

async function save(name: string, code: string): Promise<string> {
  const file = join(folder, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, live(code));
  return file;
}

describe('commands', () => {
  it.each(cases(blocks('sh').filter(({ code }) => endsByItself(code))))('%s', async (name, { document, code }) => {
    const files = programsOf(document).filter(({ file, place }) => file && place === 'system');
    const cwd = name.replace(/\W+/g, '-');
    for (const program of files) await save(`${cwd}/${program.file}`, program.code);
    await mkdir(join(folder, cwd), { recursive: true });
    expect(await runShell(live(code), join(folder, cwd))).not.toBe('');
  });

  it('run every file that a reader is told to save', () => {
    const saved = programs.filter(({ file, place }) => file && place === 'system');
    for (const { document, file } of saved)
      expect(snippetsOf(document).some(({ language, code }) => language === 'sh' && code.includes(`node ${file}`))).toBe(
        true,
      );
  });
});

describe('programs in Node', () => {
  it.each(cases(programs.filter(({ place, file }) => place === 'system' && !file)))('%s', async (name, { code }) => {
    const file = await save(`${name.replace(/\W+/g, '-')}.mjs`, code);
    // As a process of its own, from the built packages, as a reader runs it.
    await runShell(`node "${file}"`, folder);
  });
});

/** What a page finds beside it: the scripts and the style sheets of its document. */
async function serve(page: Page, address: string, html: string, document: string): Promise<void> {
  const files = programsOf(document).filter(({ file }) => file?.startsWith('/'));
  const css = snippetsOf(document).filter(({ language }) => language === 'css');
  const answer = (path: string, contentType: string, body: string) =>
    page.route(new URL(path, address).href, (route) =>
      route.fulfill({
        contentType: `${contentType}; charset=utf-8`,
        headers: { 'Content-Security-Policy': contentSecurityPolicy(inject('api')) },
        body,
      }),
    );
  await answer(address, 'text/html', html);
  await answer('/docs.css', 'text/css', css.map(({ code }) => code).join('\n'));
  for (const { file, code } of files) await answer(file!, 'text/javascript', live(code));
}

const kit = () => `<script type="module" src="${inject('api')}/kit/gd-all.js"></script>`;

const pageOf = (html: string): string =>
  /^<!doctype/i.test(html)
    ? html.replace('</head>', '<link rel="icon" href="/assets/mark.svg" /></head>')
    : `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Thử</title>
    <link rel="icon" href="/assets/mark.svg" />
    <link rel="stylesheet" href="/docs.css" />
    ${html.includes('<script') ? '' : kit()}
  </head>
  <body>${html}</body>
</html>`;

/** Each element of the page, and what is wrong with it. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('gd-'))
      .flatMap((element) => {
        const { localName, shadowRoot } = element;
        if (!shadowRoot?.textContent?.trim()) return [`${localName} shows nothing`];
        const bad = ['loading', 'error', 'offline'].filter((state) => element.matches(`:state(${state})`));
        return bad.map((state) => `${localName} is in state ${state}`);
      }),
  );

async function expectWorking(page: Page): Promise<void> {
  await expect.poll(() => page.locator(':defined[site], :defined[label], gd-case-inbox:defined, gd-model-list:defined').count()).toBeGreaterThan(0);
  await expect.poll(() => faultsOf(page), { timeout: 15_000 }).toEqual([]);
}

describe('pages', () => {
  it.each(cases(blocks('html')))('%s', async (_name, { document, code }) => {
    // A whole page is one that a reader serves: its origin was registered by the command above it.
    const origin = /^<!doctype/i.test(code) ? 'http://localhost:8000' : inject('portal');
    const { page, errors } = await newPage();
    await serve(page, `${origin}/docs/`, pageOf(live(code)), document);
    await page.goto(`${origin}/docs/`);
    await expectWorking(page);
    expect(errors).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });
});

const BUNDLE: BuildOptions = {
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  conditions: ['module', 'browser', 'production'],
  logLevel: 'silent',
};

describe('programs for a bundler', () => {
  const bundled = programs.filter(({ place, file }) => place === 'page' && !file);

  it.each(cases(bundled))('%s', async (_name, { code, document }: Program) => {
    const contents = live(code);
    const { outputFiles } = await build({ ...BUNDLE, stdin: { contents, loader: 'ts', resolveDir: root } });
    const tags = [...contents.matchAll(/define\/([\w-]+)'/g)].map(([, name]) => `<gd-${name}></gd-${name}>`);
    const { page, errors } = await newPage();
    const address = `${inject('portal')}/docs/`;
    await serve(page, address, pageOf(`<script type="module" src="/docs.js"></script>${tags.join('')}`), document);
    await page.route(`${inject('portal')}/docs.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: outputFiles![0]!.text }),
    );
    await page.goto(address);
    await expect.poll(() => faultsOf(page), { timeout: 15_000 }).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

it('every style sheet can be read by a browser', async () => {
  const { page } = await newPage();
  for (const block of blocks('css')) {
    const rules = await page.evaluate((code) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(code);
      return [...sheet.cssRules].map((rule) => rule.cssText.length);
    }, block.code);
    expect(rules, nameOf(block)).toHaveLength(block.code.match(/^\S.*\{$/gm)!.length);
  }
  await page.context().close();
});

describe('the policy', () => {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const policies = blocks('csp', '').filter(({ code }) => code.includes('default-src'));

  it.each(cases(policies))('of %s is what the portal sends', async (_name, { code }) => {
    const sent = (await fetch(inject('portal'))).headers.get('content-security-policy');
    expect(oneLine(live(code).replace(/\bAPI\b/g, inject('api')))).toBe(sent);
  });
});
