/** Sites: the portals that embed GD. */
import * as z from 'zod/mini';
import { ONLINE_KINDS } from '@gd/rules';
import { localized, unitRef } from './common.js';
import type { Operation } from './operation.js';
import { ROLES } from './roles.js';

/** The text a person agrees to before personal data is sent (Law 91/2025: informed, one purpose, provable). */
export const consentText = () => z.object({ version: z.string(), text: localized() });

export const site = () =>
  z.object({
    key: z.string(),
    name: localized(),
    /** The unit whose portal it is, where reports without a place go; to an officer, the own unit. */
    unit: unitRef(),
    /** The province that is the tenant. */
    province: unitRef(),
    kinds: z.array(z.enum(ONLINE_KINDS)),
    anonymousAllowed: z.boolean(),
    consent: consentText(),
    /** For whoever nominates a model: another purpose, other readers, another time than a report's. */
    nominationConsent: consentText(),
    /** A submission brings the solution of a challenge (`challenges.issue`). */
    proofOfWork: z.boolean(),
    files: z.object({
      maxBytes: z.int(),
      maxCount: z.int(),
      mediaTypes: z.array(z.string()),
    }),
  });
/** What an element needs to know of the site it stands on. */
export type Site = z.infer<ReturnType<typeof site>>;

export const sites = {
  read: {
    id: 'sites.read',
    method: 'GET',
    path: '/v1/site',
    summary: { vi: 'Đọc thiết lập của trang nhúng', en: 'Read the settings of the embedding site' },
    // On the server's own page of officers no site is named: it gets the one of the officer's unit, or of the province.
    access: { site: true, roles: ROLES, siteFirst: true },
    status: 200,
    response: site,
  },
} as const satisfies Record<string, Operation>;
