/** Open data of a tenant; `docs/open-data.md` describes each column. */
import * as z from 'zod/mini';
import type { OperationOf } from '@gd/contract';
import { statement } from '../database/database.js';
import { PUBLICATION_COLUMNS, publicationRow } from '../publications/store.js';
import { serviceData } from '../statistics/rows.js';
import type { Context, UseCase } from '../use-case.js';
import { type Cell, downloadOfTable } from './table.js';

const published = statement(
  'open_data_cases',
  z.omit(publicationRow, { case_id: true }),
  `select ${PUBLICATION_COLUMNS.replace('case_id, ', '')} from publications where tenant_id = $1
   order by published_at, publication_id`,
);

/** Names of units in Vietnamese, each looked up once. */
async function unitNames({ services }: Context, keys: readonly string[]): Promise<(key: string) => string> {
  const refs = await services.units.refs([...new Set(keys)]);
  const names = new Map(refs.map(({ key, label }) => [key, label.vi]));
  return (key) => names.get(key) ?? key;
}

const CASE_COLUMNS = [
  'id',
  'kind',
  'title',
  'content',
  'answer',
  'place',
  'placeName',
  'unit',
  'unitName',
  'latitude',
  'longitude',
  'submittedOn',
  'answeredOn',
  'onTime',
  'supports',
  'publishedAt',
];

export const exportPublishedCases: UseCase<OperationOf<'openData.cases'>> = async (context, { query }) => {
  const { db, tenant } = context;
  const found = await db.all(published, [tenant]);
  const nameOf = await unitNames(
    context,
    found.flatMap((row) => [row.place_unit_key, row.unit_key]),
  );
  const rows = found.map((row): Cell[] => [
    row.publication_id,
    row.kind,
    row.title,
    row.content,
    row.answer,
    row.place_unit_key,
    nameOf(row.place_unit_key),
    row.unit_key,
    nameOf(row.unit_key),
    row.latitude,
    row.longitude,
    row.submitted_on,
    row.answered_on,
    row.on_time,
    row.supports,
    row.published_at,
  ]);
  const table = { name: `gd-${tenant}-cases`, columns: CASE_COLUMNS, rows };
  return { body: downloadOfTable(table, query.format) };
};

const SERVICE_COLUMNS = ['unit', 'unitName', 'kind', 'receivedMonth', 'outcome', 'onTime', 'reopened'];

export const exportServiceRows: UseCase<OperationOf<'openData.service'>> = async (context, { query }) => {
  const { rows: found } = await serviceData(context);
  const nameOf = await unitNames(
    context,
    found.map(({ unit }) => unit),
  );
  const rows = found.map(({ unit, kind, receivedMonth, outcome, onTime, reopened }): Cell[] => [
    unit,
    nameOf(unit),
    kind,
    receivedMonth,
    outcome,
    onTime,
    reopened,
  ]);
  const table = { name: `gd-${context.tenant}-service`, columns: SERVICE_COLUMNS, rows };
  return { body: downloadOfTable(table, query.format) };
};
