import { expect } from '@open-wc/testing';
import { vietnamDate } from '@gd/rules';
import {
  daysBetween,
  formatBytes,
  formatDate,
  formatDateTime,
  formatNumber,
  formatRelative,
} from './format.js';

describe('words for dates, sizes and numbers', () => {
  it('write a day in the order of the language', () => {
    expect(formatDate('2026-02-03', 'vi')).to.equal('03/02/2026');
    expect(formatDate('2026-02-03', 'en')).to.equal('3 February 2026');
  });

  it('write a moment as the clock in Vietnam shows it, wherever the reader is', () => {
    expect(formatDateTime('2026-02-10T17:30:00Z', 'vi')).to.equal('00:30, 11/02/2026');
    expect(formatDateTime('2026-02-10T00:05:00+07:00', 'en')).to.equal('00:05, 10 February 2026');
  });

  it('know the day in Vietnam', () => {
    expect(vietnamDate('2026-02-10T16:59:59Z')).to.equal('2026-02-10');
    expect(vietnamDate(new Date('2026-02-10T17:00:00Z'))).to.equal('2026-02-11');
  });

  it('say how far a moment is', () => {
    const now = new Date('2026-02-10T09:00:00Z');
    expect(formatRelative('2026-02-07T09:00:00Z', 'vi', now)).to.equal('3 ngày trước');
    expect(formatRelative('2026-02-10T07:00:00Z', 'en', now)).to.equal('2 hours ago');
    expect(formatRelative('2026-02-10T08:59:40Z', 'vi', now)).to.equal('phút này');
  });

  it('count calendar days, over the end of a month and backwards', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).to.equal(2);
    expect(daysBetween('2026-03-01', '2026-02-27')).to.equal(-2);
  });

  it('group digits as the language does', () => {
    expect(formatNumber(1635, 'vi')).to.equal('1.635');
    expect(formatNumber(640.61, 'vi')).to.equal('640,61');
    expect(formatNumber(1635, 'en')).to.equal('1,635');
  });

  it('write sizes in steps that people read', () => {
    expect(formatBytes(259, 'vi')).to.equal('259 B');
    expect(formatBytes(860_000, 'vi')).to.equal('840 kB');
    expect(formatBytes(2.4 * 1024 * 1024, 'vi')).to.equal('2,4 MB');
    expect(formatBytes(10 * 1024 * 1024, 'en')).to.equal('10 MB');
    expect(formatBytes(1024 * 1024 - 1, 'en')).to.equal('1 MB');
  });
});
