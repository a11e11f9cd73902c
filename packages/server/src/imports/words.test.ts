import { describe, expect, it } from 'vitest';
import { fieldMeant, kindMeant, levelMeant, reasonMeant, recognitionMeant, statusMeant } from './words.js';

describe('words of a register', () => {
  it.each([
    ['Phát triển kinh tế', 'economy'],
    ['KT', 'economy'],
    ['Lĩnh vực kinh tế', 'economy'],
    ['phat trien kinh te', 'economy'],
    ['Phát triển kinh tế - xã hội', 'economy'],
    ['Văn hóa – xã hội', 'culture-society'],
    ['VH-XH', 'culture-society'],
    ['VHXH', 'culture-society'],
    ['Quốc phòng, an ninh', 'defence-security'],
    ['QP-AN', 'defence-security'],
    ['ANQP', 'defence-security'],
    ['Xây dựng hệ thống chính trị', 'political-system'],
    ['HTCT', 'political-system'],
    ['XD NTM', 'new-rural'],
    ['economy', 'economy'],
    ['culture-society', 'culture-society'],
    ['Kinh tế; quốc phòng', undefined],
    ['Y tế', undefined],
  ])('field %s is %s', (text, field) => expect(fieldMeant(text)).toBe(field));

  it('reads kinds, levels and reasons', () => {
    expect(['Tập thể', 'TT', 'tap the'].map(kindMeant)).toEqual(['collective', 'collective', 'collective']);
    expect(['Cá nhân', 'CN', 'Tập thể, cá nhân'].map(kindMeant)).toEqual([
      'individual',
      'individual',
      undefined,
    ]);
    expect(['Cấp xã', 'Cơ sở', 'Huyện', 'cap tinh', 'TW', 'Quận'].map(levelMeant)).toEqual([
      'commune',
      'commune',
      'district',
      'province',
      'centre',
      'district',
    ]);
    expect(levelMeant('làng')).toBeUndefined();
    expect(
      ['Không còn hiệu quả', 'Sáp nhập vào mô hình khác', 'Đã kết thúc', 'Trùng', 'Chủ mô hình mất'].map(
        reasonMeant,
      ),
    ).toEqual(['ineffective', 'merged', 'ended', 'duplicate', 'other']);
  });

  it.each([
    ['Đang thực hiện', { status: 'running' }],
    ['Đang duy trì hoạt động', { status: 'running' }],
    ['Ra mắt', { status: 'launched' }],
    ['Mới đăng ký', { status: 'registered' }],
    ['Hoạt động hiệu quả', { status: 'reviewed', outcome: 'good' }],
    ['Còn yếu, cần củng cố', { status: 'reviewed', outcome: 'weak' }],
    ['Không còn hiệu quả', { status: 'removed' }],
    ['Đã dừng hoạt động', { status: 'removed' }],
    ['Được công nhận', { status: 'recognised' }],
    ['???', undefined],
  ])('status %s is %j', (text, status) => expect(statusMeant(text)).toEqual(status));

  it.each([
    ['x', 'its'],
    ['Có', 'its'],
    ['Cấp tỉnh', 'province'],
    ['Huyện', 'district'],
    ['Chưa', null],
    ['', null],
    ['5/11/2023', undefined],
  ])('recognition %j is %j', (text, level) => expect(recognitionMeant(text)).toBe(level));
});
