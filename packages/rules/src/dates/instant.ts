import { isIsoDate, type IsoDate } from './iso-date.js';

/** A moment as RFC 3339 text with its offset, as in `2026-02-10T09:30:00+07:00` or `2026-02-10T02:30:00Z`. */
export type Instant = string;

/** Vietnam keeps UTC+07:00 all year and has had no daylight saving time in the years this product knows. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Thrown for text that is no RFC 3339 moment with an offset, and for an invalid `Date`. */
export class InvalidInstantError extends RangeError {
  override readonly name = 'InvalidInstantError';
  constructor(readonly input: string) {
    super(`Not an RFC 3339 date and time with an offset: ${JSON.stringify(input)}`);
  }
}

/**
 * The day it is in Vietnam at a moment: `2026-02-10T17:00:00Z` is already `2026-02-11`.
 * Text without an offset is refused, because it would mean another moment in each time zone.
 * @throws {InvalidInstantError}
 */
export function vietnamDate(instant: Instant | Date): IsoDate {
  const local = new Date(toMilliseconds(instant) + VIETNAM_OFFSET_MS);
  const date = Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 10);
  if (!isIsoDate(date)) throw new InvalidInstantError(String(instant));
  return date;
}

function toMilliseconds(instant: Instant | Date): number {
  if (typeof instant !== 'string') return instant.getTime();
  const [, date = ''] = RFC_3339.exec(instant) ?? [];
  if (!isIsoDate(date)) throw new InvalidInstantError(instant);
  return Date.parse(instant.toUpperCase());
}
