import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { findBrowser } from '../../../../scripts/lib/browser.mjs';

const found = await findBrowser();
let browser: Browser | undefined;

afterAll(() => browser?.close());

/** A page, and what it did that a portal would want to know. */
export interface Watched {
  page: Page;
  /** Console errors and page errors, one line each. A blocked source is one of them. */
  errors: string[];
  /** Every origin that the page asked for anything. */
  origins: Set<string>;
}

/** An empty page, watched from its first request on. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Watched> {
  browser ??= await chromium.launch({
    executablePath: found.executablePath,
    args: found.args,
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: string[] = [];
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, errors, origins };
}

export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const watched = await newPage(options);
  await watched.page.goto(inject('portal') + path);
  return watched;
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
