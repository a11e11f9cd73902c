import type { Residents } from '@gd/units';
import { inSentence } from '@gd/units/text';
import { catalogue, type Catalogue } from '../base/catalogue.js';

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
  searching: 'Đang tìm…',
  chosen: (name: string) => `Đã chọn ${inSentence(name)}`,
  required: 'Hãy chọn xã, phường hoặc đặc khu',
  unmatched: 'Chưa khớp với đơn vị nào. Hãy chọn một dòng trong danh sách gợi ý.',
  unknownValue: 'Không có đơn vị hành chính với mã này.',
  residents,
};

const en: typeof vi = {
  unit: 'Commune, ward or special zone',
  province: 'Province or city',
  chooseProvince: 'Choose a province or city',
  hint: 'Type the present name, an old name or an old address, for example: ninh thang hoa lu.',
  openList: 'Open the list',
  list: 'Communes, wards and special zones',
  searching: 'Searching…',
  chosen: (name) => `${name} chosen`,
  required: 'Choose a commune, ward or special zone',
  unmatched: 'This matches no unit yet. Choose a row from the list.',
  unknownValue: 'No administrative unit has this key.',
  residents: residentsEn,
};

/** Words of `gd-unit-picker` that are there with its field, and those that its list and its resolution share. */
export const messages: Catalogue<typeof vi> = catalogue('unit-picker', { vi, en });
