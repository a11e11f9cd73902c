import { bytesReport } from './bytes.mjs';
import { searchReport } from './search.mjs';

/**
 * @template Result
 * @typedef {{ machine: import('./machine.mjs').Machine, result: Result }} Run when and where, and what was measured
 */

/**
 * @typedef {object} Results
 * @property {Run<import('../bytes/bytes.mjs').BytesResult>} [bytes]
 * @property {Run<import('../search/search.mjs').SearchResult>} [search]
 */

/** @param {Results} results */
export function report({ bytes, search }) {
  return [
    '# Benchmarks\n\nMade by `npm run bench`; how to read it is in the README of packages/bench.\n',
    bytes && `## bytes\n\n${where(bytes.machine)}\n\n${bytesReport(bytes.result)}`,
    search && `## search\n\n${where(search.machine)}\n\n${searchReport(search.result)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** @param {import('./machine.mjs').Machine} machine */
const where = ({ date, cpu, cores, memory, system, node, browser, load }) =>
  `${date} · ${cpu}, ${cores} cores, ${memory} GB, load ${load} · ${system} · Node ${node}${browser ? ` · ${browser}` : ''}`;
