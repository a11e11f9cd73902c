/** The public gallery of models, and nominations. */
import type { OperationOf } from '@gd/contract';
import { refuseIfAny } from '../checks.js';
import type { Handler, HandlersOf } from '../handler.js';
import { pageOf } from '../paging.js';
import { Refusal } from '../refusal.js';
import { OFFICER } from '../officer.js';
import type { MockState } from '../state.js';
import { asFile } from '../table.js';
import { checkContent, contentOf, slugOf } from './content.js';
import { facetsOf, filtered, sorted } from './filters.js';
import { modelEvent } from './model.js';
import { openDataRows } from './open-data.js';
import { registerView } from './register.js';
import { detailView, isListed, modelView } from './views.js';

const listed = ({ models }: MockState) => models.filter(isListed);

/** Bytes of a file that a listed model or a published book shows. */
const publicFile = (id: string, of: 'photos' | 'documents', state: MockState): Blob => {
  const shown = [...listed(state), ...state.books.flatMap(({ published }) => published?.models ?? [])];
  const isShown = shown.some((model) => model[of].some(({ fileId }) => fileId === id));
  const bytes = isShown ? state.files.get(id)?.bytes : undefined;
  if (!bytes) throw new Refusal('not_found');
  return bytes;
};

const nominate: Handler<OperationOf<'models.nominate'>> = async (call) => {
  const { body, officer, proof, challenges, state, world } = call;
  if (body.website) throw new Refusal('looks_automated');
  if (state.site.proofOfWork && !officer && proof !== null) await challenges.spend(proof);
  if (state.models.some(({ id }) => id === body.id)) throw new Refusal('already_exists');
  const { id, nominator, consent, title } = body;
  const pointer = '/nominator';
  refuseIfAny([
    nominator === null && !officer && { pointer, code: 'sender_required' },
    nominator !== null && officer && { pointer, code: 'invalid_value' },
    nominator !== null &&
      consent?.version !== state.site.nominationConsent.version && {
        pointer: '/consent/version',
        code: 'consent_outdated' as const,
      },
  ]);
  await checkContent(body, state, world);
  const slug = slugOf(title, id);
  const by = { at: world.now().toISOString(), officer: nominator === null ? OFFICER : null };
  state.models.push({
    ...(await contentOf(body, state, world)),
    ...{ id, slug, nominator },
    nominatedBy: nominator === null ? 'unit' : 'citizen',
    ...{ year: null, registerNumber: null, confidence: null, source: null, copiedFrom: [] },
    events: [modelEvent(1, 'nominated', by.at, { on: world.today(), officer: by.officer })],
  });
  return { data: { id, slug, title, status: 'nominated' } };
};

type Public = 'list' | 'facets' | 'yearly' | 'read' | 'photo' | 'document' | 'export' | 'nominate';
export type PublicModelOperation = `models.${Public}`;

export const publicModelHandlers: Pick<HandlersOf<'models'>, PublicModelOperation> = {
  'models.list': async ({ query, state, world }) => {
    const found = sorted(await filtered(listed(state), query, world), query.sort);
    const { items, nextCursor } = pageOf(found, query);
    const views = await Promise.all(items.map((model) => modelView(model, state, world)));
    return { data: { items: views, nextCursor, total: found.length } };
  },
  'models.facets': async ({ query, state, world }) => ({
    data: await facetsOf(listed(state), query, world),
  }),
  'models.yearly': async ({ query, state, world }) => ({ data: await registerView(query, state, world) }),
  'models.read': async ({ params, state, world }) => {
    const found = listed(state).find(({ slug }) => slug === params.slug);
    if (!found) throw new Refusal('not_found');
    return { data: await detailView(found, state, world) };
  },
  'models.photo': ({ params, state }) => ({ data: publicFile(params.photoId, 'photos', state) }),
  'models.document': ({ params, state }) => ({ data: publicFile(params.documentId, 'documents', state) }),
  'models.export': async ({ query, state, world }) => {
    const found = sorted(await filtered(listed(state), query, world), '-year');
    return { data: asFile(await openDataRows(found, state, world), query.format) };
  },
  'models.nominate': nominate,
};
