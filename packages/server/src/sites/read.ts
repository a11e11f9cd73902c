import { FILE_LIMITS, FILE_TYPES, type OperationOf } from '@gd/contract';
import { siteOf, type UseCase } from '../use-case.js';

export const readSite: UseCase<OperationOf<'sites.read'>> = async (context) => {
  const site = siteOf(context);
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
      proofOfWork: challenges.required,
      files: { maxBytes: FILE_LIMITS.maxBytes, maxCount: FILE_LIMITS.maxCount, mediaTypes: [...FILE_TYPES] },
    },
  };
};
