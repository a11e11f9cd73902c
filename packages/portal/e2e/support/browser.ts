import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { findBrowser } from '../../../../scripts/lib/browser.mjs';

/** One for all files, which share their modules; it ends with the process. */
let launched: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

/** A page, and what it did that a portal would want to know. */
export interface Watched {
  page: Page;
  /** Console errors and page errors, one line each. A blocked source is one of them. */
  errors: string[];
  /** Every origin that the page asked for anything. */
  origins: Set<string>;
}

/** The address that the accessibility checker has in the console; what it tries out itself is no error of the page. */
export const CHECKER = 'gd-axe.js';

/** An empty page, watched from its first request on. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await (await (launched ??= launch())).newContext({ locale: 'vi-VN', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: string[] = [];
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url !== CHECKER) errors.push(message.text());
  });
  return { page, errors, origins };
}

export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const watched = await newPage(options);
  await watched.page.goto(inject('portal') + path);
  return watched;
}

/** Begins to listen for what the page's policy blocks; gives the directives that did, at the time of the call. */
export async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  const kept = await page.evaluateHandle(() => {
    const directives = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.add(effectiveDirective),
    );
    return directives;
  });
  return () => kept.evaluate((directives) => [...directives].sort());
}

/** Nothing was blocked or went wrong, and nobody but the portal and its API was asked for anything. */
export function expectQuiet({ errors, origins }: Watched): void {
  expect(errors).toEqual([]);
  expect([...origins].filter((origin) => ![inject('portal'), inject('api')].includes(origin))).toEqual([]);
}

/** The end of a journey of one page. */
export async function leave(watched: Watched): Promise<void> {
  expectQuiet(watched);
  await watched.page.context().close();
}
