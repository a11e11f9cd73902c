import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestKind } from './suggest-kind.js';

it.each([
  ['Đèn đường ngõ 12 hỏng từ hôm qua.', 'FBK', []],
  ['Đường hỏng. Đề nghị xã cho sửa.', 'REC', ['đề nghị']],
  ['Duong hong. De nghi xa cho sua', 'REC', ['đề nghị']],
  ['ĐỀ  NGHỊ\nsửa đường', 'REC', ['đề nghị']],
  ['Bà con rất mong có sân chơi, kiến nghị lắp đèn', 'REC', ['kiến nghị', 'rất mong']],
  ['Đề nghị'.normalize('NFD'), 'REC', ['đề nghị']],
  ['Nhà tôi bị nứt móng do thi công.', 'FBK', []],
  ['Nha toi bi nut mong do thi cong.', 'FBK', []],
  ['Tôi đề nghĩ lại', 'FBK', []],
  ['I suggest a crossing here', 'REC', ['suggest']],
  ['The road is broken', 'FBK', []],
  ['', 'FBK', []],
])('%j is %s', (text, kind, matched) => {
  expect(suggestKind(text)).toMatchObject({ kind, matched });
});

it('gives its reason in two languages', () => {
  expect(suggestKind('Đề nghị sửa đường').reason).toEqual({
    vi: 'Nội dung có “đề nghị”, nên có thể là kiến nghị. Đề nghị hoặc đề xuất chính quyền làm một việc.',
    en: 'The text says “đề nghị”, so it may be a recommendation. Asks the authorities for something, or proposes it.',
  });
  expect(suggestKind('Đường hỏng').reason.vi).toContain('phản ánh');
});

it('answers any text, and a recommendation exactly when words speak for it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { kind, matched } = suggestKind(text);
      expect(kind === 'REC').toBe(matched.length > 0);
      expect(suggestKind(`${text} đề xuất mới`).kind).toBe('REC');
    }),
  );
});
