/** One row of the API's table. The server routes, the SDK's methods and the OpenAPI document are made from it. */
import type * as z from 'zod/mini';
import type { LocalizedText } from './common.js';
import type { Role } from './roles.js';

/**
 * Who may call an operation; any one of the given ways is enough.
 * - `public`: anybody, from any page; the tenant is the path parameter `tenant`.
 * - `site`: a registered site key (header `Gd-Site`) from one of the site's origins.
 * - `caseSecret`: the tracking code in the path and the secret in the header `Gd-Case-Secret`.
 * - `roles`: staff of the tenant with one of the roles, bound to a unit.
 *
 * Where a site and staff may call, a key or token says that staff does; with `siteFirst` a named site counts before it.
 */
export interface Access {
  public?: true;
  site?: true;
  caseSecret?: true;
  roles?: readonly Role[];
  siteFirst?: true;
}

/**
 * Makes a schema. Of the many schemas of the API a page checks few, and building them takes a phone longer than all else
 * that its elements do to begin; so the table names what makes them, and {@link schemaOf} calls it.
 */
export type SchemaMaker = () => z.ZodMiniType;

export interface Operation {
  /** `resource.action`; the SDK method has the same name. */
  id: `${string}.${string}`;
  method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
  /** Path template with `{name}` parameters. */
  path: `/v1/${string}`;
  summary: LocalizedText;
  access: Access;
  params?: SchemaMaker;
  query?: SchemaMaker;
  /** The JSON body, or `file` for one file as `multipart/form-data` with the field `file`. */
  body?: SchemaMaker | 'file';
  /** The status of success. */
  status: 200 | 201 | 204;
  /** The JSON answer, or `binary` for bytes, which may be none. */
  response: SchemaMaker | 'binary';
  /** An `Idempotency-Key` is required, and a repeat gets the first answer again. */
  idempotent?: true;
  /** A POST that only reads: what is asked may be private, and so travels in the body. */
  safe?: true;
  /** An `If-Match` header with the ETag of the last read is required (428 without, 412 when stale). */
  ifMatch?: true;
}

const made = new WeakMap<SchemaMaker, z.ZodMiniType>();

/** The schema that an operation names, such as `schemaOf(cases.submit.body)`; the same one each time. */
export function schemaOf<M extends SchemaMaker>(make: M): ReturnType<M> {
  let schema = made.get(make);
  if (!schema) made.set(make, (schema = make()));
  // What is kept under a function is what that function made; a map's type cannot say so.
  return schema as ReturnType<M>;
}

/** The type of what an operation takes and gives. */
export type Body<O extends Operation> = O['body'] extends SchemaMaker
  ? z.input<ReturnType<O['body']>>
  : never;
export type ParsedBody<O extends Operation> = O['body'] extends SchemaMaker
  ? z.output<ReturnType<O['body']>>
  : undefined;
export type Query<O extends Operation> = O['query'] extends SchemaMaker
  ? z.input<ReturnType<O['query']>>
  : never;
export type ParsedQuery<O extends Operation> = O['query'] extends SchemaMaker
  ? z.output<ReturnType<O['query']>>
  : undefined;
export type Params<O extends Operation> = O['params'] extends SchemaMaker
  ? z.output<ReturnType<O['params']>>
  : undefined;
export type Answer<O extends Operation> = O['response'] extends SchemaMaker
  ? z.output<ReturnType<O['response']>>
  : never;
