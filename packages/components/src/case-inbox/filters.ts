/** The filters of the inbox, as text, and as the API takes them. */
import { CASE_KINDS, CASE_STATUSES, type CaseKind, type CaseStatus } from '@gd/rules';
import type { CaseQuery } from '@gd/sdk';

export interface InboxFilters {
  q: string;
  /** A status, or empty for all. */
  status: '' | CaseStatus;
  kind: '' | CaseKind;
  overdue: '' | 'true' | 'false';
  sort: 'due' | '-submittedAt';
}

export const NO_FILTERS: InboxFilters = { q: '', status: '', kind: '', overdue: '', sort: 'due' };

/** The order leaves nothing out, so it is no filter. */
export const isFiltered = ({ q, status, kind, overdue }: InboxFilters): boolean =>
  [q.trim(), status, kind, overdue].some((value) => value !== '');

export const queryOf = ({ q, status, kind, overdue, sort }: InboxFilters): CaseQuery => ({
  sort,
  ...(q.trim() && { q: q.trim() }),
  ...(status && { status }),
  ...(kind && { kind }),
  ...(overdue && { overdue: overdue === 'true' }),
});

const oneOf = <T extends string>(values: readonly T[], value: string): T | '' =>
  values.find((known) => known === value) ?? '';

/** A filter from the text of a select. */
export function filterFrom(name: keyof InboxFilters, value: string): Partial<InboxFilters> {
  switch (name) {
    case 'q':
      return { q: value };
    case 'status':
      return { status: oneOf(CASE_STATUSES, value) };
    case 'kind':
      return { kind: oneOf(CASE_KINDS, value) };
    case 'overdue':
      return { overdue: oneOf(['true', 'false'], value) };
    case 'sort':
      return { sort: oneOf(['due', '-submittedAt'], value) || 'due' };
  }
}
