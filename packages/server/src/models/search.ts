/** The officers' list: every model of theirs, and the work that waits. */
import type { OperationOf, ParsedQuery } from '@gd/contract';
import type { Conditions } from '../database/conditions.js';
import { onlyUnscored } from '../scoring/queue.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';
import { filtered, ofOfficer, ORDERS } from './filters.js';
import { countOf, pageOfModels } from './page-of-models.js';
import { deskModelView } from './views.js';
import { thisYear } from './visibility.js';

type Query = ParsedQuery<OperationOf<'models.search'>>;

async function addQueue(
  conditions: Conditions,
  context: Context,
  queue: Query['queue'],
): Promise<Conditions> {
  switch (queue) {
    case 'register':
      return conditions.only(`status = 'nominated'`);
    case 'review':
      return conditions
        .only(`status in ('running', 'reviewed', 'recognised')`)
        .when(thisYear(context.now), (year) => `coalesce(left(reviewed_on, 4), '') <> ${year}`);
    case 'score':
      return onlyUnscored(conditions, context);
    case undefined:
    default:
      return conditions;
  }
}

export const searchModels: UseCase<OperationOf<'models.search'>> = async (context, { query }) => {
  const conditions = await addQueue(await filtered(context, query), context, query.queue);
  ofOfficer(conditions, officerOf(context)).oneOf(query.status, 'status');
  const [total, page] = await Promise.all([
    countOf(context.db, conditions),
    pageOfModels(context.db, conditions, ORDERS[query.sort], query),
  ]);
  const items = await Promise.all(page.rows.map((row) => deskModelView(context.services.units, row)));
  return { body: { items, nextCursor: page.nextCursor, total } };
};
