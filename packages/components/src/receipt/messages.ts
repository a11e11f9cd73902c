import { inSentence } from '@gd/units/text';
import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  heading: (kind: string) => `Đã gửi ${kind}`,
  thanks: (unit: string) =>
    `Đã chuyển tới ${inSentence(unit)}. Hãy giữ mã và mật mã dưới đây để theo dõi và nhận trả lời.`,
  code: 'Mã theo dõi',
  codeHint: 'Đọc từng nhóm khi gọi điện hỏi.',
  secret: 'Mật mã',
  secretKeep:
    'Hãy giữ mật mã này: nó chỉ hiện ở đây một lần và không ai cấp lại được. Ai có cả mã và mật mã đều đọc được hồ sơ của bạn.',
  copySecret: 'Chép mật mã',
  copyBoth: 'Chép cả mã và mật mã',
  copied: 'Đã chép.',
  notCopied: 'Trình duyệt không cho chép. Hãy bôi đen rồi chép, hoặc in biên nhận.',
  copyText: (code: string, secret: string) => `Mã theo dõi: ${code}\nMật mã: ${secret}`,
  restricted: 'Nội dung này không được công khai',
  qr: (code: string) => `Mã QR của mã theo dõi ${code}`,
  qrHint: 'Quét để mở trang theo dõi, hoặc đưa cán bộ quét tại trụ sở. Mã QR không chứa mật mã.',
  title: 'Tiêu đề',
  unit: 'Nơi nhận',
  time: 'Thời gian gửi',
  files: 'Tệp kèm theo',
  noFiles: 'Không có',
  next: 'Các bước tiếp theo',
  why: 'Vì sao là ngày này?',
  basis: (basis: string, rule: string) => `Căn cứ: ${basis} (${rule})`,
  signed: 'Biên nhận có chữ ký số',
  signedText:
    'Tệp này chứng minh bạn đã gửi đúng nội dung này vào lúc này. Nó chứa nội dung bạn gửi, không chứa mật mã, họ tên hay liên hệ. Hãy giữ lại: sau này có thể kiểm tra ở trang theo dõi, hoặc bằng công cụ gd-verify không cần mạng.',
  download: 'Tải biên nhận có chữ ký',
  fileName: (code: string) => `bien-nhan-${code}.json`,
  print: 'In biên nhận',
  follow: 'Theo dõi hồ sơ',
  another: 'Gửi việc khác',
};

const en: typeof vi = {
  heading: (kind) => `Sent: ${kind}`,
  thanks: (unit) => `It is with ${unit}. Keep the code and the secret below to follow it and get the answer.`,
  code: 'Tracking code',
  codeHint: 'Read it group by group when you call.',
  secret: 'Secret',
  secretKeep:
    'Keep this secret: it is shown only here, once, and nobody can issue it again. Whoever has both code and secret can read your case.',
  copySecret: 'Copy the secret',
  copyBoth: 'Copy code and secret',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying. Select the text and copy it, or print the receipt.',
  copyText: (code, secret) => `Tracking code: ${code}\nSecret: ${secret}`,
  restricted: 'This is not published',
  qr: (code) => `QR code of the tracking code ${code}`,
  qrHint: 'Scan it to open the page where you follow it, or show it at the office. The secret is not in it.',
  title: 'Title',
  unit: 'Received by',
  time: 'Sent at',
  files: 'Files',
  noFiles: 'None',
  next: 'What happens next',
  why: 'Why this date?',
  basis: (basis, rule) => `Basis: ${basis} (${rule})`,
  signed: 'Signed receipt',
  signedText:
    'This file proves that you sent these words at this time. It holds what you sent, and neither the secret nor your name or contact. Keep it: the page where you follow the case can check it later, and so can gd-verify, offline.',
  download: 'Download the signed receipt',
  fileName: (code) => `receipt-${code}.json`,
  print: 'Print the receipt',
  follow: 'Follow the case',
  another: 'Send something else',
};

/** Words of the receipt. */
export const receiptMessages: Catalogue<typeof vi> = catalogue('receipt', { vi, en });
