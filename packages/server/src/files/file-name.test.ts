import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, nameOfType } from './file-name.js';

describe('cleanFileName', () => {
  it.each([
    ['ảnh đường.jpg'.normalize('NFD'), 'ảnh đường.jpg'.normalize('NFC')],
    ['C:\\Users\\a\\đơn.pdf', 'đơn.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'tep'],
    ['', 'tep'],
    [undefined, 'tep'],
    ['a\u0000\r\n.pdf', 'a.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a"b<c>:|?*.pdf', 'a_b_c_____.pdf'],
    ['a\ud800.pdf', 'a.pdf'],
  ])('%j → %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  it('is never empty, never too long, and stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const clean = cleanFileName(name);
        expect(clean.length).toBeGreaterThan(0);
        expect([...clean].length).toBeLessThanOrEqual(120);
        expect(clean).not.toMatch(/[/\\\p{Cc}]/u);
        expect(cleanFileName(clean)).toBe(clean);
      }),
    );
  });
});

describe('nameOfType', () => {
  it.each([
    ['ảnh.JPEG', 'image/jpeg', 'ảnh.JPEG'],
    ['ảnh.png', 'image/jpeg', 'ảnh.png.jpg'],
    ['đơn.pdf', 'application/pdf', 'đơn.pdf'],
    ['đơn.pdf.exe', 'application/pdf', 'đơn.pdf.exe.pdf'],
    ['tep', 'image/webp', 'tep.webp'],
  ] as const)('%s as %s → %s', (name, type, expected) => {
    expect(nameOfType(name, type)).toBe(expected);
  });
});
