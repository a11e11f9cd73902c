/** Who nominated a model is forgotten when nobody may ask back any more; its history and the log say that it was. */
import * as z from 'zod/mini';
import { vietnamDate } from '@gd/rules';
import { statement } from '../database/database.js';
import type { Services } from '../use-case.js';
import { eraseModelContact } from './contact.js';
import { eventsOfModel } from './event-store.js';
import { recordModelEvent } from './events.js';
import { lockModel } from './store.js';

/** As long as somebody may ask back about what was decided (PDP-5: no longer than the purpose needs). */
const YEARS_KEPT = 1;
/** A nomination that nobody has decided in that time is not asked back about any more. */
const YEARS_UNDECIDED = 2;

const over = statement(
  'model_contact_over',
  z.object({ model_id: z.string() }),
  `with decided as (
     select model_id, at from model_events where tenant_id = $1 and type in ('registered', 'declined')
   )
   select model_id from model_contacts as contact where tenant_id = $1 and (
     exists (select from decided where decided.model_id = contact.model_id and at < $2)
     or created_at < $3 and not exists (select from decided where decided.model_id = contact.model_id)
   )`,
);

function yearsBefore(now: Date, years: number): Date {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - years);
  return before;
}

/**
 * Erases the contacts of nominations that were registered or declined more than a year ago, and of those that were sent
 * more than two years ago and never decided, each in a transaction of its own with its event and leaf.
 */
export async function forgetModelContacts(services: Services, tenant: string, now: Date): Promise<void> {
  const { database } = services;
  const times = [yearsBefore(now, YEARS_KEPT), yearsBefore(now, YEARS_UNDECIDED)];
  for (const { model_id: modelId } of await database.all(over, [tenant, ...times]))
    await database.transaction(async (db) => {
      const model = await lockModel(db, tenant, modelId);
      // An officer may have erased it meanwhile.
      if (!model || !(await eraseModelContact(db, tenant, modelId))) return;
      await recordModelEvent({ db, services, now }, model, await eventsOfModel(db, tenant, modelId), {
        type: 'contact-erased',
        on_date: vietnamDate(now),
        reason: 'retention-over',
      });
    });
}
