/** Published cases like the one a person is about to send. */
import * as z from 'zod/mini';
import type { OperationOf, ParsedBody, SimilarPublication } from '@gd/contract';
import { Conditions } from '../database/conditions.js';
import { unnamed } from '../database/database.js';
import { wordPairs } from '../search-text.js';
import type { Context, UseCase } from '../use-case.js';
import { PUBLICATION_COLUMNS, publicationRow } from './store.js';

type Wanted = ParsedBody<OperationOf<'publications.similar'>>;
type Point = NonNullable<Wanted['point']>;

const NEARBY_M = 300;
const MOST_SHOWN = 5;
const MOST_CANDIDATES = 50;
/** The newest of those that share any words: which shares most is asked of these alone, since anybody may ask. */
const MOST_COMPARED = 300;
/** Two Vietnamese syllables in a row make a word more often than not; sharing a few of them is no accident. */
const LEAST_PAIRS = 2;
const LEAST_SHARE = 0.25;

const METRES_PER_DEGREE = 111_320;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** On a plane: exact enough for some hundred metres. */
function metresBetween(a: Point, b: Point): number {
  const north = (a.latitude - b.latitude) * METRES_PER_DEGREE;
  const east = (a.longitude - b.longitude) * METRES_PER_DEGREE * Math.cos(radians(a.latitude));
  return Math.hypot(north, east);
}

const candidate = z.extend(publicationRow, { pairs: z.int() });

/** Rows that share words in the same commune, or lie in a box around the point; both answered by an index. */
async function candidates({ db, tenant }: Context, { text, unit, point }: Wanted) {
  const conditions = new Conditions(tenant);
  const pairs = conditions.value(wordPairs(text).map((pair) => `% ${pair}%`));
  const sameWords = `search like any(${pairs}::text[])${unit === undefined ? '' : ` and place_unit_key = ${conditions.value(unit)}`}`;
  const ways = [sameWords];
  if (point) {
    const [latitude, longitude] = [conditions.value(point.latitude), conditions.value(point.longitude)];
    const high = NEARBY_M / METRES_PER_DEGREE;
    const wide = high / Math.max(Math.cos(radians(point.latitude)), 0.01);
    const [up, side] = [conditions.value(high), conditions.value(wide)];
    ways.push(
      `(latitude between ${latitude}::float8 - ${up}::float8 and ${latitude}::float8 + ${up}::float8
        and longitude between ${longitude}::float8 - ${side}::float8 and ${longitude}::float8 + ${side}::float8)`,
    );
  }
  const found = ways.map(
    (way) => `(select publication_id from publications where ${conditions.sql} and ${way}
      order by published_at desc, publication_id desc limit ${MOST_COMPARED})`,
  );
  const sql = `select ${PUBLICATION_COLUMNS},
      (select count(*)::int from unnest(${pairs}::text[]) as pair where search like pair) as pairs
    from publications where ${conditions.sql} and publication_id in (${found.join(' union ')})
    order by pairs desc, published_at desc limit ${MOST_CANDIDATES}`;
  return db.all(unnamed(candidate, sql), conditions.values);
}

function reasons(
  row: z.output<typeof candidate>,
  wanted: Wanted,
  pairs: number,
): SimilarPublication['because'] {
  const { latitude, longitude } = row;
  const enough = row.pairs >= Math.min(LEAST_PAIRS, pairs) && row.pairs >= pairs * LEAST_SHARE;
  const isNear =
    wanted.point !== undefined &&
    latitude !== null &&
    longitude !== null &&
    metresBetween(wanted.point, { latitude, longitude }) <= NEARBY_M;
  return [...(pairs > 0 && enough ? ['words' as const] : []), ...(isNear ? ['nearby' as const] : [])];
}

export const similarPublications: UseCase<OperationOf<'publications.similar'>> = async (
  context,
  { body },
) => {
  const pairs = wordPairs(body.text).length;
  const found = (await candidates(context, body))
    .map((row) => ({ row, because: reasons(row, body, pairs) }))
    .filter(({ because }) => because.length > 0)
    .sort((a, b) => b.because.length - a.because.length);
  const items = await Promise.all(
    found.slice(0, MOST_SHOWN).map(async ({ row, because }) => ({
      id: row.publication_id,
      title: row.title,
      place: await context.services.units.ref(row.place_unit_key),
      answeredOn: row.answered_on,
      supports: row.supports,
      because,
    })),
  );
  return { body: { items } };
};
