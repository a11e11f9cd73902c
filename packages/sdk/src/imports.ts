import { imports, type Answer, type ImportReport } from '@gd/contract';
import { fileForm, MIN_UPLOAD_TIMEOUT } from './files.js';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, KeyedOptions, QueryOf, Requester } from './request.js';

export type ImportRowQuery = QueryOf<typeof imports.rows>;
export type ImportRowPage = Answer<typeof imports.rows>;

export interface CheckOptions extends KeyedOptions {
  /** The name to show; the file's own name unless given. */
  name?: string;
}

/** Takes in a register kept as a sheet. */
export interface ImportsResource {
  /** Sends an XLSX or CSV file to be checked; nothing is taken in. Follow it with {@link read} while `checking`. */
  check(file: Blob, options?: CheckOptions): GdPromise<ImportReport>;
  /** The result of the check, or how far it is. */
  read(importId: string, options?: CallOptions): GdPromise<ImportReport>;
  /** What becomes of each row, in the order of the sheet. */
  rows(importId: string, query?: ImportRowQuery, options?: CallOptions): GdList<ImportRowPage>;
  /** Takes in all new rows or none. With invalid rows it is refused unless they are to be left out. */
  apply(
    importId: string,
    choice?: { leaveOutInvalid: boolean },
    options?: KeyedOptions,
  ): GdPromise<ImportReport>;
}

export const importsResource = (request: Requester, timeout: number): ImportsResource => ({
  check: (file, { name, ...options } = {}) =>
    request(imports.check, {
      timeout: Math.max(timeout, MIN_UPLOAD_TIMEOUT),
      ...options,
      form: fileForm(file, name),
    }),
  read: (importId, options) => request(imports.read, { ...options, params: { importId } }),
  rows: (importId, query, options) =>
    listOf((cursor) =>
      request(imports.rows, {
        ...options,
        params: { importId },
        query: { ...query, ...(cursor && { cursor }) },
      }),
    ),
  apply: (importId, choice = { leaveOutInvalid: false }, options) =>
    request(imports.apply, { ...options, params: { importId }, body: choice }),
});
