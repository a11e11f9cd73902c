import { median, percentile, rotated } from '../stats.mjs';
import { bundlePages, openChromium, serve } from '../services/browser.mjs';
import { recordAnswers } from './answers.mjs';
import { strokes, typedTexts } from './typing.mjs';
import { openVisit } from './visit.mjs';

export const MODELS = 1_635;
/** Of the processor, as a phone of a few years is to this machine. */
export const SLOWED = 4;
const ROUNDS = 5;
/** Cards whose texts are compared, so that all subjects show the same. */
const COMPARED = 3;

export const SUBJECTS = /** @type {const} */ ([
  'gd',
  'virtualizer',
  'plain-hidden',
  'plain-anew',
  'web-awesome',
  'vaadin',
]);

/**
 * @typedef {(typeof SUBJECTS)[number]} SubjectName
 *
 * @typedef {object} Row times in ms
 * @property {SubjectName} name
 * @property {number} opened from the opening of the page to its first cards: code and data are fetched
 * @property {number} appeared the same with code and data there
 * @property {number} median of the key strokes
 * @property {number} worst
 * @property {string} worstText what stood in the filter after the worst
 * @property {number} heap bytes once idle: JavaScript and DOM
 * @property {import('./visit.mjs').Whole} whole
 * @property {number} spoken headings that a screen reader is told of, once idle
 *
 * @typedef {object} GalleryResult
 * @property {string} browser
 * @property {number} models
 * @property {number} rounds
 * @property {number} strokes
 * @property {number} slowed
 * @property {Row[]} rows
 */

/** @returns {Promise<GalleryResult>} */
export async function measureGallery() {
  console.log('Recording the answers …');
  const answers = await recordAnswers(MODELS, typedTexts());
  const files = await bundlePages(SUBJECTS.map((name) => new URL(`pages/${name}.mjs`, import.meta.url)));
  const json = (/** @type {unknown} */ value) =>
    /** @type {const} */ (['application/json', JSON.stringify(value)]);
  files.set('/models.json', [...json(answers.models)]);
  files.set('/first-answers.json', [...json(answers.first.map((path) => [path, answers.byPath.get(path)]))]);
  for (const [path, body] of answers.byPath) files.set(path, ['application/json', body]);
  const server = await serve((path) => files.get(path) ?? files.get(path.replace(/\?.*/, '')));
  const { browser, version } = await openChromium();
  // As a screen reader starts it; it would slow what is measured.
  const { browser: reading } = await openChromium(['--force-renderer-accessibility']);
  /** @type {import('./visit.mjs').Visitor} */
  const visitor = (name, query = '') => openVisit(browser, `${server.origin}/${name}${query}`, SLOWED);
  try {
    const rows = [];
    for (const name of SUBJECTS) {
      console.log(`What is left in ${name} …`);
      const left = await (await visitor(name, '?open')).left(answers.models, COMPARED);
      const spoken = await openVisit(reading, `${server.origin}/${name}?open`, 1);
      rows.push({ name, ...left, spoken: await spoken.spoken(answers.models) });
    }
    assertSameWords(rows);
    const opened = await inTurns(async (name) => (await visitor(name, '?open')).opened());
    const appeared = await inTurns(async (name) => (await visitor(name)).appeared());
    /** @type {Map<SubjectName, Typed[]>} */
    const typed = new Map();
    for (const name of SUBJECTS) {
      console.log(`Typing in ${name} …`);
      typed.set(name, await (await visitor(name, '?open')).typed(strokes()));
      assertSameFound(name, typed.get(name) ?? [], typed.get('gd') ?? []);
    }
    return {
      browser: version,
      models: MODELS,
      rounds: ROUNDS,
      strokes: strokes().length,
      slowed: SLOWED,
      rows: rows.map(({ name, heap, whole, spoken }) => ({
        name,
        opened: median(opened.get(name) ?? []),
        appeared: median(appeared.get(name) ?? []),
        ...strokesOf(typed.get(name) ?? []),
        heap,
        whole,
        spoken,
      })),
    };
  } finally {
    await browser.close();
    await reading.close();
    server.close();
  }
}

/** @param {(name: SubjectName) => Promise<number>} measure */
async function inTurns(measure) {
  /** @type {Map<SubjectName, number[]>} */
  const times = new Map(SUBJECTS.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const name of rotated(SUBJECTS, round)) times.get(name)?.push(await measure(name));
  return times;
}

/** @typedef {{ text: string, ms: number, found: number }} Typed */

/** @param {readonly Typed[]} typed */
function strokesOf(typed) {
  const times = typed.map(({ ms }) => ms);
  const worst = percentile(times, 100);
  return {
    median: median(times),
    worst,
    worstText: typed.find(({ ms }) => ms === worst)?.text ?? '',
  };
}

/**
 * All must say the same of the same models.
 * @param {readonly { name: SubjectName, texts: readonly string[] }[]} rows
 */
function assertSameWords([ours, ...peers]) {
  for (const { name, texts } of peers)
    texts.forEach((text, i) => {
      if (text !== ours?.texts[i]) throw new Error(`${name} says "${text}", and ours "${ours?.texts[i]}"`);
    });
}

/**
 * All must find the same.
 * @param {SubjectName} name
 * @param {readonly Typed[]} typed
 * @param {readonly Typed[]} ours
 */
function assertSameFound(name, typed, ours) {
  const other = typed.find(({ found }, i) => found !== ours[i]?.found);
  if (other) throw new Error(`${name} finds ${other.found} models by "${other.text}", and ours does not`);
}
