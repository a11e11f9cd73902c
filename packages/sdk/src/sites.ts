import { sites, type Site } from '@gd/contract';
import type { GdPromise } from './promise.js';
import type { CallOptions, Requester } from './request.js';

export interface SitesResource {
  /** The settings of the embedding site: its unit, the kinds it takes, the consent text, the limits of files. */
  read(options?: CallOptions): GdPromise<Site>;
}

export const sitesResource = (request: Requester): SitesResource => ({
  read: (options) => request(sites.read, { ...options }),
});
