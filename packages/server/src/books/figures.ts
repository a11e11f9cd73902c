/** The figures of a model in words: `areaM2: 23300` is "Diện tích: 23.300 m²"; other names stand as they were written. */
import type { Model } from '@gd/contract';

/** What stands before the number and after it. */
type Words = readonly [label: string, before?: string, after?: string];

const WORDS: Readonly<Record<string, Words>> = {
  areaHa: ['Diện tích', '', ' ha'],
  areaHaFrom: ['Diện tích ban đầu', '', ' ha'],
  areaHaTo: ['Diện tích về sau', '', ' ha'],
  areaM2: ['Diện tích', '', ' m²'],
  cameras: ['Camera'],
  firePoints: ['Điểm chữa cháy công cộng'],
  groups: ['Số tổ'],
  households: ['Hộ tham gia'],
  householdsGivingLandOver: ['Hộ hiến đất', 'hơn '],
  householdsOver: ['Hộ tham gia', 'hơn '],
  householdsPerMember: ['Số hộ mỗi đảng viên phụ trách'],
  incomeVndPerYearOver: ['Thu nhập mỗi năm', 'hơn ', ' đồng'],
  landM2About: ['Đất hiến tặng', 'khoảng ', ' m²'],
  membersFrom: ['Thành viên ban đầu'],
  membersTo: ['Thành viên về sau'],
  organisations: ['Cơ quan, tổ chức tham gia'],
  peopleOver: ['Lượt người tham gia', 'hơn '],
  residentialAreas: ['Khu dân cư'],
  roadKm: ['Chiều dài đường', '', ' km'],
  roadsAbout: ['Tuyến đường', 'khoảng '],
  startingHouseholds: ['Hộ làm thử ban đầu'],
  subsidyCapVndPer1000M2: ['Mức hỗ trợ tối đa cho 1.000 m²', '', ' đồng'],
  subsidyShare: ['Phần chi phí được hỗ trợ', '', '%'],
  years: ['Số năm duy trì'],
};

const number = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 });

export function figureWords({ name, value }: Model['figures'][number]): { label: string; value: string } {
  const [label, before = '', after = ''] = WORDS[name] ?? [name];
  const shown = name === 'subsidyShare' ? value * 100 : value;
  return { label, value: before + number.format(shown) + after };
}
