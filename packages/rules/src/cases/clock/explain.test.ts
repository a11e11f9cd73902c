import { describe, expect, it } from 'vitest';
import { clock, find } from '../../testing/case-clock.js';

describe('the explanation', () => {
  it('writes out the count around Tết 2026', () => {
    expect(find(clock('2026-02-10', ['2026-02-10 received']), 'answer').explanation).toEqual({
      vi: '10 ngày làm việc kể từ ngày tiếp nhận 10/02/2026, đến hết ngày 03/03/2026. Không tính: ngày đầu (khoản 2 Điều 147 Bộ luật Dân sự 2015); 14/02/2026–15/02/2026 (nghỉ hằng tuần); 16/02/2026–20/02/2026 (Tết Nguyên đán Bính Ngọ); 21/02/2026–22/02/2026 (nghỉ hằng tuần); 28/02/2026–01/03/2026 (nghỉ hằng tuần).',
      en: '10 working days from the day of receipt, 10 February 2026, until the end of 3 March 2026. Not counted: the first day (Civil Code 2015, Article 147(2)); 14 February 2026–15 February 2026 (weekend); 16 February 2026–20 February 2026 (Lunar New Year); 21 February 2026–22 February 2026 (weekend); 28 February 2026–1 March 2026 (weekend).',
    });
  });

  it('says that a date is a forecast, and needs no list where nothing was skipped', () => {
    const [intake, forward] = clock('2026-03-02', []);
    expect(intake?.explanation).toEqual({
      vi: '1 ngày làm việc kể từ ngày gửi 02/03/2026, đến hết ngày 03/03/2026. Không tính: ngày đầu (khoản 2 Điều 147 Bộ luật Dân sự 2015).',
      en: '1 working day from the day of sending, 2 March 2026, until the end of 3 March 2026. Not counted: the first day (Civil Code 2015, Article 147(2)).',
    });
    expect(forward).toMatchObject({ forecast: true, startedBy: 'submitted' });
    expect(forward?.explanation.vi).toMatch(/^Dự kiến: 5 ngày làm việc kể từ ngày gửi 02\/03\/2026/);
    expect(forward?.explanation.en).toMatch(/^Forecast: 5 working days from the day of sending/);
  });

  it('names made-up and swapped days, and days of waiting', () => {
    const lines = ['2026-08-24 received', '2026-08-24 info_requested', '2026-08-25 info_supplied'];
    const { explanation } = find(clock('2026-08-24', lines), 'answer');
    expect(explanation.vi).toContain('31/08/2026 (Nghỉ hoán đổi dịp Quốc khánh (làm bù thứ Bảy 22/08/2026))');
    expect(explanation.vi).toContain('01/09/2026–02/09/2026 (Quốc khánh)');
    expect(explanation.vi).toContain('1 ngày làm việc chờ người gửi bổ sung');
    expect(explanation.en).toContain('1 working day of waiting for the sender');
  });

  it('names a Saturday that counts because it is worked, and only where it counts', () => {
    const forward = (day: string) => find(clock(day, [`${day} received`]), 'forward');
    expect(forward('2026-08-20')).toMatchObject({ due: '2026-08-26', swappedWork: ['2026-08-22'] });
    expect(forward('2026-08-20').explanation).toEqual({
      vi: '5 ngày làm việc kể từ ngày tiếp nhận 20/08/2026, đến hết ngày 26/08/2026. Không tính: ngày đầu (khoản 2 Điều 147 Bộ luật Dân sự 2015); 23/08/2026 (nghỉ hằng tuần). Có tính: 22/08/2026 (ngày làm bù theo thông báo hoán đổi).',
      en: '5 working days from the day of receipt, 20 August 2026, until the end of 26 August 2026. Not counted: the first day (Civil Code 2015, Article 147(2)); 23 August 2026 (weekend). Counted: 22 August 2026 (worked in exchange for a day off, by notice).',
    });
    // Day 0 is not counted, worked or not.
    expect(forward('2026-08-22').explanation.vi).not.toContain('Có tính');
  });

  it('says which year is not known yet', () => {
    const deadline = find(clock('2027-12-30', ['2027-12-31 received']), 'answer');
    expect(deadline).toMatchObject({
      due: null,
      unknown: { code: 'calendar-unknown', year: 2028 },
      skipped: [],
    });
    expect(deadline.explanation).toEqual({
      vi: '10 ngày làm việc kể từ ngày tiếp nhận 31/12/2027. Chưa xác định được ngày đến hạn vì chưa có lịch nghỉ chính thức năm 2028.',
      en: '10 working days from the day of receipt, 31 December 2027. The due date is not known yet: the official days off of 2028 have not been announced.',
    });
  });
});
