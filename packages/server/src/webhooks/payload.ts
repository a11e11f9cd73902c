/** What a receiver is told: ids, codes and times. Content and contact it asks for by the API, if it may. */
import type { EventRow } from '../cases/event-store.js';
import type { CaseRow } from '../cases/store.js';
import { isDiscreet } from '../outbox/discreet.js';

/** The form that Standard Webhooks advises: type, timestamp, data. */
export function webhookPayload(row: CaseRow, event: EventRow): string {
  const id = row.case_id;
  return JSON.stringify({
    type: `case.${event.type}`,
    timestamp: event.at,
    data: isDiscreet(row)
      ? { id }
      : {
          id,
          code: row.code,
          kind: row.kind,
          seq: event.seq,
          status: event.status,
          by: event.actor,
          unit: event.unit_key,
          toUnit: event.to_unit_key,
          submittedAt: row.submitted_at,
        },
  });
}
