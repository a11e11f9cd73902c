/**
 * What several elements have in common comes in a few chunks, cut by what they are for, the most general first. Each
 * takes what its modules import too, unless an earlier one has it.
 */
const PATHS = {
  /** Lit, and what every element is made from. */
  base: /\/lit-(html|element)\.js$|reactive-element\/(?!decorators\/query)|\/base\/(configure|gd-element|heading|site-element|status-view)\.ts$/,
  /** Labelled controls. */
  fields: /\/directives\/live\.js$|\/base\/(field|field\.styles|on-configure|text-field)\.ts$/,
  /** Of a form what is there before the rest of it. */
  frame: /\/base\/form-element\.ts$|\/base\/form\/(frame\.styles|inputs)\.ts$|feedback-form\/first-/,
  /** What many elements need besides. */
  parts:
    /\/directives?\/|\/@lit\/|\/lit\/|\/base\/(after-pointer|announcer|form-styles|format|icons|icon\.styles|idle|latest|open-for-print|save|while-visible)\.ts$|units\/src\/text\//,
  /** Fields, kinds and figures of the register. */
  register: /rules\/src\/models\//,
  /** What contract and law both know: kinds, statuses, settings. */
  terms: /rules\/src\/(settings|cases\/[^/]+\.ts)/,
  /** The client for everybody: contract, zod, ky. */
  client: /\/base\/(client|api-element|attempts)\.ts$|sdk\/src\/proof|altcha-lib/,
  /** Officers' operations. */
  desk: /\/base\/desk-element\.ts$|sign-in\/(reader|staff)/,
  /** Time limits, days off, where to complain. */
  law: /rules\/src\//,
  units: /components\/src\/(unit-picker|define\/unit-picker)/,
  directory: /\/units\/src\//,
  verify: /\/sdk\/src\/verify|\/noble\/|@noble/,
  card: /components\/src\/model-card\//,
  model: /components\/src\/model-/,
  chart: /\/base\/(bars|chart|csv)/,
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
