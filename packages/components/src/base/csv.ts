const quoted = (value: string | number): string =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** Lines as CSV (RFC 4180). The mark at the start lets spreadsheet programs read Vietnamese. */
export const csvFile = (lines: readonly (readonly (string | number)[])[]): Blob =>
  new Blob([`\uFEFF${lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`], {
    type: 'text/csv;charset=utf-8',
  });
