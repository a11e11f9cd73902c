/** `docs/tokens.md` from the tokens and the manifest. */
import type { ColourToken, OtherToken } from '../../../packages/components/scripts/tokens/tokens.mjs';
import type { ElementEntry } from './manifest.js';
import { cell, code, table } from './markdown.js';

const defaultsOf = (token: ColourToken | OtherToken): string[] =>
  token.type === 'color'
    ? [code(token.light), code(token.dark), token.follows ?? '']
    : [code(token.value), code(token.value), ''];

const partsOf = ({ tagName, cssParts = [] }: ElementEntry): string[][] =>
  cssParts.map(({ name, description }) => [code(`${tagName}::part(${name})`), cell(description)]);

export const tokensPage = (
  tokens: readonly (ColourToken | OtherToken)[],
  elements: readonly ElementEntry[],
): string => `# Tokens and parts

Made from \`packages/components/scripts/tokens/tokens.mjs\` and the manifest. How to use them: [Theming](theme.md).

## Tokens

Where a portal sets \`--gd-accent\` and not a token that follows it, that one is made from the accent.

${table(
  ['token', 'for', 'light', 'dark', 'follows the accent'],
  tokens.map((token) => [code(`--gd-${token.name}`), token.purpose, ...defaultsOf(token)]),
)}

## Parts

${table(['part', 'what'], elements.flatMap(partsOf))}
`;
