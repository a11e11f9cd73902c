import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@gd/sdk';
import { makeModels } from '../models/seed.mjs';
import { SITE } from '../sample/site.mjs';
import { PROVINCE } from '../sample/tenant.mjs';
import { runProgram } from '../services/child.mjs';
import { startGdServer } from '../services/gd-server.mjs';
import { withPostgres } from '../services/postgres.mjs';
import { BOOK_MODELS, makeBook, makePictures, PHOTOS_EACH } from './book.mjs';
import { costOf, until } from './peak.mjs';
import { cellsOf, writeCsv, writeSheet } from './tables.mjs';

const ROWS = 10_000;

/**
 * @typedef {import('./peak.mjs').Cost} Cost
 * @typedef {import('../services/postgres.mjs').Postgres} Postgres
 * @typedef {import('../services/gd-server.mjs').GdServer} GdServer
 *
 * @typedef {object} Task
 * @property {string} name
 * @property {Cost} ours of the whole server
 * @property {Cost} library of a process that does only this
 * @property {number} bytes of the file
 *
 * @typedef {{ rows: number, photos: number, models: number, idle: number, tasks: Task[] }} RegisterResult `idle`: bytes
 *   of a server at rest
 */

/** @returns {Promise<RegisterResult>} */
export async function measureRegister() {
  const models = (await makeModels(ROWS)).filter(({ listed }) => listed).slice(0, ROWS);
  const rows = await cellsOf(models);
  // Each format into an empty register of its own, and every task in a server that was just started.
  const xlsx = await withPostgres((postgres) => measureImport(postgres, 'xlsx', rows));
  return withPostgres(async (postgres) => {
    const csv = await measureImport(postgres, 'csv', rows);
    const exports = await measureExports(postgres);
    const { idle, tasks } = await measureBook(postgres);
    return {
      rows: rows.length,
      models: BOOK_MODELS,
      photos: BOOK_MODELS * PHOTOS_EACH,
      idle,
      tasks: [...xlsx, ...csv, ...exports, ...tasks],
    };
  });
}

/** @param {string[]} args of `libraries-child.mjs` @returns {Promise<Cost>} */
const byLibrary = async (...args) =>
  JSON.parse(await runProgram(fileURLToPath(new URL('libraries-child.mjs', import.meta.url)), args, {}));

/** Uploads and exports take longer than a page waits. */
const TIMEOUT_MS = 300_000;

/** @param {GdServer} server @param {string} role */
const clientOf = async (server, role) =>
  createClient({
    baseUrl: server.url,
    site: SITE,
    auth: await server.officer(role, PROVINCE),
    timeout: TIMEOUT_MS,
  });

/**
 * @template T
 * @param {Postgres} postgres
 * @param {(server: GdServer) => Promise<T>} work
 */
async function inFreshServer(postgres, work) {
  const server = await startGdServer(postgres);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

/**
 * @param {Postgres} postgres
 * @param {'xlsx' | 'csv'} format
 * @param {readonly import('./tables.mjs').Cells[]} rows
 * @returns {Promise<Task[]>}
 */
async function measureImport(postgres, format, rows) {
  const path = join(postgres.folder, `register.${format}`);
  await (format === 'xlsx' ? writeSheet(path, rows) : writeCsv(path, rows));
  const { size: bytes } = await stat(path);
  const library = await byLibrary(`read-${format}`, path);
  return inFreshServer(postgres, async (server) => {
    const { imports } = await clientOf(server, 'model-reviewer');
    const file = new Blob([new Uint8Array(await readFile(path))]);
    let id = '';
    const check = await costOf(server, async () => {
      ({ id } = await imports.check(file, { name: `register.${format}` }));
      const report = await until(
        () => imports.read(id),
        ({ status }) => status !== 'checking',
      );
      if (report.counts.new !== rows.length) {
        const [wrong] = (await imports.rows(id, { result: ['invalid'] }).page()).items;
        throw new Error(`The check says ${JSON.stringify({ ...report.counts, wrong })}`);
      }
    });
    const apply = await costOf(server, async () => {
      await imports.apply(id);
      const { status } = await until(
        () => imports.read(id),
        ({ status }) => status !== 'applying',
      );
      if (status !== 'applied') throw new Error(`The import is ${status}`);
    });
    return [
      { name: `check ${format.toUpperCase()}`, ours: check, library, bytes },
      { name: `take in ${format.toUpperCase()}`, ours: apply, library, bytes },
    ];
  });
}

/** @param {Postgres} postgres @returns {Promise<Task[]>} */
async function measureExports(postgres) {
  /** @type {Task[]} */
  const tasks = [];
  const rowsFile = join(postgres.folder, 'rows.json');
  for (const format of /** @type {const} */ (['json', 'csv', 'xlsx']))
    tasks.push(
      await inFreshServer(postgres, async (server) => {
        const { models } = await clientOf(server, 'auditor');
        let file = new Blob();
        const ours = await costOf(server, async () => {
          file = await models.exportRegister(format);
        });
        // The same rows for the libraries.
        if (format === 'json') await writeFile(rowsFile, await file.text());
        const library = await byLibrary(`write-${format}`, join(postgres.folder, `out.${format}`), rowsFile);
        return { name: `export ${format.toUpperCase()}`, ours, library, bytes: file.size };
      }),
    );
  return tasks;
}

/** @param {Postgres} postgres */
async function measureBook(postgres) {
  const paths = await makePictures(postgres.folder);
  const pictures = await Promise.all(
    paths.map(async (path) => new Blob([new Uint8Array(await readFile(path))], { type: 'image/jpeg' })),
  );
  const photos = Array.from({ length: BOOK_MODELS * PHOTOS_EACH }, (_, i) => paths[i % paths.length] ?? '');
  const library = await byLibrary('zip', join(postgres.folder, 'photos.zip'), ...photos);
  console.log(`Uploading ${photos.length} photos …`);
  const bookId = await inFreshServer(postgres, async (server) =>
    makeBook(
      {
        reviewer: await clientOf(server, 'model-reviewer'),
        committee: await clientOf(server, 'committee'),
      },
      pictures,
    ),
  );
  let idle = 0;
  /** @type {Task[]} */
  const tasks = [];
  for (const format of /** @type {const} */ (['epub', 'print']))
    tasks.push(
      await inFreshServer(postgres, async (server) => {
        const { books } = await clientOf(server, 'committee');
        idle = await server.rss();
        let bytes = 0;
        const ours = await costOf(server, async () => {
          const { id } = await books.makeExport(bookId, format);
          const { status } = await until(
            () => books.readExport(bookId, id),
            ({ status }) => status === 'done' || status === 'failed',
          );
          if (status !== 'done') throw new Error(`The ${format} of the book is ${status}`);
          bytes = (await books.exportFile(bookId, id)).size;
        });
        return { name: `book as ${format === 'epub' ? 'EPUB' : 'print ZIP'}`, ours, library, bytes };
      }),
    );
  return { idle, tasks };
}
