/**
 * Attacks on the rows of a database by somebody who may write any SQL: with or without care for the log, and with or
 * without its signing key. Each attack changes something, in the transaction it is given.
 */
import {
  EMPTY_FRONTIER,
  grow,
  leafHash,
  commit,
  newSalt,
  type Leaf,
  rootOf,
  signCheckpoint,
  type Signer,
} from '@gd/receipts';
import { TENANT } from './names.js';
import { COLUMNS, earlier, RECORDED } from './tamper-columns.js';

type Row = Record<string, unknown>;

export interface Attacker {
  query(sql: string, values: readonly unknown[]): Promise<Row[]>;
  /** The log's own key, for attacks of an insider who has it. */
  signer: Signer;
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
}

/** Says what was done; undefined where the picked row has nothing to change. */
export type Attack = (attacker: Attacker) => Promise<string | undefined>;

const rowsOf = ({ query }: Attacker, table: string, where = 'true'): Promise<Row[]> =>
  query(
    `select ctid::text, * from ${table}
     where tenant_id = $1 and ${where} and ${RECORDED[table] ?? 'true'} order by ctid`,
    [TENANT],
  );

const pick = <T>({ below }: Attacker, values: readonly T[]): T | undefined =>
  values[below(Math.max(1, values.length))];

const setColumn = async ({ query }: Attacker, table: string, row: Row, column: string, value: unknown) => {
  await query(`update ${table} set ${column} = $2 where ctid = $1::tid`, [row['ctid'], value]);
};

/** Of a case that was lawfully erased nothing is left that these could be compared with. */
const LEFT_OF_ERASED: Readonly<Record<string, readonly string[]>> = {
  cases: ['kind', 'group_size', 'channel', 'lodged_on', 'place_unit_key'],
  case_events: [
    'actor',
    'unit_key',
    'status',
    'text',
    'to_unit_key',
    'right_address',
    'done_by',
    'done_on',
    'days',
    'complex',
    'remote',
    'score',
    'codes',
  ],
};

function isErased(table: string, row: Row): boolean {
  if (table === 'case_events') return row['salt'] === null;
  if (table !== 'cases') return false;
  return row['erased_at'] !== null;
}

export const alter: Attack = async (attacker) => {
  const table = pick(attacker, Object.keys(COLUMNS)) ?? 'cases';
  const row = pick(attacker, await rowsOf(attacker, table));
  if (!row) return undefined;
  const erased = isErased(table, row);
  const columns = Object.keys(COLUMNS[table] ?? {}).filter(
    (column) =>
      !(erased && LEFT_OF_ERASED[table]?.includes(column)) &&
      // Half a point is no place.
      !(/tude$/.test(column) && row[column] === null),
  );
  const column = pick(attacker, columns) ?? '';
  await setColumn(attacker, table, row, column, COLUMNS[table]?.[column]?.(row[column]));
  return `alter ${table}.${column}`;
};

export const remove: Attack = async (attacker) => {
  const table =
    pick(attacker, [
      ...['cases', 'case_events', 'log_leaves', 'log_checkpoints', 'log_keys'],
      ...['models', 'model_events', 'model_files', 'model_links', 'published_figures'],
      ...['scoring_criteria', 'model_scores', 'model_scorings', 'books'],
    ]) ?? '';
  const row = pick(attacker, await rowsOf(attacker, table));
  await attacker.query(`delete from ${table} where ctid = $1::tid`, [row?.['ctid']]);
  return `delete from ${table}`;
};

interface Subject {
  events: 'case_events' | 'model_events';
  key: 'case_id' | 'model_id';
  /** Of an event's row. */
  leafIdOf(row: Row): string;
}

const CASES: Subject = {
  events: 'case_events',
  key: 'case_id',
  leafIdOf: (row) => `${String(row['case_id'])}/${String(row['seq'])}`,
};
const MODELS: Subject = {
  events: 'model_events',
  key: 'model_id',
  leafIdOf: (row) => `model/${String(row['model_id'])}/${String(row['seq'])}`,
};
const SUBJECTS = [CASES, MODELS] as const;

