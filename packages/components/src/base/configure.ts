/** Page-wide defaults. An attribute of an element beats them. */
import { createClient, type GdClient } from '@gd/sdk';
import type { Locale } from '@gd/contract';
import type { Directory } from '@gd/units';

export interface Configuration {
  /** Origin of the API, such as `https://api.example.vn`. The CDN files set it to their own origin. */
  apiBase?: string;
  /** The site key that the province's administrator issued. */
  site?: string;
  /** Folder of the unit data (`provinces.json` …). The CDN files set it; a bundler carries the data as chunks. */
  unitsBase?: string;
  /** Replaces `fetch`, for tests and for stories. */
  fetch?: typeof fetch;
  /** A token for officers' elements, read at each request and never stored by the kit. */
  token?: () => string | undefined;
}

let configuration: Configuration = {};
const clients = new Map<string, GdClient>();
let directory: Promise<Directory> | undefined;

/**
 * Sets defaults for every element of the page; call it before or after the elements are there. Later calls add to
 * earlier ones. Elements read the values at their next request.
 */
export function configure(values: Configuration): void {
  configuration = { ...configuration, ...values };
  clients.clear();
  directory = undefined;
}

export const configured = (): Readonly<Configuration> => configuration;

/** Thrown when neither attribute nor configuration names the API; the element says so in words. */
export class NotConfiguredError extends Error {
  override name = 'NotConfiguredError';
}

/** The client for an element's settings; one for each combination, so that elements share it. */
export function clientFor(settings: {
  apiBase?: string | undefined;
  site?: string | undefined;
  locale: Locale;
}): GdClient {
  const baseUrl = settings.apiBase ?? configuration.apiBase;
  const site = settings.site ?? configuration.site;
  if (!baseUrl) throw new NotConfiguredError('api-base');
  const key = JSON.stringify([baseUrl, site, settings.locale]);
  let client = clients.get(key);
  if (!client) {
    const { fetch, token } = configuration;
    client = createClient({
      baseUrl,
      locale: settings.locale,
      ...(site === undefined ? {} : { site }),
      ...(fetch ? { fetch } : {}),
      ...(token ? { auth: token } : {}),
    });
    clients.set(key, client);
  }
  return client;
}

/** The directory of administrative units, loaded once for the page and in parts as needed. */
export function unitsDirectory(): Promise<Directory> {
  const { unitsBase } = configuration;
  directory ??= import('@gd/units').then(({ loadUnits }) => loadUnits(unitsBase ? { base: unitsBase } : {}));
  // A failed load must not be remembered: the reader may come back on the network and try again.
  directory.catch(() => (directory = undefined));
  return directory;
}
