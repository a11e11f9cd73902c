import { expect, it, vi } from 'vitest';
import {
  BUDGETS,
  budgetsKept,
  keepBudget,
  OVER_BUDGET,
} from '../../packages/components/scripts/kit/budgets.mjs';

it('ends the build with its own exit code where a file of the kit weighs more than it may, and names it', () => {
  const allowed = (BUDGETS['gd.js'] ?? 0) * 1000;
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  keepBudget('gd.js', allowed);
  keepBudget('gd-model-card', 1e9);
  expect(budgetsKept()).toBe(0);
  keepBudget('gd.js', allowed + 1);
  expect(budgetsKept()).toBe(OVER_BUDGET);
  expect(said.mock.calls.flat()).toEqual([
    expect.stringMatching(/^gd\.js has \d+ bytes, \d+ are allowed\.$/),
  ]);
});
