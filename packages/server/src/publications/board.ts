/** Published cases, for everybody. */
import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { OperationOf, ParsedQuery } from '@gd/contract';
import { decodeCursor, pageOf } from '../cursor.js';
import { Conditions } from '../database/conditions.js';
import { ProblemError } from '../problem-error.js';
import type { Context, UseCase } from '../use-case.js';
import {
  addSupport,
  findPublication,
  photosOf,
  PUBLICATION_COLUMNS,
  type PublicationRow,
  publicationRow,
} from './store.js';
import { publicationView } from './views.js';

type Query = ParsedQuery<OperationOf<'publications.list'>>;

interface Order {
  cursor: z.ZodMiniType<[string, string | number, string]>;
  after: (value: string, id: string) => string;
  sql: string;
  valuesOf: (row: PublicationRow) => [string, string | number, string];
}

// Whatever passes here PostgreSQL takes too.
const instant = () => z.iso.datetime().check(z.regex(/^(?!0000)/));
const count = () => z.int().check(z.minimum(0), z.maximum(2_147_483_647));

const ORDERS: Readonly<Record<Query['sort'], Order>> = {
  '-publishedAt': {
    cursor: z.tuple([z.literal('-publishedAt'), instant(), z.uuid()]),
    after: (value, id) => `(published_at, publication_id) < (${value}::timestamptz, ${id}::uuid)`,
    sql: 'published_at desc, publication_id desc',
    valuesOf: (row) => ['-publishedAt', row.published_at, row.publication_id],
  },
  '-supports': {
    cursor: z.tuple([z.literal('-supports'), count(), z.uuid()]),
    after: (value, id) => `(supports, publication_id) < (${value}::int, ${id}::uuid)`,
    sql: 'supports desc, publication_id desc',
    valuesOf: (row) => ['-supports', row.supports, row.publication_id],
  },
};

function conditionsOf({ tenant }: Context, query: Query, order: Order): Conditions {
  const after = decodeCursor(query.cursor, order.cursor);
  const conditions = new Conditions(tenant)
    .when(query.kind, (value) => `kind = ${value}`)
    .when(query.unit, (value) => `place_unit_key = ${value}`)
    .words(query.q, 'search');
  if (after) {
    const [, value, id] = after;
    conditions.when(value, (first) => order.after(first, conditions.value(id)));
  }
  return conditions;
}

export const listPublications: UseCase<OperationOf<'publications.list'>> = async (context, { query }) => {
  const { db, tenant, services } = context;
  const order = ORDERS[query.sort];
  const conditions = conditionsOf(context, query, order);
  const sql = `select ${PUBLICATION_COLUMNS} from publications where ${conditions.sql} order by ${order.sql} limit ${conditions.value(query.limit + 1)}`;
  const found = await db.all(
    conditions.statement('publication_list', publicationRow, sql),
    conditions.values,
  );
  const { rows, nextCursor } = pageOf(found, query.limit, order.valuesOf);
  const photos = await photosOf(
    db,
    tenant,
    rows.map((row) => row.publication_id),
  );
  const items = await Promise.all(rows.map((row) => publicationView(services.units, row, photos)));
  return { body: { items, nextCursor } };
};

export const readPublication: UseCase<OperationOf<'publications.read'>> = async (
  { db, tenant, services },
  { params },
) => {
  const row = await findPublication(db, tenant, params.publicationId);
  if (!row) throw new ProblemError('not_found');
  const photos = await photosOf(db, tenant, [row.publication_id]);
  return { body: await publicationView(services.units, row, photos) };
};

export const readPhoto: UseCase<OperationOf<'publications.photo'>> = async (
  { db, tenant, services },
  { params },
) => {
  const photos = await photosOf(db, tenant, [params.publicationId]);
  const photo = photos.find(({ photo_id }) => photo_id === params.photoId);
  if (!photo) throw new ProblemError('not_found');
  return {
    body: {
      // Nothing of the sender's file name.
      name: `anh-${photos.indexOf(photo) + 1}.jpg`,
      mediaType: photo.media_type,
      size: photo.size,
      content: services.blobs.read(photo.blob),
    },
  };
};

/** One “me too” for each address and publication, without the address: only who has the master key could try them all. */
export const supportPublication: UseCase<OperationOf<'publications.support'>> = async (
  { db, tenant, now, services, address },
  { params },
) => {
  const key = services.vault.secretFor('publication supports');
  const supporter = createHmac('sha256', key).update(`${params.publicationId} ${address}`).digest();
  const supports = await addSupport(db, tenant, params.publicationId, supporter, now);
  if (supports === undefined) throw new ProblemError('not_found');
  return { body: { supports } };
};
