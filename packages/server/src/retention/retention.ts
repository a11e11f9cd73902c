/** Erases the personal data of cases whose time is over (PDP-5: no longer than the purpose needs). */
import * as z from 'zod/mini';
import {
  CASE_KINDS,
  type CaseKind,
  caseKind,
  type CaseStatus,
  END_STATUSES,
  settingAt,
  vietnamDate,
} from '@gd/rules';
import { type Database, type Db, statement } from '../database/database.js';
import type { RetentionYears } from './retention-years.js';

export interface Erasure {
  tenant: string;
  caseId: string;
  now: Date;
}

/** Erases one case in the given transaction, and records that it was. */
export type EraseCase = (db: Db, erasure: Erasure) => Promise<void>;

/** Nothing more is done in these. An answered case that nobody closed is over as well. */
const ENDED: readonly CaseStatus[] = [...END_STATUSES, 'answered'];
/** Of one kind in one run; the next hour does the rest. */
const MOST_AT_ONCE = 1_000;

const over = statement(
  'retention_over',
  z.object({ case_id: z.string() }),
  `select case_id from cases
   where tenant_id = $1 and kind = $2 and status = any($3) and erased_at is null and updated_at < $4
   order by updated_at, case_id limit $5`,
);
// A case that somebody works on just now is left for the next time.
const claim = statement(
  'retention_claim',
  z.object({}),
  `select from cases
   where tenant_id = $1 and case_id = $2 and status = any($3) and erased_at is null and updated_at < $4
   for no key update skip locked`,
);

/** The moment before which a case of a kind must have ended. */
function endedBefore(kind: CaseKind, decided: RetentionYears, now: Date): Date {
  const { value } = settingAt(caseKind(kind).retention, vietnamDate(now));
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - (decided[kind] ?? value));
  return before;
}

/**
 * Returns how many cases were erased, each in a transaction of its own.
 * @throws {AggregateError} after all the others, when some could not be
 */
export async function eraseOldCases(
  database: Database,
  tenant: string,
  decided: RetentionYears,
  erase: EraseCase,
  now: Date,
): Promise<number> {
  let erased = 0;
  const failures: unknown[] = [];
  const eraseOne = (caseId: string, before: Date) =>
    database.transaction(async (db) => {
      if (!(await db.one(claim, [tenant, caseId, ENDED, before]))) return;
      await erase(db, { tenant, caseId, now });
      erased += 1;
    });
  for (const kind of CASE_KINDS) {
    const before = endedBefore(kind, decided, now);
    for (const { case_id: caseId } of await database.all(over, [tenant, kind, ENDED, before, MOST_AT_ONCE])) {
      await eraseOne(caseId, before).catch((error: unknown) => failures.push(error));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some cases could not be erased');
  return erased;
}
