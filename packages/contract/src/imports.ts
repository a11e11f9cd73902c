/** Imports of a register as provinces keep it: checked first, row by row, then taken in whole. */
import * as z from 'zod/mini';
import { id, instant, localized, oneOrMore, pageOf, pageQuery } from './common.js';
import type { Operation } from './operation.js';

/** At most 20,000 rows and 20 MiB. */
export const IMPORT_LIMITS = { rows: 20_000, maxBytes: 20 * 1024 * 1024 } as const;

/** The columns that a register can have; which column of the file is which is read from its header. */
export const IMPORT_COLUMNS = [
  'registerNumber',
  'title',
  'summary',
  'field',
  'kind',
  'level',
  'unit',
  'place',
  'year',
  'registeredOn',
  'removedOn',
  'removalReason',
  'recognition',
  'status',
  'lead',
  'note',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

export const IMPORT_STATUSES = ['checking', 'checked', 'applying', 'applied', 'failed'] as const;

export const importReport = () =>
  z.object({
    id: id(),
    /** The name of the file. */
    name: z.string(),
    status: z.enum(IMPORT_STATUSES),
    /** Rows worked through, of all; `total` is 0 until the file is read. */
    done: z.int(),
    total: z.int(),
    /** The sheet and the row of the header, from 1, and what each column was taken for; null: left out. */
    sheet: z.nullable(z.string()),
    headerRow: z.nullable(z.int()),
    columns: z.array(z.object({ header: z.string(), column: z.nullable(z.enum(IMPORT_COLUMNS)) })),
    /** Rows by what becomes of them. `same`: it is in the register already, and nothing is added. */
    counts: z.object({ new: z.int(), same: z.int(), invalid: z.int() }),
    /** Why a file cannot be read at all. */
    failure: z.nullable(localized()),
    createdAt: instant(),
    appliedAt: z.nullable(instant()),
  });
export type ImportReport = z.infer<ReturnType<typeof importReport>>;

export const importRow = () =>
  z.object({
    /** The row of the sheet, from 1. */
    row: z.int(),
    result: z.enum(['new', 'same', 'invalid']),
    title: z.string(),
    /** What is wrong, or what was taken for what (`unit`: the old name and the unit of today). */
    messages: z.array(
      z.object({
        column: z.nullable(z.enum(IMPORT_COLUMNS)),
        level: z.enum(['error', 'warning', 'note']),
        text: localized(),
      }),
    ),
  });
export type ImportRow = z.infer<ReturnType<typeof importRow>>;

const importId = () => z.object({ importId: id() });
/** Only those who keep the register of the whole province. */
const KEEPERS = ['model-reviewer', 'committee'] as const;

export const imports = {
  check: {
    id: 'imports.check',
    method: 'POST',
    path: '/v1/register/imports',
    summary: { vi: 'Gửi tệp XLSX hoặc CSV để kiểm tra thử', en: 'Check a file without taking it in' },
    access: { roles: KEEPERS },
    body: 'file',
    status: 201,
    response: importReport,
    idempotent: true,
  },
  read: {
    id: 'imports.read',
    method: 'GET',
    path: '/v1/register/imports/{importId}',
    summary: { vi: 'Kết quả kiểm tra, tiến độ nhập', en: 'The result of the check, or how far it is' },
    access: { roles: KEEPERS },
    params: importId,
    status: 200,
    response: importReport,
  },
  rows: {
    id: 'imports.rows',
    method: 'GET',
    path: '/v1/register/imports/{importId}/rows',
    summary: { vi: 'Kết quả từng dòng', en: 'Row by row' },
    access: { roles: KEEPERS },
    params: importId,
    query: () => z.object({ result: oneOrMore(z.enum(['new', 'same', 'invalid'])), ...pageQuery() }),
    status: 200,
    response: () => pageOf(importRow()),
  },
  apply: {
    id: 'imports.apply',
    method: 'POST',
    path: '/v1/register/imports/{importId}/apply',
    summary: { vi: 'Nhập vào sổ', en: 'Take it in' },
    access: { roles: KEEPERS },
    params: importId,
    /** With invalid rows it is refused unless they are to be left out. All or nothing of the rest. */
    body: () => z.strictObject({ leaveOutInvalid: z.boolean() }),
    status: 200,
    response: importReport,
    idempotent: true,
  },
} as const satisfies Record<string, Operation>;
