/** The SQL of photos and documents of models. */
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';

export const modelFileRow = z.object({
  tenant_id: z.string(),
  file_id: z.string(),
  model_id: z.string(),
  position: z.int(),
  is_photo: z.boolean(),
  name: z.string(),
  title: z.string(),
  alt: z.string(),
  /** Of a document: number and sign, and the day it was signed, a partial date. */
  number: z.string(),
  dated: z.nullable(z.string()),
  media_type: z.string(),
  size: z.int(),
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
  sha256: z.string(),
  blob: z.string(),
  card_blob: z.nullable(z.string()),
  card_size: z.nullable(z.int()),
});
export type ModelFileRow = z.output<typeof modelFileRow>;
const COLUMNS = Object.keys(modelFileRow.shape);

const insert = statement(
  'model_file_insert',
  z.object({}),
  `insert into model_files (tenant_id, ${COLUMNS.slice(1).join(', ')})
   values (${COLUMNS.map((_, i) => `$${i + 1}`).join(', ')})`,
);
const removeAll = statement(
  'model_files_remove',
  z.object({}),
  'delete from model_files where tenant_id = $1 and model_id = $2',
);
const ofModels = statement(
  'model_files_of',
  modelFileRow,
  `select ${COLUMNS.join(', ')} from model_files where tenant_id = $1 and model_id = any($2::uuid[])
   order by model_id, is_photo, position`,
);
const covers = statement(
  'model_covers',
  modelFileRow,
  `select ${COLUMNS.join(', ')} from model_files
   where tenant_id = $1 and model_id = any($2::uuid[]) and is_photo and position = 0`,
);
const one = statement(
  'model_file_one',
  modelFileRow,
  `select ${COLUMNS.join(', ')} from model_files where tenant_id = $1 and file_id = $2`,
);
// What was uploaded becomes part of the model: the row goes, its bytes stay under the same name.
const takeUploads = statement(
  'model_files_take',
  z.object({
    file_id: z.string(),
    name: z.string(),
    media_type: z.string(),
    size: z.int(),
    width: z.nullable(z.int()),
    height: z.nullable(z.int()),
    sha256: z.string(),
    blob: z.string(),
  }),
  `delete from files
   where tenant_id = $1 and file_id = any($3::uuid[]) and case_id is null and uploaded_by like $2
   returning file_id, name, media_type, size, width, height, sha256, blob`,
);

export const filesOfModels = (
  db: Db,
  tenant: string,
  modelIds: readonly string[],
): Promise<ModelFileRow[]> =>
  modelIds.length === 0 ? Promise.resolve([]) : db.all(ofModels, [tenant, modelIds]);

/** The first photo of each model that has one. */
export const coversOf = async (
  db: Db,
  tenant: string,
  modelIds: readonly string[],
): Promise<Map<string, ModelFileRow>> =>
  new Map(
    modelIds.length === 0 ? [] : (await db.all(covers, [tenant, modelIds])).map((row) => [row.model_id, row]),
  );

export const findModelFile = (db: Db, tenant: string, fileId: string): Promise<ModelFileRow | undefined> =>
  db.one(one, [tenant, fileId]);

/** @param uploadedBy pattern of who may have uploaded them */
export const takeUploadedFiles = (
  db: Db,
  tenant: string,
  uploadedBy: string,
  fileIds: readonly string[],
): Promise<z.output<(typeof takeUploads)['row']>[]> => db.all(takeUploads, [tenant, uploadedBy, fileIds]);

/** All files of a model, in the place of those it had. */
export async function replaceModelFiles(
  db: Db,
  tenant: string,
  modelId: string,
  rows: readonly ModelFileRow[],
): Promise<void> {
  await db.send(removeAll, [tenant, modelId]);
  for (const row of rows)
    await db.send(
      insert,
      COLUMNS.map((column) => row[column as keyof ModelFileRow]),
    );
}
