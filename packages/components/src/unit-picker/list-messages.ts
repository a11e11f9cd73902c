import { inSentence } from '@gd/units/text';
import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  results: (count: number) => `${count} kết quả`,
  more: (count: number) => `Còn ${count} kết quả, hãy gõ thêm để thu hẹp.`,
  noResults: (query: string) => `Không tìm thấy “${query}”. Thử gõ tên khác hoặc tên cũ.`,
  noResultsIn: (query: string, province: string) =>
    `Không tìm thấy “${query}” trong ${inSentence(province)}.`,
  elsewhere: (query: string, province: string) =>
    `Không có “${query}” trong ${inSentence(province)}; có ở nơi khác:`,
  typeOrChoose: 'Chọn tỉnh, thành phố ở trên hoặc gõ tên để tìm trên cả nước.',
  type: 'Gõ tên để tìm.',
  formerly: (name: string) => `Tên cũ: ${name}`,
  formerlyIn: (name: string) => `Trước đây thuộc: ${name}`,
};

const en: typeof vi = {
  results: (count) => (count === 1 ? '1 result' : `${count} results`),
  more: (count) => `${count} more results; keep typing to narrow them down.`,
  noResults: (query) => `No results for “${query}”. Try another name or an old name.`,
  noResultsIn: (query, province) => `No results for “${query}” in ${province}.`,
  elsewhere: (query, province) => `“${query}” is not in ${province}; found elsewhere:`,
  typeOrChoose: 'Choose a province or city above, or type a name to search the whole country.',
  type: 'Type a name to search.',
  formerly: (name) => `Formerly ${name}`,
  formerlyIn: (name) => `Formerly in ${name}`,
};

/** Words of the list of units. */
export const listMessages: Catalogue<typeof vi> = catalogue('unit-picker-list', { vi, en });
