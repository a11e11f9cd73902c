import { expect, it } from 'vitest';
import { checkGroup, type GroupProblem } from './group.js';

const count = (maximum: number): GroupProblem => ({ code: 'representatives_count', minimum: 1, maximum });

it.each<[number, number, GroupProblem | undefined]>([
  [1, 1, { code: 'group_too_small', minimum: 5 }],
  [4, 1, { code: 'group_too_small', minimum: 5 }],
  [Number.NaN, 1, { code: 'group_too_small', minimum: 5 }],
  [5, 0, count(2)],
  [5, 1, undefined],
  [10, 2, undefined],
  [10, 3, count(2)],
  [11, 3, undefined],
  [11, 5, undefined],
  [200, 6, count(5)],
])('%i people with %i representatives', (size, representatives, problem) => {
  expect(checkGroup(size, representatives)).toEqual(problem);
});
