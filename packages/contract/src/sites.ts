/** Sites: the portals that embed GD. */
import * as z from 'zod/mini';
import { ONLINE_KINDS } from '@gd/rules';
import { localized, unitRef } from './common.js';
import type { Operation } from './operation.js';

/** The text a person agrees to before personal data is sent (Law 91/2025: informed, one purpose, provable). */
export const consentText = () => z.object({ version: z.string(), text: localized() });

export const site = () =>
  z.object({
    key: z.string(),
    name: localized(),
    /** The unit whose portal it is; reports without a place go there. */
    unit: unitRef(),
    /** The province that is the tenant. */
    province: unitRef(),
    kinds: z.array(z.enum(ONLINE_KINDS)),
    anonymousAllowed: z.boolean(),
    consent: consentText(),
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
    access: { site: true },
    status: 200,
    response: site(),
  },
} as const satisfies Record<string, Operation>;
