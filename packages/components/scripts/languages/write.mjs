/** Writes `dist/languages/{vi,en}.json`: every word of every catalogue, for whoever adds a language. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { catalogueNameIn, wordsOf } from './words.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const folder = join(dist, 'languages');
/** @type {Record<'vi' | 'en', Record<string, import('./words.mjs').Words>>} */
const languages = { vi: {}, en: {} };

for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!file.endsWith('.js') || file.startsWith('cdn')) continue;
  const name = catalogueNameIn(readFileSync(join(dist, file), 'utf8'));
  if (name === undefined) continue;
  const exported = Object.values(await import(pathToFileURL(join(dist, file)).href));
  const catalogue = exported.find((value) => value?.vi && value.en);
  languages.vi[name] = wordsOf(catalogue.vi);
  languages.en[name] = wordsOf(catalogue.en);
}

mkdirSync(folder, { recursive: true });
for (const [locale, words] of Object.entries(languages))
  writeFileSync(join(folder, `${locale}.json`), `${JSON.stringify({ fallback: locale, words }, null, 2)}\n`);
