/** How models are shown. */
import type {
  DeskModel,
  DeskModelEvent,
  Model,
  ModelDetail,
  ModelEventView,
  ModelPhoto,
  OfficerModel,
  Replication,
  DeskReplication,
} from '@gd/contract';
import { LISTED_STATUSES, type ModelStatus, REMOVAL_REASONS } from '@gd/rules';
import type { Db } from '../database/database.js';
import type { Units } from '../units.js';
import type { Context, Officer } from '../use-case.js';
import { eventsOfModel, type ModelEventRow } from './event-store.js';
import { filesOfModels, type ModelFileRow } from './file-store.js';
import { copiesOf, type LinkRow, linksOfModels } from './link-store.js';
import { findModels, type ModelListRow, type ModelRow } from './store.js';
import { commandsFor } from './visibility.js';

export const etagOfModel = ({ version }: Pick<ModelRow, 'version'>): string => String(version);

type Listed = (typeof LISTED_STATUSES)[number];
const listedStatus = (status: ModelStatus): Listed => {
  const listed = LISTED_STATUSES.find((one) => one === status);
  if (!listed) throw new TypeError(`A model that is ${status} is not public`);
  return listed;
};

export const photoView = ({ file_id, width, height, title, alt }: ModelFileRow): ModelPhoto => ({
  id: file_id,
  width: width ?? 0,
  height: height ?? 0,
  caption: title,
  alt,
});

/** Where no English was written, the Vietnamese stands for it. */
const inBoth = ({ vi, en }: { vi: string; en: string }) => ({ vi, en: en === '' ? vi : en });

const refOrNull = (units: Units, key: string | null) => (key === null ? null : units.ref(key));

/** All that is shown of a model but its status, which the public sees of listed models only. */
async function partsOf(
  units: Units,
  row: ModelListRow,
  cover: ModelFileRow | undefined,
): Promise<Omit<Model, 'status'>> {
  const unit = await refOrNull(units, row.unit_key);
  const place = inBoth(row.place);
  return {
    id: row.model_id,
    slug: row.slug,
    title: inBoth(row.title),
    summary: inBoth(row.summary),
    field: row.field,
    kind: row.kind,
    level: row.level,
    recognition: row.recognition,
    place: place.vi === '' && unit ? unit.label : place,
    unit,
    unitsToday: await units.refs(row.units_today),
    province: await refOrNull(units, row.province_key),
    year: row.year,
    figures: row.figures,
    tags: row.tags,
    cover: cover ? photoView(cover) : null,
    confidence: row.confidence,
    source: row.source,
  };
}

export const modelView = async (
  units: Units,
  row: ModelListRow,
  cover: ModelFileRow | undefined,
): Promise<Model> => ({ ...(await partsOf(units, row, cover)), status: listedStatus(row.status) });

export const deskModelView = async (units: Units, row: ModelListRow): Promise<DeskModel> => ({
  id: row.model_id,
  slug: row.slug,
  title: inBoth(row.title),
  field: row.field,
  kind: row.kind,
  level: row.level,
  status: row.status,
  outcome: row.outcome,
  recognition: row.recognition,
  unit: await refOrNull(units, row.unit_key),
  year: row.year,
  score: row.score,
  scores: row.scores,
  changedAt: row.changed_at,
});

async function eventView(units: Units, event: ModelEventRow): Promise<DeskModelEvent> {
  const { from_unit_key: from, to_unit_keys: to } = event;
  return {
    seq: event.seq,
    type: event.type,
    at: event.at,
    on: event.on_date,
    text: event.text,
    outcome: event.outcome,
    level: event.level,
    reason: event.reason,
    decision: event.decision,
    units: from === null ? null : { from: await units.ref(from), to: await units.refs(to ?? []) },
    officer: event.officer_name,
  };
}

