/** What the command line says, in both languages. */

export type Language = 'vi' | 'en';

const USAGE_OPTIONS = {
  vi: `
  --key KHÓA          khóa công khai của nhật ký (tên+mã+base64) hoặc tệp chứa khóa; có thể lặp lại
  --content TỆP       nội dung (JSON) mà biên nhận ghi nhận
  --checkpoint TỆP    điểm kiểm tra đã ký; có thể lặp lại
  --proof TỆP         bằng chứng (JSON)
  --audit TỆP         bản xuất của kiểm toán, mỗi dòng một bản ghi hoặc một trang (NDJSON)
  --lang vi|en        ngôn ngữ

Mã thoát: 0 mọi điều đều đúng, 1 có điều sai, 2 không kiểm tra được.
`,
  en: `
  --key KEY           public key of the log (name+hash+base64), or a file of keys; may be repeated
  --content FILE      the content (JSON) that the receipt was issued for
  --checkpoint FILE   a signed checkpoint; may be repeated
  --proof FILE        a proof (JSON)
  --audit FILE        an auditor's export, one record or one page per line (NDJSON)
  --lang vi|en        language

Exit code: 0 all is right, 1 something is wrong, 2 nothing could be checked.
`,
};

const COMMANDS = `
  gd-verify RECEIPT.json --key KEY [--content FILE] [--checkpoint FILE --proof FILE]
  gd-verify --checkpoint OLD --checkpoint NEW --proof FILE --key KEY
  gd-verify --audit EXPORT.ndjson --key KEY [--checkpoint FILE]... [RECEIPT.json]...
`;

export const WORDS = {
  vi: {
    usage: `Cách dùng (không cần mạng):\n${COMMANDS}${USAGE_OPTIONS.vi}`,
    receiptGood: (origin: string, at: string) => `Biên nhận đúng: nhật ký ${origin} đã ký lúc ${at}.`,
    contentGood: 'Nội dung đúng với biên nhận.',
    contentUnchecked: 'Chưa kiểm tra nội dung: không có nội dung kèm theo.',
    inclusionGood: (index: number, size: number) =>
      `Bản ghi có trong nhật ký: số ${index}, trong ${size} bản ghi của điểm kiểm tra.`,
    inclusionUnchecked: 'Chưa kiểm tra việc ghi vào nhật ký: cần điểm kiểm tra và bằng chứng.',
    checkpointGood: (origin: string, size: number) =>
      `Điểm kiểm tra đúng: nhật ký ${origin}, ${size} bản ghi.`,
    consistencyGood: (from: number, to: number) =>
      `Nhật ký chỉ được thêm vào từ ${from} đến ${to} bản ghi; không có gì bị sửa hay xóa.`,
    auditCount: (leaves: number, erased: number, checkpoints: number, receipts: number) =>
      `Đã kiểm tra ${leaves} bản ghi (${erased} đã xóa theo luật), ${checkpoints} điểm kiểm tra, ${receipts} biên nhận.`,
    place: { index: 'số', leafId: 'bản ghi', size: 'cỡ', keyId: 'khóa' },
    allGood: 'KẾT QUẢ: ĐÚNG',
    wrong: (count: number) => `KẾT QUẢ: SAI (${count} điều)`,
    unreadable: (file: string) => `Không đọc được ${file}.`,
    badKey: 'Khóa không đúng dạng tên+mã+base64.',
  },
  en: {
    usage: `Usage (no network needed):\n${COMMANDS}${USAGE_OPTIONS.en}`,
    receiptGood: (origin: string, at: string) => `The receipt is good: the log ${origin} signed it at ${at}.`,
    contentGood: 'The content is the one of the receipt.',
    contentUnchecked: 'The content was not checked: none was given.',
    inclusionGood: (index: number, size: number) =>
      `The record is in the log: number ${index} of the ${size} records of the checkpoint.`,
    inclusionUnchecked: 'Whether it is in the log was not checked: that takes a checkpoint and a proof.',
    checkpointGood: (origin: string, size: number) =>
      `The checkpoint is good: log ${origin}, ${size} records.`,
    consistencyGood: (from: number, to: number) =>
      `The log was only added to, from ${from} to ${to} records; nothing was changed or removed.`,
    auditCount: (leaves: number, erased: number, checkpoints: number, receipts: number) =>
      `Checked ${leaves} records (${erased} lawfully erased), ${checkpoints} checkpoints, ${receipts} receipts.`,
    place: { index: 'number', leafId: 'record', size: 'size', keyId: 'key' },
    allGood: 'RESULT: GOOD',
    wrong: (count: number) => `RESULT: WRONG (${count})`,
    unreadable: (file: string) => `${file} cannot be read.`,
    badKey: 'A key has the form name+hash+base64.',
  },
} as const;
export type Words = (typeof WORDS)[Language];
