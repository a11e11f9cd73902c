/** Answers in the two formats of the standard, from one form. */

/** An answer in the form of its JSON. In XML the items of a list are named by {@link ITEMS}. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [name: string]: Data };

export type Format = 'xml' | 'json';

/** What the standard calls the items of each list. */
const ITEMS = {
  attributes: 'attribute',
  endpoints: 'endpoint',
  errors: 'error',
  formats: 'format',
  service_request_updates: 'request_update',
  service_requests: 'request',
  services: 'service',
  values: 'value',
} as const;
type List = keyof typeof ITEMS;
export type Root = List | 'discovery' | 'service_definition';

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader turns a bare one into a line feed (XML 1.0 §2.11).
  '\r': '&#13;',
};
// XML 1.0 §2.2 has no way to write these, not even as a reference.
// eslint-disable-next-line no-control-regex -- control characters are exactly what this pattern finds
const NO_XML_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

const escape = (text: string): string =>
  text.replace(NO_XML_CHARACTERS, '\uFFFD').replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? '');

const isList = (data: Data): data is readonly Data[] => Array.isArray(data);

function element(name: string, data: Data): string {
  if (data === null || data === '') return `<${name}></${name}>`;
  if (typeof data !== 'object') return `<${name}>${escape(String(data))}</${name}>`;
  const inside = isList(data)
    ? data.map((item) => element(ITEMS[name as List], item))
    : Object.entries(data).map(([field, value]) => element(field, value));
  return `<${name}>${inside.join('')}</${name}>`;
}

/** The text of an answer. An empty text is `null`, as an empty element is in the standard's JSON. */
export function write(format: Format, root: Root, data: Data): string {
  if (format === 'xml') return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, data)}\n`;
  return JSON.stringify(data, (_name, value: unknown) => (value === '' ? null : value));
}
