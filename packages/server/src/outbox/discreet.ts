/** Cases of which no more than that they are goes out by ways that others may read. */
import { PUBLISHABLE_KINDS } from '@gd/rules';
import type { CaseRow } from '../cases/store.js';

/** A private kind, or a case that was restricted. */
export const isDiscreet = ({ kind, restricted }: Pick<CaseRow, 'kind' | 'restricted'>): boolean =>
  restricted || !PUBLISHABLE_KINDS.some((publishable) => publishable === kind);
