import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unitsOfAllEras } from '../all-units.mjs';
import { sizeOf } from './bundle.mjs';

/**
 * @typedef {object} DataFile
 * @property {string} name
 * @property {import('./bundle.mjs').Size} size
 * @property {number} [budget] kB brotli
 * @property {import('./bundle.mjs').Size} [plain] the same units as an array of JSON objects
 */

const parts = fileURLToPath(new URL('../../../units/parts/', import.meta.url));

/** @returns {Promise<DataFile[]>} */
export async function weighData() {
  const units = await unitsOfAllEras();
  const current = units.filter((unit) => unit.validTo === null);
  const plainSize = (/** @type {object[]} */ list) => sizeOf(Buffer.from(JSON.stringify(list)));
  const part = (/** @type {string} */ name) => sizeOf(readFileSync(`${parts}${name}.json`));
  const communes = largest('communes-');
  const ofProvince = current.filter((unit) => unit.parent === communes.slice('communes-'.length));
  return [
    {
      name: 'provinces of all times',
      size: part('provinces'),
      plain: plainSize(units.filter((unit) => unit.level === 'province')),
    },
    {
      name: 'all current communes',
      size: part('communes'),
      budget: 18,
      plain: plainSize(current.filter((unit) => unit.level === 'commune')),
    },
    {
      name: `largest province (${communes}, ${ofProvince.length} communes)`,
      size: part(communes),
      budget: 1.5,
      plain: plainSize(ofProvince),
    },
    // The plain form has no successions; ours has them inside.
    {
      name: 'districts and communes until 2025-06-30, with successions',
      size: part('history'),
      plain: plainSize(units.filter((unit) => unit.validTo !== null && unit.level !== 'province')),
    },
    { name: `largest province of it (${largest('history-')})`, size: part(largest('history-')) },
    { name: 'decrees', size: part('decrees') },
  ];
}

/** @param {string} prefix */
function largest(prefix) {
  const [file = ''] = readdirSync(parts)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
    .sort((a, b) => statSync(parts + b).size - statSync(parts + a).size);
  return file.replace(/\.json$/, '');
}
