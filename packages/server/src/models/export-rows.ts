/** Models as the rows of a table, for spreadsheets and open data. */
import * as z from 'zod/mini';
import {
  type ForceRole,
  MODEL_FIELD_LABELS,
  MODEL_KIND_LABELS,
  MODEL_LEVEL_LABELS,
  MODEL_STATUS_LABELS,
  REMOVAL_REASON_LABELS,
  REMOVAL_REASONS,
  REVIEW_OUTCOME_LABELS,
} from '@gd/rules';
import type { Conditions } from '../database/conditions.js';
import type { Db } from '../database/database.js';
import type { Units } from '../units.js';
import { modelRow, type ModelRow } from './store.js';

export type Row = Record<string, string | number | null>;

/** The columns of open data, headed as provinces head their registers, so that an import knows them again. */
export const MODEL_COLUMNS = [
  { key: 'registerNumber', header: 'Số đăng ký', width: 14 },
  { key: 'title', header: 'Tên mô hình', width: 48 },
  { key: 'summary', header: 'Nội dung tóm tắt', width: 60 },
  { key: 'field', header: 'Lĩnh vực', width: 24 },
  { key: 'kind', header: 'Loại', width: 12 },
  { key: 'level', header: 'Cấp', width: 16 },
  { key: 'unit', header: 'Đơn vị', width: 28 },
  { key: 'unitToday', header: 'Đơn vị hiện nay', width: 28 },
  { key: 'place', header: 'Địa điểm', width: 32 },
  { key: 'year', header: 'Năm', width: 8 },
  { key: 'registeredOn', header: 'Ngày đăng ký', width: 14 },
  { key: 'recognition', header: 'Công nhận', width: 16 },
  { key: 'status', header: 'Trạng thái', width: 18 },
  { key: 'lead', header: 'Chủ trì', width: 28 },
  { key: 'source', header: 'Nguồn', width: 40 },
  { key: 'slug', header: 'Mã', width: 24 },
] as const;

/** The register of officers has what the public does not read. */
export const REGISTER_COLUMNS = [
  ...MODEL_COLUMNS,
  { key: 'outcome', header: 'Kết quả đánh giá', width: 20 },
  { key: 'score', header: 'Điểm', width: 8 },
  { key: 'removedOn', header: 'Ngày đưa ra', width: 14 },
  { key: 'removalReason', header: 'Lý do đưa ra', width: 24 },
] as const;

const exported = z.extend(modelRow, { removal_reason: z.nullable(z.enum(REMOVAL_REASONS)) });
type Exported = ModelRow & Pick<z.output<typeof exported>, 'removal_reason'>;

/** Of all forces those of a role, in one cell. */
const forcesOf = ({ forces }: ModelRow, role: ForceRole): string | null =>
  forces
    .filter((force) => force.role === role)
    .map(({ name }) => name)
    .join('; ') || null;

type Labels<T extends string> = Readonly<Record<T, { vi: string }>>;

/** Words for people in a table; the codes of the API in JSON. */
type Say = <T extends string>(labels: Labels<T>, value: T | null) => string | null;
const inWords: Say = (labels, value) => value && labels[value].vi;
const inCodes: Say = (_labels, value) => value;

async function rowOf(units: Units, model: Exported, say: Say): Promise<Row> {
  const names = async (keys: readonly string[]) =>
    (await units.refs(keys)).map(({ label }) => label.vi).join('; ') || null;
  return {
    registerNumber: model.register_number,
    title: model.title.vi,
    summary: model.summary.vi,
    field: say(MODEL_FIELD_LABELS, model.field),
    kind: say(MODEL_KIND_LABELS, model.kind),
    level: say(MODEL_LEVEL_LABELS, model.level),
    unit: await names(model.unit_key === null ? [] : [model.unit_key]),
    unitToday: await names(model.units_today),
    place: model.place.vi || null,
    year: model.year,
    registeredOn: model.registered_on,
    recognition: say(MODEL_LEVEL_LABELS, model.recognition),
    status: say(MODEL_STATUS_LABELS, model.status),
    lead: forcesOf(model, 'lead'),
    source: model.source?.url ?? null,
    slug: model.slug,
    outcome: say(REVIEW_OUTCOME_LABELS, model.outcome),
    score: model.score,
    removedOn: model.removed_on,
    removalReason: say(REMOVAL_REASON_LABELS, model.removal_reason),
  };
}

const COLUMNS = Object.keys(modelRow.shape).join(', ');
const REMOVAL_REASON = `(select event.reason from model_events as event
  where event.tenant_id = models.tenant_id and event.model_id = models.model_id and event.type = 'removed'
  order by event.seq desc limit 1)`;
const BATCH = 200;

/** The models that some conditions leave, in the order of their slugs, a few at a time. */
export async function* registerRows(
  db: Db,
  units: Units,
  conditions: Conditions,
  as: 'words' | 'codes',
): AsyncGenerator<Row> {
  const say = as === 'words' ? inWords : inCodes;
  const filters = conditions.sql;
  const values = [...conditions.values];
  const sql = `select ${COLUMNS}, ${REMOVAL_REASON} as removal_reason from models
    where ${filters} and slug > $${values.length + 1} order by slug limit ${BATCH}`;
  const batch = conditions.statement('model_export', exported, sql);
  let after = '';
  for (;;) {
    const found = await db.all(batch, [...values, after]);
    for (const model of found) yield await rowOf(units, model, say);
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = last.slug;
  }
}
