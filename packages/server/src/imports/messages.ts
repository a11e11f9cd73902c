/** What the report of a check says of a row. */
import type { ImportColumn, ImportRow, LocalizedText } from '@gd/contract';

export type RowMessage = ImportRow['messages'][number];

const message =
  (level: RowMessage['level']) =>
  (column: ImportColumn | null, text: LocalizedText): RowMessage => ({ column, level, text });
export const error = message('error');
export const warning = message('warning');
export const note = message('note');

/** A value as a message quotes it. */
export const quote = (text: string): string => `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;

const NAMES: Readonly<Partial<Record<ImportColumn, LocalizedText>>> = {
  title: { vi: 'tên mô hình', en: 'the title' },
  field: { vi: 'lĩnh vực', en: 'the field' },
  unit: { vi: 'đơn vị', en: 'the unit' },
  kind: { vi: 'loại hình', en: 'the kind' },
  level: { vi: 'cấp', en: 'the level' },
  status: { vi: 'trạng thái', en: 'the status' },
  recognition: { vi: 'kết quả công nhận', en: 'the recognition' },
  year: { vi: 'năm đăng ký', en: 'the year of registration' },
  registeredOn: { vi: 'ngày đăng ký', en: 'the day of registration' },
  removedOn: { vi: 'ngày đưa ra khỏi danh sách', en: 'the day of removal' },
  registerNumber: { vi: 'số đăng ký', en: 'the register number' },
};
const nameOf = (column: ImportColumn): LocalizedText => NAMES[column] ?? { vi: column, en: column };

export const missing = (column: ImportColumn): RowMessage => {
  const { vi, en } = nameOf(column);
  return error(column, { vi: `Thiếu ${vi}.`, en: `${capital(en)} is missing.` });
};
export const notUnderstood = (column: ImportColumn, text: string): RowMessage => {
  const { vi, en } = nameOf(column);
  return error(column, {
    vi: `Không hiểu ${vi} ${quote(text)}.`,
    en: `${capital(en)} ${quote(text)} is not understood.`,
  });
};
export const tooLong = (column: ImportColumn, most: number): RowMessage => {
  const { vi, en } = nameOf(column);
  return error(column, {
    vi: `${capital(vi)} dài quá ${most} ký tự.`,
    en: `${capital(en)} has more than ${most} characters.`,
  });
};
export const taken = (column: ImportColumn, text: string, as: LocalizedText): RowMessage =>
  note(column, {
    vi: `${text === '' ? 'Không ghi' : quote(text)}: lấy là ${as.vi}.`,
    en: `${text === '' ? 'Nothing written' : quote(text)}: taken for ${as.en}.`,
  });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
