/** Answers of the fake server in the two formats. */
import type { Spark } from '../spark.js';

const ITEM_OF: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
  service_request_updates: 'request_update',
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function toXml(name: string, value: Spark): string {
  if (Array.isArray(value))
    return `<${name}>${value.map((item) => toXml(ITEM_OF[name] ?? 'item', item)).join('')}</${name}>`;
  if (typeof value === 'object' && value !== null)
    return `<${name}>${Object.entries(value)
      .map(([field, inside]) => toXml(field, inside))
      .join('')}</${name}>`;
  return value === null ? `<${name}/>` : `<${name}>${escape(String(value))}</${name}>`;
}

export const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
