import type { SuccessionKind } from '@gd/units';
import { inSentence } from '@gd/units/text';
import { catalogue, type Catalogue } from '../base/catalogue.js';

const kinds: Record<SuccessionKind, string> = {
  unchanged: 'giữ nguyên là',
  renamed: 'đổi tên thành',
  retyped: 'trở thành',
  moved: 'chuyển về',
  merged: 'nhập vào',
  split: 'có phần chuyển sang',
  abolished: 'thôi là đơn vị hành chính, nay là',
  recoded: 'đổi mã thành',
  unknown: 'chưa rõ nay thuộc đơn vị nào',
};

const kindsEn: Record<SuccessionKind, string> = {
  unchanged: 'stayed',
  renamed: 'was renamed',
  retyped: 'became',
  moved: 'was moved to',
  merged: 'was merged into',
  split: 'was divided; a part went to',
  abolished: 'ceased to be a unit; now',
  recoded: 'got the code of',
  unknown: 'has no known successor',
};

const vi = {
  resolved: 'Đơn vị cũ và đơn vị hiện nay',
  old: (name: string) => `${name} (cũ)`,
  nowIs: (name: string) => `nay là ${inSentence(name)}`,
  nowPart: (name: string) => `bạn chọn ${inSentence(name)}`,
  steps: 'Căn cứ',
  kinds,
  by: (decree: string) => `theo ${decree}`,
  divided: (name: string, count: number) =>
    `${name} (cũ) nay thuộc ${count} đơn vị. Hãy chọn đúng nơi của bạn:`,
  incomplete: 'Dữ liệu chưa ghi đủ các lần sắp xếp của đơn vị này; hãy kiểm tra lại.',
};

const en: typeof vi = {
  resolved: 'Former and present unit',
  old: (name) => `${name} (former)`,
  nowIs: (name) => `now ${name}`,
  nowPart: (name) => `you chose ${name}`,
  steps: 'Basis',
  kinds: kindsEn,
  by: (decree) => `by ${decree}`,
  divided: (name, count) => `${name} (former) now lies in ${count} units. Choose the one that is yours:`,
  incomplete: 'The data does not hold every reform of this unit; please check.',
};

/** Words of how an old unit became today's. */
export const resolutionMessages: Catalogue<typeof vi> = catalogue('unit-picker-resolution', { vi, en });