/** A step that never happened: the rows of a case or a model, with or without a leaf that waits. */
export const invent: Attack = async (attacker) => {
  const { query, below } = attacker;
  const { events, leafIdOf } = pick(attacker, SUBJECTS) ?? CASES;
  const event = pick(attacker, await rowsOf(attacker, events));
  if (!event) return undefined;
  const columns = Object.keys(event).filter((column) => !['ctid', 'seq'].includes(column));
  await query(
    `insert into ${events} (seq, ${columns.join()}) select 70, ${columns.join()} from ${events} where ctid = $1::tid`,
    [event['ctid']],
  );
  if (below(2) === 0) return `an event in ${events} without a leaf`;
  await query(
    `insert into log_leaves (tenant_id, leaf_id, kind, time, commitment, hash, leaf_index, subtrees)
     select tenant_id, $2, 'case.noted', '2026-03-02T02:00:00Z', 'x', sha256('x'), 1 + max(leaf_index), ''
     from log_leaves where tenant_id = $1 group by tenant_id`,
    [TENANT, leafIdOf({ ...event, seq: 70 })],
  );
  return `an event in ${events} with a leaf past the sequencer`;
};

/** What is written anew of a planted row, by SQL; `at` is the time that it claims. */
const PLANTED: Readonly<Record<string, (at: string) => Readonly<Record<string, string>>>> = {
  models: (at) => ({ model_id: 'gen_random_uuid()', slug: `'gia'`, created_at: at }),
  cases: (at) => ({ case_id: 'gen_random_uuid()', code: `'37-0000-0099'`, submitted_at: at }),
  books: () => ({ book_id: 'gen_random_uuid()' }),
  model_scores: () => ({
    score_id: 'gen_random_uuid()',
    reviewer_id: `'key:gia'`,
  }),
  model_scorings: () => ({ criteria_id: 'gen_random_uuid()', event_seq: 'event_seq + 50' }),
};

/** What nobody sent, nominated, scored or published, with no event that would have to be in the log. */
export const plant: Attack = async (attacker) => {
  const table = pick(attacker, Object.keys(PLANTED)) ?? 'models';
  const row = pick(attacker, await rowsOf(attacker, table));
  if (!row) return undefined;
  const at = attacker.below(2) === 0 ? '2026-03-02T02:00:00Z' : '2036-01-01T00:00:00Z';
  const anew = PLANTED[table]?.(`'${at}'`) ?? {};
  const columns = Object.keys(row).filter((column) => column !== 'ctid' && !(column in anew));
  await attacker.query(
    `insert into ${table} (${[...Object.keys(anew), ...columns].join()})
     select ${[...Object.values(anew), ...columns].join()} from ${table} where ctid = $1::tid`,
    [row['ctid']],
  );
  return `a row of ${table} out of nothing`;
};

export const backdate: Attack = async (attacker) => {
  const { events, leafIdOf } = pick(attacker, SUBJECTS) ?? CASES;
  const event = pick(attacker, await rowsOf(attacker, events));
  if (!event) return undefined;
  const at = earlier(event['at']);
  await setColumn(attacker, events, event, 'at', at);
  if (attacker.below(2) === 0) return `back-date an event in ${events}`;
  await attacker.query('update log_leaves set time = $3 where tenant_id = $1 and leaf_id = $2', [
    TENANT,
    leafIdOf(event),
    at,
  ]);
  if (attacker.below(2) === 0) return `back-date an event in ${events} and its leaf`;
  await rebuild(attacker);
  return `back-date an event in ${events} and its leaf, and sign again`;
};

async function swap(
  attacker: Attacker,
  table: string,
  column: string,
  away: unknown,
  key?: Subject['key'],
): Promise<boolean> {
  const rows = await rowsOf(attacker, table, table === 'log_leaves' ? 'true' : `salt is not null`);
  const one = pick(attacker, rows);
  // Within one case or model where the column numbers its events.
  const partners = rows.filter(
    (row) => String(row[column]) !== String(one?.[column]) && (key === undefined || row[key] === one?.[key]),
  );
  const two = pick(attacker, partners);
  if (!one || !two) return false;
  await setColumn(attacker, table, one, column, away);
  // A row that was written has another ctid now.
  const moved = await attacker.query(
    `select ctid::text from ${table} where tenant_id = $1 and ${column} = $2`,
    [TENANT, away],
  );
  await setColumn(attacker, table, two, column, one[column]);
  await setColumn(attacker, table, moved[0] ?? {}, column, two[column]);
  return true;
}

