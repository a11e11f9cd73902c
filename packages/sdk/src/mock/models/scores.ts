/** Scores as the mock keeps them. */
import type { CriteriaSet } from '@gd/contract';
import type { MockState } from '../state.js';
import type { World } from '../world.js';

export type MockCriteria = Omit<CriteriaSet, 'used'>;

export interface MockScore {
  id: string;
  modelId: string;
  criteriaId: string;
  reviewer: string;
  ownUnit: boolean;
  marks: { criterion: string; points: number; reason: string }[];
  comment: string;
  at: string;
  changed: { reason: string; before: number } | null;
}

export interface MockResult {
  modelId: string;
  criteriaId: string;
  total: number;
  band: string;
  reasons: string;
  by: string;
  at: string;
}

/** What is scored by now: the set of the present year in Vietnam, else the newest; undefined when none were set. */
export function presentCriteria({ criteria }: MockState, world: World): MockCriteria | undefined {
  const year = Number(world.today().slice(0, 4));
  const newest = [...criteria].sort((a, b) => b.year - a.year);
  return newest.find((one) => one.year === year) ?? newest[0];
}

export const resultOf = (
  modelId: string,
  criteriaId: string,
  { results }: MockState,
): MockResult | undefined => results.find((one) => one.modelId === modelId && one.criteriaId === criteriaId);

export const newestResult = (modelId: string, { results }: MockState): MockResult | undefined =>
  results.findLast((one) => one.modelId === modelId);

export const scoresOf = (modelId: string, criteriaId: string, { scores }: MockState): MockScore[] =>
  scores.filter((one) => one.modelId === modelId && one.criteriaId === criteriaId);

/** Scores by the present criteria that no committee has concluded yet. */
export function openScores(modelId: string, state: MockState, world: World): MockScore[] {
  const id = presentCriteria(state, world)?.id ?? '';
  return resultOf(modelId, id, state) ? [] : scoresOf(modelId, id, state);
}
