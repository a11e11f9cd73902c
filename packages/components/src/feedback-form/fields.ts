/** The fields of the form: their ids in the root, their order, and the part of the request each one fills. */
import type { Words } from '../base/messages.js';

/** In the order of the page, which is the order of the error summary. */
export const FIELDS = [
  'content',
  'title',
  'kind',
  'proposal',
  'unit',
  'detail',
  'files',
  'anonymous',
  'name',
  'address',
  'phone',
  'email',
  'consent',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** The id of a field's control; of the first radio for a group. */
export const controlId = (name: FieldName): string => `field-${name}`;

/** JSON Pointers (RFC 6901) of the request body; the longest that fits names the field. */
const POINTERS: readonly (readonly [string, FieldName])[] = [
  ['/content', 'content'],
  ['/title', 'title'],
  ['/kind', 'kind'],
  ['/proposal', 'proposal'],
  ['/place/detail', 'detail'],
  ['/place', 'unit'],
  ['/fileIds', 'files'],
  ['/sender/name', 'name'],
  ['/sender/address', 'address'],
  ['/sender/phone', 'phone'],
  ['/sender/email', 'email'],
  ['/sender', 'anonymous'],
  ['/consent', 'consent'],
];

/** The field of a pointer, undefined for one that the form does not show. */
export const fieldOf = (pointer: string): FieldName | undefined =>
  POINTERS.find(([prefix]) => pointer === prefix || pointer.startsWith(`${prefix}/`))?.[1];

/** What is wrong with a field. */
export type FieldMessages = Partial<Record<FieldName, Words>>;
