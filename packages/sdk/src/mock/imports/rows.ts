/** The rows that the mock finds in whatever file it is given: it reads none. */
import type { ImportRow, ImportColumn } from '@gd/contract';
import type { ModelField } from '@gd/rules';

export interface SheetRow {
  row: number;
  registerNumber: string;
  title: string;
  field: ModelField;
  unit: string;
  year: number;
  messages: ImportRow['messages'];
}

export const SHEET = 'Danh sách mô hình';
export const HEADER_ROW = 3;

export const COLUMNS: readonly { header: string; column: ImportColumn | null }[] = [
  { header: 'TT', column: null },
  { header: 'Số đăng ký', column: 'registerNumber' },
  { header: 'Tên mô hình', column: 'title' },
  { header: 'Lĩnh vực', column: 'field' },
  { header: 'Đơn vị', column: 'unit' },
  { header: 'Năm', column: 'year' },
  { header: 'Ghi chú', column: 'note' },
];

const moved: ImportRow['messages'] = [
  {
    column: 'unit',
    level: 'note',
    text: {
      vi: '“Xã Yên Từ, huyện Yên Mô” nay là Xã Yên Từ.',
      en: '“Yên Từ commune, Yên Mô district” is Yên Từ Commune today.',
    },
  },
];
const FIELDS: readonly ModelField[] = ['economy', 'culture-society', 'defence-security', 'political-system'];
const TITLES = [
  'Tiếng kẻng an ninh',
  'Nhà sạch, vườn đẹp',
  'Tổ hợp tác trồng sen',
  'Thắp sáng đường quê',
  'Một cửa thân thiện',
  'Câu lạc bộ ông bà cháu',
  'Nuôi cá lồng trên sông',
  'Hàng cây phụ nữ',
];

const good = Array.from({ length: 40 }, (_, i): SheetRow => {
  const n = i + 1;
  return {
    row: HEADER_ROW + n,
    registerNumber: `NB-2025-${String(n).padStart(3, '0')}`,
    title: `${TITLES[i % TITLES.length] ?? ''}${i < TITLES.length ? '' : ` (${Math.floor(i / TITLES.length) + 1})`}`,
    field: FIELDS[i % FIELDS.length] ?? 'economy',
    unit: '14728@2025-07-01',
    year: 2025,
    messages: i % 5 === 0 ? moved : [],
  };
});

const error = (column: ImportColumn, vi: string, en: string): ImportRow['messages'] => [
  { column, level: 'error', text: { vi, en } },
];

export const INVALID_ROWS: readonly ImportRow[] = [
  {
    row: HEADER_ROW + 41,
    result: 'invalid',
    title: 'Đổi rác lấy quà',
    messages: error('field', 'Không có lĩnh vực “Môi trường xanh”.', 'There is no field “Môi trường xanh”.'),
  },
  {
    row: HEADER_ROW + 42,
    result: 'invalid',
    title: 'Tổ tự quản bến đò',
    messages: error(
      'unit',
      'Không tìm thấy đơn vị “Xã Yên Tự”. Có phải “Xã Yên Từ”?',
      'No unit is called “Xã Yên Tự”. Is it “Xã Yên Từ”?',
    ),
  },
  {
    row: HEADER_ROW + 43,
    result: 'invalid',
    title: '',
    messages: error('title', 'Thiếu tên mô hình.', 'The title is missing.'),
  },
];

export const GOOD_ROWS: readonly SheetRow[] = good;
