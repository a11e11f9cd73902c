import { TOKENS } from './tokens.mjs';

/** Gives every element the tokens that its own description does not name: all elements share one style sheet. */
export function tokensInManifest() {
  return {
    name: 'gd-tokens',
    /** @param {any} context */
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules)
        for (const declaration of declarations) {
          if (!declaration.tagName) continue;
          const own = declaration.cssProperties ?? [];
          const named = new Set(own.map((/** @type {any} */ { name }) => name));
          const others = TOKENS.map((token) => ({
            description: token.purpose,
            name: `--gd-${token.name}`,
            default: token.type === 'color' ? token.light : token.value,
          })).filter(({ name }) => !named.has(name));
          declaration.cssProperties = [...own, ...others];
        }
    },
  };
}
