/** Canonical JSON (RFC 8785): one text for one value, whatever the order of its fields. */
import canonicalize from 'canonicalize';

/** @throws {Error} for what has no JSON form, such as undefined, NaN or half of a surrogate pair */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no JSON for this value');
  return text;
}
