import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { loadUnits } from '@gd/units';

const data = new URL('../../units/data/', import.meta.url);

/** Every version of every unit since 2019-11-01. */
export async function unitsOfAllEras() {
  const directory = await loadUnits();
  const keys = ['units-2025', 'units-legacy'].flatMap((name) =>
    /** @type {Record<string, string>[]} */ (
      parse(readFileSync(new URL(`${name}.csv`, data)), { columns: true })
    ).map((row) => `${row['code']}@${row['valid_from'] || '0'}`),
  );
  return Promise.all(
    keys.map(async (key) => /** @type {import('@gd/units').Unit} */ (await directory.byKey(key))),
  );
}
