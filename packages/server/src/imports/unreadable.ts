import type { LocalizedText } from '@gd/contract';

export type Reason = keyof typeof REASONS;

/** Why a file cannot be read at all, and what to do. */
const REASONS = {
  no_header: {
    vi: 'Không tìm thấy dòng tiêu đề trong 20 dòng đầu của các trang tính: cần có cột “Tên mô hình” và ít nhất một cột như “Lĩnh vực”, “Đơn vị”, “Năm đăng ký”.',
    en: 'No heading was found in the first 20 rows of any sheet: it needs a column “Tên mô hình” (title) and at least one like “Lĩnh vực” (field), “Đơn vị” (unit), “Năm đăng ký” (year).',
  },
  empty: { vi: 'Dưới dòng tiêu đề không có mô hình nào.', en: 'There is no model below the heading.' },
  too_many_rows: {
    vi: 'Tệp có quá 20.000 dòng. Hãy chia thành nhiều tệp.',
    en: 'The file has more than 20,000 rows. Divide it into several files.',
  },
  too_large: {
    vi: 'Nội dung của tệp khi giải nén quá lớn.',
    en: 'The file is too large once it is expanded.',
  },
  encoding: {
    vi: 'Tệp CSV dùng bảng mã cũ (TCVN3, VNI…). Hãy lưu lại dưới dạng “CSV UTF-8” hoặc XLSX rồi gửi lại.',
    en: 'The CSV file is in an old encoding (TCVN3, VNI …). Save it as “CSV UTF-8” or XLSX and send it again.',
  },
  unreadable: {
    vi: 'Không đọc được tệp. Hãy mở bằng Excel hoặc LibreOffice, lưu lại dạng XLSX rồi gửi lại.',
    en: 'The file cannot be read. Open it in Excel or LibreOffice, save it as XLSX and send it again.',
  },
  interrupted: {
    vi: 'Việc xử lý bị ngắt nhiều lần; chưa có gì được nhập. Hãy gửi lại tệp.',
    en: 'The work was interrupted several times; nothing was taken in. Send the file again.',
  },
} satisfies Record<string, LocalizedText>;

/** The file is at fault, not the server. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  readonly text: LocalizedText;
  constructor(readonly reason: Reason) {
    super(reason);
    this.text = REASONS[reason];
  }
}

export const failureText = (reason: Reason): LocalizedText => REASONS[reason];
