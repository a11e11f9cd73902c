import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  published: (date: string) => `Xuất bản ngày ${date}`,
  models: (n: string) => `${n} mô hình`,
  contents: 'Mục lục',
  foreword: 'Lời nói đầu',
  story: 'Đọc cả câu chuyện',
  forces: 'Lực lượng',
  take: 'Tải về, in',
  epub: 'Sách điện tử (EPUB)',
  json: 'Dữ liệu (JSON)',
  print: 'Gói trang in (ZIP)',
  printPage: (size: string) => `Trang in khổ ${size}`,
  choose: 'Tập sách',
  none: 'Chưa có tập sách nào được xuất bản.',
  notFound: 'Không có tập sách này, hoặc sách chưa được xuất bản.',
  toContents: 'Về mục lục',
};

const en: typeof vi = {
  published: (date) => `Published on ${date}`,
  models: (n) => `${n} models`,
  contents: 'Contents',
  foreword: 'Foreword',
  story: 'Read the whole story',
  forces: 'Who took part',
  take: 'Download or print',
  epub: 'E-book (EPUB)',
  json: 'Data (JSON)',
  print: 'Pages for print (ZIP)',
  printPage: (size) => `Print page, ${size}`,
  choose: 'Book',
  none: 'No book has been published yet.',
  notFound: 'There is no such book, or it is not published yet.',
  toContents: 'Back to the contents',
};

/** Words of `gd-model-book`. */
export const modelBookMessages: Catalogue<typeof vi> = catalogue('model-book', { vi, en });
