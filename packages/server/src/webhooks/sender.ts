/** Posts to the receivers of webhooks, and to nobody else. */
import { promises as dns, type LookupAddress } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { DeliveryError } from '../outbox/message.js';
import { type AddressPolicy, allowsAddress, allowsUrl } from './addresses.js';

const TIMEOUT_MS = 10_000;

export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

export interface WebhookSender {
  /** Whether an address may be registered. */
  allows(url: string): boolean;
  /**
   * Posts a body and gives the status of the answer. Redirects are not followed and the answer's body is not read.
   * @throws {DeliveryError} `address_refused`, `timeout`, or the code of what went wrong on the way
   */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number>;
}

const refused = (): DeliveryError => new DeliveryError('address_refused');

/**
 * The resolver of one connection. It hands on exactly the addresses that it has checked, so a name cannot lead elsewhere
 * between check and connection (DNS rebinding). One address that is not allowed is enough to refuse the name.
 */
function guardedLookup(protocol: string, policy: AddressPolicy, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    const check = async (): Promise<[LookupAddress, ...LookupAddress[]]> => {
      const [first, ...others] = await resolve(hostname);
      if (!first || ![first, ...others].every(({ address }) => allowsAddress(address, protocol, policy)))
        throw refused();
      return [first, ...others];
    };
    check().then(
      (addresses) => {
        if (options.all) callback(null, addresses);
        else callback(null, addresses[0].address, addresses[0].family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}

function codeOf(error: unknown): string {
  const { name, code } = error as { name?: unknown; code?: unknown };
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout';
  return typeof code === 'string' ? code : 'unexpected';
}

/** @param resolve all addresses of a name; tests give their own */
export function openWebhookSender(
  policy: AddressPolicy,
  resolve: Resolve = (hostname) => dns.lookup(hostname, { all: true, verbatim: true }),
): WebhookSender {
  function send(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    return new Promise((done, failed) => {
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
        lookup: guardedLookup(url.protocol, policy, resolve),
        // A connection of its own each time: a kept one would skip the check.
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      request.on('response', (response) => {
        done(response.statusCode ?? 0);
        response.destroy();
      });
      request.on('error', failed);
      request.on('close', () => failed(new DeliveryError('no_answer')));
      request.end(body);
    });
  }

  return {
    allows: (url) => allowsUrl(url, policy),
    async post(text, headers, body) {
      // Of an IP address there is nothing to look up: it is checked here alone.
      if (!allowsUrl(text, policy)) throw refused();
      try {
        return await send(new URL(text), headers, body);
      } catch (error) {
        throw error instanceof DeliveryError ? error : new DeliveryError(codeOf(error));
      }
    },
  };
}
