import { expect } from '@open-wc/testing';
import { parseNumber, parsePartialDate } from './typed-values.js';

describe('a day as people write it', () => {
  for (const [typed, date] of [
    ['2023', '2023'],
    ['năm 2023', '2023'],
    ['5/2023', '2023-05'],
    ['Tháng 5/2023', '2023-05'],
    ['tháng 5 năm 2023', '2023-05'],
    ['18/5/2023', '2023-05-18'],
    [' 18 - 05 - 2023 ', '2023-05-18'],
    ['18.5.2023', '2023-05-18'],
    ['ngày 18 tháng 5 năm 2023', '2023-05-18'],
    ['2023-05', '2023-05'],
    ['2023-05-18', '2023-05-18'],
    ['29/2/2024', '2024-02-29'],
  ] as const)
    it(`reads ${typed}`, () => {
      expect(parsePartialDate(typed)).to.equal(date);
      // With the marks as some keyboards send them.
      expect(parsePartialDate(typed.normalize('NFD'))).to.equal(date);
    });

  for (const typed of [
    '',
    '23',
    '5/23',
    '13/2023',
    '29/2/2023',
    '0/2023',
    '1/0/2023',
    '1899',
    '2100',
    '5/2023?',
  ])
    it(`does not read ${typed || 'nothing'}`, () => expect(parsePartialDate(typed)).to.equal(undefined));

  for (const typed of ['đầu năm 2023', '1/2/3/2023', '2023/', '18//5/2023'])
    it(`does not read ${typed}`, () => expect(parsePartialDate(typed)).to.equal(undefined));
});

describe('a number with the separators of the language', () => {
  it('reads Vietnamese ones', () => {
    expect(parseNumber('1.250', 'vi')).to.equal(1250);
    expect(parseNumber(' 1.250.000,5 ', 'vi')).to.equal(1250000.5);
    expect(parseNumber('12,5', 'vi')).to.equal(12.5);
    expect(parseNumber('0,125', 'vi')).to.equal(0.125);
    expect(parseNumber('-3', 'vi')).to.equal(-3);
  });

  it('reads English ones', () => {
    expect(parseNumber('1,250.5', 'en')).to.equal(1250.5);
    expect(parseNumber('0.125', 'en')).to.equal(0.125);
  });

  it('guesses nothing', () => {
    for (const typed of ['', '12.5', '0.125', '1.25', '40%', '300 triệu', '1,2,3', '1e3', ',5'])
      expect(parseNumber(typed, 'vi'), typed).to.equal(undefined);
    for (const typed of ['12,5', '0,125', '1,25'])
      expect(parseNumber(typed, 'en'), typed).to.equal(undefined);
  });
});
