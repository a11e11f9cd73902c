import type { CaseKind } from '../cases/kinds.js';

/** The kinds that are lodged on signed paper, not sent online. */
export const LODGED_KINDS = ['CPL', 'DEN'] as const satisfies readonly CaseKind[];
export type LodgedKind = (typeof LODGED_KINDS)[number];

export const isLodgedKind = (kind: CaseKind): kind is LodgedKind => LODGED_KINDS.some((one) => one === kind);
