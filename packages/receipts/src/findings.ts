/** What a check can find wrong, in words. */

export interface FindingText {
  vi: string;
  en: string;
}

export const FINDINGS = {
  'receipt-malformed': {
    vi: 'Tệp không phải biên nhận hợp lệ.',
    en: 'The file is not a receipt.',
  },
  'receipt-key-unknown': {
    vi: 'Biên nhận được ký bằng khóa không có trong các khóa đã biết của nhật ký.',
    en: 'The receipt was signed with a key that is not among the known keys of the log.',
  },
  'receipt-signature': {
    vi: 'Chữ ký không khớp: biên nhận đã bị sửa hoặc không do nhật ký này cấp.',
    en: 'The signature does not match: the receipt was changed, or this log did not issue it.',
  },
  'receipt-content': {
    vi: 'Nội dung không đúng với nội dung mà biên nhận đã ghi nhận.',
    en: 'The content is not the one that the receipt was issued for.',
  },
  'receipt-not-in-log': {
    vi: 'Nhật ký không có bản ghi mà biên nhận đã hứa ghi vào.',
    en: 'The log lacks the record that the receipt promised.',
  },
  'receipt-differs': {
    vi: 'Bản ghi trong nhật ký khác với bản ghi trên biên nhận.',
    en: 'The record in the log is not the one on the receipt.',
  },
  'entry-malformed': {
    vi: 'Một dòng của bản xuất không đọc được.',
    en: 'A line of the export cannot be read.',
  },
  'index-missing': {
    vi: 'Thiếu số thứ tự trong nhật ký: có bản ghi đã bị xóa.',
    en: 'A number of the log is missing: a record was removed.',
  },
  'index-twice': {
    vi: 'Một số thứ tự của nhật ký xuất hiện hai lần hoặc không theo thứ tự.',
    en: 'A number of the log appears twice or out of order.',
  },
  'leaf-twice': {
    vi: 'Cùng một bản ghi có hai lần trong nhật ký.',
    en: 'The same record is in the log twice.',
  },
  'commitment-mismatch': {
    vi: 'Nội dung đã bị sửa: không khớp với cam kết đã ghi trong nhật ký.',
    en: 'The content was changed: it does not match the commitment in the log.',
  },
  'content-missing': {
    vi: 'Nội dung không còn mà nhật ký không ghi nhận việc xóa theo luật.',
    en: 'The content is gone, and no lawful erasure is in the log.',
  },
  'time-backwards': {
    vi: 'Thời điểm lùi lại so với bản ghi đứng trước: bản ghi bị ghi lùi ngày.',
    en: 'The time goes back behind an earlier record: the record was back-dated.',
  },
  'hash-mismatch': {
    vi: 'Giá trị băm lưu trong cây của nhật ký đã bị sửa.',
    en: 'A hash stored in the tree of the log was changed.',
  },
  'not-in-log': {
    vi: 'Có bản ghi không được đưa vào nhật ký.',
    en: 'A record was not entered in the log.',
  },
  'checkpoint-malformed': {
    vi: 'Tệp không phải điểm kiểm tra hợp lệ.',
    en: 'The file is not a checkpoint.',
  },
  'checkpoint-key-unknown': {
    vi: 'Điểm kiểm tra không được ký bằng khóa nào đã biết của nhật ký.',
    en: 'The checkpoint is not signed with a known key of the log.',
  },
  'checkpoint-signature': {
    vi: 'Chữ ký của điểm kiểm tra không khớp.',
    en: 'The signature of the checkpoint does not match.',
  },
  'checkpoint-fork': {
    vi: 'Hai điểm kiểm tra cùng cỡ mà khác nhau: nhật ký đã bị rẽ nhánh.',
    en: 'Two checkpoints of one size differ: the log was forked.',
  },
  'checkpoint-withheld': {
    vi: 'Máy chủ không còn đưa ra điểm kiểm tra đã công bố.',
    en: 'The server no longer gives a checkpoint that was published.',
  },
  'root-mismatch': {
    vi: 'Nhật ký không khớp với điểm kiểm tra: bản ghi đã bị sửa, xóa hoặc đổi thứ tự.',
    en: 'The log does not match the checkpoint: a record was changed, removed or moved.',
  },
  'log-too-short': {
    vi: 'Nhật ký ngắn hơn điểm kiểm tra đã công bố: bản ghi cuối đã bị xóa.',
    en: 'The log is shorter than a published checkpoint: its last records were removed.',
  },
  'key-added': {
    vi: 'Máy chủ đưa ra một khóa chưa biết của nhật ký.',
    en: 'The server gives a key of the log that is not known.',
  },
  'key-withheld': {
    vi: 'Máy chủ không còn đưa ra một khóa đã biết của nhật ký.',
    en: 'The server no longer gives a known key of the log.',
  },
  'inclusion-wrong': {
    vi: 'Bằng chứng không cho thấy bản ghi có trong nhật ký.',
    en: 'The proof does not show that the record is in the log.',
  },
  'consistency-wrong': {
    vi: 'Bằng chứng không cho thấy nhật ký chỉ được thêm vào.',
    en: 'The proof does not show that the log was only added to.',
  },
} as const satisfies Record<string, FindingText>;

export type FindingCode = keyof typeof FINDINGS;

/** Where: the leaf's place in the log, its id, or the size of the tree. */
export interface FindingPlace {
  index?: number;
  leafId?: string;
  size?: number;
  keyId?: string;
}

export interface Finding extends FindingPlace {
  code: FindingCode;
  text: FindingText;
}

export const finding = (code: FindingCode, place: FindingPlace = {}): Finding => ({
  code,
  ...place,
  text: FINDINGS[code],
});
