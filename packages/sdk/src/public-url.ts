/** Addresses of what anybody may read without a header: for `<img>`, links and downloads. */
import type { Operation } from '@gd/contract';
import { urlOf } from './request.js';

/** The tenant of a site key such as `gd_site_37_hoalu`: a province's two digits. */
const TENANT = /^gd_site_(\d{2})_/;

/** Makes the address of a public operation; its tenant is the site's unless `params` names one. */
export type PublicUrl = (
  operation: Operation & { access: { public: true } },
  params: Readonly<Record<string, string>>,
  query?: object,
) => string;

export const publicUrlsOf =
  (
    base: URL,
    site: string | undefined,
    elsewhere: (address: string) => string = (address) => address,
  ): PublicUrl =>
  (operation, params, query) => {
    const tenant = params['tenant'] ?? TENANT.exec(site ?? '')?.[1];
    if (tenant === undefined) throw new TypeError('An address of a public file needs the key of a site.');
    return elsewhere(urlOf(base, operation, { ...params, tenant }, query).href);
  };
