/**
 * Reads a workbook in a thread of its own: a large one takes a second, in which the server would answer nobody, and one
 * made to fill the memory ends this thread and not the server. Plain JavaScript, so that sources and build run the same.
 */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readXlsx } from 'hucre/xlsx';
import { openPromise } from 'yauzl';

/** @typedef {{ path: string, maxExpandedBytes: number, maxParts: number, maxRows: number }} Order */

/** Registers have some twenty. */
const MOST_COLUMNS = 200;

const refuse = (reason) => Object.assign(new Error(reason), { reason });

/** Adds up what the parts really expand to; yauzl ends a part that is larger than the archive says. */
async function checkSize(/** @type {Order} */ { path, maxExpandedBytes, maxParts }) {
  const zip = await openPromise(path, { validateEntrySizes: true });
  try {
    if (zip.entryCount > maxParts) throw refuse('too_large');
    let expanded = 0;
    for await (const entry of zip.eachEntry()) {
      expanded += entry.uncompressedSize;
      if (expanded > maxExpandedBytes) throw refuse('too_large');
      const stream = await zip.openReadStreamPromise(entry);
      for await (const chunk of stream) void chunk;
    }
  } finally {
    zip.close();
  }
}

/** One long text may stand in every cell: shared in the file and in this thread, and copied for each on its way out. */
function checkText(/** @type {Order} */ { maxExpandedBytes }, sheets) {
  let length = 0;
  for (const { rows } of sheets)
    for (const row of rows) for (const cell of row) if (typeof cell === 'string') length += cell.length;
  if (length > maxExpandedBytes) throw refuse('too_large');
}

/** What a register can be of a sheet: a merged cell at its far edge would make every row as wide. */
function tableOf(/** @type {Order} */ { maxRows }, { name, rows, merges = [] }) {
  const near = merges.filter(({ startCol }) => startCol < MOST_COLUMNS);
  const filled = near.reduce((sum, { startRow, endRow }) => sum + Math.min(endRow, maxRows) - startRow, 0);
  if (filled > MOST_COLUMNS * maxRows) throw refuse('too_large');
  return { name, rows: rows.map((row) => row.slice(0, MOST_COLUMNS)), merges: near };
}

async function read(/** @type {Order} */ order) {
  await checkSize(order);
  const { sheets } = await readXlsx(await readFile(order.path), { maxRows: order.maxRows });
  checkText(order, sheets);
  return sheets.map((sheet) => tableOf(order, sheet));
}

/** @param {unknown} error */
const reasonOf = (error) => (error instanceof Error && 'reason' in error ? error.reason : 'unreadable');

read(workerData).then(
  (sheets) => parentPort?.postMessage({ sheets }),
  (error) => parentPort?.postMessage({ reason: reasonOf(error) }),
);
