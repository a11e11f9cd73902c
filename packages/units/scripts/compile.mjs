// Compiles data/*.csv into parts/*.json and parts/*.js (gitignored, shipped in the npm package).
//
// A part is a compact column form: one string or array per column. A column of small indexes is one
// character a row (see `chars`), because such columns are mostly runs and compress to almost nothing.
// src/parts.ts reads what this file writes; src/parts.test.ts compares the two with the CSV, row by row.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

const packageFolder = new URL('../', import.meta.url);
const outFolder = new URL('parts/', packageFolder);
const TWO_TIER_START = '2025-07-01';

const read = (name) =>
  parse(readFileSync(new URL(`data/${name}.csv`, packageFolder)), { columns: true, skip_empty_lines: true });

/** Indexes as characters from '0' up, without the backslash, which JSON would write twice. */
function chars(indexes) {
  if (indexes.some((index) => index > 77)) throw new Error('more than 78 distinct values in a column');
  return indexes.map((index) => String.fromCharCode(48 + index + (index >= 44 ? 1 : 0))).join('');
}

const deltas = (numbers) => numbers.map((number, i) => number - (i === 0 ? 0 : numbers[i - 1]));

/** The distinct values of a column in order of first use, and the column as indexes into them. */
function table(values) {
  const distinct = [...new Set(values)];
  const indexOf = new Map(distinct.map((value, i) => [value, i]));
  return { distinct, column: chars(values.map((value) => indexOf.get(value))) };
}

const units = [
  ...read('units-2025').map((row) => ({ ...row, twoTier: true })),
  ...read('units-legacy').map((row) => ({ ...row, decree: row.decree_from, twoTier: false })),
];
const keyOf = (code, from) => `${code}@${from || '0'}`;
const byKey = new Map(units.map((unit) => [keyOf(unit.code, unit.valid_from), unit]));
const versions = new Map(units.map((unit) => [unit.code, []]));
for (const unit of units) versions.get(unit.code).push(unit);

function inForce(code, date) {
  return (versions.get(code) ?? []).find(
    (unit) => unit.valid_from <= date && (unit.valid_to === '' || date <= unit.valid_to),
  );
}

const nextDay = (date) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

const edgesOf = new Map(units.map((unit) => [unit, []]));
for (const edge of read('successions')) {
  const from = byKey.get(keyOf(edge.old_code, edge.old_from));
  if (edge.new_code !== '' && inForce(edge.new_code, edge.date)?.valid_from !== edge.new_from)
    throw new Error(`the successor of ${edge.old_code} is not the version in force on ${edge.date}`);
  edgesOf.get(from).push(edge);
}

/** The province of 2025 whose files a unit lies in: old provinces went whole into one province each. */
function homeOf(unit) {
  let root = unit;
  while (root.parent !== '') root = inForce(root.parent, unit.valid_to || TWO_TIER_START);
  return root.twoTier ? root.code : edgesOf.get(root)[0].new_code;
}

const variantsOf = new Map();
for (const row of read('name-variants')) {
  const unit = byKey.get(keyOf(row.code, row.valid_from));
  variantsOf.set(unit, [...(variantsOf.get(unit) ?? []), row.variant]);
}

