/** The auditor's export: every leaf in the order of the log with what it commits to, then what is not in the log. */
import * as z from 'zod/mini';
import { type AuditEntry, type OperationOf } from '@gd/contract';
import { type Leaf, toBase64Url } from '@gd/receipts';
import { decodeCursor, encodeCursor, pageOf } from '../cursor.js';
import { ProblemError } from '../problem-error.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';
import { type CaseRecord, caseRecords, eventsOutside } from './case-records.js';
import { HASH_BYTES, leafOfRow, type LeafRow, leavesFrom } from './tree-store.js';

const index = () => z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));
const cursor = z.union([
  z.tuple([z.literal('log'), index()]),
  z.tuple([z.literal('outside'), z.uuid(), z.int().check(z.minimum(0), z.maximum(2 ** 31 - 1))]),
]);

type Page = Awaited<ReturnType<UseCase<OperationOf<'log.export'>>>>['body'];

const NO_CASE = '00000000-0000-0000-0000-000000000000';

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
function contentOf(leaf: Leaf, record: CaseRecord | undefined): Pick<AuditEntry, 'salt' | 'content'> {
  if (!record) return { salt: null, content: { missing: leaf.id } };
  const { salt, content } = record;
  return { salt, content: isSameLeaf(leaf, record.leaf) ? content : { ...content, leaf: record.leaf } };
}

function entryOf(row: LeafRow, record: CaseRecord | undefined): AuditEntry {
  const leaf = leafOfRow(row);
  return { index: row.leaf_index, leaf, ...contentOf(leaf, record), subtrees: subtreesOf(row) };
}

async function leavesPage(context: Context, from: number, limit: number): Promise<Page> {
  const { db, tenant, services } = context;
  const found = await leavesFrom(db, tenant, from, limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, (row) => ['log', (row.leaf_index ?? 0) + 1]);
  const ids = rows.map(({ leaf_id }) => leaf_id);
  const records = await caseRecords(db, services.units, tenant, ids);
  return {
    items: rows.map((row) => entryOf(row, records.get(row.leaf_id))),
    nextCursor: nextCursor ?? encodeCursor(['outside', NO_CASE, 0]),
  };
}

async function outsidePage(context: Context, caseId: string, seq: number, limit: number): Promise<Page> {
  const { db, tenant, services } = context;
  const found = await eventsOutside(db, tenant, { case_id: caseId, seq }, limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, (row) => ['outside', row.case_id, row.seq]);
  const ids = rows.map((row) => `${row.case_id}/${row.seq}`);
  const records = await caseRecords(db, services.units, tenant, ids);
  const items = [...records.values()].map((record) => ({ index: null, ...record, subtrees: [] }));
  return { items, nextCursor };
}

/** The log is of the province, with every case in it: it does not exist for the auditor of a commune. */
export const exportLog: UseCase<OperationOf<'log.export'>> = async (context, { query }) => {
  if (officerOf(context).sees !== 'tenant') throw new ProblemError('not_found');
  const from = decodeCursor(query.cursor, cursor) ?? (['log', 0] as const);
  return {
    body:
      from[0] === 'log'
        ? await leavesPage(context, from[1], query.limit)
        : await outsidePage(context, from[1], from[2], query.limit),
  };
};
