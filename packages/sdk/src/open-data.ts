import { openData } from '@gd/contract';
import type { GdPromise } from './promise.js';
import type { PublicUrl } from './public-url.js';
import type { CallOptions, Requester } from './request.js';

export type OpenDataFormat = 'csv' | 'json';

export interface OpenDataResource {
  /** Published cases of a province (`37`), as a file. */
  cases(tenant: string, format?: OpenDataFormat, options?: CallOptions): GdPromise<Blob>;
  /** The rows behind the statistics. */
  service(tenant: string, format?: OpenDataFormat, options?: CallOptions): GdPromise<Blob>;
  /** The address of a file, for a plain link. */
  url(set: keyof typeof openData, tenant: string, format?: OpenDataFormat): string;
}

export const openDataResource = (request: Requester, publicUrl: PublicUrl): OpenDataResource => ({
  cases: (tenant, format = 'csv', options) =>
    request(openData.cases, { ...options, params: { tenant }, query: { format } }),
  service: (tenant, format = 'csv', options) =>
    request(openData.service, { ...options, params: { tenant }, query: { format } }),
  url: (set, tenant, format = 'csv') => publicUrl(openData[set], { tenant }, { format }),
});
