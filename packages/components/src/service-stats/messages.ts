import { catalogue, type Catalogue } from '../base/catalogue.js';
import type { CountName } from './figures.js';

const countsVi: Record<CountName, string> = {
  received: 'Tiếp nhận',
  answered: 'Đã trả lời',
  onTime: 'Đúng hạn',
  late: 'Trễ hạn',
  refused: 'Từ chối',
  reopened: 'Phản ánh lại',
};

const vi = {
  title: 'Số liệu giải quyết phản ánh, kiến nghị',
  period: (from: string, to: string) => (from === to ? `Tháng ${from}` : `Từ tháng ${from} đến tháng ${to}`),
  counts: countsVi,
  average: 'Mức hài lòng (1–5)',
  ratings: 'Số lượt đánh giá',
  satisfactionName: 'Hài lòng',
  satisfaction: (average: string, count: string) => `${average}/5 (${count} lượt)`,
  fewRatings: (minimum: number) => `Chưa đủ ${minimum} lượt đánh giá, hoặc suy ra được ô khác`,
  onTimeShare: (share: number) => `${share}% đúng hạn`,
  total: 'Tổng cộng',
  byMonth: 'Theo tháng',
  byUnit: 'Theo đơn vị',
  month: 'Tháng',
  unit: 'Đơn vị',
  csvName: 'so-lieu.csv',
  rest: 'Còn lại (đang trong hạn, đã rút)',
  ofRow: (label: string, received: string, onTime: string, late: string) =>
    `${label}: tiếp nhận ${received}, đúng hạn ${onTime}, trễ hạn ${late}`,
  chartName: (title: string) => `Biểu đồ thanh. ${title}: số tiếp nhận, phần đúng hạn và phần trễ hạn.`,
  summary: (n: number, most: string, received: string) =>
    n === 1 ? `Một dòng: ${most} tiếp nhận ${received}.` : `Nhiều nhất: ${most}, tiếp nhận ${received}.`,
  hidden: (minimum: number) => `Dưới ${minimum} vụ hoặc suy ra được, không hiển thị`,
  hiddenShort: 'không hiển thị',
  hiddenNote: (minimum: number) =>
    `Ô dưới ${minimum} vụ không hiển thị, cùng những ô mà từ đó tính ngược ra được, để không lộ ai đã gửi.`,
  method:
    'Đúng hạn tính theo hạn đầu tiên, không đổi khi gia hạn hay chuyển đơn vị. Không có thông tin người gửi.',
  openData: 'Dữ liệu mở để tự tính lại:',
  countedAt: (time: string) => `Tính lúc ${time}.`,
  none: 'Chưa có số liệu trong khoảng thời gian này.',
};

const en: typeof vi = {
  title: 'How reports and recommendations are settled',
  period: (from, to) => (from === to ? from : `${from} to ${to}`),
  counts: {
    received: 'Received',
    answered: 'Answered',
    onTime: 'On time',
    late: 'Late',
    refused: 'Refused',
    reopened: 'Reopened',
  },
  average: 'Satisfaction (1–5)',
  ratings: 'Ratings',
  satisfactionName: 'Satisfaction',
  satisfaction: (average, count) => `${average}/5 (${count})`,
  fewRatings: (minimum) => `Fewer than ${minimum} ratings, or telling of such a cell`,
  onTimeShare: (share) => `${share}% on time`,
  total: 'In all',
  byMonth: 'By month',
  byUnit: 'By unit',
  month: 'Month',
  unit: 'Unit',
  csvName: 'statistics.csv',
  rest: 'The rest (still in time, withdrawn)',
  ofRow: (label, received, onTime, late) => `${label}: received ${received}, on time ${onTime}, late ${late}`,
  chartName: (title) => `Bar chart. ${title}: received, with the shares on time and late.`,
  summary: (n, most, received) =>
    n === 1 ? `One line: ${most}, ${received} received.` : `The most: ${most}, ${received} received.`,
  hidden: (minimum) => `Fewer than ${minimum}, or telling of such a cell: not shown`,
  hiddenShort: 'not shown',
  hiddenNote: (minimum) =>
    `Cells of fewer than ${minimum} cases are not shown, nor those from which they could be worked out, so that nobody can tell who sent something.`,
  method:
    'On time means by the first due date, which neither an extension nor a transfer moves. Nothing about senders is in it.',
  openData: 'Open data, to count it again:',
  countedAt: (time) => `Counted at ${time}.`,
  none: 'There are no figures for this period yet.',
};

/** Words of `gd-service-stats`. */
export const serviceStatsMessages: Catalogue<typeof vi> = catalogue('service-stats', { vi, en });
