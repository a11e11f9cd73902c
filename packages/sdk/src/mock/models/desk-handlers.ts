/** The register as officers keep it. Any credential is an officer with every role. */
import type { DeskModel, OperationOf, ParsedQuery } from '@gd/contract';
import { refuseIfAny } from '../checks.js';
import type { HandlersOf } from '../handler.js';
import { OFFICER } from '../officer.js';
import { pageOf } from '../paging.js';
import { Refusal } from '../refusal.js';
import type { MockState } from '../state.js';
import { asFile } from '../table.js';
import type { World } from '../world.js';
import {
  edit,
  forgetContact,
  inFuture,
  known,
  link,
  plainStep,
  recognise,
  register,
  report,
  unlink,
} from './commands.js';
import { filtered, sorted } from './filters.js';
import { etagOf, stateOf, type MockModel } from './model.js';
import { registerRows } from './open-data.js';
import type { PublicModelOperation } from './public-handlers.js';
import { publishedViews } from './register.js';
import { presentCriteria, newestResult, resultOf, scoresOf } from './scores.js';
import { deskView, officerView } from './views.js';

type Query = ParsedQuery<OperationOf<'models.search'>>;
type Queue = NonNullable<Query['queue']>;

const REVIEWABLE = ['running', 'reviewed', 'recognised'];
const SCORABLE = ['reviewed', 'recognised'];

const WAITS: Readonly<Record<Queue, (model: MockModel, state: MockState, world: World) => boolean>> = {
  register: (model) => stateOf(model).status === 'nominated',
  review: (model, _, world) => {
    const year = world.today().slice(0, 4);
    const reviewed = model.events.some(({ type, on }) => type === 'reviewed' && on?.startsWith(year));
    return REVIEWABLE.includes(stateOf(model).status) && !reviewed;
  },
  score: (model, state, world) => {
    const criteria = presentCriteria(state, world)?.id ?? '';
    const own = scoresOf(model.id, criteria, state).some(({ reviewer }) => reviewer === OFFICER);
    return SCORABLE.includes(stateOf(model).status) && !own && !resultOf(model.id, criteria, state);
  },
};

async function searched(query: Query, state: MockState, world: World): Promise<MockModel[]> {
  const found = (await filtered(state.models, query, world)).filter(
    (model) =>
      (!query.status || query.status.includes(stateOf(model).status)) &&
      (!query.queue || WAITS[query.queue](model, state, world)),
  );
  if (query.sort !== '-score') return sorted(found, query.sort);
  const score = ({ id }: MockModel) => newestResult(id, state)?.total ?? -1;
  return sorted(found, '-changedAt').sort((a, b) => score(b) - score(a));
}

export const deskHandlers: Omit<HandlersOf<'models'>, PublicModelOperation> = {
  'models.search': async ({ query, state, world }) => {
    const found = await searched(query, state, world);
    const { items, nextCursor } = pageOf(found, query);
    const lines: DeskModel[] = await Promise.all(items.map((model) => deskView(model, state, world)));
    return { data: { items: lines, nextCursor, total: found.length } };
  },
  'models.exportRegister': async ({ query, state, world }) => ({
    data: asFile(await registerRows(state, world), query.format),
  }),
  'models.open': async ({ params, state, world }) => {
    const model = known(params.modelId, state);
    return { data: await officerView(model, state, world), etag: etagOf(model) };
  },
  'models.file': ({ params, state }) => {
    const { photos, documents } = known(params.modelId, state);
    const isOf = [...photos, ...documents].some(({ fileId }) => fileId === params.fileId);
    const bytes = isOf ? state.files.get(params.fileId)?.bytes : undefined;
    if (!bytes) throw new Refusal('not_found');
    return { data: bytes };
  },
  'models.contact': ({ params, state }) => {
    const { nominator } = known(params.modelId, state);
    if (!nominator) throw new Refusal('not_found');
    const { name, address, phone, email } = nominator;
    return { data: { name, address, phone: phone ?? null, email: email ?? null } };
  },
  'models.forgetContact': forgetContact,
  'models.register': register,
  'models.decline': plainStep('decline'),
  'models.launch': plainStep('launch'),
  'models.start': plainStep('start'),
  'models.report': report,
  'models.review': plainStep('review'),
  'models.recognise': recognise,
  'models.remove': plainStep('remove'),
  'models.edit': edit,
  'models.link': link,
  'models.unlink': unlink,
  'models.putPublished': ({ body, state, world }) => {
    refuseIfAny([inFuture('/asOf', body.asOf, world.today())]);
    if (state.publishedFigures.some(({ id }) => id === body.id)) throw new Refusal('already_exists');
    state.publishedFigures.push(body);
    const view = publishedViews(state).find(({ id }) => id === body.id);
    if (!view) throw new RangeError('The figure was just put there');
    return { data: view };
  },
};
