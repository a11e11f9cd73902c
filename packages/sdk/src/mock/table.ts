/** Rows as a file. The mock writes no sheet of XLSX: asked for one, it gives CSV. */
export type Table = readonly Readonly<Record<string, string | number | boolean | null>>[];

export function asFile(rows: Table, format: 'xlsx' | 'csv' | 'json'): Blob {
  if (format === 'json') return new Blob([JSON.stringify(rows)], { type: 'application/json' });
  const names = Object.keys(rows[0] ?? {});
  const quoted = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const lines = rows.map((row) => names.map((name) => quoted(row[name])).join(','));
  return new Blob([[names.join(','), ...lines].join('\r\n')], { type: 'text/csv' });
}
