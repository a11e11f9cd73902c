import type { Catalogue } from '../base/messages.js';

const vi = {
  search: 'Tìm mô hình',
  searchHint: 'Gõ tên, nội dung hoặc nơi thực hiện; không cần gõ dấu.',
  filters: 'Bộ lọc',
  filtersSet: (n: number) => `Bộ lọc (${n})`,
  field: 'Lĩnh vực',
  province: 'Tỉnh, thành phố (hiện nay)',
  year: 'Năm',
  kind: 'Tập thể hay cá nhân',
  all: 'Tất cả',
  clear: 'Xóa tìm kiếm và bộ lọc',
  results: 'Kết quả',
  count: (n: string) => `${n} mô hình`,
  found: (n: string) => `Tìm thấy ${n} mô hình`,
  none: 'Không tìm thấy mô hình nào',
  noneHelp: 'Thử gõ ít từ hơn, kiểm tra chính tả, hoặc bỏ bớt bộ lọc.',
  noneYet: 'Chưa có mô hình nào trong danh sách này.',
  shown: (shown: string, total: string) => `Đang hiện ${shown} trên ${total} mô hình`,
  more: 'Xem thêm',
  loadingMore: 'Đang tải thêm…',
};

const en: typeof vi = {
  search: 'Find a model',
  searchHint: 'Type a name, words or a place; tone marks are not needed.',
  filters: 'Filters',
  filtersSet: (n) => `Filters (${n})`,
  field: 'Field',
  province: 'Province or city (today)',
  year: 'Year',
  kind: 'Collective or individual',
  all: 'All',
  clear: 'Clear search and filters',
  results: 'Results',
  count: (n) => (n === '1' ? '1 model' : `${n} models`),
  found: (n) => (n === '1' ? '1 model found' : `${n} models found`),
  none: 'No model found',
  noneHelp: 'Try fewer words, check the spelling, or take a filter away.',
  noneYet: 'There is no model in this list yet.',
  shown: (shown, total) => `${shown} of ${total} models shown`,
  more: 'Show more',
  loadingMore: 'Loading more…',
};

export const modelListMessages: Catalogue<typeof vi> = { vi, en };
