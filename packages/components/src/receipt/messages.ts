import type { Catalogue } from '../base/messages.js';

const vi = {
  heading: { FBK: 'Đã gửi phản ánh', REC: 'Đã gửi kiến nghị' },
  thanks: (unit: string) =>
    `Đã chuyển tới ${unit}. Hãy giữ mã và mật mã dưới đây để theo dõi và nhận trả lời.`,
  code: 'Mã theo dõi',
  codeHint: 'Đọc từng nhóm khi gọi điện hỏi.',
  secret: 'Mật mã',
  secretKeep:
    'Hãy giữ mật mã này: nó chỉ hiện ở đây một lần và không ai cấp lại được. Ai có cả mã và mật mã đều đọc được phản ánh của bạn.',
  copySecret: 'Chép mật mã',
  copyBoth: 'Chép cả mã và mật mã',
  copied: 'Đã chép.',
  notCopied: 'Trình duyệt không cho chép. Hãy bôi đen rồi chép, hoặc in biên nhận.',
  copyText: (code: string, secret: string) => `Mã theo dõi: ${code}\nMật mã: ${secret}`,
  title: 'Tiêu đề',
  unit: 'Nơi nhận',
  time: 'Thời gian gửi',
  files: 'Tệp kèm theo',
  noFiles: 'Không có',
  next: 'Các bước tiếp theo',
  basis: (basis: string, rule: string) => `Căn cứ: ${basis} (${rule})`,
  print: 'In biên nhận',
  follow: 'Theo dõi phản ánh',
  another: 'Gửi phản ánh khác',
};

const en: typeof vi = {
  heading: { FBK: 'Your report was sent', REC: 'Your recommendation was sent' },
  thanks: (unit) => `It is with ${unit}. Keep the code and the secret below to follow it and get the answer.`,
  code: 'Tracking code',
  codeHint: 'Read it group by group when you call.',
  secret: 'Secret',
  secretKeep:
    'Keep this secret: it is shown only here, once, and nobody can issue it again. Whoever has both code and secret can read your report.',
  copySecret: 'Copy the secret',
  copyBoth: 'Copy code and secret',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying. Select the text and copy it, or print the receipt.',
  copyText: (code, secret) => `Tracking code: ${code}\nSecret: ${secret}`,
  title: 'Title',
  unit: 'Received by',
  time: 'Sent at',
  files: 'Files',
  noFiles: 'None',
  next: 'What happens next',
  basis: (basis, rule) => `Basis: ${basis} (${rule})`,
  print: 'Print the receipt',
  follow: 'Follow the report',
  another: 'Send another report',
};

/** Words of the receipt. */
export const receiptMessages: Catalogue<typeof vi> = { vi, en };
