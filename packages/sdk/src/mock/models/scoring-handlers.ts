/** Criteria, scores that are given alone, and what a committee concludes. */
import type { ModelScoring, Score } from '@gd/contract';
import { bandOf, checkCriteria, checkMarks, scoreTotal, summariseScores } from '@gd/rules';
import { refuseIfAny } from '../checks.js';
import type { HandlersOf } from '../handler.js';
import { OFFICER } from '../officer.js';
import { Refusal } from '../refusal.js';
import type { MockState } from '../state.js';
import type { World } from '../world.js';
import { known } from './commands.js';
import { appendEvent } from './model.js';
import { presentCriteria, resultOf, scoresOf, type MockCriteria, type MockScore } from './scores.js';
import { isListed } from './views.js';

const isUsed = (id: string, { scores }: MockState): boolean =>
  scores.some(({ criteriaId }) => criteriaId === id);

function criteriaOf(id: string | undefined, state: MockState, world: World): MockCriteria {
  const found =
    id === undefined ? presentCriteria(state, world) : state.criteria.find((one) => one.id === id);
  if (!found) throw new Refusal(id === undefined ? 'no_criteria' : 'not_found');
  return found;
}

/** The scoring of a listed model that no committee has concluded. */
function openScoring(modelId: string, criteriaId: string, state: MockState, world: World) {
  const model = known(modelId, state);
  const criteria = criteriaOf(criteriaId, state, world);
  if (!isListed(model)) throw new Refusal('command_not_allowed');
  if (resultOf(modelId, criteriaId, state)) throw new Refusal('scoring_concluded');
  return { model, criteria };
}

function scoreView(criteria: MockCriteria, one: MockScore): Score {
  const { id, reviewer, ownUnit, marks, comment, at, changed } = one;
  return { id, reviewer, ownUnit, marks, comment, at, changed, total: scoreTotal(criteria, marks) };
}

/** Others' scores are seen by who has handed in an own one, and by everybody when it is concluded. */
function scoringView(modelId: string, criteria: MockCriteria, state: MockState): ModelScoring {
  const scores = scoresOf(modelId, criteria.id, state);
  const views = scores.map((one) => scoreView(criteria, one));
  const mine = views.find(({ reviewer }) => reviewer === OFFICER) ?? null;
  const concluded = resultOf(modelId, criteria.id, state);
  const open = mine !== null || concluded !== undefined;
  const summary = open && scores.length > 0 ? summariseScores(criteria, scores) : null;
  return {
    modelId,
    criteria: { ...criteria, used: isUsed(criteria.id, state) },
    mine,
    handedIn: scores.length,
    others: open ? views.filter((view) => view !== mine) : null,
    summary: summary && { ...summary, byCriterion: summary.byCriterion.map((one) => ({ ...one })) },
    result: concluded ?? null,
  };
}

export const scoringHandlers: HandlersOf<'scoring'> = {
  'scoring.criteria': ({ query, state }) => ({
    data: {
      items: state.criteria
        .filter(({ year }) => query.year === undefined || year === query.year)
        .sort((a, b) => b.year - a.year)
        .map((one) => ({ ...one, used: isUsed(one.id, state) })),
    },
  }),
  'scoring.putCriteria': ({ body, state }) => {
    refuseIfAny(checkCriteria(body));
    if (isUsed(body.id, state)) throw new Refusal('criteria_in_use');
    state.criteria = [...state.criteria.filter(({ id }) => id !== body.id), body];
    return { data: { ...body, used: false } };
  },
  'scoring.read': ({ params, query, state, world }) => {
    const { id } = known(params.modelId, state);
    return { data: scoringView(id, criteriaOf(query.criteriaId, state, world), state) };
  },
  'scoring.score': ({ params, body, state, world }) => {
    const { model, criteria } = openScoring(params.modelId, body.criteriaId, state, world);
    refuseIfAny(checkMarks(criteria, body.marks));
    const before = scoresOf(model.id, criteria.id, state).find(({ reviewer }) => reviewer === OFFICER);
    if (before && body.changeReason === undefined) throw new Refusal('change_reason_required');
    const { id, marks, comment, changeReason: reason = '' } = body;
    state.scores = state.scores.filter((one) => one !== before);
    state.scores.push({
      ...{ id, marks, comment, ownUnit: state.officer.sees === 'unit' },
      ...{ modelId: model.id, criteriaId: criteria.id, reviewer: OFFICER, at: world.now().toISOString() },
      changed: before ? { reason, before: scoreTotal(criteria, before.marks) } : null,
    });
    return { data: scoringView(model.id, criteria, state) };
  },
  'scoring.conclude': ({ params, body, state, world }) => {
    if (state.officer.sees !== 'tenant') throw new Refusal('forbidden');
    const { model, criteria } = openScoring(params.modelId, body.criteriaId, state, world);
    const scores = scoresOf(model.id, criteria.id, state);
    if (scores.length === 0) throw new Refusal('no_scores');
    const total = body.total ?? summariseScores(criteria, scores).mean;
    const at = world.now().toISOString();
    const { reasons } = body;
    state.results.push({
      ...{ modelId: model.id, criteriaId: criteria.id, total, reasons },
      ...{ band: bandOf(criteria, total), by: OFFICER, at },
    });
    appendEvent(model, 'scored', at, { on: world.today(), text: reasons, officer: OFFICER });
    return { data: scoringView(model.id, criteria, state) };
  },
};
