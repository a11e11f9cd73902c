/** Imports of a register: checked first, then taken in. */
import * as z from 'zod/mini';
import type { ImportReport, OperationOf } from '@gd/contract';
import { decodeCursor, pageOf } from '../cursor.js';
import { newId } from '../ids.js';
import { ProblemError } from '../problem-error.js';
import { type Context, type Officer, officerOf, type UseCase } from '../use-case.js';
import * as store from './store.js';

/** Who keeps the register of the whole province: a committee of a commune has one unit's models only. */
function keeperOf(context: Context): Officer {
  const officer = officerOf(context);
  if (officer.sees !== 'tenant') throw new ProblemError('forbidden');
  return officer;
}

const reportView = (row: store.ImportedFile): ImportReport => ({
  id: row.import_id,
  name: row.name,
  status: row.status,
  done: row.done,
  total: row.total,
  sheet: row.sheet,
  headerRow: row.header_row,
  columns: row.columns,
  counts: { new: row.new_rows, same: row.same_rows, invalid: row.invalid_rows },
  failure: row.failure,
  createdAt: row.created_at,
  appliedAt: row.applied_at,
});

async function found(context: Context, row: Promise<store.ImportedFile | undefined>) {
  keeperOf(context);
  const file = await row;
  if (!file) throw new ProblemError('not_found');
  return file;
}

export const checkFile: UseCase<OperationOf<'imports.check'>> = async (context, { body: file }) => {
  const { db, tenant, services, now } = context;
  const { id, name, unitKey } = keeperOf(context);
  const importId = newId();
  await store.insertImport(
    db,
    {
      tenant_id: tenant,
      import_id: importId,
      name: file.name,
      media_type: file.mediaType,
      blob: await services.blobs.put(tenant, file.path),
      officer_id: id,
      officer_name: name,
      unit_key: unitKey,
    },
    now,
  );
  const row = await found(context, store.findImport(db, tenant, importId));
  return { location: `/v1/register/imports/${importId}`, body: reportView(row) };
};

export const readImport: UseCase<OperationOf<'imports.read'>> = async (context, { params }) => ({
  body: reportView(await found(context, store.findImport(context.db, context.tenant, params.importId))),
});

const cursor = z.tuple([z.int().check(z.minimum(0), z.maximum(2_147_483_647))]);

export const listRows: UseCase<OperationOf<'imports.rows'>> = async (context, { params, query }) => {
  const file = await found(context, store.findImport(context.db, context.tenant, params.importId));
  const [after] = decodeCursor(query.cursor, cursor) ?? [0];
  const limit = query.limit + 1;
  const page = pageOf(
    await store.listImportRows(context.db, file, { result: query.result, after, limit }),
    query.limit,
    ({ row }) => [row],
  );
  return { body: { items: page.rows, nextCursor: page.nextCursor } };
};

export const applyFile: UseCase<OperationOf<'imports.apply'>> = async (context, { params, body }) => {
  const { db, tenant } = context;
  const { id, name, unitKey } = keeperOf(context);
  const file = await found(context, store.lockImport(db, tenant, params.importId));
  if (file.status !== 'checked') throw new ProblemError('import_not_ready');
  if (file.invalid_rows > 0 && !body.leaveOutInvalid) throw new ProblemError('import_has_invalid_rows');
  await store.setApplying(db, { ...file, officer_id: id, officer_name: name, unit_key: unitKey });
  return { body: reportView(await found(context, store.findImport(db, tenant, params.importId))) };
};
