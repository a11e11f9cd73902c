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

export interface Operation {
  /** `resource.action`; the SDK method has the same name. */
  id: `${string}.${string}`;
  method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
  /** Path template with `{name}` parameters. */
  path: `/v1/${string}`;
  summary: LocalizedText;
  access: Access;
  params?: z.ZodMiniType;
  query?: z.ZodMiniType;
  /** The JSON body, or `file` for one file as `multipart/form-data` with the field `file`. */
  body?: z.ZodMiniType | 'file';
  /** The status of success. */
  status: 200 | 201 | 204;
  /** The JSON answer, or `binary` for bytes, which may be none. */
  response: z.ZodMiniType | 'binary';
  /** An `Idempotency-Key` is required, and a repeat gets the first answer again. */
  idempotent?: true;
  /** A POST that only reads: what is asked may be private, and so travels in the body. */
  safe?: true;
  /** An `If-Match` header with the ETag of the last read is required (428 without, 412 when stale). */
  ifMatch?: true;
}

/** The type of what an operation takes and gives. */
export type Body<O extends Operation> = O['body'] extends z.ZodMiniType ? z.input<O['body']> : never;
export type ParsedBody<O extends Operation> = O['body'] extends z.ZodMiniType
  ? z.output<O['body']>
  : undefined;
export type Query<O extends Operation> = O['query'] extends z.ZodMiniType ? z.input<O['query']> : never;
export type ParsedQuery<O extends Operation> = O['query'] extends z.ZodMiniType
  ? z.output<O['query']>
  : undefined;
export type Params<O extends Operation> = O['params'] extends z.ZodMiniType
  ? z.output<O['params']>
  : undefined;
export type Answer<O extends Operation> = O['response'] extends z.ZodMiniType
  ? z.output<O['response']>
  : never;
