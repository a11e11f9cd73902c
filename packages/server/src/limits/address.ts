/** Whom a limit counts: the address of a call. */
import ipaddr from 'ipaddr.js';

/** An IPv6 customer owns a /64, so counting single addresses would limit nobody. */
const IPV6_GROUPS = 4;

/** All whose address a proxy wrote wrongly are counted as one. */
const UNKNOWN = 'unknown';

/** IPv4 as it is, also where it comes as `::ffff:192.0.2.1`; of IPv6 the first 64 bits. */
export function addressOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return UNKNOWN;
  const address = ipaddr.process(ip);
  if (address instanceof ipaddr.IPv4) return address.toString();
  return `${address.parts
    .slice(0, IPV6_GROUPS)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
