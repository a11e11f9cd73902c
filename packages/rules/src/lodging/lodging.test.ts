import { expect, it } from 'vitest';
import { isLodgedKind, LODGED_KINDS } from './lodged-kinds.js';
import { lodgingGuide } from './lodging.js';

it('tells how to lodge a complaint, by the limits of the day', () => {
  const limits = (on: string) => lodgingGuide('CPL', on).limits.map(({ text }) => text.vi);
  expect(limits('2026-06-30')).toEqual([
    'Nộp trong 90 ngày kể từ ngày nhận được quyết định hoặc biết được quyết định, hành vi; không tính thời gian có trở ngại khách quan.',
    'Khiếu nại lần đầu quyết định kỷ luật: trong 15 ngày.',
    'Khiếu nại lần hai quyết định kỷ luật: trong 10 ngày.',
    'Thông báo thụ lý hoặc không thụ lý: trong 10 ngày kể từ ngày nhận đơn.',
    'Giải quyết lần đầu: trong 30 ngày kể từ ngày thụ lý.',
    'Khiếu nại lần hai: trong 30 ngày kể từ ngày nhận quyết định lần đầu hoặc hết thời hạn giải quyết.',
  ]);
  expect(limits('2026-07-01')[3]).toBe(
    'Thông báo thụ lý hoặc không thụ lý: trong 10 ngày, và không quá 7 ngày làm việc kể từ ngày nhận đơn.',
  );
  expect(lodgingGuide('CPL', '2026-07-01').limits[3]?.basis.en).toBe(
    'Law on Complaints 2011, Article 27; Decree 155/2026/NĐ-CP',
  );
});

it('names every part of a petition and says that a denunciation is sent nowhere', () => {
  expect(LODGED_KINDS.map((kind) => lodgingGuide(kind, '2026-08-03').parts.length)).toEqual([6, 6]);
  expect(lodgingGuide('DEN', '2026-08-03').summary.vi).toContain('không được gửi đi đâu');
  expect(isLodgedKind('DEN')).toBe(true);
  expect(isLodgedKind('FBK')).toBe(false);
});

it('is written in two languages, composed, with every length filled in', () => {
  for (const kind of LODGED_KINDS) {
    const { summary, parts, places, notes, limits, basis } = lodgingGuide(kind, '2026-08-03');
    const texts = [summary, basis, ...parts, ...places, ...notes, ...limits.map(({ text }) => text)];
    for (const { vi, en } of texts) {
      expect(vi).toBe(vi.normalize('NFC'));
      expect(en.length > 0 && vi !== en).toBe(true);
      expect(`${vi}${en}`).not.toMatch(/[{}]/);
    }
  }
});
