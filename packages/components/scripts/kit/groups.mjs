/**
 * What several elements have in common comes in a few chunks, cut by what they are for, the most general first. Each
 * takes what its modules import too, unless an earlier one has it.
 */
const PATHS = {
  /** Lit, and what every element is made from. */
  base: /\/lit(-html|-element)?\/|\/@lit\/|\/base\/(after-pointer|announcer|configure|field|form-control|form-styles|format|gd-element|heading|icons|idle|latest|on-configure|open-for-print|status-view|while-visible)\.ts$|units\/src\/text\//,
  /** What contract and law both know: kinds, statuses, settings. */
  terms: /rules\/src\/(models|settings|cases\/[^/]+\.ts)/,
  /** The client for everybody: contract, zod, ky. */
  client: /\/base\/(client|api-element|attempts)\.ts$|sdk\/src\/proof|altcha-lib/,
  /** Officers' operations. */
  desk: /\/base\/desk-element\.ts$|sign-in\/staff/,
  /** Time limits, days off, where to complain. */
  law: /rules\/src\//,
  units: /components\/src\/(unit-picker|define\/unit-picker)/,
  directory: /\/units\/src\//,
  verify: /\/sdk\/src\/verify|\/noble\/|@noble/,
  card: /components\/src\/model-card\//,
  model: /components\/src\/model-/,
  chart: /\/base\/(bars|chart|csv|save)/,
  case: /components\/src\/(case-|photos|files)/,
  form: /components\/src\/|uqr/,
};

/** @type {import('vite').Rolldown.CodeSplittingGroup[]} */
export const GROUPS = Object.entries(PATHS).map(([name, test], place, all) => ({
  name,
  test,
  priority: all.length - place,
  minShareCount: name === 'directory' || name === 'verify' ? 1 : 2,
}));
