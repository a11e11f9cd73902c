/** The SQL of what the public reads. */
import * as z from 'zod/mini';
import { ONLINE_KINDS } from '@gd/rules';
import { type Db, statement } from '../database/database.js';

const photoRow = z.object({
  photo_id: z.string(),
  publication_id: z.string(),
  media_type: z.string(),
  size: z.int(),
  width: z.int(),
  height: z.int(),
  blob: z.string(),
  alt: z.string(),
});
export type PhotoRow = z.output<typeof photoRow>;
const PHOTO_COLUMNS = Object.keys(photoRow.shape).join(', ');

export const publicationRow = z.object({
  tenant_id: z.string(),
  publication_id: z.string(),
  case_id: z.string(),
  kind: z.enum(ONLINE_KINDS),
  title: z.string(),
  content: z.string(),
  answer: z.string(),
  place_unit_key: z.string(),
  unit_key: z.string(),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  submitted_on: z.string(),
  answered_on: z.string(),
  on_time: z.nullable(z.boolean()),
  supports: z.int(),
  published_at: z.string(),
});
export type PublicationRow = z.output<typeof publicationRow>;
export const PUBLICATION_COLUMNS = Object.keys(publicationRow.shape).join(', ');

const put = statement(
  'publication_put',
  z.object({ publication_id: z.string() }),
  `insert into publications (tenant_id, publication_id, case_id, kind, title, content, answer, place_unit_key, unit_key,
                             latitude, longitude, submitted_on, answered_on, on_time, search, published_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
   on conflict (tenant_id, case_id) do update set
     title = excluded.title, content = excluded.content, answer = excluded.answer, unit_key = excluded.unit_key,
     latitude = excluded.latitude, longitude = excluded.longitude, search = excluded.search,
     published_at = excluded.published_at
   returning publication_id`,
);
const remove = statement(
  'publication_remove',
  z.object({}),
  'delete from publications where tenant_id = $1 and case_id = $2',
);
const find = statement(
  'publication_find',
  publicationRow,
  `select ${PUBLICATION_COLUMNS} from publications where tenant_id = $1 and publication_id = $2`,
);
const idOfCase = statement(
  'publication_id_of_case',
  z.object({ publication_id: z.string() }),
  'select publication_id from publications where tenant_id = $1 and case_id = $2',
);
const removePhotos = statement(
  'publication_photos_remove',
  z.object({}),
  'delete from publication_photos where tenant_id = $1 and publication_id = $2',
);
const insertPhoto = statement(
  'publication_photo_insert',
  z.object({}),
  `insert into publication_photos (tenant_id, photo_id, publication_id, position, media_type, size, width, height, blob, alt)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const photos = statement(
  'publication_photos',
  photoRow,
  `select ${PHOTO_COLUMNS} from publication_photos where tenant_id = $1 and publication_id = any($2::uuid[])
   order by publication_id, position`,
);
// One statement: the number counts each address once, however often it comes.
const support = statement(
  'publication_support',
  z.object({ supports: z.int() }),
  `with supported as (
     insert into publication_supports (tenant_id, publication_id, supporter, created_at)
     select tenant_id, publication_id, $3, $4 from publications where tenant_id = $1 and publication_id = $2
     on conflict do nothing returning 1
   )
   update publications set supports = supports + (select count(*)::int from supported)
   where tenant_id = $1 and publication_id = $2 returning supports`,
);

/** Publishes a case, or replaces what is published of it: id and supports stay. Returns the id. */
export async function putPublication(
  db: Db,
  row: Omit<PublicationRow, 'supports' | 'published_at'>,
  search: string,
  now: Date,
): Promise<string> {
  const written = await db.one(put, [
    row.tenant_id,
    row.publication_id,
    row.case_id,
    row.kind,
    row.title,
    row.content,
    row.answer,
    row.place_unit_key,
    row.unit_key,
    row.latitude,
    row.longitude,
    row.submitted_on,
    row.answered_on,
    row.on_time,
    search,
    now,
  ]);
  if (!written) throw new Error('The publication was not written');
  return written.publication_id;
}

/** Takes down what is published of a case; the upkeep removes the photos that nobody names any more. */
export const removePublication = (db: Db, tenant: string, caseId: string): Promise<number> =>
  db.run(remove, [tenant, caseId]);

export const findPublication = (db: Db, tenant: string, id: string): Promise<PublicationRow | undefined> =>
  db.one(find, [tenant, id]);

export const publicationIdOf = async (db: Db, tenant: string, caseId: string): Promise<string | null> =>
  (await db.one(idOfCase, [tenant, caseId]))?.publication_id ?? null;

export async function replacePhotos(
  db: Db,
  tenant: string,
  publicationId: string,
  rows: readonly Omit<PhotoRow, 'publication_id'>[],
): Promise<void> {
  await db.run(removePhotos, [tenant, publicationId]);
  for (const [position, row] of rows.entries())
    await db.run(insertPhoto, [
      tenant,
      row.photo_id,
      publicationId,
      position,
      row.media_type,
      row.size,
      row.width,
      row.height,
      row.blob,
      row.alt,
    ]);
}

export const photosOf = (db: Db, tenant: string, ids: readonly string[]): Promise<PhotoRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : db.all(photos, [tenant, ids]);

/** “Me too” of an address. Returns how many there are, or undefined where nothing is published under the id. */
export const addSupport = async (
  db: Db,
  tenant: string,
  publicationId: string,
  supporter: Buffer,
  now: Date,
): Promise<number | undefined> => (await db.one(support, [tenant, publicationId, supporter, now]))?.supports;
