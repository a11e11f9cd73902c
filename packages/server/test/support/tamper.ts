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
import { HOA_LU, TENANT, YEN_TU } from './names.js';

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
  query(`select ctid::text, * from ${table} where tenant_id = $1 and ${where} order by ctid`, [TENANT]);

const pick = <T>({ below }: Attacker, values: readonly T[]): T | undefined =>
  values[below(Math.max(1, values.length))];

const setColumn = async ({ query }: Attacker, table: string, row: Row, column: string, value: unknown) => {
  await query(`update ${table} set ${column} = $2 where ctid = $1::tid`, [row['ctid'], value]);
};

const other =
  <T>(...values: readonly T[]) =>
  (now: unknown): unknown =>
    values.find((value) => value !== now);
const longer = (now: unknown): unknown => `${typeof now === 'string' ? now : ''} x`;
const more = (now: unknown): unknown => (typeof now === 'number' ? now : 0) + 1;
const not = (now: unknown): unknown => now !== true;
const earlier = (now: unknown): unknown => new Date(Date.parse(String(now)) - 86_400_000);
const earlierDay = (now: unknown): unknown => (now === '2026-02-20' ? '2026-02-19' : '2026-02-20');
const otherBytes = (now: unknown): unknown => {
  const bytes = Buffer.from(now as Buffer);
  if (bytes.length === 0) return Buffer.alloc(32);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes;
};
const otherId = (now: unknown): unknown => String(now).replace(/.(?=\/|$)/, (c) => (c === 'f' ? 'e' : 'f'));
const status = other('processing', 'answered', 'closed');
const unit = other(HOA_LU, YEN_TU);

/** Every column that the records of cases and the log are made of, with a value that the schema takes. */
export const COLUMNS: Readonly<Record<string, Readonly<Record<string, (now: unknown) => unknown>>>> = {
  cases: {
    case_id: otherId,
    version: more,
    updated_at: earlier,
    erased_at: (now) => (now === null ? new Date() : null),
    code: other('37-0000-0000', '37-0000-0001'),
    kind: other('FBK', 'REC'),
    status,
    title: longer,
    content: longer,
    proposal: longer,
    details: () => JSON.stringify({ document: 'x' }),
    group_size: more,
    channel: other('online', 'paper'),
    lodged_on: earlierDay,
    place_unit_key: unit,
    place_detail: longer,
    latitude: more,
    longitude: more,
    unit_key: unit,
    submitted_at: earlier,
    restricted: not,
    answered_on: earlierDay,
    refused_on: earlierDay,
    reopened: not,
    score: other(1, 5),
  },
  case_events: {
    case_id: otherId,
    seq: (now) => Number(now) + 50,
    type: other('noted', 'received', 'closed'),
    actor: other('officer', 'citizen'),
    unit_key: unit,
    status,
    text: longer,
    to_unit_key: unit,
    right_address: longer,
    done_by: longer,
    done_on: earlierDay,
    days: more,
    complex: not,
    remote: not,
    score: other(1, 5),
    codes: () => ['37-0000-0000'],
    at: earlier,
    commitment: longer,
    salt: other('AAAAAAAAAAAAAAAAAAAAAA', null),
  },
  files: {
    file_id: otherId,
    case_id: otherId,
    event_seq: more,
    name: longer,
    media_type: longer,
    size: more,
    sha256: longer,
  },
  log_leaves: {
    leaf_id: otherId,
    kind: longer,
    time: earlier,
    commitment: longer,
    hash: otherBytes,
    leaf_index: (now) => Number(now) + 500,
    subtrees: otherBytes,
  },
  log_checkpoints: { note: longer, size: more },
  log_keys: { verifier_key: longer },
};

const ONE_TENANT = 'the log is of one tenant, and so is all that is read for it';
const DERIVED = 'computed from the record by the rules, with calendars that may be announced later';
const PERSONAL = 'says something of the sender, and nothing of that is in the log';
const INTERNAL = 'how the server finds or keeps things, and nothing of what was said or done';
const UNSHOWN = 'not shown to the sender, who checks the content that is shown';

