import type { Residents } from '@gd/units';

/** Units that took residents come first; an address seldom lies where nobody lives. */
export const RESIDENTS_ORDER: readonly Residents[] = ['all', 'some', 'unknown', 'none'];
