import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle, sizeOf, sum } from '../bytes/bundle.mjs';
import { loaded } from '../bytes/subjects.mjs';

/** @typedef {{ name: string, gzip: number, brotli: number }} CardRow bytes until a card is shown, without the model */

/** @returns {Promise<{ rows: CardRow[] }>} */
export async function measureCard() {
  const byLoader = loaded().find(({ name }) => name === 'by gd.js: gd-model-card');
  if (!byLoader) throw new Error('the kit has no card');
  const own = await bundle(`import '@gd/components/define/model-card';`);
  const lit = await bundle(
    `import ${JSON.stringify(fileURLToPath(new URL('lit-card.mjs', import.meta.url)))};`,
  );
  const row = (
    /** @type {string} */ name,
    /** @type {import('../bytes/bundle.mjs').Size} */ { gzip, brotli },
  ) => ({
    name,
    gzip,
    brotli,
  });
  return {
    rows: [
      row('gd', own.first),
      row('gd with what a card by slug loads', own.whole),
      row('gd by gd.js', sum(byLoader.files.map((file) => sizeOf(readFileSync(file))))),
      row('lit', lit.whole),
    ],
  };
}
