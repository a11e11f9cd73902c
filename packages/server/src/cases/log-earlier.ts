/** Brings what was stored before there was a log into it: hashes of files, and a leaf for each event. */
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import { eventContent } from '@gd/contract';
import { type Db, statement } from '../database/database.js';
import { filesOfCase } from '../files/store.js';
import { appendLeaf } from '../log/append.js';
import { listTenants } from '../sites/store.js';
import type { Services } from '../use-case.js';
import { eventRow } from './event-store.js';
import { happenedView, leafOf } from './event-view.js';
import { lockCase } from './store.js';
import { submittedView } from './views.js';

const unhashed = statement(
  'files_unhashed',
  z.object({ file_id: z.string(), blob: z.string() }),
  'select file_id, blob from files where tenant_id = $1 and sha256 is null',
);
const setHash = statement(
  'file_set_hash',
  z.object({}),
  'update files set sha256 = $3 where tenant_id = $1 and file_id = $2',
);
const unlogged = statement(
  'cases_unlogged',
  z.object({ case_id: z.string() }),
  'select distinct case_id from case_events where tenant_id = $1 and commitment is null',
);
const earlier = statement(
  'events_unlogged',
  z.omit(eventRow, { commitment: true, salt: true }),
  'select * from case_events where tenant_id = $1 and case_id = $2 and commitment is null order by seq',
);
const setCommitment = statement(
  'event_set_commitment',
  z.object({}),
  `update case_events set commitment = $4, salt = $5
   where tenant_id = $1 and case_id = $2 and seq = $3 and commitment is null`,
);

async function hashFiles({ database, blobs }: Services, tenant: string): Promise<void> {
  for (const { file_id, blob } of await database.all(unhashed, [tenant])) {
    const hash = createHash('sha256');
    await pipeline(blobs.read(blob), hash);
    await database.run(setHash, [tenant, file_id, hash.digest('hex')]);
  }
}

async function logCase({ units }: Services, db: Db, tenant: string, caseId: string): Promise<number> {
  const row = await lockCase(db, tenant, caseId);
  if (!row) return 0;
  const submitted = await submittedView(units, row);
  const files = await filesOfCase(db, tenant, caseId);
  const events = await db.all(earlier, [tenant, caseId]);
  for (const event of events) {
    const content = eventContent(await happenedView(units, event, files), submitted);
    const { leaf, salt } = await appendLeaf(db, { tenant, ...leafOf(event), content });
    await db.run(setCommitment, [tenant, caseId, event.seq, leaf.commitment, salt]);
  }
  return events.length;
}

/** Returns how many events were logged: none but at the first start after the log came. */
export async function logEarlierEvents(services: Services): Promise<number> {
  const { database } = services;
  let logged = 0;
  for (const tenant of await listTenants(database)) {
    await hashFiles(services, tenant);
    for (const { case_id } of await database.all(unlogged, [tenant]))
      logged += await database.transaction((db) => logCase(services, db, tenant, case_id));
  }
  return logged;
}
