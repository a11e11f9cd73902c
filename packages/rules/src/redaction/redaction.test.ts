import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unmarked } from '../words.js';
import { proposeRedactions, type KnownPeople, type RedactionKind } from './propose.js';
import { redact } from './redact.js';

const found = (text: string, known?: KnownPeople) =>
  proposeRedactions(text, known).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('numbers and addresses of mail', () => {
  it.each<[string, RedactionKind, string]>([
    ['Gọi 0912345678 nhé', 'phone', '0912345678'],
    ['Gọi 0912 345 678 nhé', 'phone', '0912 345 678'],
    ['Gọi 0912.345.678.', 'phone', '0912.345.678'],
    ['ĐT:0912-345-678,', 'phone', '0912-345-678'],
    ['+84 912 345 678', 'phone', '+84 912 345 678'],
    ['+84912345678', 'phone', '+84912345678'],
    ['84912345678', 'phone', '84912345678'],
    ['0084 912 345 678', 'phone', '0084 912 345 678'],
    ['(024) 38 123 456', 'phone', '(024) 38 123 456'],
    ['02438123456', 'phone', '02438123456'],
    ['0912\u00a0345\u00a0678', 'phone', '0912\u00a0345\u00a0678'],
    ['gọi 0912345678 1 lần', 'phone', '0912345678'],
    ['CCCD 001099012345 cấp 2021', 'id-number', '001099012345'],
    ['số 001 099 012 345', 'id-number', '001 099 012 345'],
    ['CMND 123456789', 'id-number', '123456789'],
    ['CMND 123 456 789 cấp 2010', 'id-number', '123 456 789'],
    ['Thư: nguyen.van-an+1@example.com.vn.', 'email', 'nguyen.van-an+1@example.com.vn'],
  ])('%j holds a %s', (text, kind, stretch) => {
    expect(found(text)).toEqual([[kind, stretch]]);
  });

  it.each([
    'Đường hỏng 12 ngày, cách ngã ba 500 m',
    'Thiệt hại 500000000 đồng',
    'Thiệt hại 500.000.000 đồng, thu 120 000 000 đ',
    'Ngày 10/02/2026 lúc 09:30, quyết định 123/QĐ-UBND',
    'Hồ sơ 37-4KTW-9B2X-Y',
    'Gọi 1022 hoặc 113',
    'Năm 2025 có 2026 hộ',
  ])('%j holds none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('known people', () => {
  const known = { names: ['Nguyễn Văn Án'], addresses: ['Số 12 ngõ 5 phố Huế, phường Hàng Bài'] };

  it.each<[string, RedactionKind, string]>([
    ['Tôi là Nguyễn Văn Án.', 'name', 'Nguyễn Văn Án'],
    ['NGUYỄN VĂN ÁN', 'name', 'NGUYỄN VĂN ÁN'],
    ['nguyen  van an ở đây', 'name', 'nguyen  van an'],
    ['Tôi là Nguyễn Văn Án.'.normalize('NFD'), 'name', 'Nguyễn Văn Án'.normalize('NFD')],
    ['ký tên Văn Án', 'name', 'Văn Án'],
    ['nhà bác Án', 'name', 'Án'],
    ['nha bac an', 'name', 'an'],
    ['ở số 12, ngõ 5 phố Huế', 'address', 'số 12, ngõ 5 phố Huế'],
    ['o so 12 ngo 5 pho hue, phuong hang bai', 'address', 'so 12 ngo 5 pho hue, phuong hang bai'],
  ])('are found in %j', (text, kind, stretch) => {
    expect(found(text, known)).toEqual([[kind, stretch]]);
  });

  it.each(['Quán ăn bên cạnh ồn', 'an ninh khu phố', 'vụ án cũ', 'phố Huế ngập', 'Nguyễn Văn Ân'])(
    'are not found in %j',
    (text) => {
      expect(found(text, known)).toEqual([]);
    },
  );

  it('are found with marks where they were typed without', () => {
    expect(found('Nguyễn Văn Án, bác ăn', { names: ['nguyen van an'] })).toEqual([['name', 'Nguyễn Văn Án']]);
  });
});

describe('a masked text', () => {
  const text = 'Tôi là Nguyễn Văn An, 0912345678, an@example.vn, CCCD 001099012345, nhà số 12 ngõ 5.';
  const known = { names: ['Nguyễn Văn An'], addresses: ['Số 12 ngõ 5'] };

  it('says what was there, in both languages', () => {
    const spans = proposeRedactions(text, known);
    expect(redact(text, spans)).toBe(
      'Tôi là [tên người], [số điện thoại], [thư điện tử], CCCD [số giấy tờ], nhà [địa chỉ].',
    );
    expect(redact(text, spans, 'en')).toBe(
      'Tôi là [name], [phone number], [e-mail], CCCD [ID number], nhà [address].',
    );
  });

  it('takes only stretches of the text, in order', () => {
    const span = (start: number, end: number) => ({ start, end, kind: 'name' as const });
    expect(() => redact('abc', [span(0, 4)])).toThrow(RangeError);
    expect(() => redact('abc', [span(2, 2)])).toThrow(RangeError);
    expect(() => redact('abc', [span(1, 3), span(0, 1)])).toThrow(RangeError);
    expect(() => redact('abc', [span(Number.NaN, 1)])).toThrow(RangeError);
  });

  it('holds nothing more to mask, whatever stands around what was known', () => {
    const name = fc.constantFrom('Nguyễn Văn Án', 'Trần Thị Bích Hồng', 'Lê Đức');
    const around = fc.string({ unit: fc.constantFrom(...'aă 0.,-(9đ\n') });
    const number = fc.constantFrom('0912345678', '+84 912 345 678', '001099012345', 'x@y.vn');
    fc.assert(
      fc.property(name, number, around, around, fc.boolean(), (who, what, before, after, bare) => {
        const people = { names: [who] };
        const whole = `${before} ${bare ? unmarked(who) : who} và ${what} ${after}`;
        const spans = proposeRedactions(whole, people);
        spans.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(spans[i]?.end ?? 0));
        const masked = redact(whole, spans);
        expect(masked).not.toContain(who);
        expect(masked).not.toContain(what);
      }),
    );
  });
});
