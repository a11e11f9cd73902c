/** Objects of one class of Parse Server, many at once, with the indexes that ours has, which it would not make itself. */
import { request } from 'undici';
import { insert } from './insert.mjs';

/**
 * @param {import('../services/postgres.mjs').Postgres} postgres
 * @param {import('../services/parse-server.mjs').ParseServer} server
 * @param {string} name of the class
 * @param {readonly string[]} indexes what stands after `create index on`
 * @param {readonly { fields: Record<string, unknown>, createdAt: unknown, updatedAt: unknown }[]} objects
 */
export async function fillClass({ pool: open }, { url, asMaster, database }, name, indexes, objects) {
  const [first, ...rest] = objects;
  if (!first) return;
  // The class and its columns come from the first object that is saved.
  const { statusCode, body } = await request(`${url}/classes/${name}`, {
    method: 'POST',
    headers: asMaster,
    body: JSON.stringify(first.fields),
  });
  if (statusCode !== 201) throw new Error(`Parse Server answered ${statusCode}: ${await body.text()}`);
  await body.dump();
  const pool = open(database);
  await pool.query('create extension if not exists pg_trgm');
  for (const index of indexes) await pool.query(`create index on "${name}" ${index}`);
  await insert(
    pool,
    `"${name}"`,
    rest.map(({ fields, createdAt, updatedAt }, i) => ({
      objectId: `o${i}`,
      createdAt,
      updatedAt,
      ...fields,
    })),
  );
}
