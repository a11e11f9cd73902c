/** Sites by key and by origin. A change of a site is seen within seconds. */
import type { Db } from '../database/database.js';
import { ShortMemory } from '../short-memory.js';
import { findSite, originsOfAll, originsOfTenant, type SiteRow } from './store.js';

const FRESH_MS = 5_000;

/** `gd_site_<tenant>_<name>`. */
export const SITE_KEY = /^gd_site_(\d{2})_[a-z0-9]{3,32}$/;

export interface Sites {
  byKey(key: string): Promise<SiteRow | undefined>;
  originsOf(tenant: string): Promise<string[]>;
  /** Whether any site of any tenant names the origin. */
  isRegisteredOrigin(origin: string): Promise<boolean>;
}

export function openSites(db: Db): Sites {
  const sites = new ShortMemory<SiteRow | undefined>(FRESH_MS, 10_000);
  const tenants = new ShortMemory<string[]>(FRESH_MS, 100);
  // All at once: remembered one by one, what strangers make up would cost a query and memory each.
  const origins = new ShortMemory<ReadonlySet<string>>(FRESH_MS, 1);
  return {
    async byKey(key) {
      const tenant = SITE_KEY.exec(key)?.[1];
      return tenant === undefined ? undefined : sites.get(key, () => findSite(db, tenant, key));
    },
    originsOf: (tenant) => tenants.get(tenant, () => originsOfTenant(db, tenant)),
    async isRegisteredOrigin(origin) {
      const registered = await origins.get('', () => originsOfAll(db));
      return registered.has(origin);
    },
  };
}