function section(province, rows) {
  const sorted = [...rows].sort(
    (a, b) =>
      a.code.length - b.code.length || (keyOf(a.code, a.valid_from) < keyOf(b.code, b.valid_from) ? -1 : 1),
  );
  const types = table(sorted.map((unit) => unit.type));
  const parents = table(sorted.map((unit) => unit.parent));
  const from = table(sorted.map((unit) => unit.valid_from));
  const to = table(sorted.map((unit) => unit.valid_to));
  const edges = sorted.flatMap((unit) => edgesOf.get(unit).map((edge) => ({ unit, edge })));
  const decrees = table([...sorted.map((unit) => unit.decree), ...edges.map(({ edge }) => edge.decree)]);
  const how = table(edges.map(({ edge }) => `${edge.kind},${edge.share},${edge.basis}`));
  return {
    province,
    codes: deltas(sorted.map((unit) => Number(unit.code))),
    lengths: [2, 3, 5].map((length) => sorted.filter((unit) => unit.code.length === length).length),
    names: sorted.map((unit) => unit.name).join('|'),
    types: [types.distinct, types.column],
    parents: [parents.distinct, parents.column],
    from: [from.distinct, from.column],
    to: [to.distinct, to.column],
    decrees: [decrees.distinct, decrees.column],
    variants: sorted.flatMap((unit, i) => (variantsOf.get(unit) ?? []).map((variant) => [i, variant])),
    edges: {
      count: chars(sorted.map((unit) => edgesOf.get(unit).length)),
      // A successor is written as the distance from the old code; '' (unknown) and codes of another
      // level as a string.
      to: edges.map(({ unit, edge }) =>
        edge.new_code.length === unit.code.length ? Number(edge.new_code) - Number(unit.code) : edge.new_code,
      ),
      how: [how.distinct, how.column],
      // An edge is dated the day after its old unit's last day; the exceptions are listed.
      dates: edges.flatMap(({ unit, edge }, i) =>
        edge.date === nextDay(unit.valid_to) ? [] : [[i, edge.date]],
      ),
    },
  };
}

/** Which province's files hold a code: codes were given out in runs, so 106 runs say it for all. */
function ranges(length) {
  const codes = [...versions.keys()].filter((code) => code.length === length).sort();
  const runs = [];
  for (const code of codes) {
    const homes = new Set(versions.get(code).map(homeOf));
    if (homes.size !== 1) throw new Error(`code ${code} was used in two provinces of 2025`);
    const [home] = homes;
    if (runs.at(-1)?.[1] !== home) runs.push([code, home]);
  }
  return runs;
}

rmSync(outFolder, { recursive: true, force: true });
mkdirSync(outFolder, { recursive: true });

const names = [];
const sizes = [];
function write(name, value) {
  const json = JSON.stringify(value);
  writeFileSync(new URL(`${name}.json`, outFolder), json);
  writeFileSync(new URL(`${name}.js`, outFolder), `export default ${json};\n`);
  names.push(name);
  sizes.push({
    part: name,
    raw: Buffer.byteLength(json),
    gzip: gzipSync(json, { level: 9 }).length,
    brotli: brotliCompressSync(json, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
    }).length,
  });
}

const provinces = units.filter((unit) => unit.level === 'province');
const homes = provinces.filter((unit) => unit.valid_from === TWO_TIER_START).map((unit) => unit.code);
write('provinces', { ...section('', provinces), ranges: [...ranges(3), ...ranges(5)] });
for (const [name, twoTier] of [
  ['communes', true],
  ['history', false],
]) {
  const inFile = units.filter((unit) => unit.level !== 'province' && unit.twoTier === twoTier);
  const homeUnits = new Map(homes.map((home) => [home, []]));
  for (const unit of inFile) homeUnits.get(homeOf(unit)).push(unit);
  const sections = [...homeUnits].map(([home, rows]) => section(home, rows));
  write(name, sections);
  for (const one of sections) write(`${name}-${one.province}`, [one]);
}
write(
  'decrees',
  read('decrees').map((row) => [row.decree, row.effective, row.title, row.number_checked]),
);

writeFileSync(
  new URL('index.js', outFolder),
  `export const parts = {\n${names.map((name) => `  '${name}': () => import('./${name}.js'),`).join('\n')}\n};\n`,
);
writeFileSync(
  new URL('index.d.ts', outFolder),
  `export declare const parts: Readonly<Record<string, () => Promise<{ default: unknown }>>>;\n`,
);

const largest = (prefix) =>
  sizes.filter(({ part }) => part.startsWith(prefix)).reduce((a, b) => (b.brotli > a.brotli ? b : a));
console.table([
  ...sizes.filter(({ part }) => !part.includes('-')),
  largest('communes-'),
  largest('history-'),
]);
