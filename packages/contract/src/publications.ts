/** Published cases: answered, reviewed by an officer, without anything about the sender. */
import * as z from 'zod/mini';
import { ONLINE_KINDS } from '@gd/rules';
import { id, instant, isoDate, pageOf, pageQuery, text, unitKey, unitRef } from './common.js';
import type { Operation } from './operation.js';

export const publishedPhoto = () =>
  z.object({ id: id(), width: z.int(), height: z.int(), mediaType: z.string(), alt: z.string() });

export type PublishedPhoto = z.infer<ReturnType<typeof publishedPhoto>>;

export const publication = () =>
  z.object({
    id: id(),
    kind: z.enum(ONLINE_KINDS),
    title: z.string(),
    content: z.string(),
    answer: z.string(),
    /** The commune it is about, and the unit that answered. */
    place: unitRef(),
    unit: unitRef(),
    /** WGS 84, rounded to about 100 m: where the matter is, not where the sender lives. */
    point: z.nullable(z.object({ latitude: z.number(), longitude: z.number() })),
    submittedOn: isoDate(),
    answeredOn: isoDate(),
    /** By the first due date; null when its calendar was not known. */
    onTime: z.nullable(z.boolean()),
    photos: z.array(publishedPhoto()),
    /** How many people said “me too”. */
    supports: z.int(),
    publishedAt: instant(),
  });
export type Publication = z.infer<ReturnType<typeof publication>>;

/** Something alike, shown while a person writes. */
export const similarPublication = () =>
  z.object({
    id: id(),
    title: z.string(),
    place: unitRef(),
    answeredOn: isoDate(),
    supports: z.int(),
    /** Why it is shown: the same words, or a place within 300 m, or both. */
    because: z.array(z.enum(['words', 'nearby'])),
  });
export type SimilarPublication = z.infer<ReturnType<typeof similarPublication>>;

const publicationId = () => z.object({ publicationId: id() });

export const publications = {
  list: {
    id: 'publications.list',
    method: 'GET',
    path: '/v1/publications',
    summary: { vi: 'Phản ánh, kiến nghị đã trả lời và công khai', en: 'Answered and published cases' },
    access: { site: true },
    query: () =>
      z.object({
        q: z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(200))),
        kind: z.optional(z.enum(ONLINE_KINDS)),
        /** The commune it is about, in force today. */
        unit: z.optional(unitKey()),
        sort: z.prefault(z.enum(['-publishedAt', '-supports']), '-publishedAt'),
        ...pageQuery(),
      }),
    status: 200,
    response: () => pageOf(publication()),
  },
  read: {
    id: 'publications.read',
    method: 'GET',
    path: '/v1/publications/{publicationId}',
    summary: { vi: 'Đọc một phản ánh đã công khai', en: 'Read one published case' },
    access: { site: true },
    params: publicationId,
    status: 200,
    response: publication,
  },
  photo: {
    id: 'publications.photo',
    method: 'GET',
    path: '/v1/publications/{publicationId}/photos/{photoId}',
    summary: { vi: 'Ảnh đã duyệt', en: 'A reviewed photo' },
    access: { site: true },
    params: () => z.object({ publicationId: id(), photoId: id() }),
    status: 200,
    response: 'binary',
  },
  similar: {
    id: 'publications.similar',
    method: 'POST',
    path: '/v1/publications/similar',
    summary: { vi: 'Việc tương tự đã công khai', en: 'Published cases alike' },
    access: { site: true },
    body: () =>
      z.strictObject({
        text: text(3, 400),
        unit: z.optional(unitKey()),
        point: z.optional(
          z.strictObject({
            latitude: z.number().check(z.minimum(-90), z.maximum(90)),
            longitude: z.number().check(z.minimum(-180), z.maximum(180)),
          }),
        ),
      }),
    status: 200,
    response: () => z.object({ items: z.array(similarPublication()) }),
    safe: true,
  },
  support: {
    id: 'publications.support',
    method: 'POST',
    path: '/v1/publications/{publicationId}/support',
    summary: { vi: 'Tôi cũng gặp', en: 'Me too' },
    access: { site: true },
    params: publicationId,
    body: () => z.strictObject({}),
    status: 200,
    response: () => z.object({ supports: z.int() }),
    idempotent: true,
  },
} as const satisfies Record<string, Operation>;
