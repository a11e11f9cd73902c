/** The clients of a page. A module of its own, so that an element which may never ask the API can load it late. */
import { createClient, type GdClient } from '@gd/sdk';
import type { Locale } from '@gd/contract';
import { configured, NotConfiguredError, type Configuration } from './configure.js';

export interface ClientSettings {
  apiBase?: string | undefined;
  site?: string | undefined;
  locale: Locale;
}

const clients = new Map<string, GdClient>();
let madeFor: Readonly<Configuration> | undefined;

/** The client for an element's settings; one for each combination, so that elements share it. */
export function clientFor(settings: ClientSettings): GdClient {
  const configuration = configured();
  if (configuration !== madeFor) clients.clear();
  madeFor = configuration;
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
      // No token gives an empty credential, which the server answers as one that is not valid.
      ...(token ? { auth: () => token() ?? '' } : {}),
    });
    clients.set(key, client);
  }
  return client;
}
