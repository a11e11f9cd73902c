import {
  publications,
  type Answer,
  type Body,
  type Publication,
  type SimilarPublication,
} from '@gd/contract';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, KeyedOptions, QueryOf, Requester } from './request.js';

export type PublicationQuery = QueryOf<typeof publications.list>;
export type PublicationPage = Answer<typeof publications.list>;

export interface PublicationsResource {
  /** Answered and published cases, the latest first. */
  list(query?: PublicationQuery, options?: CallOptions): GdList<PublicationPage>;
  read(publicationId: string, options?: CallOptions): GdPromise<Publication>;
  /** A reviewed photo. */
  photo(publicationId: string, photoId: string, options?: CallOptions): GdPromise<Blob>;
  /** Published cases with the same words or near the same place. The text travels in the body. */
  similar(about: Body<typeof publications.similar>, options?: CallOptions): GdPromise<SimilarPublication[]>;
  /** “Me too”, counted once for an address. Answers with the count. */
  support(publicationId: string, options?: KeyedOptions): GdPromise<number>;
}

export const publicationsResource = (request: Requester): PublicationsResource => ({
  list: (query, options) =>
    listOf((cursor) =>
      request(publications.list, { ...options, query: { ...query, ...(cursor && { cursor }) } }),
    ),
  read: (publicationId, options) => request(publications.read, { ...options, params: { publicationId } }),
  photo: (publicationId, photoId, options) =>
    request(publications.photo, { ...options, params: { publicationId, photoId } }),
  similar: (body, options) => request(publications.similar, { ...options, body }).map(({ items }) => items),
  support: (publicationId, options) =>
    request(publications.support, { ...options, params: { publicationId }, body: {} }).map(
      ({ supports }) => supports,
    ),
});
