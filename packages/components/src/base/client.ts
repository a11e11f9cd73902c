/** The clients of a page. A module of its own, so that an element which may never ask the API can load it late. */
import { createPublicClient, type ClientOptions, type PublicClient } from '@gd/sdk';
import type { Locale } from '@gd/contract';
import { configured, NotConfiguredError, type Configuration } from './configure.js';

export interface ClientSettings {
  apiBase?: string | undefined;
  site?: string | undefined;
  locale: Locale;
}

/** Gives the client for an element's settings; one for each combination, so that elements share it. */
export function clientsBy<C>(create: (options: ClientOptions) => C): (settings: ClientSettings) => C {
  const clients = new Map<string, C>();
  let madeFor: Readonly<Configuration> | undefined;
  return (settings) => {
    const configuration = configured();
    if (configuration !== madeFor) clients.clear();
    madeFor = configuration;
    const baseUrl = settings.apiBase ?? configuration.apiBase;
    const site = settings.site ?? configuration.site;
    if (!baseUrl) throw new NotConfiguredError('api-base');
    const key = JSON.stringify([baseUrl, site, settings.locale]);
    let client = clients.get(key);
    if (!client) {
      const { fetch, publicUrl, token } = configuration;
      client = create({
        baseUrl,
        locale: settings.locale,
        ...(site === undefined ? {} : { site }),
        ...(fetch ? { fetch } : {}),
        ...(publicUrl ? { publicUrl } : {}),
        // No token gives an empty credential, which the server answers as one that is not valid.
        ...(token ? { auth: () => token() ?? '' } : {}),
      });
      clients.set(key, client);
    }
    return client;
  };
}

/** The client of elements for everybody: it has no resource of officers. */
export const clientFor: (settings: ClientSettings) => PublicClient = clientsBy(createPublicClient);
