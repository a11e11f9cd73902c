/** What officers ask their inbox, for our server and for Parse Server. */

export const PAGE_SIZE = 20;
export const DEEP_PAGE = 500;

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {'province' | 'commune'} asks an officer who sees the whole province, or one of the commune with most cases
 * @property {Record<string, string>} [query] of `GET /v1/cases`
 * @property {Record<string, unknown>} [where] of Parse Server
 * @property {string} [order] of Parse Server
 * @property {true} [deep] page {@link DEEP_PAGE}
 */

/** Every word must begin one of the case's words. @param {string} words folded */
const search = (words) => ({ $and: words.split(' ').map((word) => ({ search: { $regex: ` ${word}` } })) });

/**
 * @param {{ unit: string, today: string, code: string }} known the commune with most cases, and the code of one case
 * @returns {Question[]}
 */
export const questionsOf = ({ unit, today, code }) => [
  { name: 'first page, by due date', asks: 'province' },
  { name: `page ${DEEP_PAGE}, by due date`, asks: 'province', deep: true },
  {
    name: 'first page, newest first',
    asks: 'province',
    query: { sort: '-submittedAt' },
    order: '-createdAt,-objectId',
  },
  { name: 'first page of a commune', asks: 'commune', where: { unitKey: unit } },
  {
    name: 'filter: overdue',
    asks: 'province',
    query: { overdue: 'true' },
    where: { nextDue: { $lt: today } },
  },
  {
    name: 'filter: overdue, of a commune',
    asks: 'commune',
    query: { overdue: 'true' },
    where: { unitKey: unit, nextDue: { $lt: today } },
  },
  {
    name: 'filter: status in processing',
    asks: 'province',
    query: { status: 'processing' },
    where: { status: 'processing' },
  },
  {
    name: 'filter: status closed',
    asks: 'province',
    query: { status: 'closed' },
    where: { status: 'closed' },
  },
  { name: 'filter: kind DSR', asks: 'province', query: { kind: 'DSR' }, where: { kind: 'DSR' } },
  { name: 'filter: unit', asks: 'province', query: { unit }, where: { unitKey: unit } },
  {
    name: 'search: đèn đường (common)',
    asks: 'province',
    query: { q: 'đèn đường' },
    where: search('den duong'),
  },
  {
    name: 'search: den duong (common)',
    asks: 'province',
    query: { q: 'den duong' },
    where: search('den duong'),
  },
  {
    name: 'search: Cúc Phương (rare)',
    asks: 'province',
    query: { q: 'Cúc Phương' },
    where: search('cuc phuong'),
  },
  {
    name: 'search: cuc phuong (rare)',
    asks: 'province',
    query: { q: 'cuc phuong' },
    where: search('cuc phuong'),
  },
  {
    name: 'search: den duong, of a commune',
    asks: 'commune',
    query: { q: 'den duong' },
    where: { unitKey: unit, ...search('den duong') },
  },
  { name: 'search: nothing has it', asks: 'province', query: { q: 'tên lửa' }, where: search('ten lua') },
  {
    name: 'search: a tracking code',
    asks: 'province',
    query: { q: code },
    where: search(code.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')),
  },
];
