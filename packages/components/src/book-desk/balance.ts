/** How the choice on the screen lies over fields and units, while it is made. */
import type { BookBalance, Model } from '@gd/contract';
import { evenShare } from '@gd/rules';

type Row = BookBalance['byField'][number] | BookBalance['byUnit'][number];

/** A model that several communes of today share counts for the first of them. */
const unitOf = ({ unitsToday }: Model) => unitsToday[0] ?? null;

/**
 * The balance of other models and another size, without asking for all candidates again: their counts are in the
 * balance that came with the book.
 */
export function recount(
  { byField, byUnit }: BookBalance,
  chosen: readonly Model[],
  size: number,
): BookBalance {
  const all = byField.reduce((sum, { candidates }) => sum + candidates, 0);
  const counted = <R extends Row>(row: R, isIn: (model: Model) => boolean): R => ({
    ...row,
    chosen: chosen.filter(isIn).length,
    even: evenShare(size, row.candidates, all),
  });
  const known = new Set(byUnit.map(({ unit }) => unit?.key));
  // A unit whose first model was registered after the book was read.
  const later = new Map(
    chosen.map(unitOf).flatMap((unit) => (known.has(unit?.key) ? [] : [[unit?.key, unit]])),
  );
  const units = [
    ...byUnit,
    ...[...later.values()].map((unit) => ({ unit, candidates: 0, chosen: 0, even: 0 })),
  ];
  return {
    byField: byField.map((row) => counted(row, ({ field }) => field === row.field)),
    byUnit: units.map((row) => counted(row, (model) => unitOf(model)?.key === row.unit?.key)),
  };
}
