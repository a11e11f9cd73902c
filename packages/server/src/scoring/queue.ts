/** The models that wait for an officer's score. */
import type { Conditions } from '../database/conditions.js';
import { type Context, officerOf } from '../use-case.js';
import { presentCriteria } from './criteria.js';

/** What was reviewed, and by the present criteria neither scored by the officer nor concluded. */
export async function onlyUnscored(conditions: Conditions, context: Context): Promise<Conditions> {
  const criteria = await presentCriteria(context.db, context);
  if (!criteria) return conditions.only('false');
  const set = conditions.value(criteria.criteria_id);
  const officer = conditions.value(officerOf(context).id);
  const of = (alias: string): string =>
    `${alias}.tenant_id = $1 and ${alias}.model_id = models.model_id and ${alias}.criteria_id = ${set}::uuid`;
  return conditions
    .only(`status in ('reviewed', 'recognised')`)
    .only(
      `not exists (select from model_scores as score where ${of('score')} and score.reviewer_id = ${officer})`,
    )
    .only(`not exists (select from model_scorings as done where ${of('done')})`);
}
