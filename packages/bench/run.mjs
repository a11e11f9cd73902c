/** `node run.mjs [name]…`: measures, prints, and keeps the results. What is not named keeps its last result. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { measureBytes } from './src/bytes/bytes.mjs';
import { measureCard } from './src/card/card.mjs';
import { measureForm } from './src/form/form.mjs';
import { measureGallery } from './src/gallery/gallery.mjs';
import { measureInbox } from './src/inbox/inbox.mjs';
import { measureModels } from './src/models/models.mjs';
import { measurePicker } from './src/picker/picker.mjs';
import { measureReceipts } from './src/receipts/receipts.mjs';
import { measureRegister } from './src/register/register.mjs';
import { machine } from './src/report/machine.mjs';
import { benchmarksPage } from './src/report/page.mjs';
import { report } from './src/report/report.mjs';
import { measureSearch } from './src/search/search.mjs';
import { measureSubmissions } from './src/submissions/submissions.mjs';

const file = (/** @type {string} */ name) => new URL(`results/latest.${name}`, import.meta.url);

/** @type {Record<string, () => Promise<object>>} */
const BENCHMARKS = {
  bytes: async () => ({ machine: machine(), result: await measureBytes() }),
  search: () => inBrowser(measureSearch),
  submissions: async () => ({ machine: machine(), result: await measureSubmissions() }),
  inbox: async () => ({ machine: machine(), result: await measureInbox() }),
  receipts: async () => ({ machine: machine(), result: await measureReceipts() }),
  form: () => inBrowser(measureForm),
  picker: () => inBrowser(measurePicker),
  card: async () => ({ machine: machine(), result: await measureCard() }),
  gallery: () => inBrowser(measureGallery),
  models: async () => ({ machine: machine(), result: await measureModels() }),
  'register-import': async () => ({ machine: machine(), result: await measureRegister() }),
};

/** @param {() => Promise<{ browser: string }>} measure */
async function inBrowser(measure) {
  const here = machine();
  const result = await measure();
  return { machine: { ...here, browser: result.browser }, result };
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHMARKS);
const unknown = names.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(`No benchmark "${unknown.join('", "')}"; there are ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(1);
}

const results = existsSync(file('json')) ? JSON.parse(readFileSync(file('json'), 'utf8')) : {};
for (const name of names) {
  console.log(`Measuring ${name} …`);
  results[name] = await BENCHMARKS[name]?.();
  // At once: what fails later takes nothing with it.
  await store();
}
console.log(`\n${readFileSync(file('md'), 'utf8')}`);

/** As the repository's formatter would have it. */
async function store() {
  writeFileSync(file('json'), await format(JSON.stringify(results), { parser: 'json', printWidth: 110 }));
  writeFileSync(file('md'), await format(report(results), { parser: 'markdown' }));
  writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), await benchmarksPage(results));
}
