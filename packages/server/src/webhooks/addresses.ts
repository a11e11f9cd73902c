/**
 * Which addresses a webhook may reach: public servers by https, so that no address makes this server call into its own
 * network (server-side request forgery).
 */
import ipaddr from 'ipaddr.js';

export interface AddressPolicy {
  /** For tests and demonstrations: receivers on this machine, also by http and on any port. */
  allowLoopback: boolean;
}

/** 8443 is the usual second port of https where 443 is taken. */
const PORTS = ['', '443', '8443'];

/** Public addresses that are a cloud's inside: Azure's WireServer. Others' metadata services are not in public ranges. */
const INSIDE = ['168.63.129.16'];

const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';

/** Global unicast addresses of IPv6 are 2000::/3 (RFC 4291 §2.4); old forms that embed IPv4 lie outside of it. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || INSIDE.includes(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST));
}

/** Whether a connection to an IP address is allowed, for the scheme of a webhook's URL. */
export function allowsAddress(address: string, protocol: string, { allowLoopback }: AddressPolicy): boolean {
  if (isLoopback(address)) return allowLoopback;
  return protocol === 'https:' && isPublic(address);
}

/** The host of a URL as an IP address, or undefined where it is a name. The URL parser has read decimal and hex forms. */
function literalAddress({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : undefined;
}

/** Whether an address may be registered. What a name resolves to is checked at every connection. */
export function allowsUrl(text: string, policy: AddressPolicy): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return false;
  const literal = literalAddress(url);
  const isOnThisMachine = url.hostname === 'localhost' || (literal !== undefined && isLoopback(literal));
  if (isOnThisMachine) return policy.allowLoopback && ['http:', 'https:'].includes(url.protocol);
  if (url.protocol !== 'https:' || !PORTS.includes(url.port)) return false;
  return literal === undefined || allowsAddress(literal, url.protocol, policy);
}
