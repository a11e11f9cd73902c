import { expect, it } from 'vitest';
import { goalBeside, verdict } from './goals.mjs';

const rows = [
  { name: 'heavy', bytes: 90 },
  { name: 'light', bytes: 50 },
];
const goal = (ours: number, most: number) =>
  goalBeside(
    'bytes',
    most,
    { name: 'gd', bytes: ours },
    rows,
    ({ bytes }) => bytes,
    (name) => name.toUpperCase(),
  );

it('compares with the least of the others', () => {
  expect(goal(25, 0.6)).toEqual({ what: 'bytes', most: 0.6, got: 0.5, beside: 'LIGHT' });
});

it.each([
  [25, 'goal ≤ 0.60×: 0.50× ✓'],
  [30, 'goal ≤ 0.60×: 0.60× ✓'],
  [65, 'goal ≤ 0.60×: 1.30× ✗'],
])('says of %i whether it is met', (ours, words) => {
  expect(verdict(goal(ours, 0.6))).toBe(words);
});

it('has no ratio to nothing', () => {
  const none = goalBeside(
    'shift',
    1,
    { name: 'gd', bytes: 1 },
    [{ name: 'still', bytes: 0 }],
    ({ bytes }) => bytes,
    String,
  );
  expect(verdict(none)).toBe('goal ≤ 1.00×: no ratio ✗');
});
