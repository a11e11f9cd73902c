/** The public gallery. A module of its own: pages of readers carry no operation of officers. */
import * as z from 'zod/mini';
import { MODEL_FIELDS, MODEL_KINDS, MODEL_LEVELS, RECOGNITION_LEVELS } from '@gd/rules';
import { id, pageQuery, unitKey, unitRef } from '../common.js';
import { tenant } from '../log.js';
import type { Operation } from '../operation.js';
import { model, modelDetail, slug } from './model.js';
import { nomination, nominationReceipt } from './nomination.js';
import { exportFormat, MODEL_EDITORS, MODEL_SORTS, modelFilters, REGISTER_READERS } from './queries.js';
import { modelRegister } from './register.js';

const count = <T extends z.ZodMiniType>(value: T) => z.object({ value, count: z.int() });

export const modelPage = () =>
  z.object({ items: z.array(model()), nextCursor: z.nullable(z.string()), total: z.int() });

/**
 * How many models each value of a filter would leave. Each facet is counted under the other filters, not under its own,
 * so that a reader sees what another choice would give.
 */
export const modelFacets = () =>
  z.object({
    total: z.int(),
    fields: z.array(count(z.enum(MODEL_FIELDS))),
    kinds: z.array(count(z.enum(MODEL_KINDS))),
    levels: z.array(count(z.enum(MODEL_LEVELS))),
    recognitions: z.array(count(z.enum(RECOGNITION_LEVELS))),
    provinces: z.array(z.object({ value: unitRef(), count: z.int() })),
    years: z.array(count(z.int())),
  });
export type ModelFacets = z.infer<ReturnType<typeof modelFacets>>;

export const publicModels = {
  list: {
    id: 'models.list',
    method: 'GET',
    path: '/v1/models',
    summary: { vi: 'Danh sách mô hình Dân vận khéo', en: 'List Skillful Mass Mobilisation models' },
    access: { site: true },
    query: () =>
      z.object({ ...modelFilters(), sort: z.prefault(z.enum(MODEL_SORTS), '-year'), ...pageQuery() }),
    status: 200,
    response: modelPage,
  },
  facets: {
    id: 'models.facets',
    method: 'GET',
    path: '/v1/models/facets',
    summary: { vi: 'Đếm mô hình theo từng bộ lọc', en: 'Count models by each filter' },
    access: { site: true },
    query: () => z.object(modelFilters()),
    status: 200,
    response: modelFacets,
  },
  yearly: {
    id: 'models.yearly',
    method: 'GET',
    path: '/v1/models/register',
    summary: { vi: 'Sổ mô hình theo năm: đầu năm, mới, đưa ra, cuối năm', en: 'The yearly register' },
    access: { site: true, roles: REGISTER_READERS },
    query: () =>
      z.object({
        from: z.optional(z.coerce.number().check(z.int(), z.minimum(1990), z.maximum(2100))),
        to: z.optional(z.coerce.number().check(z.int(), z.minimum(1990), z.maximum(2100))),
        /** A unit of today: its models only. */
        unit: z.optional(unitKey()),
      }),
    status: 200,
    response: modelRegister,
  },
  read: {
    id: 'models.read',
    method: 'GET',
    path: '/v1/models/{slug}',
    summary: { vi: 'Đọc một mô hình', en: 'Read one model' },
    access: { site: true },
    params: () => z.object({ slug: slug() }),
    status: 200,
    response: modelDetail,
  },
  photo: {
    id: 'models.photo',
    method: 'GET',
    path: '/v1/open-data/{tenant}/model-photos/{photoId}',
    summary: { vi: 'Ảnh của mô hình đang công khai', en: 'A photo of a listed model' },
    access: { public: true },
    params: () => z.extend(tenant(), { photoId: id() }),
    /** `card`: at most 480 pixels wide. */
    query: () => z.object({ size: z.prefault(z.enum(['card', 'full']), 'full') }),
    status: 200,
    response: 'binary',
  },
  document: {
    id: 'models.document',
    method: 'GET',
    path: '/v1/open-data/{tenant}/model-documents/{documentId}',
    summary: { vi: 'Tài liệu của mô hình đang công khai', en: 'A document of a listed model' },
    access: { public: true },
    params: () => z.extend(tenant(), { documentId: id() }),
    status: 200,
    response: 'binary',
  },
  export: {
    id: 'models.export',
    method: 'GET',
    path: '/v1/open-data/{tenant}/models',
    summary: { vi: 'Dữ liệu mở: mô hình đang công khai', en: 'Open data: listed models' },
    access: { public: true },
    params: tenant,
    query: () => z.object({ ...modelFilters(), format: exportFormat() }),
    status: 200,
    response: 'binary',
  },
  nominate: {
    id: 'models.nominate',
    method: 'POST',
    path: '/v1/models/nominations',
    summary: { vi: 'Đề cử một mô hình', en: 'Nominate a model' },
    access: { site: true, roles: MODEL_EDITORS },
    body: nomination,
    status: 201,
    response: nominationReceipt,
    idempotent: true,
  },
} as const satisfies Record<string, Operation>;
