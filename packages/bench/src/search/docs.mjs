import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadUnits } from '@gd/units';
import { fold } from '@gd/units/text';
import { unitsOfAllEras } from '../all-units.mjs';

/** Communes as the peers get them, by scope. */
export async function communeDocs() {
  const directory = await loadUnits();
  const communes = (await unitsOfAllEras()).filter((unit) => unit.level === 'commune');
  // The directory that names a unit must have loaded it.
  const docs = await Promise.all(
    communes.map(async ({ key, validTo }) => {
      const unit = /** @type {import('@gd/units').Unit} */ (await directory.byKey(key));
      const text = fold(directory.label(unit, { withPath: true })).replaceAll(',', '');
      return { key, text, current: validTo === null };
    }),
  );
  const plain = (/** @type {typeof docs} */ list) => list.map(({ key, text }) => ({ key, text }));
  return { current: plain(docs.filter(({ current }) => current)), all: plain(docs) };
}

/**
 * The docs as files for other processes, for as long as `work` takes.
 * @template T
 * @param {Record<string, unknown>} contents by name
 * @param {(fileOf: (name: string) => string) => Promise<T>} work
 */
export async function withFiles(contents, work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gd-bench-'));
  try {
    const fileOf = (/** @type {string} */ name) => path.join(folder, `${name}.json`);
    for (const [name, content] of Object.entries(contents))
      writeFileSync(fileOf(name), JSON.stringify(content));
    return await work(fileOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
