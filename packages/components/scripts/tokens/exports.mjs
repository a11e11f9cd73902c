/** What is made from the tokens. `npx vitest run --project docs -u` writes all of it. */
import { TOKENS } from './tokens.mjs';

/** @typedef {'light' | 'dark'} Mode */

/** What a token is where a portal sets nothing: another token, or one made from the accent where the browser can. */
const INSTEAD = /** @type {Record<string, Record<Mode, string>>} */ ({
  focus: { light: 'var(--_accent)', dark: 'var(--_accent-strong)' },
});

/** @param {Mode} mode */
const declarations = (mode) =>
  TOKENS.flatMap((token) => {
    if (token.type !== 'color') return [];
    const { name, follows } = token;
    const made = follows ? `var(--_${name}-made, ${token[mode]})` : token[mode];
    return [`  --_${name}: var(--gd-${name}, ${INSTEAD[name]?.[mode] ?? made});`];
  }).join('\n');

/** @returns {string} a module of the elements */
export const tokenStyles = () => `import { css } from 'lit';

// Made from scripts/tokens/tokens.mjs by \`npx vitest run --project docs -u\`.

export const lightTokens = css\`
${declarations('light')}
\`;

export const darkTokens = css\`
${declarations('dark')}
\`;
`;

/** @param {string} hex `#rrggbb` */
const colourValue = (hex) => ({
  colorSpace: 'srgb',
  components: [1, 3, 5].map((at) => Number((parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4))),
  hex,
});

/**
 * A file in the format of the Design Tokens Community Group (2025.10). A design tool takes each mode from a file of its
 * own; the format knows pixels and `rem` alone, and no font that is the page's, so that token is left out.
 * @param {Mode} mode
 */
export function designTokens(mode) {
  /** @type {Record<string, object>} */
  const gd = {};
  for (const token of TOKENS) {
    const { name, purpose: $description } = token;
    if (token.type === 'color') gd[name] = { $type: 'color', $value: colourValue(token[mode]), $description };
    else if (token.px !== undefined)
      gd[name] = { $type: token.type, $value: { value: token.px, unit: 'px' }, $description };
  }
  return { gd };
}
