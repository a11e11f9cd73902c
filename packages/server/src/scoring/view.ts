/** What an officer sees of a scoring: reviewers judge for themselves before they see what others gave. */
import type { CriteriaSet, ModelScoring, Role, Score, ScoringSummary } from '@gd/contract';
import { bandOf, scoreTotal, summariseScores } from '@gd/rules';
import { type Context, type Officer, officerOf } from '../use-case.js';
import { type GivenScore, resultOf, scoresOf } from './score-store.js';

/** Who sees single scores when a scoring is concluded. An editor, whose unit's model was scored, sees the result. */
const READERS: readonly Role[] = ['model-reviewer', 'committee', 'auditor'];
const readsScores = ({ roles }: Officer): boolean => roles.some((role) => READERS.includes(role));

const scoreView = (criteria: CriteriaSet, given: GivenScore): Score => ({
  id: given.score_id,
  reviewer: given.reviewer_name,
  ownUnit: given.own_unit,
  marks: given.marks,
  comment: given.comment,
  total: scoreTotal(criteria, given.marks),
  at: given.at,
  changed:
    given.before && given.change_reason !== null
      ? { reason: given.change_reason, before: scoreTotal(criteria, given.before.marks) }
      : null,
});

function summaryOf(criteria: CriteriaSet, scores: readonly GivenScore[]): ScoringSummary | null {
  if (scores.length === 0) return null;
  const { byCriterion, ...summary } = summariseScores(criteria, scores);
  return { ...summary, byCriterion: [...byCriterion] };
}

export async function scoringView(
  context: Context,
  modelId: string,
  criteria: CriteriaSet,
): Promise<ModelScoring> {
  const { db, tenant } = context;
  const officer = officerOf(context);
  const key = { tenant, modelId, criteriaId: criteria.id };
  const scores = await scoresOf(db, key);
  const result = await resultOf(db, key);
  const isMine = ({ reviewer_id }: GivenScore): boolean => reviewer_id === officer.id;
  const mine = scores.find(isMine);
  const isOpen = mine !== undefined || (result !== undefined && readsScores(officer));
  const others = scores.filter((given) => !isMine(given));
  return {
    modelId,
    criteria,
    mine: mine ? scoreView(criteria, mine) : null,
    handedIn: scores.length,
    others: isOpen ? others.map((given) => scoreView(criteria, given)) : null,
    summary: isOpen ? summaryOf(criteria, scores) : null,
    result: result ? { ...result, band: bandOf(criteria, result.total) } : null,
  };
}
