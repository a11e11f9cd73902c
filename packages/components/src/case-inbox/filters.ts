/** The filters of the inbox, and how the API takes them. */
import type { CaseKind, CaseStatus } from '@gd/rules';
import type { CaseQuery } from '@gd/sdk';

export interface InboxFilters {
  q: string;
  /** Any of these; empty for all. */
  statuses: readonly CaseStatus[];
  kinds: readonly CaseKind[];
  /** Key of a unit, for officers of the province; empty for all. */
  unit: string;
  overdue: '' | 'true' | 'false';
  sort: 'due' | '-submittedAt';
}

export const NO_FILTERS: InboxFilters = {
  q: '',
  statuses: [],
  kinds: [],
  unit: '',
  overdue: '',
  sort: 'due',
};

/** The order leaves nothing out, so it is no filter. */
export const isFiltered = ({ q, statuses, kinds, unit, overdue }: InboxFilters): boolean =>
  Boolean(q.trim() || unit || overdue) || statuses.length + kinds.length > 0;

export const queryOf = ({ q, statuses, kinds, unit, overdue, sort }: InboxFilters): CaseQuery => ({
  sort,
  ...(q.trim() && { q: q.trim() }),
  ...(statuses.length > 0 && { status: [...statuses] }),
  ...(kinds.length > 0 && { kind: [...kinds] }),
  ...(unit && { unit }),
  ...(overdue && { overdue: overdue === 'true' }),
});

/** A list with a value put in or taken out, in the order of all values. */
export const toggled = <T>(all: readonly T[], chosen: readonly T[], value: T, on: boolean): T[] =>
  all.filter((one) => (one === value ? on : chosen.includes(one)));
