/** A cell of a table, which joins its row to its column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

type Node = `r${number}` | `c${number}`;
const rowOf = ({ row }: Cell): Node => `r${row}`;
const columnOf = ({ column }: Cell): Node => `c${column}`;

interface Step {
  readonly to: Node;
  readonly cell: Cell;
}

/** Rows and columns with the hidden cells that join them. */
export type Paths = ReadonlyMap<Node, readonly Step[]>;

export function pathsOf(cells: readonly Cell[]): Paths {
  const steps = new Map<Node, Step[]>();
  const join = (from: Node, to: Node, cell: Cell) => {
    const known = steps.get(from);
    if (known) known.push({ to, cell });
    else steps.set(from, [{ to, cell }]);
  };
  for (const cell of cells) {
    join(rowOf(cell), columnOf(cell), cell);
    join(columnOf(cell), rowOf(cell), cell);
  }
  return steps;
}

/**
 * The cells that lie on no closed path of alternate steps along rows and columns from cell to cell: the bridges
 * of the graph of rows and columns (Tarjan).
 */
export function bridgesOf(steps: Paths): Cell[] {
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const bridges: Cell[] = [];

  const visit = (root: Node) => {
    const stack: { node: Node; by: Cell | undefined; next: number }[] = [enter(root, undefined)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const step = steps.get(top.node)?.[top.next];
      if (!step) {
        stack.pop();
        const parent = stack.at(-1);
        if (parent && top.by) leave(parent.node, top.node, top.by);
        continue;
      }
      top.next += 1;
      if (step.cell === top.by) continue;
      const seen = order.get(step.to);
      if (seen === undefined) stack.push(enter(step.to, step.cell));
      else lower(top.node, seen);
    }
  };
  const enter = (node: Node, by: Cell | undefined) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    return { node, by, next: 0 };
  };
  const lower = (node: Node, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  const leave = (parent: Node, child: Node, by: Cell) => {
    const low = lowest.get(child) ?? 0;
    lower(parent, low);
    if (low > (order.get(parent) ?? 0)) bridges.push(by);
  };

  for (const node of steps.keys()) if (!order.has(node)) visit(node);
  return bridges;
}

/** The other rows that paths from the row of a cell reach without that cell. */
export function reachableRows(without: Cell, steps: Paths): number[] {
  const seen = new Set<Node>([rowOf(without)]);
  const rows = new Set<number>();
  for (const node of seen) {
    for (const { to, cell } of steps.get(node) ?? []) {
      if (cell === without) continue;
      seen.add(to);
      rows.add(cell.row);
    }
  }
  rows.delete(without.row);
  return [...rows];
}
