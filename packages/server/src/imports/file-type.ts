import { open } from 'node:fs/promises';
import { IMPORT_LIMITS } from '@gd/contract';
import { fileTypeFromFile } from 'file-type';
import type { FileRules } from '../files/incoming.js';
import { ProblemError } from '../problem-error.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SAMPLE = 64 * 1024;
/** What Excel wrote until 2003, and writes around a workbook with a password. */
const OLD = {
  vi: 'Tệp dạng Excel cũ (.xls) hoặc có mật khẩu: hãy bỏ mật khẩu và lưu lại dạng XLSX.',
  en: 'The file is an old Excel file (.xls) or has a password: remove the password and save it as XLSX.',
};

/** Text has no NUL, but that of UTF-16, which says so at its beginning. */
async function isText(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const start = bytes.subarray(0, 2).toString('hex');
    return start === 'fffe' || start === 'feff' || (bytesRead > 0 && !bytes.includes(0));
  } finally {
    await handle.close();
  }
}

/** A workbook by its bytes; CSV has none of its own, so it is any text. */
export const REGISTER_FILES: FileRules = {
  maxBytes: IMPORT_LIMITS.maxBytes,
  async typeOf(path) {
    const found = await fileTypeFromFile(path);
    if (found?.mime === XLSX || found?.mime === 'application/zip') return XLSX;
    if (found?.mime === 'application/x-cfb') throw new ProblemError('file_type_not_allowed', { detail: OLD });
    if ((found === undefined || found.mime.startsWith('text/')) && (await isText(path))) return 'text/csv';
    throw new ProblemError('file_type_not_allowed');
  },
};
