import { Worker } from 'node:worker_threads';
import type { Sheet } from './cells.js';
import { type Reason, UnreadableFileError } from './unreadable.js';

/** Beside the package's sources and its build alike. */
const WORKER = new URL('../../workers/read-xlsx.mjs', import.meta.url);
/** A register of 20,000 rows expands to some 30 MiB. */
const LIMITS = { maxExpandedBytes: 200 * 1024 * 1024, maxParts: 1_000, heapMb: 768, ms: 60_000 };

type Answer = { sheets: Sheet[] } | { reason: Reason };

/** Reads a workbook in a thread of its own. @throws {UnreadableFileError} */
export async function readXlsxFile(
  path: string,
  maxRows: number,
  { maxExpandedBytes, maxParts, heapMb, ms } = LIMITS,
): Promise<Sheet[]> {
  const worker = new Worker(WORKER, {
    workerData: { path, maxExpandedBytes, maxParts, maxRows },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve) => {
      worker.once('message', resolve);
      // Out of memory, above all.
      worker.once('error', () => resolve({ reason: 'too_large' }));
      timer = setTimeout(() => resolve({ reason: 'too_large' }), ms);
    });
    if ('reason' in answer) throw new UnreadableFileError(answer.reason);
    return answer.sheets;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
