/** The SQL of what data subjects may ask for. */
import * as z from 'zod/mini';
import { locale } from '@gd/contract';
import { type Db, statement } from '../database/database.js';

const consents = statement(
  'consents_of_case',
  z.object({
    purpose: z.string(),
    version: z.string(),
    locale: locale(),
    text: z.string(),
    givenAt: z.string(),
  }),
  `select purpose, version, locale, text, given_at as "givenAt" from consents
   where tenant_id = $1 and case_id = $2 order by recorded_at`,
);
export type Consent = z.output<typeof consents.row>;
// The answers that requests got are kept for repeats for a week, and tell of the case and the names of its files.
const forgetAnswers = statement(
  'answers_about_forget',
  z.object({}),
  `delete from idempotency_keys
   where tenant_id = $1 and exists (select from unnest($2::text[]) as id where position(id in body) > 0)`,
);

export const consentsOf = (db: Db, tenant: string, caseId: string): Promise<Consent[]> =>
  db.all(consents, [tenant, caseId]);

/** @param ids of the case and its files */
export const forgetAnswersAbout = (db: Db, tenant: string, ids: readonly string[]): Promise<number> =>
  db.run(forgetAnswers, [tenant, ids]);
