import type { Locale } from '@gd/contract';
import { formatNumber } from '../../base/format.js';

/** A distance in metres as people say it: `12 m`, `1,4 km`. */
export const formatDistance = (metres: number, locale: Locale): string =>
  metres < 1_000
    ? `${formatNumber(Math.ceil(metres), locale)} m`
    : `${formatNumber(Math.round(metres / 100) / 10, locale)} km`;
