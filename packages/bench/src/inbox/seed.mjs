/** Writes 100,000 cases straight into the tables of our server, and the same cases as objects of Parse Server. */
import { insert } from '../lists/insert.mjs';
import { fillClass } from '../lists/parse-class.mjs';
import { randomOf } from '../sample/random.mjs';
import { communesOfProvince } from '../sample/tenant.mjs';
import { makeCase } from './cases.mjs';

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
 * @param {Postgres} postgres
 * @param {import('../services/parse-server.mjs').ParseServer} server
 * @param {readonly MadeCase[]} cases
 */
export const seedParse = (postgres, server, cases) =>
  fillClass(
    postgres,
    server,
    PARSE_CLASS,
    [
      '("nextDue", "objectId")',
      '("unitKey", "nextDue", "objectId")',
      '("status", "nextDue", "objectId")',
      '("createdAt" desc, "objectId" desc)',
      'using gin (search gin_trgm_ops)',
    ],
    cases.map((made) => ({
      fields: listedFields(made),
      createdAt: made.row.submitted_at,
      updatedAt: made.row.updated_at,
    })),
  );
