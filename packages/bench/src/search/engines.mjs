/**
 * The searches that are compared, each as a team would set it up for this list. Runs in Node and in a page. A peer
 * gets the names with their path, folded by hand, and the query folded by hand.
 *
 * @typedef {{ key: string, text: string }} Doc a unit and its folded name with the units above
 * @typedef {'current' | 'all'} Scope today's communes, or those of all times
 * @typedef {object} Engine
 * @property {(query: string) => unknown} search may give a promise
 * @property {(found: any) => string[][]} keys of the first answers, best first; each answer may have several
 *
 * @typedef {'gd' | 'minisearch' | 'fuse' | 'includes'} EngineName
 */
import { fold } from '@gd/units/text';

/** As many as the picker shows. */
const LIMIT = 50;

/**
 * `rounds`: a search that takes many times as long is timed less often.
 * @type {readonly { name: EngineName, title: string, about: string, rounds?: number }[]}
 */
export const ENGINES = [
  {
    name: 'gd',
    title: '@gd/units',
    about: 'all that its README says; old names lead to today’s unit with the decrees',
  },
  {
    name: 'minisearch',
    title: 'MiniSearch',
    about: 'inverted index; prefix and fuzzy search, every word must match',
  },
  { name: 'fuse', title: 'Fuse.js', rounds: 2, about: 'fuzzy scan with token search, every word must match' },
  {
    name: 'includes',
    title: 'filter + includes',
    about: 'what one writes by hand: every word stands in the text; no ranking, no slips',
  },
];

/** @type {Record<EngineName, (docs: Doc[], scope: Scope) => Promise<Engine>>} */
const OPENERS = {
  gd: async (_, scope) => {
    const { loadUnits } = await import('@gd/units');
    const directory = await loadUnits();
    const formerNames = scope === 'all';
    await directory.prepareSearch({ formerNames });
    return {
      search: (query) => directory.search(query, { level: 'commune', limit: LIMIT, formerNames }),
      keys: (/** @type {import('@gd/units').SearchResult} */ { hits }) =>
        hits.map(({ unit, formerly }) => (formerly ? [unit.key, formerly.unit.key] : [unit.key])),
    };
  },
  minisearch: async (docs) => {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch({ idField: 'key', fields: ['text'] });
    index.addAll(docs);
    const options = {
      prefix: true,
      fuzzy: (/** @type {string} */ term) => (term.length > 3 ? 0.2 : false),
      combineWith: /** @type {const} */ ('AND'),
    };
    return {
      search: (query) => index.search(fold(query), options).slice(0, LIMIT),
      keys: (/** @type {{ id: string }[]} */ found) => found.map(({ id }) => [id]),
    };
  },
  fuse: async (docs) => {
    const { default: Fuse } = await import('fuse.js');
    const index = new Fuse(docs, {
      keys: ['text'],
      ignoreLocation: true,
      threshold: 0.3,
      useTokenSearch: true,
      tokenMatch: 'all',
    });
    return {
      search: (query) => index.search(fold(query), { limit: LIMIT }),
      keys: (/** @type {{ item: Doc }[]} */ found) => found.map(({ item }) => [item.key]),
    };
  },
  includes: async (docs) => ({
    search: (query) => {
      const words = fold(query).match(/[a-z0-9']+/g) ?? [];
      const found = [];
      for (const doc of docs) {
        if (!words.every((word) => doc.text.includes(word))) continue;
        found.push(doc);
        if (found.length === LIMIT) break;
      }
      return found;
    },
    keys: (/** @type {Doc[]} */ found) => found.map(({ key }) => [key]),
  }),
};

/**
 * Loads what a search needs and builds its index.
 * @param {EngineName} name
 * @param {Doc[]} docs
 * @param {Scope} scope
 */
export const openEngine = (name, docs, scope) => OPENERS[name](docs, scope);
