import * as z from 'zod/mini';
import { ONLINE_KINDS } from '@gd/rules';
import { type Db, statement } from '../database/database.js';

const siteRow = z.object({
  tenant_id: z.string(),
  site_id: z.string(),
  key: z.string(),
  name_vi: z.string(),
  name_en: z.string(),
  unit_key: z.string(),
  origins: z.array(z.string()),
  kinds: z.array(z.enum(ONLINE_KINDS)),
  anonymous_allowed: z.boolean(),
  consent_version: z.string(),
  consent_vi: z.string(),
  consent_en: z.string(),
});
export type SiteRow = z.output<typeof siteRow>;

const byKey = statement('site_by_key', siteRow, 'select * from sites where tenant_id = $1 and key = $2');
const origins = statement(
  'site_origins',
  z.object({ origin: z.string() }),
  'select distinct unnest(origins) as origin from sites where tenant_id = $1',
);
// The one read over all tenants: a preflight names no site. Its answer is kept for a while by `Sites`.
const allOrigins = statement(
  'site_all_origins',
  z.object({ origin: z.string() }),
  'select distinct unnest(origins) as origin from sites',
);
const upsert = statement(
  'site_upsert',
  siteRow,
  `insert into sites (tenant_id, site_id, key, name_vi, name_en, unit_key, origins, kinds, anonymous_allowed,
                      consent_version, consent_vi, consent_en, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict (tenant_id, site_id) do update set
     key = excluded.key, name_vi = excluded.name_vi, name_en = excluded.name_en, unit_key = excluded.unit_key,
     origins = excluded.origins, kinds = excluded.kinds, anonymous_allowed = excluded.anonymous_allowed,
     consent_version = excluded.consent_version, consent_vi = excluded.consent_vi, consent_en = excluded.consent_en`,
);
const ofTenant = statement(
  'sites_of_tenant',
  siteRow,
  'select * from sites where tenant_id = $1 order by key',
);
const insertTenant = statement(
  'tenant_insert',
  z.object({}),
  'insert into tenants (tenant_id, unit_key, created_at) values ($1, $2, $3) on conflict do nothing',
);
const tenantList = statement(
  'tenant_list',
  z.object({ tenant_id: z.string() }),
  'select tenant_id from tenants order by tenant_id',
);
const tenant = statement(
  'tenant_find',
  z.object({ unit_key: z.string() }),
  'select unit_key from tenants where tenant_id = $1',
);

export const findSite = (db: Db, tenantId: string, key: string): Promise<SiteRow | undefined> =>
  db.one(byKey, [tenantId, key]);

export const listSites = (db: Db, tenantId: string): Promise<SiteRow[]> => db.all(ofTenant, [tenantId]);

export const originsOfTenant = async (db: Db, tenantId: string): Promise<string[]> =>
  (await db.all(origins, [tenantId])).map(({ origin }) => origin);

export const originsOfAll = async (db: Db): Promise<ReadonlySet<string>> =>
  new Set((await db.all(allOrigins, [])).map(({ origin }) => origin));

export const putSite = (db: Db, row: SiteRow, now: Date): Promise<number> =>
  db.run(upsert, [
    row.tenant_id,
    row.site_id,
    row.key,
    row.name_vi,
    row.name_en,
    row.unit_key,
    row.origins,
    row.kinds,
    row.anonymous_allowed,
    row.consent_version,
    row.consent_vi,
    row.consent_en,
    now,
  ]);

export const putTenant = (db: Db, tenantId: string, unitKey: string, now: Date): Promise<number> =>
  db.run(insertTenant, [tenantId, unitKey, now]);

export const findTenant = (db: Db, tenantId: string): Promise<{ unit_key: string } | undefined> =>
  db.one(tenant, [tenantId]);

export const listTenants = async (db: Db): Promise<string[]> =>
  (await db.all(tenantList, [])).map(({ tenant_id }) => tenant_id);
