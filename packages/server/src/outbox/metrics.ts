/** What operators watch: messages that wait, and messages that were given up. */
import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../database/database.js';
import { listTenants } from '../sites/store.js';
import { OUTBOX_KINDS } from './message.js';
import { countOpen } from './store.js';

export function addOutboxMetrics(registry: Registry, database: Database): void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['kind'], registers: [registry] });
  const stuck = gauge('gd_outbox_stuck', 'Messages that were given up, by kind');
  new Gauge({
    name: 'gd_outbox_pending',
    help: 'Messages that wait to be sent, by kind',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      const rows = [];
      try {
        for (const tenant of await listTenants(database)) rows.push(...(await countOpen(database, tenant)));
      } catch {
        // The other numbers are needed most when the database is away; these are then absent.
        this.reset();
        stuck.reset();
        return;
      }
      for (const kind of OUTBOX_KINDS) {
        const own = rows.filter((row) => row.kind === kind);
        this.set(
          { kind },
          own.reduce((sum, { pending }) => sum + pending, 0),
        );
        stuck.set(
          { kind },
          own.reduce((sum, row) => sum + row.stuck, 0),
        );
      }
    },
  });
}
