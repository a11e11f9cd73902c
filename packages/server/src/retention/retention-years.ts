/** The setting of years that the office decides itself. */
import * as z from 'zod/mini';
import { CASE_KINDS, type CaseKind } from '@gd/rules';

/** Years after the end of a case, for the kinds of which the office decides otherwise than the rules. */
export type RetentionYears = Readonly<Partial<Record<CaseKind, number>>>;

const PART = `(${CASE_KINDS.join('|')})=([1-9]\\d?)`;

/** Reads `FBK=2,CPL=15`. */
export const retentionYears = () =>
  z.pipe(
    z.prefault(
      z
        .string()
        .check(
          z.regex(
            new RegExp(`^(${PART}(, *${PART})*)?$`),
            'must be kinds with their years, like FBK=2,CPL=15',
          ),
        ),
      '',
    ),
    z.transform((value): RetentionYears =>
      Object.fromEntries(
        [...value.matchAll(new RegExp(PART, 'g'))].map(([, kind, years]) => [kind, Number(years)]),
      ),
    ),
  );
