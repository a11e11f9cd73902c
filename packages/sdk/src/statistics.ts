import { statistics, type ServiceStatisticsView } from '@gd/contract';
import type { GdPromise } from './promise.js';
import type { CallOptions, QueryOf, Requester } from './request.js';

export type StatisticsQuery = QueryOf<typeof statistics.read>;

export interface StatisticsResource {
  /** How the units serve, by unit and month; counted by the first due date. */
  read(query?: StatisticsQuery, options?: CallOptions): GdPromise<ServiceStatisticsView>;
}

export const statisticsResource = (request: Requester): StatisticsResource => ({
  read: (query, options) => request(statistics.read, { ...options, ...(query && { query }) }),
});
