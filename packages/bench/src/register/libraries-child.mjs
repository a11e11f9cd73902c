/**
 * The libraries of our server by themselves, each task in a process of its own, whose memory is then that of the task:
 * `read-xlsx FILE`, `read-csv FILE`, `write-xlsx FILE ROWS`, `write-csv FILE ROWS`, `write-json FILE ROWS`,
 * `zip FILE PHOTO…`. Prints JSON.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { readXlsx, writeXlsxStream } from 'hucre/xlsx';
import { ZipFile } from 'yazl';

const [task = '', file = '', ...rest] = process.argv.slice(2);
/** @returns {Record<string, string | number | null>[]} */
const rowsOf = () => JSON.parse(readFileSync(rest[0] ?? '', 'utf8'));
const valuesOf = (/** @type {ReturnType<typeof rowsOf>} */ rows) =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].values();

/** @type {Record<string, () => () => Promise<unknown>>} what is to be timed, once what it needs is there */
const TASKS = {
  'read-xlsx': () => async () => (await readXlsx(await readFile(file))).sheets[0]?.rows.length,
  'read-csv': () => async () => {
    const rows = [];
    for await (const row of Readable.from([await readFile(file)]).pipe(parse({ bom: true }))) rows.push(row);
    return rows.length;
  },
  'write-xlsx': () => {
    const [head = [], ...rows] = valuesOf(rowsOf());
    const columns = head.map((key) => ({ key: String(key), header: String(key) }));
    async function* cells() {
      yield* rows;
    }
    return async () => {
      const stream = writeXlsxStream(cells(), { name: 'Sổ', columns });
      await pipeline(Readable.fromWeb(/** @type {any} */ (stream)), createWriteStream(file));
    };
  },
  'write-csv': () => {
    const values = valuesOf(rowsOf());
    return () => pipeline(Readable.from(values), stringify(), createWriteStream(file));
  },
  'write-json': () => {
    const rows = rowsOf();
    return () => pipeline([JSON.stringify(rows)], createWriteStream(file));
  },
  zip: () => async () => {
    const zip = new ZipFile();
    rest.forEach((photo, i) => zip.addFile(photo, `${i}.jpg`, { compressionLevel: 1 }));
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(file));
  },
};

const work = TASKS[task]?.();
if (!work) throw new Error(`There is no task ${task}`);
const start = performance.now();
await work();
const seconds = (performance.now() - start) / 1000;
// Kilobytes, on every system: libuv says so.
process.stdout.write(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS * 1024 }));
