/** Books: read by everybody, made by a committee. */
import type { OfficerBook, OperationOf } from '@gd/contract';
import { proposeBook } from '@gd/rules';
import { refuseIfAny } from '../checks.js';
import type { Call, HandlersOf } from '../handler.js';
import { filtered } from '../models/filters.js';
import { pageOf } from '../paging.js';
import { Refusal } from '../refusal.js';
import type { MockState } from '../state.js';
import { chosenIn, etagOf, type MockBook } from './book.js';
import { advanced, exportBlob } from './exports.js';
import {
  balanceView,
  bookView,
  candidatesOf,
  candidateView,
  modelsIn,
  officerBookView,
  scoreOf,
  summaryView,
  weighed,
} from './views.js';

interface Target {
  params: { bookId: string };
  state: MockState;
}
type Change = Pick<Call<OperationOf<'books.agree'>>, 'params' | 'state' | 'world' | 'ifMatch'>;

function known({ params, state }: Target): MockBook {
  const found = state.books.find(({ id }) => id === params.bookId);
  if (!found) throw new Refusal('not_found');
  return found;
}

function published(target: Target) {
  const { published: words } = known(target);
  if (!words) throw new Refusal('not_found');
  return words.book;
}

/** The book at the version that the officer has read. */
function matching(call: Target & { ifMatch: string | null }): MockBook {
  const book = known(call);
  if (call.ifMatch !== '*' && call.ifMatch !== etagOf(book)) throw new Refusal('etag_stale');
  return book;
}

async function changed(book: MockBook, { state, world }: Pick<Change, 'state' | 'world'>) {
  book.version += 1;
  book.changedAt = world.now().toISOString();
  return { data: await officerBookView(book, state, world), etag: etagOf(book) };
}

/** Every chapter has a model, and all of them are still listed. */
const isReady = (book: MockBook, state: MockState): boolean =>
  book.chapters.length > 0 &&
  book.chapters.every(({ modelIds }) => modelIds.length > 0) &&
  modelsIn(book, state).length === chosenIn(book).length;

async function step(
  call: Change,
  from: MockBook['status'],
  to: MockBook['status'],
): Promise<{ data: OfficerBook; etag: string }> {
  const book = matching(call);
  if (book.status !== from) throw new Refusal('command_not_allowed');
  if (to !== 'draft' && !isReady(book, call.state)) throw new Refusal('book_not_ready');
  book.status = to;
  return changed(book, call);
}

async function publish(call: Change) {
  const { state, world } = call;
  const book = known(call);
  const answer = await step(call, 'agreed', 'published');
  book.publishedAt = world.now().toISOString();
  const words = structuredClone(await bookView(book, state, world));
  book.published = { book: words, models: structuredClone(modelsIn(book, state)) };
  return { ...answer, data: await officerBookView(book, state, world) };
}

async function edit(call: Call<OperationOf<'books.edit'>>) {
  const { body, state } = call;
  const book = matching(call);
  if (book.status !== 'draft') throw new Refusal('command_not_allowed');
  const candidates = candidatesOf(state);
  const photos = candidates.flatMap((model) => model.photos.map(({ fileId }) => fileId));
  refuseIfAny([
    ...body.chapters.flatMap(({ modelIds }, c) =>
      modelIds.map(
        (modelId, m) =>
          !candidates.some(({ id }) => id === modelId) && {
            pointer: `/chapters/${c}/modelIds/${m}`,
            code: 'model_unknown' as const,
          },
      ),
    ),
    body.coverPhotoId !== null &&
      !photos.includes(body.coverPhotoId) && { pointer: '/coverPhotoId', code: 'file_unknown' },
  ]);
  Object.assign(book, body);
  return changed(book, call);
}

function exportOf(target: Target & { params: { exportId: string } }) {
  const book = known(target);
  const index = book.exports.findIndex(({ id }) => id === target.params.exportId);
  const found = book.exports[index];
  if (!found) throw new Refusal('not_found');
  return { book, index, found };
}

