/**
 * Builds the kit, `dist/cdn`: `gd.js`, `gd-form.js`, `gd-all.js`, `gd-desk.js`, `gd-cloak.css` and the data of the units,
 * once in the folder of the version with the loader's chunks and once beside it under addresses that stay.
 */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { BUDGETS, budgetsKept, keepBudget } from './kit/budgets.mjs';
import { bundleChunks, bundleWhole } from './kit/bundle.mjs';
import { indexOf, loaderChunks, neededBy } from './kit/chunks.mjs';
import { cloakStyles } from './kit/cloak.mjs';
import { formChunks, loaderWith } from './kit/loader.mjs';
import { writeSsrStyles } from './kit/ssr-styles.mjs';
import { compress, filesOfVersion, integrityOf, nameOfVersion, writeVersions } from './kit/versions.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const version = /** @type {string} */ (JSON.parse(readFileSync(here('package.json'), 'utf8')).version);
const kit = here('dist/.cdn');
const folder = join(kit, 'version');
const write = (/** @type {string} */ file, /** @type {string} */ text) =>
  writeFileSync(join(folder, file), text);

rmSync(kit, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

for (const name of ['gd-all', 'gd-desk', 'gd-check']) write(`${name}.js`, await bundleWhole(name));

const { chunks, configure } = loaderChunks(await bundleChunks());
const { index, first } = indexOf(chunks);
for (const [name, code] of [...chunks, ['index', index]]) write(`${name}.js`, code);

write('gd-cloak.css', cloakStyles([...chunks.keys()].filter((name) => name.startsWith('gd-'))));
await writeSsrStyles(folder);

// The kit fetches the parts it needs from `units/` beside it.
const units = { recursive: true, filter: (/** @type {string} */ path) => !/\.(js|d\.ts)$/.test(path) };
cpSync(here('../units/parts'), join(folder, 'units'), units);

const inside = { 'gd.js': new Map(), 'gd-form.js': formChunks(chunks, index) };
const sizeOf = (/** @type {string} */ text) => gzipSync(text, { level: 9 }).length;
/** @type {Map<string, (place: string) => string>} */
const loaders = new Map();
for (const [file, within] of Object.entries(inside)) {
  const loader = await loaderWith({ first, configure, version }, within);
  loaders.set(file, loader);
  write(file, loader('./'));
  keepBudget(file, sizeOf(loader('./')));
}
const shared = sizeOf(loaders.get('gd.js')?.('./') ?? '') + sizeOf(index);
for (const element of [...chunks.keys()].filter((name) => name in BUDGETS)) {
  const names = new Set(['base', element, ...neededBy(chunks, element)]);
  keepBudget(
    element,
    [...names].reduce((sum, name) => sum + sizeOf(chunks.get(name) ?? ''), shared),
  );
}
for (const whole of ['gd-all.js', 'gd-desk.js'])
  keepBudget(whole, sizeOf(readFileSync(join(folder, whole), 'utf8')));

// As the loader has it: a module that was fetched under one hash may not be asked for under another
// (whatwg/html#12922). Addresses are relative to this file.
const addresses = (/** @type {string} */ algorithm, /** @type {string[]} */ names) =>
  names.map((name) => [`./${name}`, integrityOf(algorithm, join(folder, name))]);
const importMap = {
  imports: { gd: './gd.js', 'gd/form': './gd-form.js', 'gd/all': './gd-all.js', 'gd/desk': './gd-desk.js' },
  integrity: Object.fromEntries([
    ...addresses('sha384', ['gd.js', 'gd-form.js', 'gd-all.js', 'gd-desk.js']),
    ...addresses(
      'sha256',
      [...chunks.keys(), 'index'].map((name) => `${name}.js`),
    ),
  ]),
};
write('importmap.json', `${JSON.stringify(importMap, null, 2)}\n`);

const name = nameOfVersion(version, folder);
const versioned = join(kit, name);
renameSync(folder, versioned);
for (const file of ['gd-all.js', 'gd-desk.js', 'gd-check.js', 'gd-cloak.css'])
  cpSync(join(versioned, file), join(kit, file));
cpSync(join(versioned, 'units'), join(kit, 'units'), { recursive: true });
for (const [file, loader] of loaders) writeFileSync(join(kit, file), loader(`./${name}/`));
compress(kit);
writeVersions(kit, { latest: name, versions: { [name]: filesOfVersion(versioned) } });

// Nobody finds half a kit.
rmSync(here('dist/cdn'), { recursive: true, force: true });
renameSync(kit, here('dist/cdn'));

// Only now: a kit that is too heavy still works.
process.exitCode = budgetsKept();
