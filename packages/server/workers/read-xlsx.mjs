/**
 * Reads a workbook in a thread of its own: a large one takes a second, in which the server would answer nobody, and one
 * made to fill the memory ends this thread and not the server. Plain JavaScript, so that sources and build run the same.
 */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readXlsx } from 'hucre/xlsx';
import { openPromise } from 'yauzl';

/** @typedef {{ path: string, maxExpandedBytes: number, maxParts: number, maxRows: number }} Order */

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

async function read(/** @type {Order} */ order) {
  await checkSize(order);
  const { sheets } = await readXlsx(await readFile(order.path), { maxRows: order.maxRows });
  return sheets.map(({ name, rows, merges = [] }) => ({ name, rows, merges }));
}

/** @param {unknown} error */
const reasonOf = (error) => (error instanceof Error && 'reason' in error ? error.reason : 'unreadable');

read(workerData).then(
  (sheets) => parentPort?.postMessage({ sheets }),
  (error) => parentPort?.postMessage({ reason: reasonOf(error) }),
);
