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
export const consentsOf = (db: Db, tenant: string, caseId: string): Promise<Consent[]> =>
  db.all(consents, [tenant, caseId]);
