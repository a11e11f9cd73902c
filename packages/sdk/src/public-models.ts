import {
  publicModels,
  type Answer,
  type ModelDetail,
  type ModelFacets,
  type ModelRegister,
  type Nomination,
  type NominationReceipt,
} from '@gd/contract';
import { newId } from './ids.js';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import type { PublicUrl } from './public-url.js';
import type { CallOptions, KeyedOptions, QueryOf, Requester } from './request.js';

export type ModelQuery = QueryOf<typeof publicModels.list>;
export type ModelFacetsQuery = QueryOf<typeof publicModels.facets>;
export type ModelPage = Answer<typeof publicModels.list>;
/** Filters and format of the open data. */
export type ModelExportQuery = QueryOf<typeof publicModels.export>;
export type ModelExportFormat = NonNullable<ModelExportQuery['format']>;
export type YearlyQuery = QueryOf<typeof publicModels.yearly>;
/** `card`: at most 480 pixels wide. */
export type PhotoSize = 'card' | 'full';
/** What was filled in; the id is made when absent. */
export type NominationDraft = Omit<Nomination, 'id'> & { id?: string };

export interface NominateOptions extends KeyedOptions {
  /** The solved challenge of `challenges.solve()`, for a citizen; an officer needs none. */
  proof?: string | undefined;
}

/** What anybody may do with models. The methods that end in `Url` ask nothing: they make an address. */
export interface PublicModelsResource {
  /** Models of the public gallery; words are found without regard to marks. */
  list(query?: ModelQuery, options?: CallOptions): GdList<ModelPage>;
  /** How many models each value of a filter would leave, each counted under the other filters. */
  facets(query?: ModelFacetsQuery, options?: CallOptions): GdPromise<ModelFacets>;
  /** The yearly register: in every table and year, `end = start + new − removed`. */
  yearly(query?: YearlyQuery, options?: CallOptions): GdPromise<ModelRegister>;
  /** One model by its slug, such as `dvk-001`, with its story, photos and history. */
  read(slug: string, options?: CallOptions): GdPromise<ModelDetail>;
  /**
   * Nominates a model. A repeat with the same `id` and the same content is the same nomination; the photos and
   * documents are uploaded before, with `files.upload`.
   */
  nominate(draft: NominationDraft, options?: NominateOptions): GdPromise<NominationReceipt>;
  /** The bytes of a photo of a listed model. A page shows it with {@link photoUrl}. */
  photo(tenant: string, photoId: string, size?: PhotoSize, options?: CallOptions): GdPromise<Blob>;
  /** The bytes of a document of a listed model. */
  document(tenant: string, documentId: string, options?: CallOptions): GdPromise<Blob>;
  /** Listed models of a province (`37`) as a file: XLSX unless the query says otherwise. */
  export(tenant: string, query?: ModelExportQuery, options?: CallOptions): GdPromise<Blob>;
  /**
   * The address of a photo, for `<img src>`: `full` unless given.
   * @throws TypeError when the client has no site key
   */
  photoUrl(photoId: string, size?: PhotoSize): string;
  /**
   * The address of a document, for a link.
   * @throws TypeError when the client has no site key
   */
  documentUrl(documentId: string): string;
  /**
   * The address of the listed models as a file, under the same filters as the list.
   * @throws TypeError when the client has no site key
   */
  exportUrl(format: ModelExportFormat, filters?: ModelFacetsQuery): string;
}

export const publicModelsResource = (request: Requester, publicUrl: PublicUrl): PublicModelsResource => ({
  list: (query, options) =>
    listOf((cursor) =>
      request(publicModels.list, { ...options, query: { ...query, ...(cursor && { cursor }) } }),
    ),
  facets: (query, options) => request(publicModels.facets, { ...options, ...(query && { query }) }),
  yearly: (query, options) => request(publicModels.yearly, { ...options, ...(query && { query }) }),
  read: (slug, options) => request(publicModels.read, { ...options, params: { slug } }),
  nominate(draft, options) {
    const id = draft.id ?? newId();
    return request(publicModels.nominate, { idempotencyKey: id, ...options, body: { ...draft, id } });
  },
  photo: (tenant, photoId, size, options) =>
    request(publicModels.photo, { ...options, params: { tenant, photoId }, query: { size } }),
  document: (tenant, documentId, options) =>
    request(publicModels.document, { ...options, params: { tenant, documentId } }),
  export: (tenant, query, options) =>
    request(publicModels.export, { ...options, params: { tenant }, ...(query && { query }) }),
  photoUrl: (photoId, size) => publicUrl(publicModels.photo, { photoId }, { size }),
  documentUrl: (documentId) => publicUrl(publicModels.document, { documentId }),
  exportUrl: (format, filters) => publicUrl(publicModels.export, {}, { ...filters, format }),
});
