/** What the list of models is narrowed by, and how the API takes it. */
import type { ModelField, ModelStatus } from '@gd/rules';
import type { RegisterQuery } from '@gd/sdk';

/** Work that waits; empty for every model of the register. */
export const QUEUES = ['register', 'review', 'score', ''] as const;
export type QueueName = (typeof QUEUES)[number];

export const SORTS = ['-changedAt', '-score', '-year', 'title'] as const;

export interface QueueFilters {
  queue: QueueName;
  q: string;
  /** Empty for all. */
  field: ModelField | '';
  status: ModelStatus | '';
  sort: (typeof SORTS)[number];
}

export const NO_FILTERS: Omit<QueueFilters, 'queue'> = { q: '', field: '', status: '', sort: '-changedAt' };

export const isFiltered = ({ q, field, status }: QueueFilters): boolean =>
  Boolean(q.trim() || field || status);

export const queryOf = ({ queue, q, field, status, sort }: QueueFilters): RegisterQuery => ({
  sort,
  ...(queue && { queue }),
  ...(q.trim() && { q: q.trim() }),
  ...(field && { field: [field] }),
  ...(status && { status: [status] }),
});
