/** Words and numbers as Markdown, padded so that a terminal shows the tables as well. */

/**
 * @param {string[]} head a name that ends in `:` is of a column of numbers
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const names = head.map((name) => name.replace(/:$/, ''));
  const isNumber = head.map((name) => name.endsWith(':'));
  const width = names.map((name, i) =>
    Math.max(3, ...[name, ...rows.map((row) => row[i] ?? '')].map((t) => t.length)),
  );
  const line = (/** @type {string[]} */ cells) =>
    `| ${width.map((w, i) => (isNumber[i] ? (cells[i] ?? '').padStart(w) : (cells[i] ?? '').padEnd(w))).join(' | ')} |`;
  const rule = `| ${width.map((w, i) => (isNumber[i] ? `${'-'.repeat(w - 1)}:` : '-'.repeat(w))).join(' | ')} |`;
  return [line(names), rule, ...rows.map(line)].join('\n');
}

/** @param {number} bytes */
export const kB = (bytes) => (bytes / 1000).toFixed(1);

/** @param {number} bytes */
export const MB = (bytes) => (bytes / 1e6).toFixed(0);

/** @param {number} ms */
export const ms = (ms) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(1));

/** @param {number} value */
export const times = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)}×`;
