import { expect, it } from 'vitest';
import { TOKENS } from '../../packages/components/scripts/tokens/tokens.mjs';
import { words } from './words.js';

it('says in Vietnamese what each colour is for', () => {
  const colours = TOKENS.filter((token) => token.type === 'color');
  expect(colours.length).toBeGreaterThan(10);
  expect(colours.filter((token) => words.vi.purpose(token) === words.en.purpose(token))).toEqual([]);
});
