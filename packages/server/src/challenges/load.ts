/** How busy this server is, from 0 (idle) to 1, and what a challenge costs then. */
import { performance } from 'node:perf_hooks';
import type { Database } from '../database/database.js';

/** Rounds of PBKDF2 for each try: hardly noticed on any device. */
const LOWEST_COST = 100;
/** With the most tries of a challenge, one second on a slow telephone. */
export const HIGHEST_COST = 1_000;

const MEASURED_MS = 1_000;
const MINUTE_MS = 60_000;
/** Where submissions are wanted faster than that, something other than people is sending. */
const BUSY_CHALLENGES_PER_MINUTE = 600;
const BUSY_WAITING_QUERIES = 20;

export interface Load {
  /** Share of time that the event loop was busy. */
  eventLoop: number;
  /** Queries that wait for a connection. */
  waiting: number;
  /** Challenges that were asked for in the last minute. */
  challenges: number;
}

export function costOf({ eventLoop, waiting, challenges }: Load): number {
  const busy = Math.max(eventLoop, waiting / BUSY_WAITING_QUERIES, challenges / BUSY_CHALLENGES_PER_MINUTE);
  return Math.round(LOWEST_COST + (HIGHEST_COST - LOWEST_COST) * Math.min(1, busy));
}

/** Measures the load at each challenge; the event loop once a second. */
export function measureLoad(database: Pick<Database, 'connections'>): (now: Date) => Load {
  let measured = performance.eventLoopUtilization();
  let measuredAt = performance.now();
  let eventLoop = 0;
  let minute = { number: 0, asked: 0, before: 0 };
  return (now) => {
    if (performance.now() - measuredAt >= MEASURED_MS) {
      eventLoop = performance.eventLoopUtilization(measured).utilization;
      measured = performance.eventLoopUtilization();
      measuredAt = performance.now();
    }
    const number = Math.floor(now.getTime() / MINUTE_MS);
    if (number !== minute.number)
      minute = { number, asked: 0, before: number === minute.number + 1 ? minute.asked : 0 };
    minute.asked += 1;
    return {
      eventLoop,
      waiting: database.connections().waiting,
      challenges: Math.max(minute.asked, minute.before),
    };
  };
}
