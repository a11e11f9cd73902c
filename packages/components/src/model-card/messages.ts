import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  field: 'Lĩnh vực',
  place: 'Nơi thực hiện',
  today: (units: string) => `Nay thuộc ${units}`,
  or: ' hoặc ',
  year: 'Năm',
  level: 'Cấp quản lý',
  recognised: (level: string) => `Được công nhận ${level}`,
  figures: 'Số liệu',
  source: 'Nguồn',
  published: (date: string) => `đăng ${date}`,
  newWindow: '(mở trang khác)',
  partial: 'Nguồn chỉ nêu vắn tắt, nên thông tin ở đây chưa đầy đủ.',
  notFound: 'Không có mô hình này. Có thể mô hình đã được đưa khỏi danh sách.',
};

const en: typeof vi = {
  field: 'Field',
  place: 'Place',
  today: (units) => `Today in ${units}`,
  or: ' or ',
  year: 'Year',
  level: 'Kept at',
  recognised: (level) => `Recognised at ${level}`,
  figures: 'Figures',
  source: 'Source',
  published: (date) => `published ${date}`,
  newWindow: '(opens another site)',
  partial: 'The source is brief, so the information here is incomplete.',
  notFound: 'There is no such model. It may have been taken off the list.',
};

export const modelMessages: Catalogue<typeof vi> = catalogue('model-card', { vi, en });
