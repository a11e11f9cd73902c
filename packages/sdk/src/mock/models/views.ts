/** Models as the public and as officers read them. */
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
  UnitRef,
} from '@gd/contract';
import {
  allowedModelCommands,
  LISTED_STATUSES,
  REMOVAL_REASONS,
  type ModelCommand,
  type ModelState,
} from '@gd/rules';
import type { MockState } from '../state.js';
import type { World } from '../world.js';
import { changedAt, stateOf, type MockModel } from './model.js';
import { newestResult, openScores } from './scores.js';

export const isListed = (model: MockModel): boolean =>
  LISTED_STATUSES.some((status) => status === stateOf(model).status);

const refOf = (key: string | null, world: World): Promise<UnitRef | null> =>
  key === null ? Promise.resolve(null) : world.unitRef(key);

/** The mock does not look into an uploaded photo, and takes it to be as large as its samples. */
const UPLOADED = { width: 480, height: 320 };

export function photoViews({ photos }: MockModel, { files }: MockState): ModelPhoto[] {
  return photos.map(({ fileId, caption, alt }) => {
    const { width, height } = files.get(fileId)?.file ?? UPLOADED;
    return {
      ...{ id: fileId, caption, alt },
      width: width ?? UPLOADED.width,
      height: height ?? UPLOADED.height,
    };
  });
}

export async function modelView(model: MockModel, state: MockState, world: World): Promise<Model> {
  const { id, slug, title, summary, field, kind, level, place, figures, tags, confidence, source } = model;
  const { status, recognition } = stateOf(model);
  return {
    ...{
      id,
      slug,
      title,
      summary,
      field,
      kind,
      level,
      place,
      figures,
      tags,
      confidence,
      source,
      recognition,
    },
    // Officers read the others through `officerView`, which gives the status itself.
    status: LISTED_STATUSES.find((one) => one === status) ?? 'registered',
    unit: await refOf(model.unit, world),
    unitsToday: await Promise.all(model.unitsToday.map((key) => world.unitRef(key))),
    province: await refOf(model.province, world),
    year: model.year,
    cover: photoViews(model, state)[0] ?? null,
  };
}

const deskEvents = ({ events }: MockModel, world: World): Promise<DeskModelEvent[]> =>
  Promise.all(
    events.map(async ({ units, ...event }) => ({
      ...event,
      units: units && {
        from: await world.unitRef(units.from),
        to: await Promise.all(units.to.map((key) => world.unitRef(key))),
      },
    })),
  );

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

async function replication(of: MockModel, adaptations: string, world: World): Promise<DeskReplication> {
  const { id, slug, title, unit } = of;
  return { id, slug, title, adaptations, year: of.year, unit: await refOf(unit, world) };
}

/** @param others which models at the other end of a link are named */
async function detailParts(model: MockModel, others: readonly MockModel[], state: MockState, world: World) {
  const { story, forces, period } = model;
  const from = model.copiedFrom.flatMap(({ modelId, adaptations }) =>
    others.filter(({ id }) => id === modelId).map((of) => ({ of, adaptations })),
  );
  const to = others.flatMap((of) =>
    of.copiedFrom
      .filter(({ modelId }) => modelId === model.id)
      .map(({ adaptations }) => ({ of, adaptations })),
  );
  return {
    ...{ story, forces, period },
    photos: photoViews(model, state),
    documents: model.documents.map(({ fileId: id, ...said }) => {
      const { mediaType = '', size = 0 } = state.files.get(id)?.file ?? {};
      return { id, ...said, mediaType, size };
    }),
    copiedFrom: await Promise.all(from.map(({ of, adaptations }) => replication(of, adaptations, world))),
    copiedTo: await Promise.all(to.map(({ of, adaptations }) => replication(of, adaptations, world))),
  };
}

export async function detailView(model: MockModel, state: MockState, world: World): Promise<ModelDetail> {
  const { copiedFrom, copiedTo, ...parts } = await detailParts(
    model,
    state.models.filter(isListed),
    state,
    world,
  );
  const named = (links: readonly DeskReplication[]): Replication[] =>
    links.map(({ slug, title, unit, year, adaptations }) => ({ slug, title, unit, year, adaptations }));
  return {
    ...(await modelView(model, state, world)),
    ...parts,
    ...{ copiedFrom: named(copiedFrom), copiedTo: named(copiedTo) },
    events: publicEvents(await deskEvents(model, world)),
  };
}

/** A unit's committee removes nothing, and above its own level there is nothing for it to recognise. */
const allowedTo = ({ sees }: MockState['officer'], now: ModelState): ModelCommand[] =>
  allowedModelCommands(now).filter(
    (command) =>
      sees === 'tenant' || !(command === 'remove' || (command === 'recognise' && now.recognition !== null)),
  );

export async function officerView(model: MockModel, state: MockState, world: World): Promise<OfficerModel> {
  const { registerNumber, nominatedBy } = model;
  const now = stateOf(model);
  return {
    ...(await modelView(model, state, world)),
    ...(await detailParts(model, state.models, state, world)),
    ...{ registerNumber, nominatedBy, status: now.status, outcome: now.outcome },
    allowed: allowedTo(state.officer, now),
    events: await deskEvents(model, world),
    score: newestResult(model.id, state)?.total ?? null,
  };
}

export async function deskView(model: MockModel, state: MockState, world: World): Promise<DeskModel> {
  const { id, slug, title, field, kind, level } = model;
  return {
    ...{ id, slug, title, field, kind, level, ...stateOf(model) },
    unit: await refOf(model.unit, world),
    year: model.year,
    score: newestResult(id, state)?.total ?? null,
    scores: openScores(id, state, world).length,
    changedAt: changedAt(model),
  };
}
