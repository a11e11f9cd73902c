import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  title: 'Sổ mô hình Dân vận khéo theo năm',
  period: (from: number, to: number) =>
    from === to ? `Mô hình năm ${from}` : `Mô hình từ năm ${from} đến năm ${to}`,
  counts: { start: 'Đầu kỳ', new: 'Mới', removed: 'Đưa ra', end: 'Cuối kỳ' },
  total: 'Tổng cộng',
  standing: 'Giữ từ trước',
  byYear: 'Theo năm',
  byField: 'Theo lĩnh vực',
  byUnit: 'Theo đơn vị',
  byLevel: 'Theo cấp',
  byKind: 'Theo loại hình',
  year: 'Năm',
  field: 'Lĩnh vực',
  unit: 'Đơn vị',
  level: 'Cấp',
  kind: 'Loại hình',
  noUnit: 'Chưa rõ đơn vị',
  csvName: 'so-mo-hinh.csv',
  chartName: (title: string) =>
    `Biểu đồ thanh. ${title}: số mô hình giữ từ trước, số mới và số đưa ra khỏi danh sách.`,
  summary: (start: string, added: string, removed: string, end: string) =>
    `${start} + ${added} mới − ${removed} đưa ra = ${end} mô hình.`,
  most: (label: string, end: string) => `Nhiều nhất: ${label}, ${end} mô hình.`,
  more: (n: number) => `Biểu đồ vẽ ${n} đơn vị nhiều mô hình nhất; bảng số có đủ các đơn vị.`,
  undated: (n: string) => `Ngoài ra có ${n} mô hình không rõ năm đăng ký, không tính vào năm nào.`,
  method:
    'Cuối kỳ = đầu kỳ + mới − đưa ra. Mô hình đã đưa ra khỏi danh sách vẫn được tính trong các năm trước. Lĩnh vực, đơn vị, cấp tính theo hiện nay.',
  countedAt: (time: string) => `Tính lúc ${time}.`,
  published: 'Số liệu đã công bố',
  publishedNote: 'Chép đúng như nguồn công bố, không sửa cho khớp.',
  asOf: 'Thời điểm',
  source: 'Nguồn',
  note: 'Ghi chú',
  notSaid: 'không nêu',
  none: 'Chưa có mô hình nào trong sổ của khoảng thời gian này.',
};

const en: typeof vi = {
  title: 'The yearly register of models',
  period: (from, to) => (from === to ? `Models of ${from}` : `Models from ${from} to ${to}`),
  counts: { start: 'Start', new: 'New', removed: 'Removed', end: 'End' },
  total: 'In all',
  standing: 'Kept from before',
  byYear: 'By year',
  byField: 'By field',
  byUnit: 'By unit',
  byLevel: 'By level',
  byKind: 'By kind',
  year: 'Year',
  field: 'Field',
  unit: 'Unit',
  level: 'Level',
  kind: 'Kind',
  noUnit: 'Unit not known',
  csvName: 'model-register.csv',
  chartName: (title) => `Bar chart. ${title}: models kept from before, new ones, and removed ones.`,
  summary: (start, added, removed, end) => `${start} + ${added} new − ${removed} removed = ${end} models.`,
  most: (label, end) => `The most: ${label}, ${end} models.`,
  more: (n) => `The chart has the ${n} units with most models; the table has all.`,
  undated: (n) => `Besides, the year of registration of ${n} models is not known; they count in no year.`,
  method:
    'End = start + new − removed. A removed model stays in the figures of its years. Field, unit and level are those of today.',
  countedAt: (time) => `Counted at ${time}.`,
  published: 'Published figures',
  publishedNote: 'Shown as the source published them, never mended.',
  asOf: 'As of',
  source: 'Source',
  note: 'Note',
  notSaid: 'not said',
  none: 'The register has no model in this period.',
};

/** Words of `gd-model-stats`. */
export const modelStatsMessages: Catalogue<typeof vi> = catalogue('model-stats', { vi, en });
