import type { UnitType } from '../types.js';

const ENGLISH: Readonly<Record<UnitType, string>> = {
  tỉnh: 'Province',
  'thành phố trực thuộc trung ương': 'City',
  quận: 'District',
  huyện: 'District',
  'thị xã': 'Town',
  'thành phố thuộc tỉnh': 'City',
  'thành phố thuộc thành phố trực thuộc trung ương': 'City',
  phường: 'Ward',
  xã: 'Commune',
  'thị trấn': 'Township',
  'đặc khu': 'Special Zone',
};

/** The rule behind `name_en` in the data: "Hoa Lu Ward", but "Ward 1" and "Ward VII". */
export function englishName(name: string, type: UnitType): string {
  const english = ENGLISH[type];
  if (/^(\d+|[IVX]+)$/.test(name)) return `${english} ${name}`;
  return `${name.replace(/[^\0-\x7f]/gu, plainLetter)} ${english}`;
}

/** Letters are few and names are many: each letter is taken apart once. */
const plainLetters = new Map<string, string>();

function plainLetter(letter: string): string {
  const known = plainLetters.get(letter);
  if (known !== undefined) return known;
  const plain = letter
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
  plainLetters.set(letter, plain);
  return plain;
}
