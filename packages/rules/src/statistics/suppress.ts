import { bridgesOf, pathsOf, reachableRows, type Cell } from './hidden-paths.js';

/** For each cell of a table, whether it is hidden. */
export type Pattern = readonly (readonly boolean[])[];

/**
 * Which cells of a table to hide so that none from 1 up to `minimum` − 1 is shown or can be computed. The last
 * row and the last column of `table` are the sums of the others. Every line with a hidden cell hides a second
 * one, hidden cells add up to the minimum at least where their sum is shown, and every hidden cell lies on a
 * closed path of hidden cells: then adding and subtracting what is shown never leaves one alone (complementary
 * cell suppression). `already` are cells that stay hidden in any case.
 */
export function suppress(table: readonly (readonly number[])[], minimum: number, already?: Pattern): Pattern {
  const hidden = table.map((row, i) =>
    row.map((value, j) => (value > 0 && value < minimum) || already?.[i]?.[j] === true),
  );
  const lines = linesOf(table);
  const isHidden = ({ row, column }: Cell) => hidden[row]?.[column] === true;
  const valueOf = ({ row, column }: Cell) => table[row]?.[column] ?? 0;
  const hide = (cells: readonly Cell[]): boolean => {
    const cell = cheapest(
      cells.filter((one) => !isHidden(one)),
      valueOf,
    );
    const row = cell && hidden[cell.row];
    if (!cell || !row) return false;
    row[cell.column] = true;
    return true;
  };
  const isOpen = (line: readonly Cell[]): boolean => {
    const among = line.filter(isHidden);
    if (among.length === 0) return false;
    const sum = line.at(-1);
    const small = sum !== undefined && !isHidden(sum) && total(among, valueOf) < minimum;
    return among.length < 2 || small;
  };

  // Hiding more never shows a cell, so this ends, at the latest with the whole table hidden.
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) while (isOpen(line) && hide(line)) changed = true;
    if (changed) continue;
    const paths = pathsOf(lines.slice(0, table.length).flat().filter(isHidden));
    for (const bridge of bridgesOf(paths)) {
      // A hidden cell beside it, in a row that is reached without it, closes a path.
      const rows = reachableRows(bridge, paths);
      changed = hide(rows.map((row) => ({ row, column: bridge.column }))) || changed;
    }
  }
  return hidden;
}

/** All rows, then all columns; the last cell of a line is the sum of the others. */
function linesOf(table: readonly (readonly number[])[]): Cell[][] {
  const rows = table.map((cells, row) => cells.map((_, column): Cell => ({ row, column })));
  const columns = (table[0] ?? []).map((_, column) => table.map((__, row): Cell => ({ row, column })));
  return [...rows, ...columns];
}

const total = (cells: readonly Cell[], valueOf: (cell: Cell) => number): number =>
  cells.reduce((sum, cell) => sum + valueOf(cell), 0);

/** The least that is not nothing: who knows that nothing came in knows an empty cell, so it hides little. */
function cheapest(cells: readonly Cell[], valueOf: (cell: Cell) => number): Cell | undefined {
  const cost = (cell: Cell) => valueOf(cell) || Number.POSITIVE_INFINITY;
  return cells.reduce<Cell | undefined>(
    (best, cell) => (best === undefined || cost(cell) < cost(best) ? cell : best),
    undefined,
  );
}
