import { describe, expect, it } from 'vitest';
import { paragraphsOf, typeset } from './typography.js';

describe('typeset', () => {
  it.each([
    ['Mô hình "Dân vận khéo"', 'Mô hình “Dân vận khéo”'],
    ['("Tổ tự quản") và "Ánh sáng".', '(“Tổ tự quản”) và “Ánh sáng”.'],
    ['“Đã đúng”', '“Đã đúng”'],
    ['Tổ dân phố số 5 năm 2025', 'Tổ dân phố số\u00A05 năm\u00A02025'],
    ['hơn 300 triệu đồng, 2 ha', 'hơn\u00A0300\u00A0triệu đồng, 2\u00A0ha'],
    ['Văn hóa – xã hội', 'Văn hóa\u00A0– xã hội'],
    ['3 hai mươi', '3 hai mươi'],
  ])('%s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
    expect(typeset(set)).toBe(set);
  });
});

describe('paragraphsOf', () => {
  it('has none for nothing, and one for each line', () => {
    expect(paragraphsOf(' \n ')).toEqual([]);
    expect(paragraphsOf('Một\r\n\r\n\n Hai ')).toEqual(['Một', 'Hai']);
  });
});
