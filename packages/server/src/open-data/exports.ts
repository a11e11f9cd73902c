/** Open data of a tenant; `docs/open-data.md` describes each column. */
import * as z from 'zod/mini';
import type { OperationOf } from '@gd/contract';
import { statement } from '../database/database.js';
import { PUBLICATION_COLUMNS, publicationRow } from '../publications/store.js';
import { serviceData } from '../statistics/rows.js';
import type { Context, UseCase } from '../use-case.js';
import { type Cell, downloadOfTable, type Rows } from './table.js';

const published = statement(
  'open_data_cases',
  z.omit(publicationRow, { case_id: true }),
  `select ${PUBLICATION_COLUMNS.replace('case_id, ', '')} from publications
   where tenant_id = $1 and publication_id > $2 order by publication_id limit $3`,
);
/** Before every publication. */
const BEGINNING = '00000000-0000-0000-0000-000000000000';
const BATCH = 200;

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

async function* publishedRows(context: Context): AsyncGenerator<Rows> {
  const { services, tenant } = context;
  let after = BEGINNING;
  for (;;) {
    const found = await services.database.all(published, [tenant, after, BATCH]);
    const nameOf = await unitNames(
      context,
      found.flatMap((row) => [row.place_unit_key, row.unit_key]),
    );
    yield found.map((row): Cell[] => [
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
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = last.publication_id;
  }
}

export const exportPublishedCases: UseCase<OperationOf<'openData.cases'>> = async (context, { query }) => {
  const table = {
    name: `gd-${context.tenant}-cases`,
    columns: CASE_COLUMNS,
    batches: publishedRows(context),
  };
  return { body: downloadOfTable(table, query.format) };
};

const SERVICE_COLUMNS = ['unit', 'unitName', 'kind', 'receivedMonth', 'outcome', 'onTime', 'reopened'];

async function* serviceRows(context: Context): AsyncGenerator<Rows> {
  const { rows } = await serviceData(context);
  const nameOf = await unitNames(
    context,
    rows.map(({ unit }) => unit),
  );
  for (let from = 0; from < rows.length; from += BATCH)
    yield rows
      .slice(from, from + BATCH)
      .map(({ unit, kind, receivedMonth, outcome, onTime, reopened }): Cell[] => [
        unit,
        nameOf(unit),
        kind,
        receivedMonth,
        outcome,
        onTime,
        reopened,
      ]);
}

export const exportServiceRows: UseCase<OperationOf<'openData.service'>> = async (context, { query }) => {
  const table = {
    name: `gd-${context.tenant}-service`,
    columns: SERVICE_COLUMNS,
    batches: serviceRows(context),
  };
  return { body: downloadOfTable(table, query.format) };
};
