/** The demo's tenant: Ninh Bình, with the portals of the province and of two communes. */
import { ONLINE_KINDS } from '@gd/rules';
import type { Database } from '../database/database.js';
import { STANDARD_CONSENT } from '../sites/consent.js';
import { putSite, putTenant, type SiteRow } from '../sites/store.js';
import type { Units } from '../units.js';
import { seedId } from './seed-id.js';

const TENANT = '37';

const SITES = [
  {
    key: 'gd_site_37_ninhbinh',
    name_vi: 'Cổng thông tin tỉnh Ninh Bình (trình diễn)',
    name_en: 'Portal of Ninh Binh Province (demo)',
    unit_key: '37@2025-07-01',
  },
  {
    key: 'gd_site_37_hoalu',
    name_vi: 'Cổng thông tin phường Hoa Lư (trình diễn)',
    name_en: 'Portal of Hoa Lu Ward (demo)',
    unit_key: '14329@2025-07-01',
  },
  {
    key: 'gd_site_37_yentu',
    name_vi: 'Cổng thông tin xã Yên Từ (trình diễn)',
    name_en: 'Portal of Yen Tu Commune (demo)',
    unit_key: '14728@2025-07-01',
  },
];

const siteRow = (site: (typeof SITES)[number], origins: readonly string[]): SiteRow => ({
  ...site,
  ...STANDARD_CONSENT,
  tenant_id: TENANT,
  site_id: seedId(site.key),
  origins: [...origins],
  kinds: [...ONLINE_KINDS],
  anonymous_allowed: true,
});

export interface Seeded {
  tenant: string;
  siteKeys: string[];
}

/**
 * Writes the demo's data; what is there already is brought up to date.
 * @param origins origins of the pages that may use the sites, such as `http://127.0.0.1:8080`
 */
export async function seedDemo(
  database: Database,
  units: Units,
  origins: readonly string[],
  now: Date,
): Promise<Seeded> {
  const province = await units.provinceKey(TENANT);
  await database.transaction(async (db) => {
    await putTenant(db, TENANT, province, now);
    for (const site of SITES) await putSite(db, siteRow(site, origins), now);
  });
  return { tenant: TENANT, siteKeys: SITES.map(({ key }) => key) };
}
