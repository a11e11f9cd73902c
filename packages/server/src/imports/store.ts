/** The SQL of imports. */
import * as z from 'zod/mini';
import { IMPORT_COLUMNS, IMPORT_STATUSES, importRow as rowView, localized } from '@gd/contract';
import { type Db, statement } from '../database/database.js';
import { Conditions } from '../database/conditions.js';
import type { Interpreted } from './interpret.js';

const importRow = z.object({
  tenant_id: z.string(),
  import_id: z.string(),
  name: z.string(),
  media_type: z.string(),
  blob: z.string(),
  status: z.enum(IMPORT_STATUSES),
  done: z.int(),
  total: z.int(),
  sheet: z.nullable(z.string()),
  header_row: z.nullable(z.int()),
  columns: z.array(z.object({ header: z.string(), column: z.nullable(z.enum(IMPORT_COLUMNS)) })),
  new_rows: z.int(),
  same_rows: z.int(),
  invalid_rows: z.int(),
  failure: z.nullable(localized()),
  officer_id: z.string(),
  officer_name: z.string(),
  unit_key: z.string(),
  attempts: z.int(),
  created_at: z.string(),
  applied_at: z.nullable(z.string()),
});
export type ImportedFile = z.output<typeof importRow>;
const COLUMNS = Object.keys(importRow.shape).join(', ');
const REST = COLUMNS.replace('tenant_id, ', '');
const none = z.object({});

const checkedRow = z.object({
  row: z.int(),
  result: rowView().shape.result,
  title: z.string(),
  messages: rowView().shape.messages,
});
export type CheckedRow = z.output<typeof checkedRow>;

const insert = statement(
  'import_insert',
  none,
  `insert into imports (tenant_id, ${REST})
   values ($1, $2, $3, $4, $5, 'checking', 0, 0, null, null, '[]', 0, 0, 0, null, $6, $7, $8, 0, $9, null)`,
);
const find = statement(
  'import_find',
  importRow,
  `select ${COLUMNS} from imports where tenant_id = $1 and import_id = $2`,
);
const lock = statement(
  'import_lock',
  importRow,
  `select ${COLUMNS} from imports where tenant_id = $1 and import_id = $2 for no key update`,
);
const toApply = statement(
  'import_to_apply',
  none,
  `update imports set status = 'applying', done = 0, total = new_rows, attempts = 0, claimed_until = null,
     officer_id = $3, officer_name = $4, unit_key = $5
   where tenant_id = $1 and import_id = $2`,
);
// SKIP LOCKED: servers never wait for each other. What a server that was killed worked on comes back by itself.
const claim = statement(
  'import_claim',
  importRow,
  `update imports set claimed_until = $3, attempts = attempts + 1
   where tenant_id = $1 and import_id = any(array(
     select import_id from imports
     where tenant_id = $1 and status in ('checking', 'applying') and (claimed_until is null or claimed_until < $2)
     order by created_at limit 1 for update skip locked
   ))
   returning ${COLUMNS}`,
);
const progress = statement(
  'import_progress',
  none,
  `update imports set done = $3, total = $4, claimed_until = $5
   where tenant_id = $1 and import_id = $2 and attempts = $6 and status in ('checking', 'applying')`,
);
const found = statement(
  'import_found',
  none,
  'update imports set sheet = $3, header_row = $4, columns = $5 where tenant_id = $1 and import_id = $2',
);
// The counts are of the rows as they are: a row that was new when it was checked may be in the register by now.
const settle = statement(
  'import_settle',
  none,
  `update imports set status = $4, done = total, claimed_until = null, applied_at = $5, new_rows = counted.new,
     same_rows = counted.same, invalid_rows = counted.invalid
   from (select count(*) filter (where result = 'new')::int as new, count(*) filter (where result = 'same')::int as same,
                count(*) filter (where result = 'invalid')::int as invalid
         from import_rows where tenant_id = $1 and import_id = $2) as counted
   where tenant_id = $1 and import_id = $2 and status = $3 and attempts = $6`,
);
const fail = statement(
  'import_fail',
  none,
  `update imports set status = 'failed', failure = $3, claimed_until = null where tenant_id = $1 and import_id = $2
   and status in ('checking', 'applying')`,
);
const clearRows = statement(
  'import_rows_clear',
  none,
  'delete from import_rows where tenant_id = $1 and import_id = $2',
);
const insertRows = statement(
  'import_rows_insert',
  none,
  `insert into import_rows (tenant_id, import_id, row, result, title, messages, model)
   select $1, $2, row, result, title, messages, model
   from jsonb_to_recordset($3::jsonb) as r (row int, result text, title text, messages jsonb, model jsonb)`,
);
const newRows = statement(
  'import_rows_new',
  z.object({ row: z.int(), model: z.unknown() }),
  `select row, model from import_rows
   where tenant_id = $1 and import_id = $2 and result = 'new' and row > $3 order by row limit $4`,
);
const markSame = statement(
  'import_rows_same',
  none,
  `update import_rows set result = 'same' where tenant_id = $1 and import_id = $2 and row = any($3::int[])`,
);
const inTurn = statement(
  'import_in_turn',
  none,
  `select pg_advisory_xact_lock(hashtextextended('imports/' || tenant_id, 0)) from tenants where tenant_id = $1`,
);
const old = statement(
  'imports_old',
  z.object({ blob: z.string() }),
  `delete from imports where tenant_id = $1 and created_at < $2 and status not in ('checking', 'applying') returning blob`,
);

