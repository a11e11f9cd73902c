/** The choice that a draft makes. */
import type { Db } from '../database/database.js';
import { findModels, type ModelRow } from '../models/store.js';
import type { Draft } from './store.js';

export const chosenIn = ({ chapters }: Pick<Draft, 'chapters'>): string[] =>
  chapters.flatMap(({ modelIds }) => modelIds);

/** Those of some models that can be in a book: a removed one has left the register. */
export async function listedModels(
  db: Db,
  tenant: string,
  ids: readonly string[],
): Promise<Map<string, ModelRow>> {
  const rows = ids.length === 0 ? [] : await findModels(db, tenant, ids);
  return new Map(rows.filter(({ listed }) => listed).map((row) => [row.model_id, row]));
}
