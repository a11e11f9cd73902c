import { expect, fixture, html } from '@open-wc/testing';
import type { CaseDeadlineView } from '@gd/contract';
import { words } from '../testing/mock-api.js';
import { answerDue, deadlineList } from './deadlines.js';
import { nearness } from './due.js';

const deadline = (change: Partial<CaseDeadlineView> = {}): CaseDeadlineView => ({
  step: 'answer',
  owedBy: 'office',
  leg: 1,
  rule: 'T-22',
  basis: { vi: 'Quy định của hệ thống', en: 'Rule of this system' },
  from: '2026-02-10',
  forecast: false,
  due: '2026-02-24',
  limit: { n: 10, unit: 'working-day' },
  extendedBy: 0,
  skipped: [],
  paused: [],
  status: 'pending',
  doneOn: null,
  explanation: { vi: '10 ngày làm việc kể từ ngày tiếp nhận', en: '10 working days from receipt' },
  ...change,
});
const shown = async (change: Partial<CaseDeadlineView>, today = '2026-02-20') =>
  words(await fixture(html`<div>${deadlineList([deadline(change)], today, 'vi')}</div>`));

describe('due dates', () => {
  it('say how long is left, today, and how long a day is past', () => {
    expect(nearness('2026-02-24', false, '2026-02-20', 'vi')).to.deep.equal({
      words: 'Còn 4 ngày',
      tone: 'calm',
    });
    expect(nearness('2026-02-22', false, '2026-02-20', 'en')).to.deep.equal({
      words: '2 days left',
      tone: 'soon',
    });
    expect(nearness('2026-02-20', false, '2026-02-20', 'vi').words).to.equal('Đến hạn hôm nay');
    expect(nearness('2026-02-19', false, '2026-02-20', 'en').words).to.equal('Overdue by 1 day');
    expect(nearness('2026-02-20', true, '2026-02-20', 'vi').words, 'the server’s word counts').to.equal(
      'Quá hạn',
    );
  });

  it('stand with the reason and the basis of their count', async () => {
    const text = await shown({});
    expect(text).to.contain('Chậm nhất 24/02/2026').and.contain('Còn 4 ngày');
    expect(text).to.contain('10 ngày làm việc').and.contain('Căn cứ: Quy định của hệ thống (T-22)');
  });

  it('name each day that does not count', async () => {
    const reason = { kind: 'holiday', nameVi: 'Tết Nguyên đán', nameEn: 'Lunar New Year' } as const;
    expect(await shown({ skipped: [{ date: '2026-02-17', reason }] })).to.contain(
      '17/02/2026: Tết Nguyên đán',
    );
  });

  it('say what was done in time and what was late', async () => {
    expect(await shown({ status: 'done', doneOn: '2026-02-20' })).to.contain(
      'Xong ngày 20/02/2026, đúng hạn',
    );
    expect(await shown({ status: 'done-late', doneOn: '2026-02-26' })).to.contain(
      'Xong ngày 26/02/2026, quá hạn',
    );
  });

  it('say that a day is not known, or a forecast, and leave out what is no longer owed', async () => {
    expect(await shown({ due: null }))
      .to.contain('Chưa xác định được ngày đến hạn')
      .and.not.contain('Còn');
    expect(await shown({ forecast: true })).to.contain('(dự kiến)');
    expect(await shown({ status: 'not-applicable' })).to.equal('');
  });

  it('tell the steps of the next unit from those of the first', async () => {
    expect(await shown({ leg: 1 })).not.to.contain('chuyển');
    expect(await shown({ leg: 2 })).to.contain('Trả lời (sau lần chuyển 1)');
  });

  it('say an extension, days of waiting, and whose step it is', async () => {
    expect(await shown({ extendedBy: 10 })).to.contain('Đã gia hạn thêm 10 ngày');
    expect(await shown({ paused: ['2026-02-11', '2026-02-12'] })).to.contain('Không tính 2 ngày chờ');
    expect(await shown({ step: 'second-complaint', owedBy: 'sender' }))
      .to.contain('Khiếu nại lần hai')
      .and.contain('Việc của người gửi');
    expect(await shown({ step: 'legal-effect', owedBy: 'nobody' }))
      .to.contain('Từ sau 24/02/2026')
      .and.not.contain('Còn');
  });

  it('give the head of a case the day of its answer while that is open', () => {
    expect(answerDue([deadline()], '2026-02-20', 'vi')).to.exist;
    expect(answerDue([deadline({ status: 'done', doneOn: '2026-02-20' })], '2026-02-20', 'vi')).to.be
      .undefined;
    expect(answerDue([deadline({ step: 'intake' })], '2026-02-20', 'vi')).to.be.undefined;
  });
});