export const bookHandlers: HandlersOf<'books'> = {
  // The contract takes from each what its summary has.
  'books.list': ({ state }) => ({
    data: { items: state.books.flatMap((book) => book.published?.book ?? []) },
  }),
  'books.read': (call) => ({ data: published(call) }),
  'books.download': (call) => ({ data: exportBlob(published(call), call.params.format) }),
  'books.all': ({ state }) => ({
    data: {
      items: [...state.books]
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
        .map((book) => summaryView(book, state)),
    },
  }),
  'books.create': async ({ body, state, world }) => {
    if (state.books.some(({ id }) => id === body.id)) throw new Refusal('already_exists');
    const book: MockBook = {
      ...body,
      ...{ subtitle: '', publisher: '', period: '', foreword: '', coverPhotoId: null },
      ...{ status: 'draft', chapters: [], version: 1, publishedAt: null, published: null, exports: [] },
      changedAt: world.now().toISOString(),
    };
    state.books.push(book);
    return { data: await officerBookView(book, state, world), etag: etagOf(book) };
  },
  'books.open': async (call) => {
    const book = known(call);
    return { data: await officerBookView(book, call.state, call.world), etag: etagOf(book) };
  },
  'books.candidates': async (call) => {
    const { query, state, world } = call;
    const chosen = chosenIn(known(call));
    const filters = { q: query.q, field: query.field && [query.field] };
    const found = (await filtered(candidatesOf(state), filters, world)).sort(
      (a, b) => (scoreOf(b, state) ?? -1) - (scoreOf(a, state) ?? -1) || (a.slug < b.slug ? -1 : 1),
    );
    const { items, nextCursor } = pageOf(found, query);
    const views = await Promise.all(items.map((model) => candidateView(model, chosen, state, world)));
    return { data: { items: views, nextCursor, total: found.length } };
  },
  'books.propose': async (call) => {
    const { state, world } = call;
    const book = known(call);
    const candidates = candidatesOf(state);
    const proposed = proposeBook(weighed(candidates, state), book.size);
    const models = proposed.flatMap((id) => candidates.filter((model) => model.id === id));
    const chosen = chosenIn(book);
    return {
      data: {
        items: await Promise.all(models.map((model) => candidateView(model, chosen, state, world))),
        balance: await balanceView(proposed, book.size, state, world),
      },
    };
  },
  'books.edit': edit,
  'books.agree': (call) => step(call, 'draft', 'agreed'),
  'books.reopen': (call) => step(call, 'agreed', 'draft'),
  'books.publish': publish,
  'books.makeExport': (call) => {
    const book = known(call);
    const { id, format } = call.body;
    const total = chosenIn(book).length;
    if (total === 0) throw new Refusal('book_not_ready');
    // Of a published book there is one file of each format.
    const same = book.exports.find((one) => book.published !== null && one.format === format);
    if (same) return { data: same };
    if (book.exports.some((one) => one.id === id)) throw new Refusal('already_exists');
    const made = { ...{ id, format, total }, status: 'waiting' as const, done: 0, size: null };
    book.exports.push({ ...made, at: call.world.now().toISOString() });
    return { data: { ...made, at: call.world.now().toISOString() } };
  },
  'books.readExport': async (call) => {
    const { book, index, found } = exportOf(call);
    const bytes = exportBlob(
      book.published?.book ?? (await bookView(book, call.state, call.world)),
      found.format,
    );
    const next = advanced(found, bytes.size);
    book.exports[index] = next;
    return { data: next };
  },
  'books.exportFile': async (call) => {
    const { book, found } = exportOf(call);
    if (found.status !== 'done') throw new Refusal('not_found');
    const words = book.published?.book ?? (await bookView(book, call.state, call.world));
    return { data: exportBlob(words, found.format) };
  },
};
