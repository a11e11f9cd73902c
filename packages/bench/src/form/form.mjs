import { loadUnits } from '@gd/units';
import { createMock } from '@gd/sdk/mock';
import { deliver } from '../pages/deliver.mjs';
import { costOpening, openPage, timeOpening } from '../pages/open.mjs';
import { html, kitFiles, kitVersion, peerFiles } from '../pages/page-files.mjs';
import { openChromium } from '../services/browser.mjs';
import { installPeer } from '../services/peer.mjs';
import { median, rotated } from '../stats.mjs';
import { fillIn } from './fill-in.mjs';
import { allHead, ELEMENT, formHead, loaderHead, MARKUP } from './markup.mjs';
import { FORMS } from './subjects.mjs';

/** The network decides, so little changes from one to the next. */
const TIMED_ROUNDS = 3;
const COST_ROUNDS = 3;
/** What is typed before the form is whole. */
const EARLY = 'Đèn đường';
/** Of the portal whose form it is. */
const PROVINCE = '37';

/**
 * @typedef {object} Weight
 * @property {number} gzip bytes
 * @property {number} brotli bytes
 * @property {number} requests
 *
 * @typedef {Weight & { ms: number }} Moment from the opening of the page, on slow 4G and the slowed processor, and what
 * had arrived then
 *
 * @typedef {object} FormRow times in ms
 * @property {string} name
 * @property {Moment} begun the first field was painted, and keeps what is typed into it
 * @property {Moment} whole that of the commune too
 * @property {Weight} all what had arrived once the page was idle
 * @property {number} cpu of the main thread until the page is idle
 * @property {number} blocked
 * @property {number} shift
 * @property {number} heap bytes
 *
 * @typedef {{ browser: string, rows: FormRow[] }} FormResult
 */

/** @returns {Promise<FormResult>} */
export async function measureForm() {
  const site = await openSite();
  const { browser, version } = await openChromium();
  const names = Object.keys(FORMS);
  const subjectOf = (/** @type {string} */ name) => ({
    address: `${site.origin}/${name}`,
    paths: FORMS[name]?.paths ?? [],
  });
  try {
    for (const name of names) {
      console.log(`Filling in ${name} …`);
      await assertKept(browser, subjectOf(name));
      await assertSame(browser, subjectOf(name), FORMS[name] ?? {});
    }
    /** @type {Map<string, Awaited<ReturnType<typeof timeOpening>>[]>} */
    const timed = new Map(names.map((name) => [name, []]));
    for (let round = 0; round < TIMED_ROUNDS; round++) {
      console.log(`On slow 4G, round ${round + 1} …`);
      for (const name of rotated(names, round))
        timed.get(name)?.push(await timeOpening(browser, subjectOf(name)));
    }
    /** @type {Map<string, Awaited<ReturnType<typeof costOpening>>[]>} */
    const costs = new Map(names.map((name) => [name, []]));
    for (let round = 0; round < COST_ROUNDS; round++) {
      console.log(`On a slow processor, round ${round + 1} …`);
      for (const name of rotated(names, round))
        costs.get(name)?.push(await costOpening(browser, subjectOf(name)));
    }
    const weigh = (/** @type {readonly string[]} */ paths) => weightOf(paths.map(site.weigh));
    return {
      browser: version,
      rows: names.map((name) => {
        const [times, cost] = [timed.get(name) ?? [], costs.get(name) ?? []];
        const [opened] = times;
        if (!opened) throw new Error(`${name} was not opened`);
        /** @param {'begun' | 'whole'} moment @returns {Moment} */
        const at = (moment) => ({
          ms: median(times.map((time) => time[moment].ms)),
          ...weigh(opened[moment].paths),
        });
        return {
          name,
          begun: at('begun'),
          whole: at('whole'),
          all: weigh(opened.all),
          cpu: median(cost.map(({ cpu }) => cpu)),
          blocked: median(cost.map(({ blocked }) => blocked)),
          shift: median(times.map(({ shift }) => shift)),
          heap: median(cost.map(({ heap }) => heap)),
        };
      }),
    };
  } finally {
    await browser.close();
    site.close();
  }
}

/** @param {readonly import('../bytes/bundle.mjs').Size[]} sizes @returns {Weight} */
const weightOf = (sizes) => ({
  gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
  brotli: sizes.reduce((sum, { brotli }) => sum + brotli, 0),
  requests: sizes.length,
});

async function openSite() {
  const libraries = [`${await installPeer('pages')}node_modules`];
  const files = kitFiles();
  files.set('/blank', html('', ''));
  files.set('/gd', html(loaderHead(kitVersion()), ELEMENT));
  files.set('/gd-form', html(formHead(kitVersion()), ELEMENT));
  files.set('/gd-all', html(allHead(kitVersion()), ELEMENT));
  for (const [name, markup] of Object.entries(MARKUP))
    for (const [path, file] of await peerFiles(
      new URL(`pages/${name}.mjs`, import.meta.url),
      markup,
      libraries,
    ))
      files.set(path, file);
  const communes = await communesOf(PROVINCE);
  files.set('/communes.json', ['application/json', JSON.stringify(communes)]);
  const objects = communes.map((name) => ({ name }));
  files.set('/communes-as-objects.json', ['application/json', JSON.stringify(objects)]);
  const { fetch: answer } = createMock();
  return deliver(files, async (request) => {
    const url = `http://localhost${request.url}`;
    const path = new URL(url).pathname;
    if (path === '/communes-as-objects.json') return files.get(path);
    if (path === '/sent') return ['application/json', JSON.stringify({ code: 'H42.05-261123-0001' })];
    if (!path.startsWith('/v1/')) return undefined;
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET', headers } = request;
    const body = method === 'GET' ? {} : { body: Buffer.concat(chunks) };
    const response = await answer(
      new Request(url, { method, headers: /** @type {Record<string, string>} */ (headers), ...body }),
    );
    return [response.headers.get('Content-Type') ?? '', new Uint8Array(await response.arrayBuffer())];
  });
}

/** Names of communes as people write them. @param {string} province code */
async function communesOf(province) {
  const directory = await loadUnits();
  const unit = directory.provinces().find(({ code }) => code === province);
  if (!unit) throw new Error(`no province ${province}`);
  const list = await directory.children(unit);
  return list.map((commune) => directory.label(commune));
}

/**
 * What is typed as soon as the first field is there stands in it when all is there.
 * @param {import('playwright-core').Browser} browser
 * @param {import('../pages/open.mjs').Subject} subject
 */
async function assertKept(browser, subject) {
  const { page, idle, close } = await openPage(browser, subject, { slow4G: true });
  await page.goto(subject.address, { waitUntil: 'commit' });
  await page.evaluate('bench.begun()');
  const field = page.locator((subject.paths[0] ?? []).join(' >> '));
  await field.fill(EARLY);
  await idle();
  const kept = await field.inputValue();
  if (kept !== EARLY) throw new Error(`${subject.address} has lost what was typed early, and has "${kept}"`);
  await close();
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('../pages/open.mjs').Subject} subject
 * @param {Omit<import('./subjects.mjs').FormSubject, 'paths'>} ways
 */
async function assertSame(browser, subject, ways) {
  const { page, close } = await openPage(browser, subject);
  page.setDefaultTimeout(15_000);
  await page.goto(subject.address);
  await page.evaluate('bench.whole()');
  try {
    await fillIn(page, ways);
  } catch (error) {
    throw new Error(`${subject.address} is not the same form: ${error}`, { cause: error });
  }
  await close();
}
