/**
 * From the JSON form of an answer to typed results. Lenient where servers are known to differ from the standard: lists
 * in a wrapper, numbers for ids, booleans as text, empty text for nothing, an agency as an object.
 */
import type { Spark } from './spark.js';
import type {
  Open311Attribute,
  Open311Definition,
  Open311Discovery,
  Open311Endpoint,
  Open311Request,
  Open311Service,
  Open311Submitted,
  Open311Update,
} from './types.js';

type Item = Readonly<Record<string, Spark>>;

export const isItem = (value: Spark | undefined): value is { [name: string]: Spark } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field's own value: `toString` and its like are no fields. */
const field = (item: Item, name: string): Spark | undefined =>
  Object.hasOwn(item, name) ? item[name] : undefined;

/** Wrappers go no deeper; an answer nested without end must not exhaust the stack. */
const DEEPEST = 4;

function textOf(value: Spark | undefined, depth = 0): string | null {
  if (value === undefined || value === null || value === '' || depth > DEEPEST) return null;
  if (typeof value !== 'object') return String(value);
  // FixMyStreet: { recipient: ['…'] }.
  const parts = Object.values(value).map((part) => textOf(part, depth + 1));
  return parts.filter((part) => part !== null).join(', ') || null;
}

const text = (item: Item, name: string): string | null => textOf(field(item, name));

function number(item: Item, name: string): number | null {
  const value = text(item, name);
  const parsed = value === null || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(parsed) ? parsed : null;
}

const yes = (item: Item, name: string): boolean =>
  ['true', '1', 'yes'].includes(text(item, name)?.trim().toLowerCase() ?? '');

/**
 * The items of a list: an array, or an array in wrappers such as `{ "services": { "service": [ … ] } }`.
 * @param mark a field that tells an item from a wrapper
 */
export function itemsOf(value: Spark | undefined, mark: string, depth = 0): Item[] {
  if (Array.isArray(value)) return value.filter(isItem);
  if (!isItem(value) || depth > DEEPEST) return [];
  if (Object.hasOwn(value, mark)) return [value];
  const inside = Object.values(value).find((one) => typeof one === 'object' && one !== null);
  return itemsOf(inside, mark, depth + 1);
}

/** `{ "formats": ["text/xml"] }`, also in a wrapper. */
function textsOf(value: Spark | undefined, depth = 0): string[] {
  if (isItem(value) && depth <= DEEPEST)
    return Object.values(value).flatMap((one) => textsOf(one, depth + 1));
  return (Array.isArray(value) ? value : [value]).map((one) => textOf(one)).filter((one) => one !== null);
}

/** The one object of an answer; some servers wrap it in a list. */
export const itemOf = (value: Spark): Item => {
  const item = Array.isArray(value) ? value[0] : value;
  return isItem(item) ? item : {};
};

const endpointOf = (item: Item): Open311Endpoint => ({
  specification: text(item, 'specification'),
  url: text(item, 'url'),
  changeset: text(item, 'changeset'),
  type: text(item, 'type'),
  formats: textsOf(field(item, 'formats')),
});

export function discoveryOf(data: Spark): Open311Discovery {
  const outer = itemOf(data);
  const item = isItem(field(outer, 'discovery')) ? itemOf(field(outer, 'discovery') ?? null) : outer;
  return {
    changeset: text(item, 'changeset'),
    contact: text(item, 'contact'),
    key_service: text(item, 'key_service'),
    endpoints: itemsOf(field(item, 'endpoints'), 'url').map(endpointOf),
  };
}

const serviceOf = (item: Item): Open311Service => ({
  service_code: text(item, 'service_code') ?? '',
  service_name: text(item, 'service_name'),
  description: text(item, 'description'),
  metadata: yes(item, 'metadata'),
  type: text(item, 'type'),
  keywords: (text(item, 'keywords') ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
  group: text(item, 'group'),
});

/** A service without a code cannot be used, so it is left out. */
export const servicesOf = (data: Spark): Open311Service[] =>
  itemsOf(data, 'service_code')
    .map(serviceOf)
    .filter(({ service_code }) => service_code !== '');

const attributeOf = (item: Item): Open311Attribute => ({
  // Absent, it is something to fill in.
  variable: field(item, 'variable') === undefined || yes(item, 'variable'),
  code: text(item, 'code') ?? '',
  datatype: text(item, 'datatype'),
  required: yes(item, 'required'),
  datatype_description: text(item, 'datatype_description'),
  order: number(item, 'order'),
  description: text(item, 'description'),
  values: itemsOf(field(item, 'values'), 'key').flatMap((value) => {
    const key = text(value, 'key');
    return key === null ? [] : [{ key, name: text(value, 'name') }];
  }),
});

export function definitionOf(data: Spark, serviceCode: string): Open311Definition {
  const outer = itemOf(data);
  const wrapped = field(outer, 'service_definition');
  const item = wrapped === undefined ? outer : itemOf(wrapped);
  return {
    service_code: text(item, 'service_code') ?? serviceCode,
    attributes: itemsOf(field(item, 'attributes'), 'code').map(attributeOf),
  };
}

const requestOf = (item: Item): Open311Request => ({
  service_request_id: text(item, 'service_request_id'),
  status: text(item, 'status')?.toLowerCase() ?? null,
  status_notes: text(item, 'status_notes'),
  service_name: text(item, 'service_name'),
  service_code: text(item, 'service_code'),
  description: text(item, 'description'),
  agency_responsible: text(item, 'agency_responsible'),
  service_notice: text(item, 'service_notice'),
  requested_datetime: text(item, 'requested_datetime'),
  updated_datetime: text(item, 'updated_datetime'),
  expected_datetime: text(item, 'expected_datetime'),
  address: text(item, 'address'),
  address_id: text(item, 'address_id'),
  zipcode: text(item, 'zipcode'),
  lat: number(item, 'lat'),
  long: number(item, 'long'),
  media_url: text(item, 'media_url'),
});

export const requestsOf = (data: Spark): Open311Request[] =>
  itemsOf(data, 'service_request_id').map(requestOf);

export function submittedOf(data: Spark): Open311Submitted {
  const [item = {}] = [...itemsOf(data, 'service_request_id'), ...itemsOf(data, 'token')];
  return {
    service_request_id: text(item, 'service_request_id'),
    token: text(item, 'token'),
    service_notice: text(item, 'service_notice'),
    account_id: text(item, 'account_id'),
  };
}

const updateOf = (item: Item): Open311Update => ({
  update_id: text(item, 'update_id'),
  service_request_id: text(item, 'service_request_id'),
  status: text(item, 'status')?.toUpperCase() ?? null,
  updated_datetime: text(item, 'updated_datetime'),
  description: text(item, 'description'),
  media_url: text(item, 'media_url'),
});

export const updatesOf = (data: Spark): Open311Update[] => itemsOf(data, 'update_id').map(updateOf);
