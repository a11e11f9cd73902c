/** The two jobs of an import: to check its file row by row, and to take it in whole. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { IMPORT_LIMITS } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { fold } from '@gd/units/text';
import type { Db } from '../database/database.js';
import { newId } from '../ids.js';
import { knownIdentities } from '../models/store.js';
import type { Services } from '../use-case.js';
import { findTable } from './header.js';
import { historyOf, identityOfImported } from './history.js';
import { type ImportedModel, interpret, type Interpreted } from './interpret.js';
import { error, quote, type RowMessage, warning } from './messages.js';
import { readCsv } from './read-csv.js';
import { readXlsxFile } from './read-xlsx.js';
import * as store from './store.js';
import { tableRows } from './table-rows.js';
import { UnreadableFileError } from './unreadable.js';
import { unitFinder } from './unit-names.js';
import { writeModels } from './write-models.js';

/** Longer than it takes to read a file, which is the longest that nothing is heard of a job. */
export const LEASE_MS = 120_000;
const BATCH = 250;
/** Headings and blank rows may come on top of the models. */
const MOST_ROWS = IMPORT_LIMITS.rows + 1_000;

type Job = Pick<Services, 'database' | 'units' | 'blobs' | 'clock'>;
type Result = store.CheckedRow['result'];

const until = ({ clock }: Job): Date => new Date(clock().getTime() + LEASE_MS);

/** Says how far it is. @throws {Error} when another server has taken it up, having heard nothing for too long */
async function goOn(job: Job, file: store.ImportedFile, done: number, total: number): Promise<void> {
  if (!(await store.saveProgress(job.database, file, { done, total, until: until(job) })))
    throw new Error('The import was taken up by another server');
}

async function sheetsOf({ blobs }: Job, { blob, media_type }: store.ImportedFile) {
  const path = await blobs.draftPath();
  try {
    await pipeline(blobs.read(blob), createWriteStream(path, { mode: 0o600 }));
    return await (media_type === 'text/csv' ? readCsv(path, MOST_ROWS) : readXlsxFile(path, MOST_ROWS));
  } finally {
    await rm(path, { force: true });
  }
}

/** Registers that begin anew every year give one number to several models: what is left out for it is said. */
function otherTitle(row: Interpreted, title: string): RowMessage[] {
  if (fold(row.title) === fold(title)) return [];
  const text = {
    vi: `Trong sổ, số đăng ký này là của mô hình ${quote(title)}: dòng này không nhập.`,
    en: `In the register, the model ${quote(title)} has this number: the row is not taken in.`,
  };
  return [warning('registerNumber', text)];
}

/** Marks rows that the register has, and rows that an earlier row of the file has said already. */
async function resultsOf(
  db: Db,
  tenant: string,
  rows: readonly Interpreted[],
  seen: Map<string, Interpreted>,
): Promise<(Interpreted & { result: Result })[]> {
  const identities = rows.map(({ model }) => (model === null ? null : identityOfImported(model)));
  const known = await knownIdentities(
    db,
    tenant,
    identities.filter((identity) => identity !== null),
  );
  return rows.map((row, i) => {
    const identity = identities[i] ?? null;
    if (identity === null) return { ...row, result: 'invalid' };
    const title = known.get(identity);
    if (title !== undefined)
      return { ...row, messages: [...row.messages, ...otherTitle(row, title)], result: 'same' };
    const earlier = seen.get(identity);
    if (!earlier) {
      seen.set(identity, row);
      return { ...row, result: 'new' };
    }
    const vi = `dòng ${earlier.row} của tệp`;
    if (earlier.title === row.title) {
      const text = {
        vi: `Trùng với ${vi}: chỉ nhập một lần.`,
        en: `The same as row ${earlier.row}: taken in once.`,
      };
      return { ...row, messages: [...row.messages, warning(null, text)], result: 'same' };
    }
    const text = {
      vi: `Số đăng ký trùng với ${vi}, là mô hình khác.`,
      en: `Row ${earlier.row}, which is another model, has the same register number.`,
    };
    return {
      ...row,
      model: null,
      messages: [...row.messages, error('registerNumber', text)],
      result: 'invalid',
    };
  });
}

/** @throws {UnreadableFileError} */
export async function checkImport(job: Job, file: store.ImportedFile): Promise<void> {
  const { database, units } = job;
  const { tenant_id: tenant } = file;
  const found = findTable(await sheetsOf(job, file));
  if (!found) throw new UnreadableFileError('no_header');
  const { sheet, header } = found;
  const columns = header.columns.filter(({ header }) => header !== '');
  await store.saveHeading(database, file, { sheet, row: header.row + 1, columns });
  const rows = [...tableRows(found)];
  const total = rows.length;
  if (total === 0) throw new UnreadableFileError('empty');
  if (total > IMPORT_LIMITS.rows) throw new UnreadableFileError('too_many_rows');

  const { directory } = units;
  const today = vietnamDate(job.clock());
  const province = await directory.byKey(await units.provinceKey(tenant));
  if (!province) throw new TypeError('The tenant has no province');
  const interpreter = { units: unitFinder(directory, province, today), today };
  // Left by a server that was killed.
  await store.clearImportRows(database, file);
  const seen = new Map<string, Interpreted>();
  for (let at = 0; at < total; at += BATCH) {
    const read: Interpreted[] = [];
    for (const row of rows.slice(at, at + BATCH)) read.push(await interpret(row, interpreter));
    await store.insertImportRows(database, file, await resultsOf(database, tenant, read, seen));
    await goOn(job, file, Math.min(at + BATCH, total), total);
    // Others are answered between two batches.
    await setImmediate();
  }
  if (!(await store.settleImport(database, file, { from: 'checking', to: 'checked', appliedAt: null })))
    throw new Error('The import was taken up by another server');
}

/**
 * All or nothing: models, events and leaves are one transaction, in which the import becomes `applied` too. How far it is
 * is told outside of it.
 */
export async function applyImport(job: Job, file: store.ImportedFile): Promise<void> {
  const { database, units, clock } = job;
  const { tenant_id: tenant, total, officer_id, officer_name, unit_key } = file;
  const by = { officer_id, officer_name, unit_key };
  const now = clock();
  await database.transaction(async (db) => {
    await store.lockImports(db, tenant);
    let after = 0;
    let done = 0;
    for (;;) {
      const rows = (await store.newImportRows(db, file, after, BATCH)).map(({ row, model }) => ({
        row,
        // Written by the check.
        model: model as ImportedModel,
      }));
      if (rows.length === 0) break;
      const identities = rows.map(({ model }) => identityOfImported(model));
      const known = await knownIdentities(db, tenant, identities);
      const isNew = (_: unknown, i: number) => !known.has(identities[i] ?? '');
      const same = rows.filter((row, i) => !isNew(row, i)).map(({ row }) => row);
      if (same.length > 0) await store.markRowsSame(db, file, same);
      const models = rows.filter(isNew).map(({ model }) => historyOf(newId(), model, by));
      if (models.length > 0) await writeModels({ db, units, tenant, now }, models);
      after = rows.at(-1)?.row ?? after;
      done += rows.length;
      await goOn(job, file, Math.min(done, total), total);
      await setImmediate();
    }
    if (!(await store.settleImport(db, file, { from: 'applying', to: 'applied', appliedAt: now })))
      throw new Error('The import was taken in meanwhile');
  });
}