export const reorder: Attack = async (attacker) => {
  const what = attacker.below(4);
  const { events, key } = pick(attacker, SUBJECTS) ?? CASES;
  if (what === 0)
    return (await swap(attacker, events, 'seq', 9_999, key)) ? `swap two numbers in ${events}` : undefined;
  if (what === 1)
    return (await swap(attacker, events, 'text', 'away')) ? `swap two texts in ${events}` : undefined;
  await swap(attacker, 'log_leaves', 'leaf_index', 9_999);
  if (what === 2) return 'swap two leaves';
  await rebuild(attacker);
  return 'swap two leaves and sign again';
};

const leafOf = (row: Row): Leaf => ({
  kind: String(row['kind']),
  id: String(row['leaf_id']),
  time: String(row['time']),
  commitment: String(row['commitment']),
});

/** Makes the whole tree anew from the leaves as they are now, numbers without a gap, and signs it at the same sizes. */
async function rebuild(attacker: Attacker): Promise<void> {
  const { query, signer } = attacker;
  const leaves = (await rowsOf(attacker, 'log_leaves')).sort(
    (a, b) => Number(a['leaf_index']) - Number(b['leaf_index']),
  );
  const hashes = await Promise.all(leaves.map((row) => leafHash(leafOf(row))));
  const { subtrees } = await grow(EMPTY_FRONTIER, hashes);
  await query('update log_leaves set leaf_index = leaf_index + 100000 where tenant_id = $1', [TENANT]);
  await query(
    `update log_leaves set leaf_index = made.leaf_index, hash = made.hash, subtrees = made.subtrees
     from unnest($2::text[], $3::bigint[], $4::bytea[], $5::bytea[]) as made (leaf_id, leaf_index, hash, subtrees)
     where log_leaves.tenant_id = $1 and log_leaves.leaf_id = made.leaf_id`,
    [
      TENANT,
      leaves.map((row) => row['leaf_id']),
      leaves.map((_, index) => index),
      hashes.map((hash) => Buffer.from(hash)),
      subtrees.map((ended) => Buffer.concat(ended)),
    ],
  );
  for (const row of await rowsOf(attacker, 'log_checkpoints')) {
    const size = Math.min(Number(row['size']), leaves.length);
    const root = await rootOf((await grow(EMPTY_FRONTIER, hashes.slice(0, size))).frontier);
    await query('update log_checkpoints set size = $3, note = $4 where tenant_id = $1 and size = $2', [
      TENANT,
      row['size'],
      size,
      await signCheckpoint(signer, { size, root }),
    ]);
  }
}

/** With the signing key: another past, in which everything fits together. */
export const fork: Attack = async (attacker) => {
  const { query, below } = attacker;
  const leaves = await rowsOf(attacker, 'log_leaves', "kind <> 'case.erased'");
  const leaf = pick(attacker, leaves);
  const { table, where } = recordOf(String(leaf?.['leaf_id']));
  if (below(2) === 0) {
    await query('delete from log_leaves where ctid = $1::tid', [leaf?.['ctid']]);
    await query(`delete from ${table} where tenant_id = $1 and ${where}`, [TENANT]);
    await rebuild(attacker);
    return `a past without a record in ${table}, signed again`;
  }
  const salt = newSalt();
  const commitment = await commit({ forged: true }, salt);
  await query('update log_leaves set commitment = $2 where ctid = $1::tid', [leaf?.['ctid'], commitment]);
  const forged = FORGED[table] ?? `text = 'giả'`;
  await query(`update ${table} set ${forged}, salt = $2, commitment = $3 where tenant_id = $1 and ${where}`, [
    TENANT,
    salt,
    commitment,
  ]);
  await rebuild(attacker);
  return `a past with another record in ${table}, signed again`;
};

const FORGED: Readonly<Record<string, string>> = {
  published_figures: 'end_count = 9',
  books: `snapshot = '{"title": "giả"}'`,
};

/** Where the record of a leaf is. */
function recordOf(leafId: string): { table: string; where: string } {
  const [seq = '', id = '', kind = 'case'] = leafId.split('/').reverse();
  if (kind === 'figure') return { table: 'published_figures', where: `figure_id = '${id}'` };
  if (kind === 'book') return { table: 'books', where: `book_id = '${id}'` };
  return { table: `${kind}_events`, where: `${kind}_id = '${id}' and seq = ${seq}` };
}

export const ATTACKS: readonly Attack[] = [
  alter,
  alter,
  alter,
  remove,
  invent,
  plant,
  backdate,
  reorder,
  fork,
];
