import { loadUnits } from '@gd/units';
import { unitsOfAllEras } from '../all-units.mjs';
import { deliver } from '../pages/deliver.mjs';
import { openPage, SLOWED } from '../pages/open.mjs';
import { html, kitFiles, kitVersion, peerFiles } from '../pages/page-files.mjs';
import { openChromium } from '../services/browser.mjs';
import { installPeer } from '../services/peer.mjs';
import { median, percentile } from '../stats.mjs';
import { timeKeys } from './keys.mjs';
import { PICKER, pickerHead, PICKER_MARKUP } from './markup.mjs';

/** Today's communes, and as many names as a list of all times has. */
export const SIZES = /** @type {const} */ ([3_321, 13_000]);
/** Parts of many names, with letters that every keyboard has. */
const TYPED = ['Thanh', 'Nam', 'Cao'];

/** As many that the median of a key is none of those that something else on the machine has held up. */
const ROUNDS = 7;

/**
 * @typedef {object} PickerSubject
 * @property {readonly string[]} field path to the field, each selector in the shadow root of the one before
 * @property {readonly string[]} list path to the elements whose shadow roots lead to the list; none for the page itself
 * @property {boolean} [takesText] false for one that is only weighed
 *
 * @typedef {object} Typed times in ms, of a slowed processor
 * @property {number} size names
 * @property {number} opened from entering the field, with the first letter at once, to the first options; data is fetched
 * @property {number} median of the keys, each the median of its rounds
 * @property {number} worst
 * @property {string} worstText what stood in the field after the worst
 *
 * @typedef {object} PickerRow
 * @property {string} name
 * @property {{ gzip: number, brotli: number }} code once the first options are there, without data
 * @property {Typed[]} typed
 *
 * @typedef {{ browser: string, slowed: number, keys: number, rounds: number, rows: PickerRow[] }} PickerResult
 */

/** @type {Record<string, PickerSubject>} */
const PICKERS = {
  gd: { field: ['gd-unit-picker', '#unit'], list: ['gd-unit-picker'] },
  'accessible-autocomplete': { field: ['#unit'], list: [] },
  vaadin: { field: ['vaadin-combo-box input'], list: [] },
  'carbon-combo-box': { field: ['cds-combo-box', 'input'], list: [] },
  'web-awesome-select': { field: ['wa-select', '[role=combobox]'], list: [], takesText: false },
};

/** @returns {Promise<PickerResult>} */
export async function measurePicker() {
  const site = await openSite();
  const { browser, version } = await openChromium();
  try {
    const rows = [];
    for (const [name, subject] of Object.entries(PICKERS)) {
      const code = { gzip: 0, brotli: 0 };
      /** @type {Typed[]} */
      const typed = [];
      for (const size of SIZES) {
        console.log(`Typing in ${name}, ${size} names …`);
        const visit = await typeIn(browser, `${site.origin}/${name}?${size}`, subject);
        if (visit.typed) typed.push({ size, ...visit.typed });
        const sizes = visit.code.map(site.weigh);
        code.gzip = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
        code.brotli = sizes.reduce((sum, { brotli }) => sum + brotli, 0);
      }
      rows.push({ name, code, typed });
    }
    return { browser: version, slowed: SLOWED, keys: TYPED.join('').length, rounds: ROUNDS, rows };
  } finally {
    await browser.close();
    site.close();
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {PickerSubject} subject
 */
async function typeIn(browser, address, { field, list, takesText = true }) {
  const { page, idle, close } = await openPage(browser, { address, paths: [field] }, { slowed: SLOWED });
  // Thousands of elements take a slow processor their time.
  page.setDefaultTimeout(120_000);
  await page.addInitScript(timeKeys, list);
  await page.goto(address);
  await idle();
  const typed = takesText ? await type() : undefined;
  const { fetched } = /** @type {import('../pages/watch.mjs').Account} */ (
    await page.evaluate('bench.account()')
  );
  await close();
  return { typed, code: fetched.map(({ path }) => path).filter((path) => /\.(js|css)$/.test(path)) };

  async function type() {
    await page.evaluate('keys.entered()');
    const opening = page.evaluate('keys.options()');
    await page.locator(field.join(' >> ')).click();
    await page.keyboard.press('T');
    const opened = Number(await opening);
    await page.evaluate('keys.watch()');
    // The first time warms up.
    await typeAll();
    /** @type {import('./keys.mjs').Key[][]} */
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await typeAll());
    const keys = (rounds[0] ?? []).map(({ text }, i) => ({
      text,
      ms: median(rounds.map((round) => round[i]?.ms ?? 0)),
    }));
    const times = keys.map(({ ms }) => ms);
    const worst = percentile(times, 100);
    return {
      opened,
      median: median(times),
      worst,
      worstText: keys.find(({ ms }) => ms === worst)?.text ?? '',
    };
  }

  async function typeAll() {
    /** @type {import('./keys.mjs').Key[]} */
    const keys = [];
    for (const word of TYPED) {
      await page.keyboard.press('Control+A');
      for (const [i, letter] of [...word].entries()) {
        await page.keyboard.press(letter);
        keys.push({ text: word.slice(0, i + 1), ms: Number(await page.evaluate('keys.settled()')) });
      }
      const texts = /** @type {string[]} */ (await page.evaluate('keys.texts()'));
      if (!texts.some((text) => text.includes(word)))
        throw new Error(`${address} finds nothing by "${word}"`);
    }
    return keys;
  }
}

async function openSite() {
  const libraries = [`${await installPeer('pages')}node_modules`];
  const files = kitFiles();
  files.set('/blank', html('', ''));
  const names = await allNames();
  for (const size of SIZES)
    files.set(`/names-${size}.json`, ['application/json', JSON.stringify(names.slice(0, size))]);
  const pages = new Map([['/gd', html(pickerHead(kitVersion()), PICKER)]]);
  for (const [name, markup] of Object.entries(PICKER_MARKUP))
    for (const [path, file] of await peerFiles(
      new URL(`pages/${name}.mjs`, import.meta.url),
      markup,
      libraries,
    ))
      (path === `/${name}` ? pages : files).set(path, file);
  for (const [path, page] of pages) for (const size of SIZES) files.set(`${path}?${size}`, page);
  return deliver(files);
}

/** Today's communes with their province first, then those of the years before. */
async function allNames() {
  const directory = await loadUnits();
  const communes = (await unitsOfAllEras()).filter(({ level }) => level === 'commune');
  const today = communes.filter(({ validTo }) => validTo === null);
  const names = [];
  for (const { key } of [...today, ...communes.filter(({ validTo }) => validTo !== null)].slice(
    0,
    Math.max(...SIZES),
  )) {
    // The directory that names a unit must have loaded it.
    const unit = /** @type {import('@gd/units').Unit} */ (await directory.byKey(key));
    names.push(directory.label(unit, { withPath: true }));
  }
  return names;
}
