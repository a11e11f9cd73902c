import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, sizeOf, sum } from './bundle.mjs';
import { weighData } from './data.mjs';
import { KITS, loaded, PEERS, subjects } from './subjects.mjs';

/**
 * @typedef {object} Weighed
 * @property {string} name
 * @property {import('./bundle.mjs').Size} first
 * @property {import('./bundle.mjs').Size} whole
 * @property {import('./bundle.mjs').Part[]} parts
 * @property {{ first?: number, whole?: number }} [budget]
 * @property {string[]} peers
 *
 * @typedef {object} BytesResult
 * @property {Weighed[]} subjects
 * @property {{ name: string, about: string, whole: import('./bundle.mjs').Size }[]} peers
 * @property {import('./data.mjs').DataFile[]} data
 */

/** @returns {Promise<BytesResult>} */
export async function measureBytes() {
  /** @type {Weighed[]} */
  const weighed = [];
  for (const kit of KITS) weighed.push(await weighKit(kit));
  for (const { files, ...subject } of loaded()) {
    const sizes = files.map((file) => sizeOf(readFileSync(file)));
    const parts = files.map((file, i) => ({ name: path.basename(file), raw: sizes[i]?.raw ?? 0 }));
    weighed.push({ ...subject, first: sum(sizes), whole: sum(sizes), parts });
  }
  for (const { source, options, ...subject } of subjects())
    weighed.push({ ...subject, ...(await bundle(source, options)) });
  const peers = [];
  for (const { name, about, source } of PEERS)
    peers.push({ name, about, whole: (await bundle(source)).whole });
  return { subjects: weighed, peers, data: await weighData() };
}

/**
 * @param {typeof KITS[number]} kit
 * @returns {Promise<Weighed>}
 */
async function weighKit({ file, source, ...kit }) {
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first.`);
  const size = sizeOf(readFileSync(file));
  const { parts } = await bundle(source);
  return { ...kit, first: size, whole: size, parts };
}