async function replications(
  { units }: { units: Units },
  links: readonly LinkRow[],
  others: ReadonlyMap<string, ModelRow>,
  idOf: (link: LinkRow) => string,
): Promise<DeskReplication[]> {
  const known = links.flatMap((link) => {
    const model = others.get(idOf(link));
    return model ? [{ link, model }] : [];
  });
  return Promise.all(
    known.map(async ({ link, model }) => ({
      id: model.model_id,
      slug: model.slug,
      title: inBoth(model.title),
      unit: await refOrNull(units, model.unit_key),
      year: model.year,
      adaptations: link.adaptations,
    })),
  );
}

/** @param isShown which of the models at the other end of a link are named */
async function linkViews(
  { db, units }: { db: Db; units: Units },
  { tenant_id, model_id }: ModelRow,
  isShown: (model: ModelRow) => boolean,
): Promise<Pick<OfficerModel, 'copiedFrom' | 'copiedTo'>> {
  const from = await linksOfModels(db, tenant_id, [model_id]);
  const to = await copiesOf(db, tenant_id, model_id);
  const ids = [...from.map((link) => link.copied_from), ...to.map((link) => link.model_id)];
  const others = ids.length === 0 ? [] : await findModels(db, tenant_id, ids);
  const shown = new Map(others.filter(isShown).map((model) => [model.model_id, model]));
  return {
    copiedFrom: await replications({ units }, from, shown, (link) => link.copied_from),
    copiedTo: await replications({ units }, to, shown, (link) => link.model_id),
  };
}

type Detail = Omit<ModelDetail, 'status' | 'events'> &
  Pick<OfficerModel, 'copiedFrom' | 'copiedTo' | 'events'>;

/** What a page of a model has beyond a card. */
async function detailOf(
  { db, units }: { db: Db; units: Units },
  row: ModelRow,
  isShown: (model: ModelRow) => boolean,
): Promise<Detail> {
  const files = await filesOfModels(db, row.tenant_id, [row.model_id]);
  const events = await eventsOfModel(db, row.tenant_id, row.model_id);
  const photos = files.filter(({ is_photo }) => is_photo);
  return {
    ...(await partsOf(units, row, photos[0])),
    story: row.story,
    forces: row.forces,
    period: { from: row.period_from, to: row.period_to },
    photos: photos.map(photoView),
    documents: files
      .filter(({ is_photo }) => !is_photo)
      .map(({ file_id, title, number, dated, media_type, size }) => ({
        ...{ id: file_id, title, number, date: dated },
        ...{ mediaType: media_type, size },
      })),
    ...(await linkViews({ db, units }, row, isShown)),
    events: await Promise.all(events.map((event) => eventView(units, event))),
  };
}

/** The public is told neither who wrote it down nor that a nominator used a right. */
const publicEvents = (events: readonly DeskModelEvent[]): ModelEventView[] =>
  events.flatMap(({ seq, type, at, on, text, outcome, level, reason, decision, units }) =>
    type === 'contact-erased'
      ? []
      : [
          {
            ...{ seq, type, at, on, text, outcome, level, decision, units },
            reason: REMOVAL_REASONS.find((one) => one === reason) ?? null,
          },
        ],
  );

/** For the public: nothing that is not listed is named. */
export async function modelDetailView(db: Db, units: Units, row: ModelRow): Promise<ModelDetail> {
  const detail = await detailOf({ db, units }, row, ({ listed }) => listed);
  const named = (links: readonly DeskReplication[]): Replication[] =>
    links.map(({ slug, title, unit, year, adaptations }) => ({ slug, title, unit, year, adaptations }));
  return {
    ...detail,
    copiedFrom: named(detail.copiedFrom),
    copiedTo: named(detail.copiedTo),
    events: publicEvents(detail.events),
    status: listedStatus(row.status),
  };
}

export async function officerModelView(
  { db, services }: Context,
  row: ModelRow,
  officer: Officer,
): Promise<OfficerModel> {
  return {
    ...(await detailOf({ db, units: services.units }, row, () => true)),
    status: row.status,
    outcome: row.outcome,
    registerNumber: row.register_number,
    nominatedBy: row.nominated_by,
    allowed: commandsFor(row, officer),
    score: row.score,
  };
}
