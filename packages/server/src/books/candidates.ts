/** What a book may take: every listed model, the best score first. */
import type { BookCandidate, OperationOf } from '@gd/contract';
import { bookBalance, proposeBook } from '@gd/rules';
import { coversOf } from '../models/file-store.js';
import { filtered, ORDERS } from '../models/filters.js';
import { countOf, pageOfModels } from '../models/page-of-models.js';
import { findModels, type ModelListRow } from '../models/store.js';
import { modelView } from '../models/views.js';
import type { Context, UseCase } from '../use-case.js';
import { candidatesOf, placedOf, shownBalance } from './balance.js';
import { chosenIn } from './draft.js';
import { checkReadsScores, foundBook } from './find.js';

async function shown(
  { db, tenant, services }: Context,
  rows: readonly ModelListRow[],
  chosen: ReadonlySet<string>,
): Promise<BookCandidate[]> {
  const ids = rows.map(({ model_id }) => model_id);
  const covers = await coversOf(db, tenant, ids);
  return Promise.all(
    rows.map(async (row) => ({
      model: await modelView(services.units, row, covers.get(row.model_id)),
      score: row.score,
      chosen: chosen.has(row.model_id),
    })),
  );
}

export const listCandidates: UseCase<OperationOf<'books.candidates'>> = async (
  context,
  { params, query },
) => {
  checkReadsScores(context);
  const { draft } = await foundBook(context, params.bookId);
  const field = query.field && [query.field];
  const conditions = (await filtered(context, { q: query.q, field })).only('listed');
  const total = await countOf(context.db, conditions);
  const { rows, nextCursor } = await pageOfModels(context.db, conditions, ORDERS['-score'], query);
  return { body: { items: await shown(context, rows, new Set(chosenIn(draft))), nextCursor, total } };
};

export const propose: UseCase<OperationOf<'books.propose'>> = async (context, { params }) => {
  const { db, tenant, services } = context;
  checkReadsScores(context);
  const { draft } = await foundBook(context, params.bookId);
  const candidates = (await candidatesOf(db, tenant)).map(placedOf);
  const ids = proposeBook(candidates, draft.size);
  const rows = new Map((await findModels(db, tenant, ids)).map((row) => [row.model_id, row]));
  const proposed = ids.flatMap((id) => rows.get(id) ?? []);
  const balance = bookBalance(candidates, new Set(ids), draft.size);
  return {
    body: {
      items: await shown(context, proposed, new Set(chosenIn(draft))),
      balance: await shownBalance(services.units, balance),
    },
  };
};