/** Columns that no leaf commits to, each with the reason. Every column is either here or attacked. */
export const NO_RECORD: Readonly<Record<string, string>> = {
  'cases.tenant_id': ONE_TENANT,
  'case_events.tenant_id': ONE_TENANT,
  'files.tenant_id': ONE_TENANT,
  'log_leaves.tenant_id': ONE_TENANT,
  'log_checkpoints.tenant_id': ONE_TENANT,
  'log_keys.tenant_id': ONE_TENANT,
  'cases.first_due': DERIVED,
  'cases.next_due': DERIVED,
  'cases.search': DERIVED,
  'cases.restricted_as': DERIVED,
  'cases.anonymous': PERSONAL,
  'cases.locale': PERSONAL,
  'cases.site_id': INTERNAL,
  'cases.secret_hash': INTERNAL,
  'case_events.officer_id': UNSHOWN,
  'files.uploaded_by': UNSHOWN,
  'files.blob': INTERNAL,
  'files.width': INTERNAL,
  'files.height': INTERNAL,
  'files.position': INTERNAL,
  'files.created_at': INTERNAL,
  'log_checkpoints.created_at': INTERNAL,
  'log_keys.key_id': INTERNAL,
  'log_keys.sealed': INTERNAL,
  'log_keys.created_at': INTERNAL,
  'log_keys.retired_at': INTERNAL,
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
  const table = pick(attacker, ['cases', 'case_events', 'log_leaves', 'log_checkpoints', 'log_keys']) ?? '';
  const row = pick(attacker, await rowsOf(attacker, table));
  await attacker.query(`delete from ${table} where ctid = $1::tid`, [row?.['ctid']]);
  return `delete from ${table}`;
};

/** A step that never happened: the rows of a case, with or without a leaf that waits. */
export const invent: Attack = async (attacker) => {
  const { query, below } = attacker;
  const event = pick(attacker, await rowsOf(attacker, 'case_events'));
  const columns = Object.keys(event ?? {}).filter((column) => !['ctid', 'seq'].includes(column));
  await query(
    `insert into case_events (seq, ${columns.join()}) select 70, ${columns.join()} from case_events where ctid = $1::tid`,
    [event?.['ctid']],
  );
  if (below(2) === 0) return 'an event without a leaf';
  await query(
    `insert into log_leaves (tenant_id, leaf_id, kind, time, commitment, hash, leaf_index, subtrees)
     select tenant_id, $2 || '/70', 'case.noted', '2026-03-02T02:00:00Z', 'x', sha256('x'), 1 + max(leaf_index), ''
     from log_leaves where tenant_id = $1 group by tenant_id`,
    [TENANT, event?.['case_id']],
  );
  return 'an event with a leaf past the sequencer';
};

export const backdate: Attack = async (attacker) => {
  const event = pick(attacker, await rowsOf(attacker, 'case_events'));
  if (!event) return undefined;
  const at = earlier(event['at']);
  await setColumn(attacker, 'case_events', event, 'at', at);
  const id = `${String(event['case_id'])}/${String(event['seq'])}`;
  if (attacker.below(2) === 0) return 'back-date an event';
  await attacker.query('update log_leaves set time = $3 where tenant_id = $1 and leaf_id = $2', [
    TENANT,
    id,
    at,
  ]);
  if (attacker.below(2) === 0) return 'back-date an event and its leaf';
  await rebuild(attacker);
  return 'back-date an event and its leaf, and sign again';
};

async function swap(attacker: Attacker, table: string, column: string, away: unknown): Promise<boolean> {
  const rows = await rowsOf(attacker, table, table === 'log_leaves' ? 'true' : `salt is not null`);
  const one = pick(attacker, rows);
  // Within one case where the column numbers the events of a case.
  const partners = rows.filter(
    (row) =>
      String(row[column]) !== String(one?.[column]) &&
      (column !== 'seq' || row['case_id'] === one?.['case_id']),
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
  if (what === 0)
    return (await swap(attacker, 'case_events', 'seq', 9_999)) ? 'swap the numbers of two events' : undefined;
  if (what === 1)
    return (await swap(attacker, 'case_events', 'text', 'away')) ? 'swap the texts of two events' : undefined;
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
  const [caseId, seq] = String(leaf?.['leaf_id']).split('/');
  if (below(2) === 0) {
    await query('delete from log_leaves where ctid = $1::tid', [leaf?.['ctid']]);
    await query('delete from case_events where tenant_id = $1 and case_id = $2 and seq = $3', [
      TENANT,
      caseId,
      seq,
    ]);
    await rebuild(attacker);
    return 'a past without a record, signed again';
  }
  const salt = newSalt();
  const commitment = await commit({ forged: true }, salt);
  await query('update log_leaves set commitment = $2 where ctid = $1::tid', [leaf?.['ctid'], commitment]);
  await query(
    `update case_events set text = 'giả', salt = $4, commitment = $5 where tenant_id = $1 and case_id = $2 and seq = $3`,
    [TENANT, caseId, seq, salt, commitment],
  );
  await rebuild(attacker);
  return 'a past with another record, signed again';
};

export const ATTACKS: readonly Attack[] = [alter, alter, alter, remove, invent, backdate, reorder, fork];
