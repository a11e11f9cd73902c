/** What readers ask the gallery, for our server and for Parse Server. */

export const PAGE_SIZE = 20;
export const DEEP_PAGE = 500;

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {'list' | 'facets'} asks
 * @property {Record<string, string>} query of `GET /v1/models` or `/v1/models/facets`
 * @property {Record<string, unknown> | null} where of Parse Server; null: it cannot answer, as its aggregates on PostgreSQL
 *   know neither words nor arrays
 * @property {string} [order] of Parse Server
 * @property {true} [deep] page {@link DEEP_PAGE}
 * @property {true} [changed] a model was changed just before
 */

/** Every word must begin one of the model's words. @param {string} words folded */
const search = (words) => ({ $and: words.split(' ').map((word) => ({ search: { $regex: ` ${word}` } })) });

/** Values of the filters that have counts. */
const FILTERS = {
  field: 'culture-society',
  kind: 'collective',
  level: 'commune',
  recognition: 'province',
  year: '2023',
};

/** @param {Record<string, string>} filters */
const chosenWhere = ({ year, ...rest }) => ({ ...rest, ...(year !== undefined && { year: Number(year) }) });

/** Each choice of one or more of the filters. @returns {Record<string, string>[]} */
export function combinations() {
  const entries = Object.entries(FILTERS);
  return Array.from({ length: 2 ** entries.length - 1 }, (_, i) =>
    Object.fromEntries(entries.filter((_, bit) => ((i + 1) >> bit) % 2 === 1)),
  );
}

/** @param {Record<string, string>} filters @param {Question['asks']} asks @returns {Question} */
const filtered = (filters, asks) => ({
  name: `${asks}: ${Object.keys(filters).join(' + ')}`,
  asks,
  query: filters,
  where: chosenWhere(filters),
});

/**
 * @typedef {object} Known
 * @property {string} commune of today with most models
 * @property {string} old commune before the districts ended with most models
 * @property {readonly string[]} oldReach its key and those of today's communes that took it
 * @property {string} province
 */

/** @param {Known} known @returns {{ single: Question[], combined: Question[] }} */
export function questionsOf({ commune, old, oldReach, province }) {
  const list = (
    /** @type {string} */ name,
    /** @type {Question['query']} */ query = {},
    /** @type {Question['where']} */ where = {},
    /** @type {Partial<Question>} */ more = {},
  ) => /** @type {Question} */ ({ name, asks: 'list', query, where, ...more });
  const facets = (
    /** @type {string} */ name,
    /** @type {Question['query']} */ query = {},
    /** @type {Question['where']} */ where = {},
    /** @type {Partial<Question>} */ more = {},
  ) => list(name, query, where, { asks: 'facets', ...more });
  const inCommune = { units: { $in: [commune] } };
  const common = search('duong hoa');
  return {
    single: [
      list('first page, latest year first'),
      list(`page ${DEEP_PAGE}, latest year first`, {}, {}, { deep: true }),
      list('first page, oldest first', { sort: 'year' }, {}, { order: 'year,slug' }),
      list('first page, by title', { sort: 'title' }, {}, { order: 'titleKey,slug' }),
      list(`page ${DEEP_PAGE}, by title`, { sort: 'title' }, {}, { order: 'titleKey,slug', deep: true }),
      list('first page, last changed first', { sort: '-changedAt' }, {}, { order: '-updatedAt,slug' }),
      list('first page after a change', {}, {}, { changed: true }),
      list('words: dữ liệu thử (in all)', { q: 'dữ liệu thử' }, search('du lieu thu')),
      list('words: đường hoa (common)', { q: 'đường hoa' }, common),
      list('words: đường hoa, by title', { q: 'đường hoa', sort: 'title' }, common, {
        order: 'titleKey,slug',
      }),
      list('words: số 98765 (rare)', { q: 'số 98765' }, search('so 98765')),
      list('words: tên lửa (none)', { q: 'tên lửa' }, search('ten lua')),
      list('a commune', { unit: commune }, inCommune),
      list('a commune, last changed first', { unit: commune, sort: '-changedAt' }, inCommune, {
        order: '-updatedAt,slug',
      }),
      list('a commune of before 2025-07', { unit: old }, { units: { $in: oldReach } }),
      list('the province', { unit: province }, { provinceKey: province }),
      list(
        'a commune + field',
        { unit: commune, field: FILTERS.field },
        { ...inCommune, field: FILTERS.field },
      ),
      list('a commune + đường hoa', { unit: commune, q: 'đường hoa' }, { ...inCommune, ...common }),
      list(
        'field + đường hoa',
        { field: FILTERS.field, q: 'đường hoa' },
        { field: FILTERS.field, ...common },
      ),
      facets('counts, no filter'),
      facets('counts after a change', {}, {}, { changed: true }),
      facets('counts, dữ liệu thử (in all)', { q: 'dữ liệu thử' }, null),
      facets('counts, đường hoa (common)', { q: 'đường hoa' }, null),
      facets('counts, số 98765 (rare)', { q: 'số 98765' }, null),
      facets('counts, a commune', { unit: commune }, null),
      facets('counts, the province', { unit: province }, { provinceKey: province }),
    ],
    combined: combinations().flatMap((filters) => [filtered(filters, 'list'), filtered(filters, 'facets')]),
  };
}
