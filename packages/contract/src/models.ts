/** Dân vận khéo (Skillful Mass Mobilisation) models: the public gallery. */
import * as z from 'zod/mini';
import { id, localized, oneOrMore, pageQuery, unitKey, unitRef } from './common.js';
import type { Operation } from './operation.js';

export const MODEL_FIELDS = ['economy', 'culture-society', 'defence-security', 'political-system'] as const;
export const MODEL_KINDS = ['collective', 'individual'] as const;
export type ModelField = (typeof MODEL_FIELDS)[number];
export type ModelKind = (typeof MODEL_KINDS)[number];

export const model = () =>
  z.object({
    id: id(),
    /** Short stable name for addresses, such as `dvk-001`. */
    slug: z.string(),
    title: localized(),
    summary: localized(),
    field: z.enum(MODEL_FIELDS),
    kind: z.enum(MODEL_KINDS),
    /** Where it is carried out, as the source says. */
    place: localized(),
    /** The administrative unit, where the text allows one; a unit of any era, with today's units beside it. */
    unit: z.nullable(unitRef()),
    unitsToday: z.array(unitRef()),
    /** Today's province. */
    province: z.nullable(unitRef()),
    /** The year the source reports on, or null where the source gives none. */
    year: z.nullable(z.int()),
    figures: z.array(z.object({ name: z.string(), value: z.number() })),
    tags: z.array(z.string()),
    /** `confirmed`: read in the source. `partial`: the source says little. */
    confidence: z.enum(['confirmed', 'partial']),
    source: z.object({ url: z.url(), publisher: z.string(), published: z.nullable(z.string()) }),
  });
export type Model = z.infer<ReturnType<typeof model>>;

const filters = {
  /** Words to find, without regard to marks. */
  q: z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(200))),
  field: oneOrMore(z.enum(MODEL_FIELDS)),
  kind: z.optional(z.enum(MODEL_KINDS)),
  /** Key of today's province. */
  province: oneOrMore(unitKey()),
  year: oneOrMore(z.coerce.number().check(z.int(), z.minimum(1990), z.maximum(2100))),
};

const count = <T extends z.ZodMiniType>(value: T) => z.object({ value, count: z.int() });

export const modelPage = () =>
  z.object({ items: z.array(model()), nextCursor: z.nullable(z.string()), total: z.int() });

export const modelFacets = () =>
  z.object({
    total: z.int(),
    fields: z.array(count(z.enum(MODEL_FIELDS))),
    kinds: z.array(count(z.enum(MODEL_KINDS))),
    provinces: z.array(z.object({ value: unitRef(), count: z.int() })),
    years: z.array(count(z.int())),
  });
export type ModelFacets = z.infer<ReturnType<typeof modelFacets>>;

export const models = {
  list: {
    id: 'models.list',
    method: 'GET',
    path: '/v1/models',
    summary: { vi: 'Danh sách mô hình Dân vận khéo', en: 'List Skillful Mass Mobilisation models' },
    access: { site: true },
    query: z.object({ ...filters, ...pageQuery }),
    status: 200,
    response: modelPage(),
  },
  facets: {
    id: 'models.facets',
    method: 'GET',
    path: '/v1/models/facets',
    summary: { vi: 'Đếm mô hình theo lĩnh vực, tỉnh và năm', en: 'Count models by field, province and year' },
    access: { site: true },
    query: z.object(filters),
    status: 200,
    response: modelFacets(),
  },
  read: {
    id: 'models.read',
    method: 'GET',
    path: '/v1/models/{slug}',
    summary: { vi: 'Đọc một mô hình', en: 'Read one model' },
    access: { site: true },
    params: z.object({ slug: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/, 'invalid_format')) }),
    status: 200,
    response: model(),
  },
} as const satisfies Record<string, Operation>;
