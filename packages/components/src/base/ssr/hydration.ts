/**
 * Whether Lit takes over what a server rendered (`@lit-labs/ssr-client/lit-element-hydrate-support.js`, loaded before
 * Lit): it then observes the attribute by which a parent says when.
 */
export const isHydrated = (element: Element): boolean =>
  (element.constructor as { observedAttributes?: readonly string[] }).observedAttributes?.includes(
    'defer-hydration',
  ) ?? false;
