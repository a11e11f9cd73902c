/** Coordinates as people copy them from phones and map apps, read as WGS 84 degrees. */
import type { Submission } from '@gd/contract';

export type Point = NonNullable<Submission['place']['point']>;
export type CoordinatesProblem = 'unreadable' | 'outside';

/** Degrees, with the islands and the archipelagos Hoàng Sa and Trường Sa. */
const VIET_NAM = { south: 6, north: 24, west: 102, east: 118 } as const;

/** About one metre: a position says no more, and the receipt of a case need not. */
const DECIMALS = 5;

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/** The point in as many decimals as are kept, or undefined where it does not lie in Viet Nam. */
export function inVietNam({ latitude, longitude }: Point): Point | undefined {
  const { south, north, west, east } = VIET_NAM;
  const inside = latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  return inside ? { latitude: rounded(latitude), longitude: rounded(longitude) } : undefined;
}

/** As map apps take it: `20.25060, 105.97450`, in every language. */
export const formatPoint = ({ latitude, longitude }: Point): string =>
  `${latitude.toFixed(DECIMALS)}, ${longitude.toFixed(DECIMALS)}`;

interface Angle {
  degrees: number;
  /** Where a letter says it. */
  axis: 'latitude' | 'longitude' | undefined;
}

/** Whole degrees are no place, but a number that is still being typed. */
const PLAIN = [
  /^(-?\d{1,3}\.\d+)[\s,;]+(-?\d{1,3}\.\d+)$/,
  /^(-?\d{1,3},\d+)[\s,;]+(-?\d{1,3},\d+)$/,
] as const;

/** North, south, east, west, and as Vietnamese phones write them: Bắc, Đông, Tây. */
const LETTER = '([NSEWBĐT])';
const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
const ANGLE = String.raw`${NUMBER}\s*°?\s*(?:${NUMBER}\s*'\s*(?:${NUMBER}\s*"\s*)?)?`;
const LETTERS_BEHIND = new RegExp(`^${ANGLE}${LETTER}?[\\s,;]*${ANGLE}${LETTER}?$`);
const LETTERS_BEFORE = new RegExp(`^${LETTER}\\s*${ANGLE}[\\s,;]*${LETTER}\\s*${ANGLE}$`);

const withPlainSigns = (text: string): string =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[’‘′ʹ]/g, "'")
    .replace(/[”“″ʺ]|''/g, '"')
    .replace(/[º˚]/g, '°')
    .replace(/[−–]/g, '-')
    .replace(/[()]/g, ' ')
    .trim();

const numberOf = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));

function angleOf(
  letter: string | undefined,
  degrees: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
): Angle {
  const [m, s] = [numberOf(minutes), numberOf(seconds)];
  const size = m < 60 && s < 60 ? numberOf(degrees) + m / 60 + s / 3600 : NaN;
  const axis = letter && (/[NSB]/.test(letter) ? 'latitude' : 'longitude');
  return { degrees: /[SWT]/.test(letter ?? '') ? -size : size, axis: axis || undefined };
}

function anglesIn(text: string): [Angle, Angle] | undefined {
  for (const form of PLAIN) {
    const [whole, first, second] = form.exec(text) ?? [];
    if (whole) return [angle(first), angle(second)];
  }
  // Without a sign or a letter two numbers may be anything.
  if (!/[°NSEWBĐT]/.test(text)) return undefined;
  const [before, a, ad, am, as, b, bd, bm, bs] = LETTERS_BEFORE.exec(text) ?? [];
  if (before) return [angleOf(a, ad, am, as), angleOf(b, bd, bm, bs)];
  const [behind, cd, cm, cs, c, dd, dm, ds, d] = LETTERS_BEHIND.exec(text) ?? [];
  return behind ? [angleOf(c, cd, cm, cs), angleOf(d, dd, dm, ds)] : undefined;
}

const angle = (text: string | undefined): Angle => ({ degrees: numberOf(text), axis: undefined });

/**
 * Reads `20.2506, 105.9745`, the same with decimal commas, and degrees, minutes and seconds. Latitude and longitude may
 * be turned round: in Viet Nam one cannot be taken for the other.
 */
export function parseCoordinates(text: string): Point | CoordinatesProblem {
  const [first, second] = anglesIn(withPlainSigns(text)) ?? [];
  if (!first || !second || Number.isNaN(first.degrees + second.degrees)) return 'unreadable';
  if (first.axis !== undefined && first.axis === second.axis) return 'unreadable';
  const asWritten = { latitude: first.degrees, longitude: second.degrees };
  const turned = { latitude: second.degrees, longitude: first.degrees };
  if (first.axis === 'longitude' || second.axis === 'latitude') return inVietNam(turned) ?? 'outside';
  if (first.axis || second.axis) return inVietNam(asWritten) ?? 'outside';
  return inVietNam(asWritten) ?? inVietNam(turned) ?? 'outside';
}
