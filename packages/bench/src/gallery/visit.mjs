/** One visit of a gallery in a fresh page of a slowed browser. */
/* global getSelection -- what is evaluated in the page */
import { setTimeout as sleep } from 'node:timers/promises';

/** A phone: one column. */
const VIEWPORT = { width: 390, height: 844 };
/** From the answer to a letter to the next letter: an even, quick typist. */
const BETWEEN_MS = 100;

/**
 * @typedef {object} Whole what is there of all models once the page is idle
 * @property {number} cards in the page
 * @property {number} printed cards in a PDF of the page
 * @property {boolean} isFound whether the last card's title is found in the page
 *
 * @typedef {(name: import('./gallery.mjs').SubjectName, query?: string) => ReturnType<typeof openVisit>} Visitor
 * @typedef {import('@gd/contract').Model} Model
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} slowed how many times
 */
export async function openVisit(browser, address, slowed) {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'vi' });
  /** @type {unknown[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('favicon.ico')) errors.push(response.url());
  });
  const devtools = await page.context().newCDPSession(page);
  const slow = (/** @type {number} */ rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await slow(slowed);
  await page.goto(address);
  await page.waitForFunction('globalThis.gallery').catch((error) => {
    throw new Error(`${address}: ${errors.join('; ')}`, { cause: error });
  });
  const ask = (/** @type {string} */ expression) => page.evaluate(`gallery.${expression}`);

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  async function once(work) {
    const result = await work();
    await page.close();
    if (errors.length > 0) throw new Error(`${address}: ${errors.join('; ')}`);
    return result;
  }

  /** @param {readonly import('./typing.mjs').Stroke[]} strokes */
  async function type(strokes) {
    const typed = [];
    await ask('focus()');
    for (const { key, text } of strokes) {
      if (text === '') await page.keyboard.press('Control+A');
      await page.keyboard.press(key);
      typed.push({ text, .../** @type {{ ms: number, found: number }} */ (await ask('stroke()')) });
      await sleep(BETWEEN_MS);
    }
    return typed;
  }

  return {
    opened: () => once(async () => Number(await ask('opened'))),
    appeared: () => once(async () => Number(await ask('appear()'))),
    /** Twice, of which the first warms up. @param {readonly import('./typing.mjs').Stroke[]} strokes */
    typed: (strokes) =>
      once(async () => {
        await ask('opened');
        await type(strokes);
        await ask('untilIdle()');
        return type(strokes);
      }),
    /** How many of the titles a screen reader is told of. @param {readonly Model[]} models */
    spoken: (models) =>
      once(async () => {
        await ask('opened');
        await ask('untilIdle()');
        return spoken(devtools, models);
      }),
    /** What is left when all is done. @param {readonly Model[]} models @param {number} compared */
    left: (models, compared) =>
      once(async () => {
        await ask('opened');
        await ask('untilIdle()');
        await devtools.send('HeapProfiler.collectGarbage');
        const usage = await devtools.send('Runtime.getHeapUsage');
        await slow(1);
        return {
          heap: usage.usedSize + usage.embedderHeapUsedSize,
          texts: /** @type {string[]} */ (await ask(`texts(${compared})`)),
          whole: {
            cards: Number(await ask('cards()')),
            isFound: Boolean(await page.evaluate(findIn, models.at(-1)?.title.vi ?? '')),
            printed: printedIn(await page.pdf(), models),
          },
        };
      }),
  };
}

/** Runs in the page: as the browser's own search does, from the top and to the end. @param {string} text */
function findIn(text) {
  getSelection()?.removeAllRanges();
  // @ts-expect-error of no standard, and in every browser
  return globalThis.find(text);
}

/** @param {import('playwright-core').CDPSession} devtools @param {readonly Model[]} models */
async function spoken(devtools, models) {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const titles = new Set(models.map(({ title }) => title.vi));
  return nodes.filter(({ role, name }) => role?.value === 'heading' && titles.has(name?.value)).length;
}

/** The models whose links are in a PDF: Chromium writes their addresses as they are. @param {Buffer} pdf @param {readonly Model[]} models */
function printedIn(pdf, models) {
  const text = pdf.toString('latin1');
  return models.filter(({ slug }) => text.includes(`/m/${slug})`)).length;
}
