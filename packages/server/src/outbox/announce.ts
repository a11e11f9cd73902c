/** Queues what goes out because a case took a step: a notice to its sender, and the province's own systems. */
import type { CaseEventType } from '@gd/rules';
import type { Db } from '../database/database.js';
import { noticeFor } from '../mail/notices.js';
import type { Services } from '../use-case.js';
import { queueDeliveries } from '../webhooks/queue.js';
import { enqueue } from './store.js';

export interface AnnouncedCase {
  tenant_id: string;
  case_id: string;
  has_email: boolean;
}

export interface AnnouncedEvent {
  seq: number;
  type: CaseEventType;
  actor: 'citizen' | 'officer' | 'system';
}

/** Call it in the transaction that writes the event, after the event. */
export async function announce(
  db: Db,
  { services, now }: { services: Pick<Services, 'mail' | 'listeners'>; now: Date },
  { tenant_id: tenant, case_id: caseId, has_email: hasEmail }: AnnouncedCase,
  event: AnnouncedEvent,
): Promise<void> {
  const payload = { caseId, seq: event.seq };
  if (services.mail && hasEmail && noticeFor(event))
    await enqueue(db, { tenant, kind: 'mail', payload, now });
  await queueDeliveries(db, services.listeners, { tenant, caseId, seq: event.seq, type: event.type, now });
}
