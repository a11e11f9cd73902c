import type { Residents, SuccessionKind } from '@gd/units';
import { inSentence } from '@gd/units/text';
import { catalogue, type Catalogue } from '../base/catalogue.js';

const kinds: Record<SuccessionKind, string> = {
  unchanged: 'giữ nguyên là',
  renamed: 'đổi tên thành',
  retyped: 'trở thành',
  moved: 'chuyển về',
  merged: 'nhập vào',
  split: 'có phần chuyển sang',
  abolished: 'thôi là đơn vị hành chính, nay là',
  recoded: 'đổi mã thành',
  unknown: 'chưa rõ nay thuộc đơn vị nào',
};

const kindsEn: Record<SuccessionKind, string> = {
  unchanged: 'stayed',
  renamed: 'was renamed',
  retyped: 'became',
  moved: 'was moved to',
  merged: 'was merged into',
  split: 'was divided; a part went to',
  abolished: 'ceased to be a unit; now',
  recoded: 'got the code of',
  unknown: 'has no known successor',
};

const residents: Record<Residents, string> = {
  all: 'nhận toàn bộ dân cư',
  some: 'nhận một phần',
  none: 'chỉ nhận một phần đất, không có dân cư',
  unknown: '',
};

const residentsEn: Record<Residents, string> = {
  all: 'took all residents',
  some: 'took a part',
  none: 'took land only, no residents',
  unknown: '',
};

const vi = {
  unit: 'Xã, phường, đặc khu',
  province: 'Tỉnh, thành phố',
  chooseProvince: 'Chọn tỉnh, thành phố',
  hint: 'Gõ tên hiện nay, tên cũ hoặc địa chỉ cũ, ví dụ: ninh thang hoa lu.',
  openList: 'Mở danh sách',
  list: 'Xã, phường, đặc khu',
  results: (count: number) => `${count} kết quả`,
  more: (count: number) => `Còn ${count} kết quả, hãy gõ thêm để thu hẹp.`,
  noResults: (query: string) => `Không tìm thấy “${query}”. Thử gõ tên khác hoặc tên cũ.`,
  noResultsIn: (query: string, province: string) =>
    `Không tìm thấy “${query}” trong ${inSentence(province)}.`,
  elsewhere: (query: string, province: string) =>
    `Không có “${query}” trong ${inSentence(province)}; có ở nơi khác:`,
  typeOrChoose: 'Chọn tỉnh, thành phố ở trên hoặc gõ tên để tìm trên cả nước.',
  type: 'Gõ tên để tìm.',
  searching: 'Đang tìm…',
  formerly: (name: string) => `Tên cũ: ${name}`,
  formerlyIn: (name: string) => `Trước đây thuộc: ${name}`,
  chosen: (name: string) => `Đã chọn ${inSentence(name)}`,
  required: 'Hãy chọn xã, phường hoặc đặc khu',
  unmatched: 'Chưa khớp với đơn vị nào. Hãy chọn một dòng trong danh sách gợi ý.',
  unknownValue: 'Không có đơn vị hành chính với mã này.',

  resolved: 'Đơn vị cũ và đơn vị hiện nay',
  old: (name: string) => `${name} (cũ)`,
  nowIs: (name: string) => `nay là ${inSentence(name)}`,
  nowPart: (name: string) => `bạn chọn ${inSentence(name)}`,
  steps: 'Căn cứ',
  kinds,
  residents,
  by: (decree: string) => `theo ${decree}`,
  divided: (name: string, count: number) =>
    `${name} (cũ) nay thuộc ${count} đơn vị. Hãy chọn đúng nơi của bạn:`,
  incomplete: 'Dữ liệu chưa ghi đủ các lần sắp xếp của đơn vị này; hãy kiểm tra lại.',
};

const en: typeof vi = {
  unit: 'Commune, ward or special zone',
  province: 'Province or city',
  chooseProvince: 'Choose a province or city',
  hint: 'Type the present name, an old name or an old address, for example: ninh thang hoa lu.',
  openList: 'Open the list',
  list: 'Communes, wards and special zones',
  results: (count) => (count === 1 ? '1 result' : `${count} results`),
  more: (count) => `${count} more results; keep typing to narrow them down.`,
  noResults: (query) => `No results for “${query}”. Try another name or an old name.`,
  noResultsIn: (query, province) => `No results for “${query}” in ${province}.`,
  elsewhere: (query, province) => `“${query}” is not in ${province}; found elsewhere:`,
  typeOrChoose: 'Choose a province or city above, or type a name to search the whole country.',
  type: 'Type a name to search.',
  searching: 'Searching…',
  formerly: (name) => `Formerly ${name}`,
  formerlyIn: (name) => `Formerly in ${name}`,
  chosen: (name) => `${name} chosen`,
  required: 'Choose a commune, ward or special zone',
  unmatched: 'This matches no unit yet. Choose a row from the list.',
  unknownValue: 'No administrative unit has this key.',

  resolved: 'Former and present unit',
  old: (name) => `${name} (former)`,
  nowIs: (name) => `now ${name}`,
  nowPart: (name) => `you chose ${name}`,
  steps: 'Basis',
  kinds: kindsEn,
  residents: residentsEn,
  by: (decree) => `by ${decree}`,
  divided: (name, count) => `${name} (former) now lies in ${count} units. Choose the one that is yours:`,
  incomplete: 'The data does not hold every reform of this unit; please check.',
};

/** Words of `gd-unit-picker`. */
export const messages: Catalogue<typeof vi> = catalogue('unit-picker', { vi, en });
