/** Writes 100,000 models straight into the table of our server, and the same as objects of Parse Server. */
import { vietnamDate } from '@gd/rules';
import { insert } from '../lists/insert.mjs';
import { fillClass } from '../lists/parse-class.mjs';
import { TENANT } from '../sample/tenant.mjs';
import { serverModule } from '../services/server-module.mjs';

export const PARSE_CLASS = 'GdModel';

/**
 * @typedef {import('../services/postgres.mjs').Postgres} Postgres
 * @typedef {Record<string, any>} ModelRow as the table has it
 */

/**
 * The rows that `gd-server seed scale` would write; without their events, of which no list reads.
 * @param {number} count of those that stand at the end; those that were removed come on top
 * @returns {Promise<ModelRow[]>}
 */
export async function makeModels(count) {
  const [{ scaleModels }, { happenedOf }, { project }, { foundBy }, { openUnits }] = await Promise.all(
    ['seed/scale', 'models/events', 'models/projection', 'models/found-by', 'units'].map(
      (name) => import(serverModule(`${name}.js`)),
    ),
  );
  const now = new Date();
  const units = await openUnits(() => now);
  const rows = [];
  for await (const model of scaleModels(units.directory, TENANT, { count, today: vietnamDate(now) })) {
    const { modelId, facts, slug, nominated, then } = model;
    const events = [
      { ...nominated, type: 'nominated', sets: { ...facts, slug, score: null, files: [] } },
      ...then,
    ];
    const key = { tenant_id: TENANT, model_id: modelId };
    // Each at a time of its own, as years of work leave them.
    const at = new Date(now.getTime() - rows.length * 60_000);
    const { row } = project(events.map((event, i) => happenedOf({ ...key, seq: i + 1 }, event, at)));
    rows.push({ ...row, ...(await foundBy(units, row)) });
  }
  return rows;
}

/** @param {Postgres} postgres @param {readonly ModelRow[]} models */
export const seedGd = ({ pool }, models) => insert(pool('gd'), 'models', models);

/** @param {ModelRow} row */
const objectOf = (row) => ({
  fields: {
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    field: row.field,
    kind: row.kind,
    level: row.level,
    status: row.status,
    listed: row.listed,
    recognition: row.recognition ?? '',
    place: row.place,
    unitKey: row.unit_key,
    units: row.units,
    provinceKey: row.province_key,
    year: row.year ?? 0,
    figures: row.figures,
    tags: row.tags,
    titleKey: row.title_key,
    search: row.search,
  },
  createdAt: row.created_at,
  updatedAt: row.changed_at,
});

/**
 * @param {Postgres} postgres
 * @param {import('../services/parse-server.mjs').ParseServer} server
 * @param {readonly ModelRow[]} models
 */
export const seedParse = (postgres, server, models) =>
  fillClass(
    postgres,
    server,
    PARSE_CLASS,
    [
      '("year" desc, "slug")',
      '("year", "slug")',
      '("titleKey", "slug")',
      '("updatedAt" desc, "slug")',
      'using gin (search gin_trgm_ops)',
      '("listed", "field", "kind", "level", "recognition", "provinceKey", "year")',
    ],
    models.map(objectOf),
  );
