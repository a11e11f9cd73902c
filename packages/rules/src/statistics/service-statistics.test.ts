import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceStatistics, type ServiceCounts, type ServiceRow } from './service-statistics.js';
import { suppress } from './suppress.js';

const row = (unit: string, receivedMonth: string, more: Partial<ServiceRow> = {}): ServiceRow => ({
  kind: 'FBK',
  unit,
  receivedMonth,
  outcome: 'answered',
  onTime: true,
  reopened: false,
  ...more,
});
const times = (n: number, one: ServiceRow): ServiceRow[] => Array.from({ length: n }, () => one);
const received = (cells: readonly ServiceCounts[]) => cells.map((cell) => cell.received);

describe('service statistics', () => {
  it('count what came in, by unit, by month and in all', () => {
    const rows = [
      ...times(6, row('A', '2026-07')),
      ...times(2, row('A', '2026-08', { onTime: false, reopened: true })),
      ...times(4, row('A', '2026-08', { outcome: 'refused' })),
      ...times(5, row('B', '2026-07', { outcome: 'open', onTime: null })),
      ...times(7, row('B', '2026-08', { outcome: 'open', onTime: false })),
    ];
    const satisfaction = [
      { unit: 'A', month: '2026-07', sum: 22, count: 6 },
      { unit: 'B', month: '2026-08', sum: 10, count: 5 },
    ];
    const { total, byUnit, byMonth, cells, minimumCell } = serviceStatistics(rows, {
      satisfaction,
      months: ['2026-09'],
    });
    expect(minimumCell).toBe(5);
    expect(total).toEqual({
      received: 24,
      answered: 8,
      onTime: 10,
      late: 9,
      refused: 4,
      reopened: 2,
      satisfaction: { average: 2.91, count: 11 },
    });
    expect(byUnit.map(({ unit, received: n, late }) => [unit, n, late])).toEqual([
      ['A', 12, 2],
      ['B', 12, 7],
    ]);
    expect(byMonth.map(({ month, received: n, onTime }) => [month, n, onTime])).toEqual([
      ['2026-07', 11, 6],
      ['2026-08', 13, 4],
      ['2026-09', 0, 0],
    ]);
    expect(cells.map(({ unit, month, received: n }) => [unit, month, n])).toEqual([
      ['A', '2026-07', 6],
      ['A', '2026-08', 6],
      ['A', '2026-09', 0],
      ['B', '2026-07', 5],
      ['B', '2026-08', 7],
      ['B', '2026-09', 0],
    ]);
    expect(cells[0]?.satisfaction).toEqual({ average: 3.67, count: 6 });
    expect(cells[1]?.satisfaction).toBeNull();
  });

  it('hide a small cell, and others so that sums do not give it away', () => {
    const rows = [
      ...times(2, row('A', '2026-07')),
      ...times(20, row('A', '2026-08')),
      ...times(9, row('B', '2026-07')),
      ...times(30, row('B', '2026-08')),
      ...times(50, row('C', '2026-07')),
      ...times(60, row('C', '2026-08')),
    ];
    const { cells, byUnit, byMonth, total } = serviceStatistics(rows);
    expect(received(cells)).toEqual([null, null, null, null, 50, 60]);
    expect(received(byUnit)).toEqual([22, 39, 110]);
    expect(received(byMonth)).toEqual([61, 110]);
    expect(total.received).toBe(171);
    expect(cells[0]).toEqual({
      unit: 'A',
      month: '2026-07',
      ...{ received: null, answered: null, onTime: null, late: null, refused: null, reopened: null },
      satisfaction: null,
    });
  });

  it('hide ratings of few, and where counts are hidden', () => {
    const rows = ['A', 'B', 'C'].flatMap((unit) => times(10, row(unit, '2026-08')));
    const satisfaction = [
      { unit: 'A', month: '2026-08', sum: 4, count: 1 },
      { unit: 'B', month: '2026-08', sum: 20, count: 5 },
      { unit: 'C', month: '2026-08', sum: 36, count: 9 },
    ];
    const { byUnit, total } = serviceStatistics(rows, { satisfaction });
    expect(byUnit.map((cell) => cell.satisfaction?.count ?? null)).toEqual([null, null, 9]);
    expect(received(byUnit)).toEqual([10, 10, 10]);
    expect(total.satisfaction).toEqual({ average: 4, count: 15 });
  });

  it('answer for nothing at all', () => {
    expect(serviceStatistics([])).toMatchObject({
      total: { received: 0 },
      byUnit: [],
      byMonth: [],
      cells: [],
    });
  });
});

