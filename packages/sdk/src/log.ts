import { log, type Answer, type InclusionProofView } from '@gd/contract';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, QueryOf, Requester } from './request.js';

export interface LogResource {
  /** The public keys of a province's log (`37`), the present one first. */
  keys(tenant: string, options?: CallOptions): GdPromise<Answer<typeof log.keys>>;
  /** A signed checkpoint, the latest or the one of a size. */
  checkpoint(tenant: string, size?: number, options?: CallOptions): GdPromise<string>;
  /** The proof that a leaf is in the log, with the checkpoint that it leads to. */
  inclusion(tenant: string, leafHash: string, options?: CallOptions): GdPromise<InclusionProofView>;
  /** The proof that the log of one size continues the log of an earlier one. */
  consistency(tenant: string, from: number, to: number, options?: CallOptions): GdPromise<string[]>;
  /** The auditor's export: every leaf with what it commits to, without contacts. */
  export(query?: QueryOf<typeof log.export>, options?: CallOptions): GdList<Answer<typeof log.export>>;
}

export const logResource = (request: Requester): LogResource => ({
  keys: (tenant, options) => request(log.keys, { ...options, params: { tenant } }),
  checkpoint: (tenant, size, options) =>
    request(log.checkpoint, { ...options, params: { tenant }, query: { size } }).map(
      ({ checkpoint }) => checkpoint,
    ),
  inclusion: (tenant, leafHash, options) =>
    request(log.inclusion, { ...options, params: { tenant }, query: { leafHash } }),
  consistency: (tenant, from, to, options) =>
    request(log.consistency, { ...options, params: { tenant }, query: { from, to } }).map(
      ({ hashes }) => hashes,
    ),
  export: (query, options) =>
    listOf((cursor) => request(log.export, { ...options, query: { ...query, ...(cursor && { cursor }) } })),
});
