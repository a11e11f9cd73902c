/** The auditor's export: every leaf in the order of the log with what it commits to, then what is not in the log. */
import * as z from 'zod/mini';
import { type AuditEntry, type OperationOf } from '@gd/contract';
import { type Leaf, toBase64Url } from '@gd/receipts';
import { decodeCursor, encodeCursor, pageOf } from '../cursor.js';
import { ProblemError } from '../problem-error.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';
import { BOOK_RECORDS } from './book-records.js';
import { CASE_RECORDS } from './case-records.js';
import { FIGURE_RECORDS } from './figure-records.js';
import { MODEL_RECORDS } from './model-records.js';
import type { LogRecord, RecordKey, RecordSource } from './record-source.js';
import { HASH_BYTES, leafOfRow, type LeafRow, leavesFrom } from './tree-store.js';

const SOURCES = {
  case: CASE_RECORDS,
  model: MODEL_RECORDS,
  figure: FIGURE_RECORDS,
  book: BOOK_RECORDS,
} as const satisfies Record<string, RecordSource>;
const SOURCE_NAMES = ['case', 'model', 'figure', 'book'] as const satisfies readonly (keyof typeof SOURCES)[];
type SourceName = keyof typeof SOURCES;

const index = () => z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));
const cursor = z.union([
  z.tuple([z.literal('log'), index()]),
  z.tuple([
    z.literal('outside'),
    z.enum(SOURCE_NAMES),
    z.uuid(),
    z.int().check(z.minimum(0), z.maximum(2 ** 31 - 1)),
  ]),
]);

type Page = Awaited<ReturnType<UseCase<OperationOf<'log.export'>>>>['body'];

/** Before every record of a source. */
const beginningOf = (source: SourceName) =>
  ['outside', source, '00000000-0000-0000-0000-000000000000', 0] as const;

function subtreesOf({ hash, subtrees }: LeafRow): string[] {
  const all = Buffer.concat([hash, ...(subtrees ? [subtrees] : [])]);
  const count = Math.ceil(all.length / HASH_BYTES);
  return Array.from({ length: count }, (_, at) =>
    toBase64Url(all.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)),
  );
}

const isSameLeaf = (a: Leaf, b: Leaf): boolean =>
  a.kind === b.kind && a.id === b.id && a.time === b.time && a.commitment === b.commitment;

/** What the record of a leaf is now. What no leaf can commit to stands for a record that is gone or tells of another leaf. */
function contentOf(leaf: Leaf, record: LogRecord | undefined): Pick<AuditEntry, 'salt' | 'content'> {
  if (!record) return { salt: null, content: { missing: leaf.id } };
  const { salt, content } = record;
  return { salt, content: isSameLeaf(leaf, record.leaf) ? content : { ...content, leaf: record.leaf } };
}

function entryOf(row: LeafRow, record: LogRecord | undefined): AuditEntry {
  const leaf = leafOfRow(row);
  return { index: row.leaf_index, leaf, ...contentOf(leaf, record), subtrees: subtreesOf(row) };
}

async function recordsOf(
  { db, tenant, services }: Context,
  leafIds: readonly string[],
): Promise<Map<string, LogRecord>> {
  const maps = await Promise.all(
    Object.values(SOURCES).map((source) => source.records(db, services.units, tenant, leafIds)),
  );
  return new Map(maps.flatMap((map) => [...map]));
}

async function leavesPage(context: Context, from: number, limit: number): Promise<Page> {
  const found = await leavesFrom(context.db, context.tenant, from, limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, (row) => ['log', (row.leaf_index ?? 0) + 1]);
  const records = await recordsOf(
    context,
    rows.map(({ leaf_id }) => leaf_id),
  );
  return {
    items: rows.map((row) => entryOf(row, records.get(row.leaf_id))),
    nextCursor: nextCursor ?? encodeCursor(beginningOf('case')),
  };
}

/** One source after the other. */
async function outsidePage(
  context: Context,
  name: SourceName,
  after: RecordKey,
  limit: number,
): Promise<Page> {
  const { db, tenant, services } = context;
  const source: RecordSource = SOURCES[name];
  const found = await source.outside(db, tenant, after, limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, ({ id, seq }) => ['outside', name, id, seq]);
  const records = await source.records(
    db,
    services.units,
    tenant,
    rows.map((key) => source.leafIdOf(key)),
  );
  const next = SOURCE_NAMES[SOURCE_NAMES.indexOf(name) + 1];
  return {
    items: [...records.values()].map((record) => ({ index: null, ...record, subtrees: [] })),
    nextCursor: nextCursor ?? (next === undefined ? null : encodeCursor(beginningOf(next))),
  };
}

/** The log is of the province, with every case in it: it does not exist for the auditor of a commune. */
export const exportLog: UseCase<OperationOf<'log.export'>> = async (context, { query }) => {
  if (officerOf(context).sees !== 'tenant') throw new ProblemError('not_found');
  const from = decodeCursor(query.cursor, cursor) ?? (['log', 0] as const);
  return {
    body:
      from[0] === 'log'
        ? await leavesPage(context, from[1], query.limit)
        : await outsidePage(context, from[1], { id: from[2], seq: from[3] }, query.limit),
  };
};
