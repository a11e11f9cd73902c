/** What the leaves of models commit to, read again from the rows as they are now, for an auditor. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';
import { eventsOfModels, type ModelEventRow } from '../models/event-store.js';
import { leafOfModelEvent, modelEventContent } from '../models/events.js';
import { filesOfModels, type ModelFileRow } from '../models/file-store.js';
import { fileFacts } from '../models/files.js';
import { type LinkRow, linksOfModels } from '../models/link-store.js';
import { type ModelFileFacts, project, type Projection } from '../models/projection.js';
import { findModels, type ModelRow } from '../models/store.js';
import { type Conclusion, conclusionsOf } from '../scoring/evidence.js';
import { type LogRecord, type RecordSource, UUID } from './record-source.js';

interface WholeModel {
  row: ModelRow;
  events: readonly ModelEventRow[];
  files: readonly ModelFileRow[];
  links: readonly LinkRow[];
  conclusions: readonly Conclusion[];
}

/** Photos and documents, each with its place among its own, by what was handed in. */
const filesInOrder = (files: readonly ModelFileFacts[]) =>
  [true, false].flatMap((isPhoto) =>
    files
      .filter((file) => file.isPhoto === isPhoto)
      .map((file, position): [number, ModelFileFacts] => [position, file]),
  );
const storedFiles = (files: readonly ModelFileRow[]) =>
  [true, false].flatMap((isPhoto) =>
    files
      .filter(({ is_photo }) => is_photo === isPhoto)
      .map((row): [number, ModelFileFacts] => [row.position, fileFacts(row)]),
  );

/** Undefined for events that no server has written. */
function projectionOf(events: readonly ModelEventRow[]): Projection | undefined {
  try {
    return project(events);
  } catch {
    return undefined;
  }
}

/** Where the rows of a model are not what its events made of it; no leaf has such content, so the audit fails. */
function differences({ row, events, files, links, conclusions }: WholeModel): {
  row?: Record<string, unknown>;
} {
  const expected = projectionOf(events);
  if (!expected) return { row: { unreadable: true } };
  const wrong: [string, unknown][] = Object.entries(expected.row)
    .map(([column, value]): [string, unknown, unknown] => [column, value, row[column as keyof ModelRow]])
    .filter(([, value, found]) => !isDeepStrictEqual(value, found))
    .map(([column, , found]) => [column, found ?? null]);
  const foundFiles = storedFiles(files);
  if (!isDeepStrictEqual(foundFiles, filesInOrder(expected.files))) wrong.push(['files', foundFiles]);
  const foundLinks = new Map(links.map(({ copied_from, adaptations }) => [copied_from, adaptations]));
  if (!isDeepStrictEqual(foundLinks, new Map(expected.links))) wrong.push(['links', [...foundLinks]]);
  const scored = events.filter(({ type }) => type === 'scored').map(({ seq }) => seq);
  const seqs = conclusions.map(({ seq }) => seq).sort((a, b) => a - b);
  if (!isDeepStrictEqual(seqs, scored)) wrong.push(['scorings', seqs]);
  return wrong.length === 0 ? {} : { row: Object.fromEntries(wrong) };
}

const recordOf = (model: WholeModel, event: ModelEventRow): LogRecord => ({
  leaf: { ...leafOfModelEvent(event), commitment: event.commitment },
  salt: event.salt,
  content: {
    ...modelEventContent(event, model.conclusions.find(({ seq }) => seq === event.seq)?.evidence),
    ...(event === model.events.at(-1) && differences(model)),
  },
});

/** No server writes a model without a nomination: nothing commits to it, and it was due in the log whatever it says. */
const withoutHistory = ({ row: { model_id, title } }: WholeModel): LogRecord => {
  const at = new Date(0).toISOString();
  const leaf = leafOfModelEvent({ model_id, seq: 1, type: 'nominated', at });
  return { leaf: { ...leaf, commitment: '' }, salt: null, content: { modelId: model_id, title } };
};

const of = <T extends { model_id: string }>(rows: readonly T[], modelId: string): T[] =>
  rows.filter(({ model_id }) => model_id === modelId);

async function readModels(db: Db, tenant: string, modelIds: readonly string[]): Promise<WholeModel[]> {
  if (modelIds.length === 0) return [];
  const rows = await findModels(db, tenant, modelIds);
  const events = await eventsOfModels(db, tenant, modelIds);
  const files = await filesOfModels(db, tenant, modelIds);
  const links = await linksOfModels(db, tenant, modelIds);
  const conclusions = await conclusionsOf(db, tenant, modelIds);
  return rows.map((row) => ({
    row,
    events: of(events, row.model_id),
    files: of(files, row.model_id),
    links: of(links, row.model_id),
    conclusions: conclusions.filter(({ modelId }) => modelId === row.model_id),
  }));
}

async function modelRecords(
  db: Db,
  tenant: string,
  leafIds: readonly string[],
): Promise<Map<string, LogRecord>> {
  const wanted = new Set(leafIds);
  const ids = leafIds.map((leafId) => leafId.split('/')).filter(([kind]) => kind === 'model');
  const modelIds = new Set(ids.map(([, id]) => id ?? '').filter((id) => UUID.test(id)));
  const records = new Map<string, LogRecord>();
  for (const model of await readModels(db, tenant, [...modelIds])) {
    if (model.events.length === 0) {
      const record = withoutHistory(model);
      if (wanted.has(record.leaf.id)) records.set(record.leaf.id, record);
    }
    for (const event of model.events) {
      const { id } = leafOfModelEvent(event);
      if (wanted.has(id)) records.set(id, recordOf(model, event));
    }
  }
  return records;
}

const outside = statement(
  'log_models_outside',
  z.object({ id: z.string(), seq: z.int() }),
  `select event.model_id as id, event.seq from model_events as event
   where event.tenant_id = $1 and (event.model_id, event.seq) > ($2::uuid, $3::int)
     and not exists (
       select from log_leaves as leaf
       where leaf.tenant_id = $1 and leaf.leaf_id = 'model/' || event.model_id || '/' || event.seq
         and leaf.leaf_index is not null
     )
   union all
   select model.model_id, 1 from models as model
   where model.tenant_id = $1 and (model.model_id, 1) > ($2::uuid, $3::int)
     and not exists (
       select from model_events as event where event.tenant_id = $1 and event.model_id = model.model_id
     )
   order by id, seq limit $4`,
);

export const MODEL_RECORDS: RecordSource = {
  records: (db, _units, tenant, leafIds) => modelRecords(db, tenant, leafIds),
  outside: (db, tenant, { id, seq }, limit) => db.all(outside, [tenant, id, seq, limit]),
  leafIdOf: ({ id, seq }) => `model/${id}/${seq}`,
};
