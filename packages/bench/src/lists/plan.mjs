/** Reads what `auto_explain` writes into PostgreSQL's log: how our server's own statements were carried out. */

/**
 * Of `EXPLAIN (ANALYZE, FORMAT JSON)`; rows are means over the loops.
 * @typedef {{
 *   'Relation Name'?: string, 'Index Name'?: string, 'Actual Rows'?: number, 'Actual Loops'?: number,
 *   'Rows Removed by Filter'?: number, 'Rows Removed by Index Recheck'?: number, Plans?: PlanNode[],
 * }} PlanNode
 *
 * @typedef {{ ms: number, text: string, plan: PlanNode }} Logged
 */

/** @param {PlanNode} node @returns {PlanNode[]} */
const nodesOf = (node) => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Rows of one table that were looked at to answer, whether they were wanted or not. @param {PlanNode} plan @param {string} table */
export function rowsExamined(plan, table) {
  const scans = nodesOf(plan).filter((node) => node['Relation Name'] === table);
  const rows = scans.map(
    (node) =>
      (node['Actual Loops'] ?? 1) *
      ((node['Actual Rows'] ?? 0) +
        (node['Rows Removed by Filter'] ?? 0) +
        (node['Rows Removed by Index Recheck'] ?? 0)),
  );
  return Math.round(rows.reduce((sum, one) => sum + one, 0));
}

/** The indexes that led to rows of a table; none when it was read whole. @param {PlanNode} plan @param {string} table */
export function indexesUsed(plan, table) {
  const names = nodesOf(plan)
    .filter((node) => node['Relation Name'] === undefined || node['Relation Name'] === table)
    .flatMap((node) => node['Index Name'] ?? []);
  return [...new Set(names)];
}

const ENTRY = /LOG: {2}duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n)+)/g;

/** The statements in a piece of the log, in their order. @param {string} log @returns {Logged[]} */
export const readPlans = (log) =>
  [...log.matchAll(ENTRY)].map(([, ms, json = '']) => {
    const { 'Query Text': text, Plan: plan } = JSON.parse(json.replaceAll('\n\t', '\n'));
    return { ms: Number(ms), text, plan };
  });
