import type { Lineage, Unit } from '@gd/units';

/** What a person chose. */
export interface UnitChange {
  /** The key of the unit, empty when the choice was given up. */
  value: string;
  unit: Unit | undefined;
  /** How an old unit that the person named became this one. */
  resolution: Lineage | undefined;
}

declare global {
  interface HTMLElementEventMap {
    'gd-change': CustomEvent<UnitChange>;
  }
}
