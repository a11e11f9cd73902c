import { expect } from '@open-wc/testing';
import type { ServiceStatisticsView } from '@gd/contract';
import { partsOf } from './chart.js';
import {
  formatMonth,
  monthRows,
  onTimeShare,
  percent,
  satisfactionText,
  toCsv,
  type Counts,
} from './figures.js';

const COUNTS: Counts = {
  received: 12,
  answered: 9,
  onTime: 8,
  late: 2,
  refused: 1,
  reopened: 1,
  satisfaction: { average: 4.25, count: 6 },
};
const HIDDEN: Counts = {
  received: null,
  answered: null,
  onTime: null,
  late: null,
  refused: null,
  reopened: null,
  satisfaction: null,
};
const VIEW: ServiceStatisticsView = {
  from: '2026-09',
  to: '2026-10',
  minimumCell: 5,
  total: COUNTS,
  byUnit: [],
  byMonth: [
    { month: '2026-09', ...COUNTS },
    { month: '2026-10', ...HIDDEN },
  ],
  countedAt: '2026-11-23T02:00:00Z',
};

describe('the figures of gd-service-stats', () => {
  it('are written in the language of the page', () => {
    expect([formatMonth('2026-09', 'vi'), formatMonth('2026-09', 'en')]).to.deep.equal([
      '09/2026',
      'Sep 2026',
    ]);
    expect(satisfactionText(COUNTS, 'vi')).to.equal('4,25/5 (6 lượt)');
    expect(satisfactionText(HIDDEN, 'vi')).to.equal('');
  });

  it('count what is in time among what has an end, and never round up to all', () => {
    expect(onTimeShare(COUNTS)).to.equal(0.8);
    expect(onTimeShare(HIDDEN)).to.equal(null);
    expect(onTimeShare({ ...COUNTS, onTime: 0, late: 0 })).to.equal(null);
    expect(percent(0.999)).to.equal(99);
  });

  it('divide a bar by its counts', () => {
    const [row] = monthRows(VIEW, 'vi');
    expect(partsOf(row!, 24)).to.deep.equal({
      onTime: (100 * 8) / 24,
      late: (100 * 2) / 24,
      rest: (100 * 2) / 24,
    });
    expect(partsOf(row!, 0)).to.deep.equal({ onTime: 0, late: 0, rest: 0 });
  });

  it('are a file that spreadsheets read, with small cells said', () => {
    const rows = monthRows(VIEW, 'vi').map((row) => ({ ...row, label: `Tháng "${row.label}"` }));
    expect(toCsv('Tháng', rows, 'vi').split('\r\n')).to.deep.equal([
      '\uFEFFTháng,Tiếp nhận,Đã trả lời,Đúng hạn,Trễ hạn,Từ chối,Phản ánh lại,Mức hài lòng (1–5),Số lượt đánh giá',
      '"Tháng ""09/2026""",12,9,8,2,1,1,4.25,6',
      '"Tháng ""10/2026""",không hiển thị,không hiển thị,không hiển thị,không hiển thị,không hiển thị,không hiển thị,,',
      '',
    ]);
  });
});
