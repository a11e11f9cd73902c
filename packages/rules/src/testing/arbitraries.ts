import fc from 'fast-check';
import { addDays, type IsoDate } from '../dates/iso-date.js';

/** Days far enough inside the known years for periods of some weeks to end inside them. */
export const knownDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 3_100 })
  .map((days) => addDays('2019-01-01', days));

export const anyDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: -50_000, max: 100_000 })
  .map((days) => addDays('1970-01-01', days));
