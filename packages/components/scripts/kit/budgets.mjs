/** What the kit may weigh; the build fails where it weighs more, and the benchmark sets what is measured beside it. */

/** The build's exit code where the kit is whole and only too heavy: who tries the demo can go on, nobody else. */
export const OVER_BUDGET = 3;

/**
 * In kB (1000 bytes) of gzip. Of an element it is what the loader fetches before the element can be used: the loader, its
 * index, the element's chunk and all that requires. The two whole files may not grow (docs/decisions/0012).
 * @type {Readonly<Record<string, number>>}
 */
export const BUDGETS = {
  'gd.js': 2,
  'gd-feedback-form': 20,
  'gd-form.js': 21,
  'gd-all.js': 210,
  'gd-desk.js': 225,
};

/** @type {string[]} */
const faults = [];

/**
 * @param {string} name of BUDGETS
 * @param {number} bytes
 */
export function keepBudget(name, bytes) {
  const budget = BUDGETS[name];
  if (budget !== undefined && bytes > budget * 1000)
    faults.push(`${name} has ${bytes} bytes, ${budget * 1000} are allowed.`);
}

/** Says which budgets were not kept. @returns {number} the exit code of the build */
export function budgetsKept() {
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? OVER_BUDGET : 0;
}
