import { expect } from '@open-wc/testing';
import type { ServiceStatisticsView } from '@gd/contract';
import { csvFile } from '../base/csv.js';
import { partsOf } from './chart.js';
import {
  csvLines,
  formatMonth,
  monthRows,
  onTimeShare,
  percent,
  satisfactionText,
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
  });

  it('tell hidden ratings from none that could be', () => {
    expect(satisfactionText(HIDDEN, 'vi')).to.equal('không hiển thị');
    expect(satisfactionText({ ...COUNTS, satisfaction: null }, 'en')).to.equal('not shown');
    expect(satisfactionText({ ...COUNTS, received: 0, satisfaction: null }, 'vi')).to.equal('');
  });

  it('count what is in time among what has an end, and never round up to all', () => {
    expect(onTimeShare(COUNTS)).to.equal(0.8);
    expect(onTimeShare(HIDDEN)).to.equal(null);
    expect(onTimeShare({ ...COUNTS, onTime: 0, late: 0 })).to.equal(null);
    expect(percent(0.999)).to.equal(99);
  });

  it('divide a bar by its counts', () => {
    const [row] = monthRows(VIEW, 'vi');
    expect(partsOf(row!).map(({ value }) => value)).to.deep.equal([8, 2, 2]);
  });

  it('are a file that spreadsheets read, with small cells said', async () => {
    const rows = monthRows(VIEW, 'vi').map((row) => ({ ...row, label: `Tháng "${row.label}"` }));
    const file = await csvFile(csvLines('Tháng', rows, 'vi')).arrayBuffer();
    // The mark is read as a character, where `text()` would take it off.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
    expect(text.split('\r\n')).to.deep.equal([
      '\uFEFFTháng,Tiếp nhận,Đã trả lời,Đúng hạn,Trễ hạn,Từ chối,Phản ánh lại,Mức hài lòng (1–5),Số lượt đánh giá',
      '"Tháng ""09/2026""",12,9,8,2,1,1,4.25,6',
      '"Tháng ""10/2026""",không hiển thị,không hiển thị,không hiển thị,không hiển thị,không hiển thị,không hiển thị,không hiển thị,không hiển thị',
      '',
    ]);
  });
});
