/**
 * From XML to the JSON form of the same answer, by the Spark convention that the standard uses: the root is dropped, a
 * list is an array even with one item or none, an empty element is `null`, and everything else is text.
 */
import type { XmlElement } from './xml.js';

/** The lists of GeoReport v2, its discovery and mySociety's updates. Whether one child is a list cannot be seen. */
const LISTS: ReadonlySet<string> = new Set([
  'attributes',
  'endpoints',
  'errors',
  'formats',
  'groups',
  'notes',
  'service_request_updates',
  'service_requests',
  'services',
  'values',
]);

/** Data as JSON has it. */
export type Spark = string | number | boolean | null | Spark[] | { [name: string]: Spark };

export function sparkOf({ name, children, text }: XmlElement): Spark {
  if (LISTS.has(name)) return children.map(sparkOf);
  if (children.length === 0) return text === '' ? null : text;
  // fromEntries defines properties, so that an element called __proto__ is one like any other.
  return Object.fromEntries(children.map((child) => [child.name, sparkOf(child)]));
}
