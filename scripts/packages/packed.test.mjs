/* global document, Worker -- one function runs in a page */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../lib/browser.mjs';
import { nodeOf } from './nodes.mjs';
import { modulesOf, packAndUnpack, PUBLIC_PACKAGES } from './pack.mjs';

const run = promisify(execFile);

/** @type {Awaited<ReturnType<typeof packAndUnpack>>} */
let packed;
/** @type {string[]} */
let modules;
beforeAll(async () => {
  packed = await packAndUnpack();
  modules = packed.packages.flatMap(modulesOf);
  expect(modules.length).toBeGreaterThan(20);
});
afterAll(() => {
  rmSync(packed.folder, { recursive: true, force: true });
});

/** @param {string} name */
const find = (name) => {
  const found = packed.packages.find((one) => one.name === `@gd/${name}`);
  if (!found) throw new Error(name);
  return found;
};

describe.each(PUBLIC_PACKAGES)('@gd/%s as a tarball', (name) => {
  it('has a manifest that holds what it says', async () => {
    const { dir, manifest } = find(name);
    const { messages } = await publint({ pkgDir: dir, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
    expect(JSON.stringify(manifest)).not.toMatch(/gd-source|workspace:|catalog:|devDependencies/);
  });

  it('has types where its modules are', async () => {
    const { tarball } = find(name);
    const types = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), {
      excludeEntrypoints: [/\.(json|txt)$/],
    });
    if (!types.types) throw new Error('There are no types.');
    // It is ESM only, and so needs no types for `require` and none for the resolution before `exports`.
    const asked = ['node16-esm', 'bundler'];
    const problems = types.problems.filter(
      (problem) => !('resolutionKind' in problem) || asked.includes(problem.resolutionKind),
    );
    expect(problems.filter(({ kind }) => kind !== 'CJSResolvesToESM')).toEqual([]);
  });
});

/** Imports all modules and prints how many values they have. @param {string[]} names */
const importing = (names) => `
let values = 0;
for (const name of ${JSON.stringify(names)}) values += Object.keys(await import(name)).length;
`;

describe.each([20, 22, 24])('in Node %i', (major) => {
  const program = nodeOf(major);

  it.skipIf(!program)(`every module can be imported${program ? '' : ' (not on this machine)'}`, async () => {
    const file = path.join(packed.folder, 'all.mjs');
    writeFileSync(file, `${importing(modules)}\nconsole.log(values);`);
    const { stdout, stderr } = await run(String(program), [file]);
    expect(stderr).toBe('');
    expect(Number(stdout)).toBeGreaterThan(200);
  });

  it.skipIf(!program)(`and in a worker thread${program ? '' : ' (not on this machine)'}`, async () => {
    const [worker, starter] = ['worker.mjs', 'starter.mjs'].map((name) => path.join(packed.folder, name));
    writeFileSync(
      String(worker),
      `import { parentPort } from 'node:worker_threads';${importing(modules)}\nparentPort.postMessage(values);`,
    );
    writeFileSync(
      String(starter),
      `import { Worker } from 'node:worker_threads';
new Worker(new URL('worker.mjs', import.meta.url)).on('message', (values) => console.log(values));`,
    );
    const { stdout } = await run(String(program), [String(starter)]);
    expect(Number(stdout)).toBeGreaterThan(200);
  });
});

/** For servers, which render there what browsers take over. */
const FOR_NODE = ['@gd/components/ssr'];
/** Elements need a document, and Mock Service Worker a page's storage. */
const FOR_PAGES = /^@gd\/(components|sdk\/msw)/;

/** @param {string[]} names @param {string} outfile */
async function bundle(names, outfile) {
  const lines = names.map((name, i) => `import * as m${i} from ${JSON.stringify(name)};`);
  const values = names.map((_, i) => `m${i}`).join(', ');
  await build({
    stdin: {
      contents: `${lines.join('\n')}
const values = [${values}].flatMap((module) => Object.keys(module)).length;
globalThis.postMessage({ values });`,
      resolveDir: packed.folder,
    },
    bundle: true,
    format: 'iife',
    outfile,
    logLevel: 'error',
  });
}

it('every module runs in a browser, and those without elements in its workers', async () => {
  const [page, worker] = ['page.js', 'browser-worker.js'].map((name) => path.join(packed.folder, name));
  const forBrowsers = modules.filter((name) => !FOR_NODE.includes(name));
  await bundle(forBrowsers, String(page));
  await bundle(
    forBrowsers.filter((name) => !FOR_PAGES.test(name)),
    String(worker),
  );
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  try {
    const tab = await browser.newPage();
    /** @type {string[]} */
    const errors = [];
    tab.on('pageerror', ({ message }) => errors.push(message));
    await tab.route('https://app.example/**', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const isScript = name.endsWith('.js');
      return route.fulfill({
        contentType: isScript ? 'text/javascript' : 'text/html',
        body: isScript ? readFileSync(path.join(packed.folder, name)) : '<!doctype html><title>app</title>',
      });
    });
    await tab.goto('https://app.example/');
    const heard = await tab.evaluate(async () => {
      /** @param {EventTarget} from */
      const first = (from) =>
        new Promise((resolve, reject) => {
          from.addEventListener('message', (event) => resolve(Reflect.get(event, 'data').values));
          from.addEventListener('error', (event) => reject(new Error(Reflect.get(event, 'message'))));
        });
      const own = first(globalThis);
      const script = document.createElement('script');
      script.src = '/page.js';
      document.head.append(script);
      return [await own, await first(new Worker('/browser-worker.js'))];
    });
    expect(errors).toEqual([]);
    expect(heard[0]).toBeGreaterThan(200);
    expect(heard[1]).toBeGreaterThan(150);
  } finally {
    await browser.close();
  }
});
