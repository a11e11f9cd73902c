/** Published cases of the mock. */
import type {
  OperationOf,
  ParsedBody,
  Publication,
  PublicationDraft,
  SimilarPublication,
} from '@gd/contract';
import { clockedFrom, firstDueDate, proposeRedactions, redact, vietnamDate } from '@gd/rules';
import { fold } from '@gd/units/text';
import { rulesEvents, transition } from './case-events.js';
import { refuseIfAny } from './checks.js';
import { fileIdsOf } from './file-handlers.js';
import type { HandlersOf } from './handler.js';
import { isNearby } from './nearby.js';
import { pageOf } from './paging.js';
import { readContact } from './personal-data.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockPublication, MockState } from './state.js';
import { takeStep } from './steps.js';
import type { World } from './world.js';

export const answerOf = ({ events }: MockCase) => events.findLast(({ type }) => type === 'answered');

const isPhoto = (mediaType: string | undefined): boolean => mediaType?.startsWith('image/') ?? false;

/** What an officer starts from: the texts with what is proposed for masking. The reading of the contact is told. */
export function draftOf(theCase: MockCase, state: MockState, world: World): PublicationDraft {
  transition(theCase, 'publish');
  const contact = readContact(theCase, 'publication', world);
  const known = contact
    ? { names: [contact.name, ...contact.representatives], addresses: [contact.address] }
    : { names: [], addresses: [] };
  const propose = (text: string) => {
    const spans = proposeRedactions(text, known);
    return { text, spans: [...spans], masked: redact(text, spans) };
  };
  const files = fileIdsOf(theCase).flatMap((id) => state.files.get(id)?.file ?? []);
  return {
    title: propose(theCase.title),
    content: propose(theCase.content),
    answer: propose(answerOf(theCase)?.text ?? ''),
    photos: files.filter(({ mediaType }) => isPhoto(mediaType)),
  };
}

type PublishBody = ParsedBody<OperationOf<'cases.publish'>>;

/** About 100 m: where the matter is, not where somebody lives. */
const rounded = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

/** The mock shows photos as they are: nothing in it makes a picture anew. */
function photosOf(theCase: MockCase, wanted: PublishBody['photos'], state: MockState, world: World) {
  const ids = fileIdsOf(theCase);
  const fileOf = (id: string) => (ids.includes(id) ? state.files.get(id)?.file : undefined);
  refuseIfAny(
    wanted.map(
      ({ fileId }, i) =>
        !isPhoto(fileOf(fileId)?.mediaType) && {
          pointer: `/photos/${i}/fileId`,
          code: 'photo_not_of_case',
        },
    ),
  );
  return wanted.flatMap(({ fileId, alt }) => {
    const { width, height, mediaType = '' } = fileOf(fileId) ?? {};
    return { id: world.newId(), fileId, width: width ?? 0, height: height ?? 0, mediaType, alt };
  });
}

export async function publish(
  theCase: MockCase,
  body: PublishBody,
  state: MockState,
  world: World,
): Promise<void> {
  transition(theCase, 'publish');
  const photos = photosOf(theCase, body.photos, state, world);
  await takeStep(theCase, 'publish', {}, state, world);
  const { title, content, answer, showPoint } = body;
  const { point } = theCase.place;
  const before = state.publications.find(({ caseId }) => caseId === theCase.id);
  const publication: MockPublication = {
    ...{ title, content, answer, photos },
    id: before?.id ?? world.newId(),
    caseId: theCase.id,
    point:
      showPoint && point ? { latitude: rounded(point.latitude), longitude: rounded(point.longitude) } : null,
    supports: before?.supports ?? 0,
    isSupported: before?.isSupported ?? false,
    publishedAt: world.now().toISOString(),
  };
  unpublish(theCase, state);
  state.publications.unshift(publication);
}

export function unpublish({ id }: MockCase, state: MockState): void {
  state.publications = state.publications.filter(({ caseId }) => caseId !== id);
}

function caseOf({ caseId }: MockPublication, state: MockState): MockCase {
  const found = state.cases.find(({ id }) => id === caseId);
  if (!found) throw new RangeError(`No case ${caseId}`);
  return found;
}

/** The day of the first answer, by which a case counts as answered, or undefined. */
export function firstAnsweredOn({ events }: MockCase): string | undefined {
  const answered = events.find(({ type }) => type === 'answered');
  return answered && vietnamDate(answered.at);
}

export function firstDueOf(theCase: MockCase): string | null {
  const { kind, channel, lodgedOn, events } = theCase;
  const submittedAt = events[0].at;
  return firstDueDate({
    kind,
    lodgedOn: clockedFrom(channel, lodgedOn, submittedAt),
    submittedAt,
    events: rulesEvents(theCase),
  });
}

export async function publicationView(
  one: MockPublication,
  state: MockState,
  world: World,
): Promise<Publication> {
  const theCase = caseOf(one, state);
  const { id, title, content, answer, photos, supports, publishedAt, point } = one;
  const answeredOn = firstAnsweredOn(theCase) ?? vietnamDate(one.publishedAt);
  const due = firstDueOf(theCase);
  return {
    ...{ id, title, content, answer, supports, publishedAt, point },
    photos: photos.map(({ id: photoId, width, height, mediaType, alt }) => ({
      ...{ id: photoId, width, height, mediaType, alt },
    })),
    kind: theCase.kind as Publication['kind'],
    place: await world.unitRef(theCase.place.unit),
    unit: await world.unitRef(theCase.unit),
    submittedOn: vietnamDate(theCase.events[0].at),
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
    const photo = photos.find(({ id }) => id === params.photoId);
    const stored = photo && state.files.get(photo.fileId);
    if (!stored) throw new Refusal('not_found');
    return { data: stored.bytes };
  },
  'publications.similar': async ({ body, state, world }) => {
    const words = new Set(wordsOf(body.text).filter((word) => word.length > 2));
    const views = await Promise.all(state.publications.map((one) => publicationView(one, state, world)));
    const becauseOf = ({ title, content, point }: Publication): SimilarPublication['because'] => {
      const shared = new Set(wordsOf(`${title} ${content}`).filter((word) => words.has(word)));
      const near = body.point && point && isNearby(body.point, point);
      return [
        ...(shared.size >= Math.max(2, words.size / 2) ? ['words' as const] : []),
        ...(near ? ['nearby' as const] : []),
      ];
    };
    const items = views
      .map((view) => ({ view, because: becauseOf(view) }))
      .filter(({ because }) => because.length > 0)
      .sort((a, b) => b.because.length - a.because.length)
      .slice(0, 5)
      .map(({ view: { id, title, place, answeredOn, supports }, because }) => ({
        ...{ id, title, place, answeredOn, supports },
        because,
      }));
    return { data: { items } };
  },
  'publications.support': ({ params, state }) => {
    const publication = found(params.publicationId, state);
    if (!publication.isSupported) publication.supports += 1;
    publication.isSupported = true;
    return { data: { supports: publication.supports } };
  },
};
