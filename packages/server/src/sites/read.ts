import { FILE_LIMITS, FILE_TYPES, type OperationOf } from '@gd/contract';
import { NOMINATION_CONSENT } from '../models/nomination-consent.js';
import { ProblemError } from '../problem-error.js';
import type { Context, UseCase } from '../use-case.js';
import { listSites, type SiteRow } from './store.js';

/** The site that was named; for an officer that of the own unit, or else the first of the province. */
async function siteFor({ caller, db, tenant }: Context): Promise<SiteRow> {
  if (caller.type === 'site') return caller.site;
  if (caller.type !== 'officer') throw new TypeError('This operation is called by a site or an officer');
  const { unitKey } = caller.officer;
  const sites = await listSites(db, tenant);
  const site = sites.find(({ unit_key }) => unit_key === unitKey) ?? sites[0];
  if (!site) throw new ProblemError('not_found');
  return { ...site, unit_key: unitKey };
}

export const readSite: UseCase<OperationOf<'sites.read'>> = async (context) => {
  const site = await siteFor(context);
  const { units, challenges } = context.services;
  return {
    body: {
      key: site.key,
      name: { vi: site.name_vi, en: site.name_en },
      unit: await units.ref(site.unit_key),
      province: await units.ref(await units.provinceKey(site.tenant_id)),
      kinds: site.kinds,
      anonymousAllowed: site.anonymous_allowed,
      consent: { version: site.consent_version, text: { vi: site.consent_vi, en: site.consent_en } },
      nominationConsent: NOMINATION_CONSENT,
      proofOfWork: challenges.required,
      files: { maxBytes: FILE_LIMITS.maxBytes, maxCount: FILE_LIMITS.maxCount, mediaTypes: [...FILE_TYPES] },
    },
  };
};
