import { expect } from '@open-wc/testing';
import { listStatus, type ListContext } from './list-status.js';
import { NO_ROWS, type UnitRow } from './unit-rows.js';

const row = {} as UnitRow;
const context = (part: Partial<ListContext>): ListContext => ({
  found: NO_ROWS,
  busy: false,
  query: '',
  province: '',
  asksProvince: false,
  locale: 'vi',
  ...part,
});

describe('what is said about the list', () => {
  it('says where to begin', () => {
    expect(listStatus(context({})).after).to.equal('Gõ tên để tìm.');
    expect(listStatus(context({ asksProvince: true })).after).to.contain('Chọn tỉnh');
  });

  it('says that nothing was found, and where it looked', () => {
    expect(listStatus(context({ query: 'abc' })).text).to.contain('Không tìm thấy “abc”');
    expect(listStatus(context({ query: 'abc', province: 'Tỉnh Ninh Bình' })).text).to.equal(
      'Không tìm thấy “abc” trong tỉnh Ninh Bình.',
    );
    expect(listStatus(context({ query: 'abc', busy: true })).text).to.equal('Đang tìm…');
  });

  it('counts the rows, and those beyond them', () => {
    const found = { rows: [row, row], total: 9, elsewhere: false };
    expect(listStatus(context({ found, query: 'a' }))).to.deep.equal({
      before: '',
      after: 'Còn 7 kết quả, hãy gõ thêm để thu hẹp.',
      text: '9 kết quả',
    });
  });

  it('says that the rows lie elsewhere', () => {
    const found = { rows: [row], total: 1, elsewhere: true };
    expect(listStatus(context({ found, query: 'a', province: 'Hanoi', locale: 'en' })).text).to.equal(
      '“a” is not in Hanoi; found elsewhere: 1 result',
    );
  });
});
