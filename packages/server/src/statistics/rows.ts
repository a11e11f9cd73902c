/** The rows that statistics are counted from: the same that open data gives, without anything about content or sender. */
import * as z from 'zod/mini';
import { CASE_KINDS, type SatisfactionCell, type ServiceRow, vietnamDate } from '@gd/rules';
import { statement } from '../database/database.js';
import type { Context } from '../use-case.js';
import { memoryOf } from './memory.js';

// What is restricted is not there: that a denunciation exists is no public matter (Law 25/2018). The order tells no more
// than the columns, and nothing of the days within a month. What is not done and
// late counts as late from the day after its first due day. A settlement that was terminated ended like a withdrawal.
const rows = statement(
  'service_rows',
  z.object({
    kind: z.enum(CASE_KINDS),
    unit: z.string(),
    receivedMonth: z.string(),
    outcome: z.enum(['open', 'answered', 'refused', 'withdrawn']),
    onTime: z.nullable(z.boolean()),
    reopened: z.boolean(),
  }),
  `select kind, unit_key as unit, to_char(lodged_on, 'YYYY-MM') as "receivedMonth", outcome,
     case
       when outcome = 'withdrawn' then null
       when outcome = 'open' then case when first_due < $2::date then false end
       else least(answered_on, refused_on) <= first_due
     end as "onTime",
     reopened
   from cases cross join lateral (
     select case
       when status in ('withdrawn', 'terminated') then 'withdrawn'
       when answered_on is not null then 'answered'
       when refused_on is not null then 'refused'
       else 'open'
     end as outcome
   ) as done
   where tenant_id = $1 and not restricted
   order by "receivedMonth", unit, kind, outcome, "onTime", reopened`,
);
const ratings = statement(
  'service_ratings',
  z.object({ unit: z.string(), month: z.string(), sum: z.int(), count: z.int() }),
  `select unit_key as unit, to_char(lodged_on, 'YYYY-MM') as month, sum(score)::int as sum, count(score)::int as count
   from cases where tenant_id = $1 and not restricted and score is not null
   group by unit_key, to_char(lodged_on, 'YYYY-MM')`,
);

export interface ServiceData {
  rows: ServiceRow[];
  satisfaction: SatisfactionCell[];
  countedAt: string;
}

const MOST_TENANTS = 100;
const remembered = memoryOf<ServiceData>(MOST_TENANTS);

/** All rows of a tenant, at most a minute old: counted for everybody at once. */
export const serviceData = ({ services, tenant, now }: Context): Promise<ServiceData> =>
  remembered(services.database).get(tenant, async () => ({
    rows: await services.database.all(rows, [tenant, vietnamDate(now)]),
    satisfaction: await services.database.all(ratings, [tenant]),
    countedAt: now.toISOString(),
  }));
