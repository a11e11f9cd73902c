/** The figures of a model in words: `areaM2: 23300` is "Diện tích: 23.300 m²". */
import type { LocalizedText } from '../text.js';

type Measure = 'count' | 'area-m2' | 'area-ha' | 'length-km' | 'money-vnd' | 'share';
type Precision = 'exact' | 'about' | 'over';

interface FigureWords {
  label: LocalizedText;
  measure: Measure;
  precision: Precision;
}

const figure = (vi: string, en: string, measure: Measure = 'count', precision: Precision = 'exact') =>
  ({ label: { vi, en }, measure, precision }) satisfies FigureWords;

const FIGURES: Readonly<Record<string, FigureWords>> = {
  areaHa: figure('Diện tích', 'Area', 'area-ha'),
  areaHaFrom: figure('Diện tích ban đầu', 'Area at the start', 'area-ha'),
  areaHaTo: figure('Diện tích về sau', 'Area later', 'area-ha'),
  areaM2: figure('Diện tích', 'Area', 'area-m2'),
  cameras: figure('Camera', 'Cameras'),
  firePoints: figure('Điểm chữa cháy công cộng', 'Public fire points'),
  groups: figure('Số tổ', 'Groups'),
  households: figure('Hộ tham gia', 'Households'),
  householdsGivingLandOver: figure('Hộ hiến đất', 'Households that gave land', 'count', 'over'),
  householdsOver: figure('Hộ tham gia', 'Households', 'count', 'over'),
  householdsPerMember: figure('Số hộ mỗi đảng viên phụ trách', 'Households for each member'),
  incomeVndPerYearOver: figure('Thu nhập mỗi năm', 'Income a year', 'money-vnd', 'over'),
  landM2About: figure('Đất hiến tặng', 'Land given', 'area-m2', 'about'),
  membersFrom: figure('Thành viên ban đầu', 'Members at the start'),
  membersTo: figure('Thành viên về sau', 'Members later'),
  organisations: figure('Cơ quan, tổ chức tham gia', 'Organisations'),
  peopleOver: figure('Lượt người tham gia', 'People', 'count', 'over'),
  residentialAreas: figure('Khu dân cư', 'Residential areas'),
  roadKm: figure('Chiều dài đường', 'Length of road', 'length-km'),
  roadsAbout: figure('Tuyến đường', 'Roads', 'count', 'about'),
  startingHouseholds: figure('Hộ làm thử ban đầu', 'Households at the start'),
  subsidyCapVndPer1000M2: figure('Mức hỗ trợ tối đa cho 1.000 m²', 'Most aid for 1,000 m²', 'money-vnd'),
  subsidyShare: figure('Phần chi phí được hỗ trợ', 'Share of the cost aided', 'share'),
  years: figure('Số năm duy trì', 'Years kept up'),
};

const PRECISION: Readonly<Record<Precision, LocalizedText>> = {
  exact: { vi: '', en: '' },
  about: { vi: 'khoảng ', en: 'about ' },
  over: { vi: 'hơn ', en: 'over ' },
};

const UNITS: Readonly<Record<Exclude<Measure, 'share'>, LocalizedText>> = {
  count: { vi: '', en: '' },
  'area-m2': { vi: ' m²', en: ' m²' },
  'area-ha': { vi: ' ha', en: ' ha' },
  'length-km': { vi: ' km', en: ' km' },
  'money-vnd': { vi: ' đồng', en: ' VND' },
};

export interface ReadableFigure {
  readonly label: string;
  readonly value: string;
}

/** A name of the data, such as `areaM2`, which no reader understands without words of the catalogue. */
const isCode = (name: string): boolean => /^[a-z]+[A-Z0-9][A-Za-z0-9]*$/.test(name);

/**
 * Figures in words: of the catalogue, or as the register names them.
 * @param format writes a number in the locale
 */
export function readableFigures(
  figures: readonly { readonly name: string; readonly value: number }[],
  locale: keyof LocalizedText,
  format: (value: number) => string,
): ReadableFigure[] {
  return figures.flatMap(({ name, value }) => {
    const words = FIGURES[name];
    if (!words) return isCode(name) ? [] : [{ label: name, value: format(value) }];
    const { label, measure, precision } = words;
    const measured = measure === 'share' ? `${format(value * 100)}%` : format(value) + UNITS[measure][locale];
    return [{ label: label[locale], value: PRECISION[precision][locale] + measured }];
  });
}
