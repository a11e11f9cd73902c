import { catalogue, type Catalogue } from './catalogue.js';

const vi = {
  chart: 'Biểu đồ',
  table: 'Bảng số',
  showAs: (title: string) => `${title}: xem dạng`,
  csv: 'Tải CSV',
  csvOf: (title: string) => `Tải CSV: ${title}`,
};
const en: typeof vi = {
  chart: 'Chart',
  table: 'Table',
  showAs: (title) => `${title}: show as`,
  csv: 'Download CSV',
  csvOf: (title) => `Download CSV: ${title}`,
};
/** Words around a chart. */
export const chartMessages: Catalogue<typeof vi> = catalogue('chart', { vi, en });
