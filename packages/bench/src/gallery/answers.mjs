/** The answers of the real server to all that the galleries ask, kept, so that it need not run while they are measured. */
import { createPublicClient } from '@gd/sdk';
import { NO_FILTERS, queryOf } from '../../../components/dist/model-list/filters.js';
import { LARGEST_PAGE, readPage } from '../../../components/dist/model-list/pager.js';
import { SITE } from '../sample/site.mjs';
import { TENANT } from '../sample/tenant.mjs';
import { startGdServer } from '../services/gd-server.mjs';
import { withPostgres } from '../services/postgres.mjs';

/** Of the element by itself. */
const FIRST_PAGE = 12;

/**
 * @typedef {object} Answers
 * @property {ReadonlyMap<string, string>} byPath JSON
 * @property {readonly string[]} first the paths that are asked for at first
 * @property {readonly import('@gd/contract').Model[]} models all of them, in the order of the list
 */

/**
 * @param {number} count models
 * @param {readonly string[]} texts in the filter
 * @returns {Promise<Answers>}
 */
export function recordAnswers(count, texts) {
  return withPostgres(async (postgres) => {
    const server = await startGdServer(postgres);
    await server.run('seed', 'scale', '--tenant', TENANT, '--count', String(count));
    /** @type {Map<string, string>} */
    const byPath = new Map();
    const client = createPublicClient({
      baseUrl: server.url,
      site: SITE,
      async fetch(input, init) {
        const response = await fetch(input, init);
        const { pathname, search } = new URL(response.url);
        byPath.set(pathname + search, await response.clone().text());
        return response;
      },
    });
    const { signal } = new AbortController();
    // By the element's own code, so that the addresses are the ones that it asks for.
    async function ask(/** @type {string} */ q) {
      const filters = { ...NO_FILTERS, sort: '', q };
      await client.models.facets(queryOf(filters));
      let gallery = await readPage(client, filters, FIRST_PAGE, signal);
      const first = [...byPath.keys()];
      while (gallery.nextCursor !== null)
        gallery = await readPage(client, filters, LARGEST_PAGE, signal, gallery);
      return { first, models: gallery.items };
    }
    const unfiltered = await ask('');
    for (const text of texts) await ask(text);
    return { byPath, ...unfiltered };
  });
}
