/** Writes 100,000 cases straight into the tables of our server, and the same cases as objects of Parse Server. */
import { request } from 'undici';
import { randomOf } from '../sample/random.mjs';
import { communesOfProvince } from '../sample/tenant.mjs';
import { makeCase } from './cases.mjs';

const BATCH = 2_000;
const PARSE_CLASS = 'GdCase';

/**
 * @typedef {import('../services/postgres.mjs').Postgres} Postgres
 * @typedef {import('./cases.mjs').MadeCase} MadeCase
 */

/** @param {number} count @returns {Promise<MadeCase[]>} */
export async function makeCases(count) {
  const office = { random: randomOf(3), units: await communesOfProvince(), now: new Date() };
  return Array.from({ length: count }, () => makeCase(office));
}

/**
 * Rows into a table, by the names of their columns; columns that they do not name get their defaults.
 * @param {import('pg').Pool} pool
 * @param {string} table
 * @param {readonly object[]} rows
 */
async function insert(pool, table, rows) {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(', ');
  const text = `insert into ${table} (${columns})
                select ${columns} from json_populate_recordset(null::${table}, $1)`;
  for (let start = 0; start < rows.length; start += BATCH)
    await pool.query(text, [JSON.stringify(rows.slice(start, start + BATCH))]);
  await pool.query(`vacuum analyze ${table}`);
}

/** @param {Postgres} postgres @param {readonly MadeCase[]} cases */
export async function seedGd({ pool: open }, cases) {
  const pool = open('gd');
  await insert(
    pool,
    'cases',
    cases.map(({ row }) => row),
  );
  await insert(
    pool,
    'case_events',
    cases.flatMap(({ events }) => events),
  );
  await insert(
    pool,
    'files',
    cases.flatMap(({ files }) => files),
  );
}

/** @param {MadeCase} made */
const listedFields = ({ row, files }) => ({
  caseId: row.case_id,
  code: row.code,
  kind: row.kind,
  status: row.status,
  title: row.title,
  content: row.content,
  restricted: row.restricted,
  unitKey: row.unit_key,
  // As text: Parse Server's dates have no infinity.
  nextDue: row.next_due === 'infinity' ? '9999-12-31' : row.next_due,
  search: row.search,
  fileCount: files.length,
});

/**
 * Its best case: the indexes that ours has, which Parse Server would not make by itself.
 * @param {Postgres} postgres
 * @param {import('../services/parse-server.mjs').ParseServer} server
 * @param {readonly MadeCase[]} cases
 */
export async function seedParse({ pool: open }, { url, asMaster, database }, cases) {
  const [first, ...rest] = cases;
  if (!first) return;
  // The class and its columns come from the first object that is saved.
  const { statusCode, body } = await request(`${url}/classes/${PARSE_CLASS}`, {
    method: 'POST',
    headers: asMaster,
    body: JSON.stringify(listedFields(first)),
  });
  if (statusCode !== 201) throw new Error(`Parse Server answered ${statusCode}: ${await body.text()}`);
  await body.dump();
  const pool = open(database);
  await pool.query('create extension pg_trgm');
  const objects = rest.map((made, i) => ({
    objectId: `o${i}`,
    createdAt: made.row.submitted_at,
    updatedAt: made.row.updated_at,
    ...listedFields(made),
  }));
  for (const columns of [
    '("nextDue", "objectId")',
    '("unitKey", "nextDue", "objectId")',
    '("status", "nextDue", "objectId")',
    '("createdAt" desc, "objectId" desc)',
    'using gin (search gin_trgm_ops)',
  ])
    await pool.query(`create index on "${PARSE_CLASS}" ${columns}`);
  await insert(pool, `"${PARSE_CLASS}"`, objects);
}
