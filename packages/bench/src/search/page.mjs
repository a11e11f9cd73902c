/** What the page of the browser measurements offers to the one that drives it. */
import { measureLatency, measureReady } from './measure.mjs';

const readDocs = (/** @type {string} */ scope) => async () => (await fetch(`/docs/${scope}.json`)).json();

Object.assign(globalThis, {
  bench: {
    latency: async (/** @type {import('./engines.mjs').Scope} */ scope, /** @type {number} */ rounds) =>
      measureLatency(await readDocs(scope)(), scope, rounds),
    ready: async (
      /** @type {import('./engines.mjs').EngineName} */ name,
      /** @type {import('./engines.mjs').Scope} */ scope,
    ) => {
      const { engine, ready } = await measureReady(name, readDocs(scope), scope);
      // Holds what was built until the page has been weighed.
      Object.assign(globalThis, { engine });
      return ready;
    },
  },
});
