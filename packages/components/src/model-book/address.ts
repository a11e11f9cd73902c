import type { BookPageSize } from '@gd/contract';
import { configured } from '../base/configure.js';
import { type AddressSettings, tenantOf } from '../model-card/address.js';

/** The API's page that sets a published book for print; undefined where API or site is not known. */
export function printAddress(
  bookId: string,
  size: BookPageSize,
  { apiBase, site }: Pick<AddressSettings, 'apiBase' | 'site'>,
): string | undefined {
  const base = apiBase ?? configured().apiBase;
  const tenant = tenantOf(site);
  if (!base || !tenant) return undefined;
  return new URL(`/books/${tenant}/${bookId}/print?size=${size}`, new URL(base, location.href)).href;
}
