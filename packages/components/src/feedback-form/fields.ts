/** The fields of the form: their ids in the root, their order, and the part of the request each one fills. */
import type { FieldMessages as MessagesOf } from '../base/form/field-messages.js';

export { controlId } from '../base/form/inputs.js';

/** In the order of the page, which is the order of the error summary. */
export const FIELDS = [
  'content',
  'proposal',
  'kind',
  'title',
  'regulation',
  'document',
  'deliveryForm',
  'purpose',
  'matter',
  'preferredOn',
  'right',
  'caseCode',
  'unit',
  'detail',
  'point',
  'files',
  'anonymous',
  'name',
  'address',
  'idNumber',
  'phone',
  'email',
  'organisation',
  'groupSize',
  'representatives',
  'consent',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** What single kinds ask for beyond a report. */
export const DETAIL_NAMES = [
  'regulation',
  'document',
  'deliveryForm',
  'purpose',
  'matter',
  'preferredOn',
  'right',
  'caseCode',
] as const satisfies readonly FieldName[];

/** JSON Pointers (RFC 6901) of the request body; the longest that fits names the field. */
const POINTERS: readonly (readonly [string, FieldName])[] = [
  ['/content', 'content'],
  ['/title', 'title'],
  ['/kind', 'kind'],
  ['/proposal', 'proposal'],
  ...DETAIL_NAMES.map((name) => [`/details/${name}`, name] as const),
  ['/place/detail', 'detail'],
  ['/place/point', 'point'],
  ['/place', 'unit'],
  ['/fileIds', 'files'],
  ['/sender/name', 'name'],
  ['/sender/address', 'address'],
  ['/sender/phone', 'phone'],
  ['/sender/email', 'email'],
  ['/sender/idNumber', 'idNumber'],
  ['/sender/organisation', 'organisation'],
  ['/sender', 'anonymous'],
  ['/group/representatives', 'representatives'],
  ['/group', 'groupSize'],
  ['/consent', 'consent'],
];

/** The field of a pointer, undefined for one that the form does not show. */
export const fieldOf = (pointer: string): FieldName | undefined =>
  POINTERS.find(([prefix]) => pointer === prefix || pointer.startsWith(`${prefix}/`))?.[1];

/** What is wrong with a field. */
export type FieldMessages = MessagesOf<FieldName>;
