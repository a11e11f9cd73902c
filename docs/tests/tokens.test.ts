/** What is made from the tokens of the elements is as it was made; `-u` makes it again. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { designTokens, tokenStyles } from '../../packages/components/scripts/tokens/exports.mjs';
import { TOKENS } from '../../packages/components/scripts/tokens/tokens.mjs';
import { root } from './support/documents.js';
import { readElements } from './support/manifest.js';
import { tokensPage } from './support/tokens-page.js';

const components = join(root, 'packages/components');

async function expectMade(file: string, text: string): Promise<void> {
  const options = await resolveConfig(file);
  await expect(await format(text, { ...options, filepath: file })).toMatchFileSnapshot(file);
}

it('the style sheet is', () => expectMade(join(components, 'src/base/token-styles.ts'), tokenStyles()));

it.each(['light', 'dark'] as const)('the %s file for design tools is', (mode) =>
  expectMade(join(components, `tokens/${mode}.tokens.json`), JSON.stringify(designTokens(mode))),
);

it('the page is', () => expectMade(join(root, 'docs/tokens.md'), tokensPage(TOKENS, readElements())));

it('each element names all tokens, with the defaults that they have', () => {
  const defaults = TOKENS.map((token) => [
    `--gd-${token.name}`,
    token.type === 'color' ? token.light : token.value,
  ]);
  for (const { tagName, cssProperties = [] } of readElements()) {
    const named = cssProperties.map(({ name, default: value }) => [name, value]);
    expect(named.sort(), tagName).toEqual([...defaults].sort());
  }
});
