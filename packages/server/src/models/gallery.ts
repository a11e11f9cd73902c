/** The public gallery: a list with search and filters, the counts beside the filters, one model, and its files. */
import type { OperationOf } from '@gd/contract';
import { MODEL_FIELDS, MODEL_KINDS, MODEL_LEVELS, RECOGNITION_LEVELS } from '@gd/rules';
import { findPublishedPhoto } from '../books/store.js';
import type { Conditions } from '../database/conditions.js';
import { cleanFileName, type KeptType, nameOfType } from '../files/file-name.js';
import { ProblemError } from '../problem-error.js';
import type { Context, Download, UseCase } from '../use-case.js';
import { countGroups, listedGroups } from './counts.js';
import { coversOf, findModelFile, type ModelFileRow } from './file-store.js';
import { filtered, type ModelFilters, ORDERS } from './filters.js';
import { countOf, pageOfModels } from './page-of-models.js';
import { findModel, findModelBySlug } from './store.js';
import { modelDetailView, modelView } from './views.js';

/** Under words or a unit they are counted by themselves; else what is counted for the facets says it. */
async function totalOf(context: Context, query: ModelFilters, conditions: Conditions): Promise<number> {
  if (query.q || query.unit !== undefined) return countOf(context.db, conditions);
  return countGroups(await listedGroups(context, query), query).total;
}

export const listModels: UseCase<OperationOf<'models.list'>> = async (context, { query }) => {
  const { db, tenant, services } = context;
  const conditions = (await filtered(context, query)).only('listed');
  const [total, { rows, nextCursor }] = await Promise.all([
    totalOf(context, query, conditions),
    pageOfModels(db, conditions, ORDERS[query.sort], query),
  ]);
  const covers = await coversOf(
    db,
    tenant,
    rows.map(({ model_id }) => model_id),
  );
  const items = await Promise.all(
    rows.map((row) => modelView(services.units, row, covers.get(row.model_id))),
  );
  return { body: { items, nextCursor, total } };
};

/** In the order of the vocabulary, without values that nothing has. */
const inOrder = <T>(values: readonly T[], counts: ReadonlyMap<T, number>) =>
  values.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });

export const countModels: UseCase<OperationOf<'models.facets'>> = async (context, { query }) => {
  const groups = await listedGroups(context, query);
  const { total, facets } = countGroups(groups, query);
  const provinces = await Promise.all(
    [...facets.province_key].map(async ([key, count]) => ({
      value: await context.services.units.ref(key),
      count,
    })),
  );
  return {
    body: {
      total,
      fields: inOrder(MODEL_FIELDS, facets.field),
      kinds: inOrder(MODEL_KINDS, facets.kind),
      levels: inOrder(MODEL_LEVELS, facets.level),
      recognitions: inOrder(RECOGNITION_LEVELS, facets.recognition),
      provinces: provinces.sort((a, b) => b.count - a.count || (a.value.key < b.value.key ? -1 : 1)),
      years: [...facets.year].map(([value, count]) => ({ value, count })).sort((a, b) => b.value - a.value),
    },
  };
};

export const readModel: UseCase<OperationOf<'models.read'>> = async (
  { db, tenant, services },
  { params },
) => {
  const row = await findModelBySlug(db, tenant, params.slug);
  if (!row?.listed) throw new ProblemError('not_found');
  return { body: await modelDetailView(db, services.units, row) };
};

/** A photo or a document that is public now. @throws {ProblemError} `not_found` */
async function publicFile({ db, tenant }: Context, id: string, isPhoto: boolean): Promise<ModelFileRow> {
  const file = await findModelFile(db, tenant, id);
  if (file?.is_photo !== isPhoto) throw new ProblemError('not_found');
  const model = await findModel(db, tenant, file.model_id);
  if (!model?.listed) throw new ProblemError('not_found');
  return file;
}

/** A photo of a published book stays public, whatever becomes of its model. */
const publicPhoto = async (context: Context, id: string) =>
  (await findPublishedPhoto(context.db, context.tenant, id)) ?? publicFile(context, id, true);

/** The bytes of an id never change; an hour is how long a copy in a cache may outlive a removal. */
const KEPT = 'public, max-age=3600, immutable';

export const readModelPhoto: UseCase<OperationOf<'models.photo'>> = async (context, { params, query }) => {
  const file = await publicPhoto(context, params.photoId);
  const { blobs } = context.services;
  const shown: Pick<Download, 'cacheControl' | 'isInline'> = { cacheControl: KEPT, isInline: true };
  // Nothing of the file name of whoever handed it in.
  if (query.size === 'card' && file.card_blob !== null && file.card_size !== null)
    return {
      body: {
        ...shown,
        name: `${file.file_id}-card.jpg`,
        mediaType: 'image/jpeg',
        size: file.card_size,
        content: blobs.read(file.card_blob),
      },
    };
  const extension = file.media_type === 'image/jpeg' ? 'jpg' : file.media_type.replace('image/', '');
  return {
    body: {
      ...shown,
      name: `${file.file_id}.${extension}`,
      mediaType: file.media_type,
      size: file.size,
      content: blobs.read(file.blob),
    },
  };
};

export const readModelDocument: UseCase<OperationOf<'models.document'>> = async (context, { params }) => {
  const { title, media_type: mediaType, size, blob } = await publicFile(context, params.documentId, false);
  // Its title, not the name of the file: that may tell who handed it in.
  const name = nameOfType(cleanFileName(title), mediaType as KeptType);
  return {
    body: { name, mediaType, size, content: context.services.blobs.read(blob), cacheControl: KEPT },
  };
};
