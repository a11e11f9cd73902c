import { expect, it } from 'vitest';
import { chooseSteps } from './test-steps.mjs';

it('keeps the order of the steps, whatever the order of the words', () => {
  expect(chooseSteps(['components', 'lint', 'node'])).toEqual(['lint', 'node', 'components']);
});

it('takes all without a word', () => {
  expect(chooseSteps([])).toEqual(expect.arrayContaining(['lint', 'build', 'types', 'node', 'components']));
});

it('names the steps there are for a wrong word', () => {
  expect(() => chooseSteps(['nodes'])).toThrow(/No such tests: nodes\. There are: lint, build/);
});
