import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readContact } from '../src/contacts/store.js';
import { statement } from '../src/database/database.js';
import { type EraseCase, eraseOldCases } from '../src/retention/retention.js';
import type { RetentionYears } from '../src/retention/retention-years.js';
import { runUpkeep } from '../src/upkeep.js';
import { TENANT } from './support/names.js';
import { sendReport } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const mark = statement(
  'test_mark',
  z.object({}),
  'update cases set erased_at = $3 where tenant_id = $1 and case_id = $2',
);
const end = statement(
  'test_end',
  z.object({}),
  'update cases set status = $3, updated_at = $4, kind = $5 where tenant_id = $1 and case_id = $2',
);

/** A case that ended at a time. */
async function ended(at: string, status = 'closed', kind = 'FBK'): Promise<string> {
  const { id } = await sendReport(server.url);
  await server.services.database.run(end, [TENANT, id, status, new Date(at), kind]);
  return id;
}

const NOW = new Date('2026-03-31T09:00:00+07:00');
async function erasedBy(
  decided: RetentionYears,
  erase: EraseCase = (db, { tenant, caseId, now }) =>
    db.run(mark, [tenant, caseId, now]).then(() => undefined),
): Promise<string[]> {
  const erased: string[] = [];
  const { database } = server.services;
  const counted = await eraseOldCases(
    database,
    TENANT,
    decided,
    async (db, erasure) => {
      await erase(db, erasure);
      erased.push(erasure.caseId);
    },
    NOW,
  );
  expect(counted).toBe(erased.length);
  return erased;
}

describe('retention', () => {
  it('erases once what ended before its time: by the rules of its kind, or as the office decides', async () => {
    const [older, old] = [
      await ended('2020-01-01T00:00:00Z'),
      await ended('2024-03-31T08:59:00+07:00', 'refused'),
    ];
    await ended('2024-03-31T09:01:00+07:00');
    await ended('2020-01-01T00:00:00Z', 'processing');
    const complaint = await ended('2020-01-01T00:00:00Z', 'closed', 'CPL');
    expect(await erasedBy({ FBK: 7 })).toEqual([]);
    expect(await erasedBy({})).toEqual([older, old]);
    expect(await erasedBy({})).toEqual([]);
    expect(await erasedBy({ CPL: 5 })).toEqual([complaint]);
  });

  it('leaves a case that somebody works on, and undoes one whose erasing fails', async () => {
    const [busy, failing, good] = [
      await ended('2020-01-01T00:00:00Z'),
      await ended('2020-01-02T00:00:00Z'),
      await ended('2020-01-03T00:00:00Z'),
    ];
    const { database } = server.services;
    const lock = statement(
      'test_lock',
      z.object({}),
      'select from cases where tenant_id = $1 and case_id = $2 for update',
    );
    await database.transaction(async (db) => {
      await db.one(lock, [TENANT, busy]);
      const fails: EraseCase = async (inner, { tenant, caseId, now }) => {
        await inner.run(mark, [tenant, caseId, now]);
        if (caseId === failing) throw new Error('the disk is full');
      };
      await expect(erasedBy({}, fails)).rejects.toMatchObject({
        errors: [new Error('the disk is full')],
      });
    });
    expect(good).not.toBe(failing);
    expect(await erasedBy({})).toEqual([busy, failing]);
  });
});

describe('the hourly upkeep', () => {
  it('erases old cases with contact and words, appends the event, and clears limits and challenges', async () => {
    const { database, vault } = server.services;
    const id = await ended('2020-01-01T00:00:00Z');
    await database.session((client) =>
      client.query(
        `insert into spent_challenges values ($1, '\\x01', '2020-01-01'), ($1, '\\x02', '2030-01-01')`,
        [TENANT],
      ),
    );
    server.setNow('2026-03-02T09:01:00+07:00');
    await runUpkeep(server.services);
    const reading = { tenant: TENANT, caseId: id, by: 'job:test', requestId: 'test', now: NOW };
    expect(await readContact(database, vault, { ...reading, purpose: 'mail' })).toBeUndefined();
    const { rows } = await database.session((client) =>
      client.query(
        `select title, content, erased_at is not null as erased,
           (select type from case_events e where e.case_id = c.case_id order by seq desc limit 1) as last,
           (select count(*)::int from spent_challenges) as challenges, (select count(*)::int from rate_buckets) as buckets
         from cases c where case_id = $1`,
        [id],
      ),
    );
    expect(rows).toEqual([
      { title: '', content: '', erased: true, last: 'erased', challenges: 1, buckets: 0 },
    ]);
  });
});
