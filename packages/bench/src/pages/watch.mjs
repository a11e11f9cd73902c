/** What runs in every measured page before its own code: `globalThis.bench`. Sent as its text, after `paintedWhen`. */
/* global document, location -- what runs in the page */

/**
 * @typedef {object} Fetched
 * @property {string} path
 * @property {number} at ms since the opening of the page, when it had arrived
 *
 * @typedef {object} Account what has happened in the page until now
 * @property {readonly Fetched[]} fetched
 * @property {number} shift cumulative layout shift: the sum over all shifts
 * @property {number} blocked ms of tasks beyond their first 50, those before the first paint too
 */

/**
 * @typedef {object} Moments ms since the opening of the page
 * @property {number} begun the first field was painted
 * @property {number} whole all was painted
 */

/**
 * Tells when the page can be used: when what `paths` lead to is there, on the screen or below, and was painted.
 * @param {readonly (readonly string[])[]} paths of selectors, each in the shadow root of the one before; that to the
 * first field comes first
 */
export function watch(paths) {
  let [shift, blocked] = [0, 0];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked += duration - 50;
  }).observe({ type: 'longtask', buffered: true });

  /** @param {readonly string[]} path */
  const find = (path) => {
    let [root, found] = [
      /** @type {ParentNode | null | undefined} */ (document),
      /** @type {Element | null} */ (null),
    ];
    for (const selector of path) {
      found = root?.querySelector(selector) ?? null;
      root = found?.shadowRoot;
    }
    return found;
  };
  const isThere = (/** @type {readonly string[]} */ path) =>
    (find(path)?.getBoundingClientRect().height ?? 0) > 0;

  const { paintedWhen } = /** @type {{ paintedWhen: typeof import('./painted-when.mjs').paintedWhen }} */ (
    /** @type {unknown} */ (globalThis)
  );
  const painted = (/** @type {readonly (readonly string[])[]} */ wanted) =>
    paintedWhen(() => wanted.every(isThere));

  Object.assign(globalThis, {
    bench: {
      isWhole: () => paths.every(isThere),
      begun: () => painted(paths.slice(0, 1)),
      whole: () => painted(paths),
      /** Asked for before it is so. @returns {Promise<Moments>} */
      async moments() {
        const [begun, whole] = await Promise.all([painted(paths.slice(0, 1)), painted(paths)]);
        return { begun, whole };
      },
      /** @returns {Account} */
      account: () => ({
        fetched: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .map((entry) => /** @type {PerformanceResourceTiming} */ (entry))
          .filter(({ name }) => name.startsWith('http'))
          .map(({ name, responseEnd }) => ({ path: name.slice(location.origin.length), at: responseEnd })),
        shift,
        blocked,
      }),
    },
  });
}
