/** Filters of lists, checked. */
import * as z from 'zod/mini';
import { id, instant } from '@gd/contract';
import type { ListFilters, Period } from './store.js';
import type { Parameters } from './parameters.js';
import { refuse } from './refusal.js';

const DAY_MS = 86_400_000;
/** The standard's limits of one answer. */
const MOST_DAYS = 90;
export const MOST_REQUESTS = 1_000;
/** The last page that is counted to: beyond it a period is the better question. */
const MOST_PAGES = 10_000;

/** PostgreSQL takes fewer years than RFC 3339 has; nothing here is older than the standard. */
const FIRST_YEAR = 1970;

const time = instant();

function instantOf(parameters: Parameters, name: string): number | undefined {
  const value = parameters.get(name);
  if (value === undefined) return undefined;
  // A "+" that was not escaped arrives as a space.
  const at = Date.parse(time.safeParse(value.replace(' ', '+')).data ?? '');
  if (Number.isNaN(at) || new Date(at).getUTCFullYear() < FIRST_YEAR)
    throw refuse(
      400,
      `${name} cần đúng dạng 2026-03-02T09:00:00+07:00.`,
      `${name} must have the form 2026-03-02T09:00:00+07:00.`,
    );
  return at;
}

/** At most 90 days: by default the last ones, or those next to the one end that is given. */
export function periodOf(parameters: Parameters, now: Date): Period {
  const start = instantOf(parameters, 'start_date');
  const end = instantOf(parameters, 'end_date');
  const span = MOST_DAYS * DAY_MS;
  const to =
    end ?? (start === undefined ? now.getTime() : Math.min(start + span, Math.max(start, now.getTime())));
  const from = start ?? to - span;
  if (to - from > span)
    throw refuse(
      400,
      `Khoảng thời gian tối đa ${MOST_DAYS} ngày.`,
      `A period may have ${MOST_DAYS} days at most.`,
    );
  return { from: new Date(from), to: new Date(to) };
}

function wholeNumber(parameters: Parameters, name: string, fallback: number, most: number): number {
  const value = parameters.get(name);
  if (value === undefined) return fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most)
    throw refuse(400, `${name} là số từ 1 đến ${most}.`, `${name} is a number from 1 to ${most}.`);
  return number;
}

/** Whether only closed ones are wanted, or only open ones; undefined for both. */
function closedOf(parameters: Parameters): boolean | undefined {
  const statuses = new Set(parameters.list('status'));
  const unknown = [...statuses].some((status) => status !== 'open' && status !== 'closed');
  if (unknown) throw refuse(400, 'status chỉ có open và closed.', 'status is open or closed.');
  return statuses.size === 1 ? statuses.has('closed') : undefined;
}

export function filtersOf(parameters: Parameters, now: Date): ListFilters {
  const limit = wholeNumber(parameters, 'page_size', MOST_REQUESTS, MOST_REQUESTS);
  return {
    ...periodOf(parameters, now),
    serviceCodes: parameters.list('service_code'),
    closed: closedOf(parameters),
    limit,
    offset: (wholeNumber(parameters, 'page', 1, MOST_PAGES) - 1) * limit,
  };
}

const requestId = z.pipe(z.string(), id());

/** Those among the ids that have the form of one: no other can be there. */
export const idsAmong = (ids: readonly string[]): string[] =>
  ids.slice(0, MOST_REQUESTS).flatMap((one) => requestId.safeParse(one).data ?? []);
