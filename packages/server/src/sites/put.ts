/** Registers a portal, or changes one: its key stays, so that the pages that carry it go on working. */
import { ONLINE_KINDS } from '@gd/rules';
import type { Database } from '../database/database.js';
import { newId } from '../ids.js';
import type { Units } from '../units.js';
import { STANDARD_CONSENT } from './consent.js';
import { SITE_KEY } from './sites.js';
import { findSite, putSite, putTenant } from './store.js';

export interface WantedSite {
  /** `gd_site_<tenant>_<name>`. */
  key: string;
  unitKey: string;
  nameVi: string;
  nameEn: string;
  origins: readonly string[];
  anonymousAllowed: boolean;
}

/** Why a site cannot be registered, for the person at the command line. */
export class SiteError extends Error {
  override readonly name = 'SiteError';
}

/**
 * Writes the site, and the tenant of its province where it is the first.
 * @throws {SiteError} for a key of another form, or a unit that is not in force in the key's province
 */
export async function registerSite(
  database: Database,
  units: Units,
  wanted: WantedSite,
  now: Date,
): Promise<void> {
  const tenant = SITE_KEY.exec(wanted.key)?.[1];
  if (tenant === undefined)
    throw new SiteError(`${wanted.key} is not a site key: gd_site_<province>_<3 to 32 of a-z and 0-9>.`);
  const refusal = await units.refusal(wanted.unitKey, tenant);
  if (refusal) throw new SiteError(`The unit ${wanted.unitKey} cannot be used: ${refusal}.`);
  const province = await units.provinceKey(tenant);
  await database.transaction(async (db) => {
    const present = await findSite(db, tenant, wanted.key);
    await putTenant(db, tenant, province, now);
    await putSite(
      db,
      {
        ...STANDARD_CONSENT,
        tenant_id: tenant,
        site_id: present?.site_id ?? newId(),
        key: wanted.key,
        name_vi: wanted.nameVi,
        name_en: wanted.nameEn,
        unit_key: wanted.unitKey,
        origins: [...wanted.origins],
        kinds: [...ONLINE_KINDS],
        anonymous_allowed: wanted.anonymousAllowed,
      },
      now,
    );
  });
}
