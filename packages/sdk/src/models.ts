import { models, type Answer, type Model, type ModelFacets } from '@gd/contract';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, QueryOf, Requester } from './request.js';

export type ModelQuery = QueryOf<typeof models.list>;
export type ModelFacetsQuery = QueryOf<typeof models.facets>;
export type ModelPage = Answer<typeof models.list>;

export interface ModelsResource {
  /** Models of the public gallery; words are found without regard to marks. */
  list(query?: ModelQuery, options?: CallOptions): GdList<ModelPage>;
  /** How many models each field, kind, province and year has, under the same filters. */
  facets(query?: ModelFacetsQuery, options?: CallOptions): GdPromise<ModelFacets>;
  /** One model by its slug, such as `dvk-001`. */
  read(slug: string, options?: CallOptions): GdPromise<Model>;
}

export const modelsResource = (request: Requester): ModelsResource => ({
  list: (query, options) =>
    listOf((cursor) => request(models.list, { ...options, query: { ...query, ...(cursor && { cursor }) } })),
  facets: (query, options) => request(models.facets, { ...options, ...(query && { query }) }),
  read: (slug, options) => request(models.read, { ...options, params: { slug } }),
});