type Key = Pick<ImportedFile, 'tenant_id' | 'import_id'>;
/** The attempt is the fence: a server that was taken for dead writes no more. */
type Claimed = Pick<ImportedFile, 'tenant_id' | 'import_id' | 'attempts'>;
type By = Pick<ImportedFile, 'officer_id' | 'officer_name' | 'unit_key'>;

export const insertImport = (
  db: Db,
  {
    tenant_id,
    import_id,
    name,
    media_type,
    blob,
    officer_id,
    officer_name,
    unit_key,
  }: Key & By & Pick<ImportedFile, 'name' | 'media_type' | 'blob'>,
  now: Date,
): Promise<void> =>
  db.send(insert, [tenant_id, import_id, name, media_type, blob, officer_id, officer_name, unit_key, now]);
export const findImport = (db: Db, tenant: string, importId: string): Promise<ImportedFile | undefined> =>
  db.one(find, [tenant, importId]);
export const lockImport = (db: Db, tenant: string, importId: string): Promise<ImportedFile | undefined> =>
  db.one(lock, [tenant, importId]);
export const setApplying = (
  db: Db,
  { tenant_id, import_id, officer_id, officer_name, unit_key }: Key & By,
): Promise<number> => db.run(toApply, [tenant_id, import_id, officer_id, officer_name, unit_key]);
/** Takes the oldest that nobody works on, until a time. */
export const claimImport = (
  db: Db,
  tenant: string,
  { now, until }: { now: Date; until: Date },
): Promise<ImportedFile | undefined> => db.one(claim, [tenant, now, until]);
/** Returns whether it is still this server's. */
export const saveProgress = async (
  db: Db,
  { tenant_id, import_id, attempts }: Claimed,
  { done, total, until }: { done: number; total: number; until: Date },
): Promise<boolean> => (await db.run(progress, [tenant_id, import_id, done, total, until, attempts])) > 0;
export const saveHeading = (
  db: Db,
  { tenant_id, import_id }: Key,
  { sheet, row, columns }: { sheet: string | null; row: number; columns: ImportedFile['columns'] },
): Promise<number> => db.run(found, [tenant_id, import_id, sheet, row, JSON.stringify(columns)]);
/** From one status to the next with the counts of the rows. Returns whether it was in the first, and this server's. */
export const settleImport = async (
  db: Db,
  { tenant_id, import_id, attempts }: Claimed,
  {
    from,
    to,
    appliedAt,
  }: { from: ImportedFile['status']; to: ImportedFile['status']; appliedAt: Date | null },
): Promise<boolean> => (await db.run(settle, [tenant_id, import_id, from, to, appliedAt, attempts])) > 0;
export const failImport = (
  db: Db,
  { tenant_id, import_id }: Key,
  failure: NonNullable<ImportedFile['failure']>,
): Promise<number> => db.run(fail, [tenant_id, import_id, failure]);

export const clearImportRows = (db: Db, { tenant_id, import_id }: Key): Promise<number> =>
  db.run(clearRows, [tenant_id, import_id]);
export const insertImportRows = (
  db: Db,
  { tenant_id, import_id }: Key,
  rows: readonly (Interpreted & { result: CheckedRow['result'] })[],
): Promise<void> => db.send(insertRows, [tenant_id, import_id, JSON.stringify(rows)]);
export const newImportRows = (
  db: Db,
  { tenant_id, import_id }: Key,
  after: number,
  limit: number,
): Promise<{ row: number; model?: unknown }[]> => db.all(newRows, [tenant_id, import_id, after, limit]);
export const markRowsSame = (db: Db, { tenant_id, import_id }: Key, rows: readonly number[]): Promise<void> =>
  db.send(markSame, [tenant_id, import_id, rows]);
/** Keeps other imports of the tenant from being applied until the transaction ends. */
export const lockImports = (db: Db, tenant: string): Promise<unknown> => db.one(inTurn, [tenant]);
/** Returns the blobs of what it removed. */
export const removeOldImports = async (db: Db, tenant: string, before: Date): Promise<string[]> =>
  (await db.all(old, [tenant, before])).map(({ blob }) => blob);

export const listImportRows = (
  db: Db,
  { tenant_id, import_id }: Key,
  query: { result: readonly string[] | undefined; after: number; limit: number },
): Promise<CheckedRow[]> => {
  const conditions = new Conditions(tenant_id)
    .when(import_id, (value) => `import_id = ${value}`)
    .oneOf(query.result, 'result')
    .when(query.after, (value) => `row > ${value}`);
  const sql = `select row, result, title, messages from import_rows where ${conditions.sql}
    order by row limit ${conditions.value(query.limit)}`;
  return db.all(conditions.statement('import_row_list', checkedRow, sql), conditions.values);
};
