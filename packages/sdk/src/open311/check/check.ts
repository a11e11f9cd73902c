/** How far a server keeps to GeoReport v2: a list of assertions, each tried in both formats. */
import type { Fetch } from '../../transport.js';
import type { Open311Format } from '../client.js';
import type { Assertion } from './assertion.js';
import { Context, type CheckPlace } from './context.js';
import { DEFINITIONS } from './definitions.js';
import { DISCOVERY } from './discovery.js';
import { FILTERS } from './filters.js';
import { FORMATS } from './formats.js';
import { PRIVACY } from './privacy.js';
import { createProbe } from './probe.js';
import { REFUSALS } from './refusals.js';
import { type AssertionResult, Skipped } from './report.js';
import { ROBUSTNESS } from './robustness.js';
import { SUBMISSIONS } from './submissions.js';
import { INSTANTS } from './times.js';

export type { AssertionResult, Outcome } from './report.js';
export type { CheckPlace } from './context.js';

export interface CheckOptions {
  /** Where discovery is when it is not beside the endpoint, without `.xml` or `.json`. */
  discoveryUrl?: string | URL;
  apiKey?: string;
  jurisdictionId?: string;
  /** Hands requests in. They stay: never against a server whose people would act on them. */
  write?: boolean;
  /** The service to hand in for; else the first that gives ids at once. */
  serviceCode?: string;
  /** A place to hand in for, in each of the three forms; else what a listed request has. */
  place?: CheckPlace;
  /** More fields of what is handed in, where a service needs them: `{ email: '…', 'attribute[phone]': '…' }`. */
  fields?: Readonly<Record<string, string>>;
  /** Ids that must not be seen. */
  privateIds?: readonly string[];
  fetch?: Fetch;
  /** Milliseconds for each answer; 20 000 unless given. */
  timeout?: number;
  signal?: AbortSignal;
}

const ASSERTIONS: readonly Assertion[] = [
  ...DISCOVERY,
  ...FORMATS,
  ...DEFINITIONS,
  ...SUBMISSIONS,
  ...REFUSALS,
  ...FILTERS,
  ...INSTANTS,
  ...PRIVACY,
  ...ROBUSTNESS,
];

async function tryOne(
  { id, text, run, writes }: Assertion,
  format: Open311Format | undefined,
  context: Context,
  mayWrite: boolean,
): Promise<AssertionResult> {
  const result = (outcome: AssertionResult['outcome'], evidence: string): AssertionResult => ({
    id,
    format,
    text,
    outcome,
    evidence,
  });
  if (writes && !mayWrite) return result('skipped', 'It hands requests in, and that was not allowed');
  try {
    return result('pass', (await run(context, format ?? 'xml')) ?? '');
  } catch (error) {
    if (error instanceof Skipped) return result('skipped', error.message);
    if (context.options.signal?.aborted) throw error;
    // Anything else that an answer leads to, such as a date that is none, is the answer's fault.
    return result('fail', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Tries every assertion on the server at `url` (the endpoint, without a format), one after another.
 * @throws the reason of `signal` when it fires, TypeError when `url` is no URL
 */
export async function checkOpen311(
  url: string | URL,
  options: CheckOptions = {},
): Promise<AssertionResult[]> {
  const { signal, write = false } = options;
  const base = new URL(url).href.replace(/\/+$/, '');
  const probe = createProbe({
    base,
    jurisdictionId: options.jurisdictionId,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeout: options.timeout ?? 20_000,
    locale: 'en',
    signal,
  });
  // The standard lets a server have XML alone.
  const hasJson = await probe.get('services', 'json').then(
    ({ status }) => status === 200,
    () => false,
  );
  const context = new Context({
    probe,
    discoveryUrl: (options.discoveryUrl?.toString() ?? `${base}/discovery`).replace(/\/+$/, ''),
    apiKey: options.apiKey,
    serviceCode: options.serviceCode,
    place: options.place ?? {},
    fields: options.fields ?? {},
    privateIds: options.privateIds ?? [],
    formats: hasJson ? ['xml', 'json'] : ['xml'],
    signal,
  });
  const results: AssertionResult[] = [];
  for (const assertion of ASSERTIONS) {
    const formats = assertion.once ? [undefined] : context.options.formats;
    for (const format of formats) {
      signal?.throwIfAborted();
      results.push(await tryOne(assertion, format, context, write));
    }
  }
  return results;
}
