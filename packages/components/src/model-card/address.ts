/** Where the page of a model is. */
import type { Locale } from '@gd/contract';
import { configured } from '../base/configure.js';

export interface AddressSettings {
  /** The portal's own page, with `{slug}` where the model's slug goes. */
  modelHref?: string | undefined;
  apiBase?: string | undefined;
  site?: string | undefined;
  locale: Locale;
}

/** The province of a site key: `37` of `gd_site_37_hoalu`. */
export const tenantOf = (site: string | undefined): string | undefined =>
  /^gd_site_(\d{2})_/.exec(site ?? configured().site ?? '')?.[1];

/** The API's own page of a model, made to be shared: title, picture and description are in its HTML. */
export function sharedAddress(slug: string, { apiBase, site, locale }: AddressSettings): string | undefined {
  const base = apiBase ?? configured().apiBase;
  const tenant = tenantOf(site);
  if (!base || !tenant) return undefined;
  const { href } = new URL(base, location.href);
  return `${href.replace(/\/$/, '')}/models/${tenant}/${slug}${locale === 'en' ? '?lang=en' : ''}`;
}

/** The portal's page of a model, or else the API's; undefined where neither is known. */
export const modelAddress = (slug: string, settings: AddressSettings): string | undefined =>
  settings.modelHref?.replace('{slug}', slug) ?? sharedAddress(slug, settings);
