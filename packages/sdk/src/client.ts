/** The client: one object with a property for each resource of the API. */
import type { Locale } from '@gd/contract';
import { casesResource, type CasesResource } from './cases.js';
import { challengesResource, type ChallengesResource } from './challenges.js';
import { filesResource, type FilesResource } from './files.js';
import type { ClientHooks } from './hooks.js';
import { logResource, type LogResource } from './log.js';
import { modelsResource, type ModelsResource } from './models.js';
import { openDataResource, type OpenDataResource } from './open-data.js';
import { publicationsResource, type PublicationsResource } from './publications.js';
import { createRequester, type Credential } from './request.js';
import { sitesResource, type SitesResource } from './sites.js';
import { staffResource, type StaffResource } from './staff.js';
import { statisticsResource, type StatisticsResource } from './statistics.js';
import { kyTransport, type Fetch, type RetryOptions } from './transport.js';
import { webhooksResource, type WebhooksResource } from './webhooks.js';

export interface ClientOptions {
  /** Where the API answers, without `/v1`: absolute, or relative to the page. */
  baseUrl: string | URL;
  /** The public key of the embedding site. A script of staff that has a key of its own needs none. */
  site?: string;
  /** The language of problems and of the client's own words; `vi` unless given. */
  locale?: Locale;
  /** A credential of staff: an API key, or what gives a fresh token. Sent only where the contract asks for a role. */
  auth?: Credential;
  /** Carries requests in place of the global `fetch`. */
  fetch?: Fetch;
  /** Milliseconds for each attempt; 20 000 unless given, uploads have at least 120 000. */
  timeout?: number;
  /** How failed requests are repeated; only safe and keyed ones are. */
  retry?: RetryOptions;
  /** Observers of requests, answers and errors. */
  hooks?: ClientHooks;
}

export interface GdClient {
  readonly sites: SitesResource;
  readonly files: FilesResource;
  readonly challenges: ChallengesResource;
  readonly cases: CasesResource;
  readonly publications: PublicationsResource;
  readonly statistics: StatisticsResource;
  readonly openData: OpenDataResource;
  readonly log: LogResource;
  readonly staff: StaffResource;
  readonly webhooks: WebhooksResource;
  readonly models: ModelsResource;
}

const DEFAULTS = { timeout: 20_000, retry: { limit: 2, minDelay: 300, maxDelay: 10_000 } };

/**
 * Makes a client of one API for one site. It holds no state and opens nothing until a method is called.
 * @throws TypeError when `baseUrl` is not a URL, or is relative where there is no page.
 */
export function createClient(options: ClientOptions): GdClient {
  const { locale = 'vi', timeout = DEFAULTS.timeout, hooks = {} } = options;
  const base = new URL(options.baseUrl, globalThis.location?.href);
  const transport = kyTransport({
    // Looked up at each call, so that what replaces the global `fetch` later (a test, a polyfill) is used.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    locale,
    retry: { ...DEFAULTS.retry, ...options.retry },
    hooks,
  });
  const request = createRequester({
    base,
    site: options.site,
    locale,
    auth: options.auth,
    timeout,
    hooks,
    transport,
  });
  return {
    sites: sitesResource(request),
    files: filesResource(request, timeout, options.fetch),
    challenges: challengesResource(request, locale),
    cases: casesResource(request),
    publications: publicationsResource(request),
    statistics: statisticsResource(request),
    openData: openDataResource(request, base),
    log: logResource(request),
    staff: staffResource(request),
    webhooks: webhooksResource(request),
    models: modelsResource(request),
  };
}