describe('a hidden cell', () => {
  /** A table of any counts with its sums. */
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .map((cells) => {
      const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
      const rows = cells.map((line) => [...line, sum(line)]);
      return [...rows, (rows[0] ?? []).map((_, j) => sum(rows.map((line) => line[j] ?? 0)))];
    });

  it('is every small one, and none follows from the shown ones by any sums', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const hidden = suppress(cells, 5);
        cells.forEach((line, i) =>
          line.forEach((value, j) => {
            if (value > 0 && value < 5) expect(hidden[i]?.[j]).toBe(true);
          }),
        );
        expect(determined(hidden)).toEqual([]);
      }),
    );
  });

  it('is hidden among at least the minimum, wherever the sum is shown', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const hidden = suppress(cells, 5);
        cells.forEach((line, i) => {
          const last = line.length - 1;
          const among = line.filter((_, j) => j < last && hidden[i]?.[j]);
          if (among.length > 0 && !hidden[i]?.[last]) {
            expect(among.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(5);
          }
        });
      }),
    );
  });

  it('hides nothing where nothing is small', () => {
    expect(
      suppress(
        [
          [5, 6, 11],
          [7, 0, 7],
          [12, 6, 18],
        ],
        5,
      )
        .flat()
        .some(Boolean),
    ).toBe(false);
  });
});

/** The hidden cells whose value follows from the sums: by elimination over the equations of all lines. */
function determined(hidden: readonly (readonly boolean[])[]): string[] {
  const names = hidden.flatMap((line, i) => line.flatMap((is, j) => (is ? [`${i},${j}`] : [])));
  const columns = hidden[0]?.length ?? 0;
  const equation = (cells: readonly string[], sum: string) =>
    names.map((name): number => (name === sum ? -1 : cells.includes(name) ? 1 : 0));
  const rows = hidden.map((_, i) =>
    equation(
      Array.from({ length: columns - 1 }, (__, j) => `${i},${j}`),
      `${i},${columns - 1}`,
    ),
  );
  const rest = Array.from({ length: columns }, (_, j) =>
    equation(
      hidden.slice(0, -1).map((__, i) => `${i},${j}`),
      `${hidden.length - 1},${j}`,
    ),
  );
  const reduced = eliminate([...rows, ...rest]);
  // A line of the reduced system with a single unknown left says what it is.
  return reduced
    .filter((line) => line.filter((factor) => Math.abs(factor) > 1e-9).length === 1)
    .map((line) => names[line.findIndex((factor) => Math.abs(factor) > 1e-9)] ?? '');
}

/** Reduced row echelon form. */
function eliminate(equations: number[][]): number[][] {
  const system = equations.map((line) => [...line]);
  let top = 0;
  for (let column = 0; column < (system[0]?.length ?? 0); column += 1) {
    const pivot = system.findIndex((line, i) => i >= top && Math.abs(line[column] ?? 0) > 1e-9);
    const line = system[pivot];
    const first = system[top];
    if (!line || !first) continue;
    system[pivot] = first;
    const factor = line[column] ?? 1;
    const scaled = line.map((value) => value / factor);
    system[top] = scaled;
    system.forEach((other, i) => {
      const by = other[column] ?? 0;
      if (i !== top && by !== 0) system[i] = other.map((value, k) => value - by * (scaled[k] ?? 0));
    });
    top += 1;
  }
  return system;
}
