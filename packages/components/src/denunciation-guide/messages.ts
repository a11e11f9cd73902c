import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  heading: 'Tố cáo hành vi vi phạm pháp luật',
  notHere: 'Đừng ghi nội dung tố cáo vào trang này, biểu mẫu phản ánh hay ô trò chuyện nào.',
  steps: 'Ba bước',
  write: 'Viết đơn.',
  writeText: 'Một trang riêng giúp bạn viết đủ các phần luật đòi hỏi. Trang đó không gửi, không lưu gì.',
  sign: 'In và ký.',
  signText: 'Mọi người cùng tố cáo đều ký hoặc điểm chỉ.',
  lodge: 'Nộp.',
  lodgeText: 'Không viết được thì đến trình bày trực tiếp: cán bộ ghi lại và bạn ký.',
  open: 'Mở trang viết đơn',
  newTab: '(mở trong thẻ mới)',
  address: 'Trang đó phải mở ở đúng địa chỉ này:',
  host: 'Cổng thông tin này không biết bạn gõ gì ở đó.',
  more: 'Nên biết trước, và cơ quan phải làm gì trong bao lâu',
  basis: (basis: string) => `Căn cứ: ${basis}.`,
};

const en: typeof vi = {
  heading: 'Denounce a breach of law',
  notHere: 'Do not write a denunciation on this page, in the report form or in any chat box.',
  steps: 'Three steps',
  write: 'Write.',
  writeText:
    'A page of its own helps you write every part the law asks for. That page sends and keeps nothing.',
  sign: 'Print and sign.',
  signText: 'Everyone who denounces signs or puts a fingerprint.',
  lodge: 'Hand it in.',
  lodgeText: 'If you cannot write, tell it in person: an officer writes it down and you sign.',
  open: 'Open the writing page',
  newTab: '(opens in a new tab)',
  address: 'That page must open at exactly this address:',
  host: 'This portal does not learn what you type there.',
  more: 'What to know first, and what the authority must do by when',
  basis: (basis) => `Basis: ${basis}.`,
};

/** Words of `gd-denunciation-guide`; what the law says comes from the rules. */
export const messages: Catalogue<typeof vi> = catalogue('denunciation-guide', { vi, en });
