/**
 * Compiles data/holidays.csv into src/working-days/holiday-data.ts, small enough for a browser.
 * The addresses of the sources stay in data/; the names and the legal basis go along, because every
 * computed date must be able to cite them.
 *
 *   node scripts/compile.mjs           write the module
 *   node scripts/compile.mjs --check   exit 1 when the committed module differs from the data
 */
import { readFile, writeFile } from 'node:fs/promises';

const input = new URL('../data/holidays.csv', import.meta.url);
const output = new URL('../src/working-days/holiday-data.ts', import.meta.url);

const KIND_LETTERS = { holiday: 'h', compensatory: 'c', 'swapped-off': 'o', 'swapped-work': 'w' };

/** RFC 4180 without line breaks inside fields, which the file does not have. */
function parseCsv(text) {
  const [header, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

/** Position of a string in a list, which grows when the string is new. */
function intern(list, value) {
  const known = list.indexOf(value);
  return known === -1 ? list.push(value) - 1 : known;
}

function compile(rows) {
  const names = [];
  const bases = [];
  let previous = '';
  const days = rows.map((row) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(row.date) || row.date <= previous) {
      throw new Error(`${row.date}: dates must be ISO, sorted and unique`);
    }
    previous = row.date;
    const kind = KIND_LETTERS[row.kind];
    if (!kind) throw new Error(`${row.date}: unknown kind ${row.kind}`);
    for (const field of ['name_vi', 'name_en', 'basis']) {
      if (!row[field] || /[|`$\\]/.test(row[field])) throw new Error(`${row.date}: bad ${field}`);
    }
    const name = intern(names, `${row.name_vi}|${row.name_en}`.normalize('NFC'));
    const basis = row.basis.split('; ').map((part) => intern(bases, part.normalize('NFC')));
    return `${row.date}${kind}${name},${basis.join('.')}`;
  });
  const years = rows.map((row) => Number(row.date.slice(0, 4)));
  return `// Written by scripts/compile.mjs from data/holidays.csv: change the data, not this file.

/** Years whose days off are known, both included. */
export const FIRST_YEAR = ${Math.min(...years)};
export const LAST_YEAR = ${Math.max(...years)};

/** Names, one a line: Vietnamese|English. */
export const NAMES = \`${names.join('\n')}\`;

/** Parts of a legal basis, one a line. */
export const BASES = \`${bases.join('\n')}\`;

/** Days, one a line: date, kind (h holiday, c compensatory, o swapped off, w swapped work), name, basis parts. */
export const DAYS = \`${days.join('\n')}\`;
`;
}

const compiled = compile(parseCsv(await readFile(input, 'utf8')));
if (process.argv.includes('--check')) {
  if (compiled !== (await readFile(output, 'utf8'))) {
    console.error('holiday-data.ts differs from data/holidays.csv: run node scripts/compile.mjs');
    process.exitCode = 1;
  }
} else {
  await writeFile(output, compiled);
}
