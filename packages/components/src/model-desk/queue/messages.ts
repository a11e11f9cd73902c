import { catalogue, type Catalogue } from '../../base/catalogue.js';
import type { QueueFilters, QueueName } from './filters.js';
import type { Column } from './table.js';

const queuesVi: Record<QueueName, string> = {
  register: 'Chờ đăng ký',
  review: 'Chờ đánh giá',
  score: 'Chờ chấm điểm',
  '': 'Tất cả',
};
const sortsVi: Record<QueueFilters['sort'], string> = {
  '-changedAt': 'Mới thay đổi trước',
  '-score': 'Điểm cao trước',
  '-year': 'Năm mới trước',
  title: 'Theo tên',
};
const columnsVi: Record<Column, string> = {
  title: 'Mô hình',
  status: 'Trạng thái',
  recognition: 'Công nhận',
  unit: 'Đơn vị',
  score: 'Điểm',
};

const vi = {
  title: 'Sổ mô hình',
  queues: queuesVi,
  queuesLabel: 'Việc chờ làm',
  waiting: (n: number) => `${n} mô hình`,
  search: 'Tìm mô hình',
  field: 'Lĩnh vực',
  status: 'Trạng thái',
  sort: 'Sắp xếp',
  sorts: sortsVi,
  all: 'Tất cả',
  columns: columnsVi,
  none: '–',
  year: (year: number) => `năm ${year}`,
  scores: (n: number) => `${n} phiếu, chưa kết luận`,
  shown: (n: number, total: number) => (n < total ? `${n} trong ${total} mô hình` : `${total} mô hình`),
  refresh: 'Tải lại',
  more: 'Xem thêm',
  loadingMore: 'Đang tải thêm…',
  empty: {
    register: 'Không có đề cử nào chờ đăng ký',
    review: 'Không có mô hình nào chờ đánh giá trong năm nay',
    score: 'Không có mô hình nào chờ chấm điểm',
    '': 'Sổ chưa có mô hình nào',
  } satisfies Record<QueueName, string> as Record<QueueName, string>,
  noneFiltered: 'Không có mô hình nào khớp bộ lọc',
  noneHelp: 'Bỏ bớt điều kiện lọc để xem mô hình khác.',
  clear: 'Bỏ lọc',
  keys: 'Phím tắt trong danh sách',
  keysText:
    'Tại tên mô hình: mũi tên xuống hoặc J sang dòng sau, mũi tên lên hoặc K về dòng trước, Home và End về đầu và cuối, Enter mở mô hình.',
};

const en: typeof vi = {
  title: 'The register of models',
  queues: { register: 'To register', review: 'To review', score: 'To score', '': 'All' },
  queuesLabel: 'Waiting work',
  waiting: (n) => (n === 1 ? '1 model' : `${n} models`),
  search: 'Find a model',
  field: 'Field',
  status: 'Status',
  sort: 'Order',
  sorts: {
    '-changedAt': 'Last changed first',
    '-score': 'Highest score first',
    '-year': 'Latest year first',
    title: 'By title',
  },
  all: 'All',
  columns: { title: 'Model', status: 'Status', recognition: 'Recognised', unit: 'Unit', score: 'Score' },
  none: '–',
  year: (year) => String(year),
  scores: (n) => (n === 1 ? '1 score, not concluded' : `${n} scores, not concluded`),
  shown: (n, total) => (n < total ? `${n} of ${total} models` : total === 1 ? '1 model' : `${total} models`),
  refresh: 'Load again',
  more: 'Show more',
  loadingMore: 'Loading more…',
  empty: {
    register: 'No nomination waits to be registered',
    review: 'No model waits for this year’s review',
    score: 'No model waits to be scored',
    '': 'The register has no models',
  },
  noneFiltered: 'No model matches the filters',
  noneHelp: 'Take a filter away to see others.',
  clear: 'Clear the filters',
  keys: 'Keys in the list',
  keysText:
    'On a model’s name: Down or J for the next row, Up or K for the one before, Home and End for the first and the last, Enter opens the model.',
};

export const queueMessages: Catalogue<typeof vi> = catalogue('model-desk-queue', { vi, en });
