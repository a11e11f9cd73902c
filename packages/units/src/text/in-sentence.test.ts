import { describe, expect, it } from 'vitest';
import { inSentence } from './in-sentence.js';

describe('a unit inside a sentence', () => {
  it.each([
    ['Xã Ninh Thắng', 'xã Ninh Thắng'],
    ['Xã Xuân Lộc', 'xã Xuân Lộc'],
    ['Phường Vĩnh Tân, Tỉnh Đồng Nai', 'phường Vĩnh Tân, tỉnh Đồng Nai'],
    ['Đặc khu Côn Đảo', 'đặc khu Côn Đảo'],
    ['Thành phố Huế', 'thành phố Huế'],
    ['Phường 12, Quận 3, Thành phố Hồ Chí Minh', 'Phường 12, Quận 3, Thành phố Hồ Chí Minh'],
    ['Phường IV', 'Phường IV'],
    ['Hoa Lu Ward', 'Hoa Lu Ward'],
    // A name may have a type's word in it.
    ['Xã Tân Xã, huyện Thạch Thất', 'xã Tân Xã, huyện Thạch Thất'],
  ])('%s: %s', (label, expected) => {
    expect(inSentence(label)).toBe(expected);
  });
});
