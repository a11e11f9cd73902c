import type { UnitType } from '../types.js';

const CITY: readonly UnitType[] = [
  'thành phố trực thuộc trung ương',
  'thành phố thuộc tỉnh',
  'thành phố thuộc thành phố trực thuộc trung ương',
];

/** The words people put before (in English after) a name, with their types. */
const FORMS: readonly (readonly [forms: string, types: readonly UnitType[]])[] = [
  ['tỉnh, t, province', ['tỉnh']],
  ['thành phố, tp, city', CITY],
  ['quận, q', ['quận']],
  ['huyện, h', ['huyện']],
  ['district', ['quận', 'huyện']],
  ['thị xã, tx, town', ['thị xã']],
  ['phường, p, f, ward', ['phường']],
  ['xã, x, commune', ['xã']],
  ['thị trấn, tt, township', ['thị trấn']],
  ['đặc khu, đk, special zone', ['đặc khu']],
];

export interface TypeWord {
  readonly words: readonly string[];
  readonly types: readonly UnitType[];
}

export const TYPE_WORDS: readonly TypeWord[] = FORMS.flatMap(([forms, types]) =>
  forms.split(', ').map((form) => ({ words: form.split(' '), types })),
);
