import type { Plugin } from 'vite';

/** What docs/embed.md asks of a portal's page. Photos of the sample portals are blobs; those of a real one are not. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html gd 'allow-duplicates'",
].join('; ');

/**
 * Sends the page of the tests the policy of a strict portal, as reports only. Enforced it would stop the page itself:
 * Vite's client and Storybook's preview put in `<style>` elements, Vitest's page begins with inline scripts, and its
 * module mocking and Storybook's render write script addresses and `innerHTML` without a trusted type. What would let
 * those through would let ours through as well. `strict-host.ts` makes a failure of each report that is ours; the e2e
 * tests run the built kit under the enforced policy.
 */
export function strictPolicy(): Plugin {
  return {
    name: 'gd-strict-policy',
    config: () => ({ server: { headers: { 'Content-Security-Policy-Report-Only': POLICY } } }),
  };
}
