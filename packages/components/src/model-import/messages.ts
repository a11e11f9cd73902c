import type { ImportColumn, ImportReport, ImportRow } from '@gd/contract';
import { catalogue, type Catalogue } from '../base/catalogue.js';

type Result = ImportRow['result'];

const columnsVi: Record<ImportColumn, string> = {
  registerNumber: 'Số đăng ký',
  title: 'Tên mô hình',
  summary: 'Tóm tắt',
  field: 'Lĩnh vực',
  kind: 'Loại hình',
  level: 'Cấp',
  unit: 'Đơn vị',
  place: 'Địa điểm',
  year: 'Năm',
  registeredOn: 'Ngày đăng ký',
  removedOn: 'Ngày đưa ra',
  removalReason: 'Lý do đưa ra',
  recognition: 'Công nhận',
  status: 'Trạng thái',
  lead: 'Chủ trì',
  note: 'Ghi chú',
};
const columnsEn: Record<ImportColumn, string> = {
  registerNumber: 'Register number',
  title: 'Title',
  summary: 'Summary',
  field: 'Field',
  kind: 'Kind',
  level: 'Level',
  unit: 'Unit',
  place: 'Place',
  year: 'Year',
  registeredOn: 'Registered on',
  removedOn: 'Removed on',
  removalReason: 'Why removed',
  recognition: 'Recognition',
  status: 'Status',
  lead: 'Leads',
  note: 'Note',
};

const resultsVi: Record<Result, string> = { new: 'Mới', same: 'Đã có', invalid: 'Chưa đúng' };
const resultsEn: Record<Result, string> = { new: 'New', same: 'In the register', invalid: 'Not right' };

const vi = {
  title: 'Nhập sổ mô hình từ tệp',
  intro:
    'Chọn tệp XLSX hoặc CSV như đơn vị đang dùng. Tệp được kiểm tra từng dòng trước; chưa có gì được ghi vào sổ.',
  public:
    'Các cột được nhận ra, kể cả “Ghi chú”, sẽ công khai cùng mô hình. Hãy bỏ thông tin cá nhân trước khi nhập.',
  becomesPublic: 'công khai trong lịch sử của mô hình',
  onlyProvince: 'Chỉ cán bộ giữ sổ của tỉnh nhập được sổ từ tệp.',
  choose: 'Tệp sổ mô hình (XLSX hoặc CSV)',
  limit: (rows: string, size: string) => `Tối đa ${rows} dòng, ${size}.`,
  check: 'Kiểm tra tệp',
  required: 'Hãy chọn một tệp',
  tooLarge: (size: string) => `Tệp lớn hơn ${size}; hãy chia nhỏ.`,
  checking: 'Đang kiểm tra',
  applying: 'Đang ghi vào sổ',
  sending: 'Đang gửi tệp',
  progress: (done: string, total: string) => `${done}/${total} dòng`,
  report: (name: string) => `Kết quả kiểm tra: ${name}`,
  results: resultsVi,
  rowCount: (n: string) => `${n} dòng`,
  columns: 'Các cột đã nhận ra',
  where: (sheet: string, row: string) => `Trang tính “${sheet}”, tiêu đề ở dòng ${row}.`,
  leftOut: 'bỏ qua',
  names: columnsVi,
  show: 'Xem các dòng',
  all: 'Tất cả',
  row: 'Dòng',
  model: 'Mô hình',
  untitled: '(chưa có tên)',
  result: 'Kết quả',
  what: 'Ghi chú của máy',
  levels: { error: 'Lỗi', warning: 'Lưu ý', note: 'Đã hiểu là' } as Record<
    'error' | 'warning' | 'note',
    string
  >,
  noRows: 'Không có dòng nào loại này.',
  more: 'Xem thêm dòng',
  apply: (n: string) => `Ghi ${n} mô hình vào sổ`,
  leaveOut: (n: string) => `Bỏ ${n} dòng chưa đúng và ghi các dòng còn lại`,
  nothingNew: 'Mọi mô hình trong tệp đã có trong sổ; không có gì để ghi thêm.',
  mend: 'Hãy sửa các dòng chưa đúng trong tệp rồi kiểm tra lại, hoặc chọn bỏ các dòng đó.',
  another: 'Chọn tệp khác',
  done: (n: string) => `Đã ghi ${n} mô hình vào sổ.`,
  failed: 'Không đọc được tệp',
};

const en: typeof vi = {
  title: 'Take in a register from a file',
  intro:
    'Choose an XLSX or CSV file as your office keeps it. It is checked row by row first; nothing is written yet.',
  public:
    'The columns that are recognised, “Note” too, become public with the models. Take personal data out before.',
  becomesPublic: 'public, in the history of the model',
  onlyProvince: 'Only the officers who keep the province’s register take in files.',
  choose: 'File of the register (XLSX or CSV)',
  limit: (rows, size) => `At most ${rows} rows, ${size}.`,
  check: 'Check the file',
  required: 'Choose a file',
  tooLarge: (size) => `The file is larger than ${size}; split it.`,
  checking: 'Checking',
  applying: 'Writing to the register',
  sending: 'Sending the file',
  progress: (done, total) => `${done} of ${total} rows`,
  report: (name) => `Result of the check: ${name}`,
  results: resultsEn,
  rowCount: (n) => `${n} rows`,
  columns: 'Columns that were recognised',
  where: (sheet, row) => `Sheet “${sheet}”, header in row ${row}.`,
  leftOut: 'left out',
  names: columnsEn,
  show: 'Show rows',
  all: 'All',
  row: 'Row',
  model: 'Model',
  untitled: '(no title)',
  result: 'Result',
  what: 'Notes',
  levels: { error: 'Error', warning: 'Note', note: 'Taken for' },
  noRows: 'There is no such row.',
  more: 'Show more rows',
  apply: (n) => `Write ${n} models to the register`,
  leaveOut: (n) => `Leave out ${n} rows that are not right, and write the others`,
  nothingNew: 'Every model of the file is in the register already; there is nothing to write.',
  mend: 'Mend the rows that are not right in the file and check it again, or leave them out.',
  another: 'Choose another file',
  done: (n) => `${n} models were written to the register.`,
  failed: 'The file cannot be read',
};

/** Words of `gd-model-import`. */
export const modelImportMessages: Catalogue<typeof vi> = catalogue('model-import', { vi, en });

/** A step that takes a while. */
export const isUnderWay = ({ status }: ImportReport): boolean =>
  status === 'checking' || status === 'applying';
