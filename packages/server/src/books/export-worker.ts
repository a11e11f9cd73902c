/** Makes the files of books, one at a time in every server. */
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { loggable } from '../http/problems.js';
import type { Log } from '../logger.js';
import { listTenants } from '../sites/store.js';
import type { Services } from '../use-case.js';
import {
  claimExport,
  type ExportRow,
  failExport,
  finishExport,
  noteProgress,
  releaseExport,
} from './export-store.js';
import { bookSource, renderBook } from './render.js';

const POLL_MS = 1_000;
const PROGRESS_MS = 400;
/** Far longer than from one model to the next. */
const LEASE_MS = 60_000;

export type ExportWorkerOptions = Pick<Services, 'database' | 'blobs' | 'units' | 'clock'> & { log: Log };

export interface ExportWorker {
  /** Makes all that waits, in all tenants. */
  runDue(): Promise<void>;
  /** Does so every second. Returns what ends it: a file under way is left to the next start. */
  start(): () => Promise<void>;
}

export function exportWorker({ database, blobs, units, clock, log }: ExportWorkerOptions): ExportWorker {
  const stopping = new AbortController();
  const leaseUntil = () => new Date(clock().getTime() + LEASE_MS);

  /** Writes how far it is now and then, and stops the work when another server has taken the job. */
  function reporter(job: ExportRow, lost: AbortController) {
    let reported = Date.now();
    let writing = Promise.resolve();
    const report = (done: number): void => {
      if (Date.now() - reported < PROGRESS_MS) return;
      reported = Date.now();
      writing = noteProgress(database, job, done, leaseUntil()).then(
        (isOwn) => void (isOwn || lost.abort()),
        () => lost.abort(),
      );
    };
    return { report, settled: () => writing };
  }

  async function make(job: ExportRow, path: string): Promise<void> {
    const source = await bookSource(database, { units, blobs }, job.tenant_id, job.book_id);
    if (!source) throw new Error('The book of an export is gone');
    const lost = new AbortController();
    const { report, settled } = reporter(job, lost);
    await pipeline(renderBook(source, job.format, report), createWriteStream(path, { mode: 0o600 }), {
      signal: AbortSignal.any([stopping.signal, lost.signal]),
    });
    await settled();
    const { size } = await stat(path);
    const blob = await blobs.put(job.tenant_id, path);
    // Another server has it: these bytes are named by no row, and go with the next clean-up.
    await finishExport(database, job, size, blob);
  }

  async function run(job: ExportRow): Promise<void> {
    const path = await blobs.draftPath();
    try {
      await make(job, path);
    } catch (error) {
      if (stopping.signal.aborted) await releaseExport(database, job);
      else {
        await failExport(database, job);
        const { tenant_id: tenant, export_id: exportId, format, attempts } = job;
        log.error({ tenant, exportId, format, attempts, error: loggable(error) }, 'a book was not made');
      }
    } finally {
      await rm(path, { force: true });
    }
  }

  async function runDue(): Promise<void> {
    for (const tenant of await listTenants(database))
      while (!stopping.signal.aborted) {
        const job = await claimExport(database, tenant, clock(), leaseUntil());
        if (!job) break;
        await run(job);
      }
  }

  return {
    runDue,
    start() {
      let timer: NodeJS.Timeout | undefined;
      let running = Promise.resolve();
      const look = () => {
        running = runDue()
          .catch((error: unknown) => log.warn({ error: loggable(error) }, 'books to make could not be read'))
          .then(() => {
            if (stopping.signal.aborted) return;
            timer = setTimeout(look, POLL_MS);
            timer.unref();
          });
      };
      look();
      return async () => {
        stopping.abort();
        clearTimeout(timer);
        await running;
      };
    },
  };
}
