/** Published cases of the mock. */
import type { OperationOf, ParsedBody, Publication, PublicationDraft } from '@gd/contract';
import { firstDueDate, proposeRedactions, redact, vietnamDate } from '@gd/rules';
import { fold } from '@gd/units/text';
import { rulesEvents } from './case-events.js';
import type { StepDetails } from './checks.js';
import type { HandlersOf } from './handler.js';
import { pageOf } from './paging.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockPublication, MockState } from './state.js';
import type { World } from './world.js';

export const answerOf = ({ events }: MockCase) => events.findLast(({ type }) => type === 'answered');

/** What an officer starts from: the texts with what is proposed for masking. */
export function draftOf(theCase: MockCase, state: MockState): PublicationDraft {
  const { name, address } = theCase.sender ?? {};
  const known = { ...(name && { names: [name] }), ...(address && { addresses: [address] }) };
  const propose = (text: string) => {
    const spans = proposeRedactions(text, known);
    return { text, spans: [...spans], masked: redact(text, spans, theCase.locale) };
  };
  const ids = [...theCase.fileIds, ...(answerOf(theCase)?.fileIds ?? [])];
  const files = ids.flatMap((id) => state.files.get(id)?.file ?? []);
  return {
    title: propose(theCase.title),
    content: propose(theCase.content),
    answer: propose(answerOf(theCase)?.text ?? ''),
    photos: files.filter(({ mediaType }) => mediaType.startsWith('image/')),
  };
}

type PublishBody = ParsedBody<OperationOf<'cases.publish'>>;

export function publish(
  theCase: MockCase,
  body: PublishBody,
  state: MockState,
  world: World,
): StepDetails | undefined {
  const { title, content, answer, photos } = body;
  const kept = state.publications.filter(({ caseId }) => caseId !== theCase.id);
  const before = state.publications.find(({ caseId }) => caseId === theCase.id);
  const publication: MockPublication = {
    ...{ title, content, answer },
    id: before?.id ?? world.newId(),
    caseId: theCase.id,
    supports: before?.supports ?? 0,
    publishedAt: world.now().toISOString(),
    photos: photos.flatMap(({ fileId, alt }) => {
      const file = state.files.get(fileId)?.file;
      if (!file) throw new Refusal('validation_failed', [{ pointer: '/photos', code: 'photo_not_of_case' }]);
      const { width, height, mediaType } = file;
      return [{ id: fileId, width: width ?? 0, height: height ?? 0, mediaType, alt }];
    }),
  };
  state.publications = [publication, ...kept];
  return undefined;
}

function caseOf({ caseId }: MockPublication, state: MockState): MockCase {
  const found = state.cases.find(({ id }) => id === caseId);
  if (!found) throw new RangeError(`No case ${caseId}`);
  return found;
}

export function firstDueOf(theCase: MockCase): string | null {
  const { kind, lodgedOn, events } = theCase;
  return firstDueDate({ kind, lodgedOn, submittedAt: events[0].at, events: rulesEvents(theCase) });
}

export async function publicationView(
  one: MockPublication,
  state: MockState,
  world: World,
): Promise<Publication> {
  const theCase = caseOf(one, state);
  const { id, title, content, answer, photos, supports, publishedAt } = one;
  const answeredOn = vietnamDate(answerOf(theCase)?.at ?? one.publishedAt);
  const due = firstDueOf(theCase);
  return {
    ...{ id, title, content, answer, photos, supports, publishedAt },
    kind: theCase.kind as Publication['kind'],
    place: await world.unitRef(theCase.place.unit),
    unit: await world.unitRef(theCase.unit),
    point: theCase.place.point,
    submittedOn: theCase.lodgedOn,
    answeredOn,
    onTime: due === null ? null : answeredOn <= due,
  };
}

function found(id: string, state: MockState): MockPublication {
  const publication = state.publications.find((one) => one.id === id);
  if (!publication) throw new Refusal('not_found');
  return publication;
}

const wordsOf = (text: string) => fold(text).split(' ').filter(Boolean);

export const publicationHandlers: HandlersOf<'publications'> = {
  'publications.list': async ({ query, state, world }) => {
    const words = wordsOf(query.q ?? '');
    const all = await Promise.all(state.publications.map((one) => publicationView(one, state, world)));
    const items = all.filter((one) => {
      const text = fold(`${one.title} ${one.content} ${one.answer}`);
      return (
        words.every((word) => text.includes(word)) &&
        (!query.kind || query.kind === one.kind) &&
        (!query.unit || query.unit === one.place.key)
      );
    });
    items.sort((a, b) =>
      query.sort === '-supports' ? b.supports - a.supports : a.publishedAt < b.publishedAt ? 1 : -1,
    );
    return { data: pageOf(items, query) };
  },
  'publications.read': async ({ params, state, world }) => ({
    data: await publicationView(found(params.publicationId, state), state, world),
  }),
  'publications.photo': ({ params, state }) => {
    const { photos } = found(params.publicationId, state);
    const stored = photos.some(({ id }) => id === params.photoId) && state.files.get(params.photoId);
    if (!stored) throw new Refusal('not_found');
    return { data: stored.bytes };
  },
  'publications.similar': async ({ body, state, world }) => {
    const words = new Set(wordsOf(body.text).filter((word) => word.length > 2));
    const views = await Promise.all(state.publications.map((one) => publicationView(one, state, world)));
    const alike = views.filter(({ title, content }) => {
      const shared = new Set(wordsOf(`${title} ${content}`).filter((word) => words.has(word)));
      return shared.size >= Math.max(2, words.size / 2);
    });
    const items = alike.slice(0, 5).map(({ id, title, place, answeredOn, supports }) => ({
      ...{ id, title, place, answeredOn, supports },
      because: ['words' as const],
    }));
    return { data: { items } };
  },
  'publications.support': ({ params, state }) => {
    const publication = found(params.publicationId, state);
    publication.supports += 1;
    return { data: { supports: publication.supports } };
  },
};
