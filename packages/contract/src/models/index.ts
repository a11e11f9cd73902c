/** Dân vận khéo (Skillful Mass Mobilisation) models: the public gallery, and the register that officers keep. */
import * as z from 'zod/mini';
import { MODEL_FIELDS, MODEL_KINDS, MODEL_LEVELS, MODEL_STATUSES, RECOGNITION_LEVELS } from '@gd/rules';
import { id, oneOrMore, pageOf, pageQuery, unitKey, unitRef } from '../common.js';
import { tenant } from '../log.js';
import type { Operation } from '../operation.js';
import type { Role } from '../roles.js';
import * as desk from './desk.js';
import { model, modelDetail, slug } from './model.js';
import { nomination, nominationReceipt } from './nomination.js';
import { modelRegister, publishedFigure, publishedFigureBody } from './register.js';

export * from './desk.js';
export * from './model.js';
export * from './nomination.js';
export * from './register.js';

/** Who reads the whole register: what was nominated, declined and removed, too. */
export const REGISTER_READERS = [
  'model-editor',
  'model-reviewer',
  'committee',
  'auditor',
] as const satisfies readonly Role[];
/** A unit's editor, for the models of the unit; the province's editor for all. */
const EDITORS = ['model-editor', 'model-reviewer'] as const satisfies readonly Role[];
const REVIEWERS = ['model-reviewer'] as const satisfies readonly Role[];
const COMMITTEE = ['committee'] as const satisfies readonly Role[];

const filters = {
  /** Words to find, without regard to marks. */
  q: z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(200))),
  field: oneOrMore(z.enum(MODEL_FIELDS)),
  kind: z.optional(z.enum(MODEL_KINDS)),
  level: oneOrMore(z.enum(MODEL_LEVELS)),
  /** Recognised at one of these levels, or higher by none: the highest recognition counts. */
  recognition: oneOrMore(z.enum(RECOGNITION_LEVELS)),
  /** Key of today's province. */
  province: oneOrMore(unitKey()),
  /** A unit of any era: models of the units of today that took its residents. */
  unit: z.optional(unitKey()),
  year: oneOrMore(z.coerce.number().check(z.int(), z.minimum(1990), z.maximum(2100))),
};

/** Latest year first; oldest first; by title; last changed first. */
export const MODEL_SORTS = ['-year', 'year', 'title', '-changedAt'] as const;

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

export const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const;
const format = z.prefault(z.enum(EXPORT_FORMATS), 'xlsx');

/** What every command of an officer shares: the model, its ETag, a key, and the model as it is afterwards. */
const command = {
  method: 'POST',
  params: desk.modelId(),
  status: 200,
  response: desk.officerModel(),
  idempotent: true,
  ifMatch: true,
} as const;

export const models = {
  list: {
    id: 'models.list',
    method: 'GET',
    path: '/v1/models',
    summary: { vi: 'Danh sách mô hình Dân vận khéo', en: 'List Skillful Mass Mobilisation models' },
    access: { site: true },
    query: z.object({ ...filters, sort: z.prefault(z.enum(MODEL_SORTS), '-year'), ...pageQuery }),
    status: 200,
    response: modelPage(),
  },
  facets: {
    id: 'models.facets',
    method: 'GET',
    path: '/v1/models/facets',
    summary: { vi: 'Đếm mô hình theo từng bộ lọc', en: 'Count models by each filter' },
    access: { site: true },
    query: z.object(filters),
    status: 200,
    response: modelFacets(),
  },
  yearly: {
    id: 'models.yearly',
    method: 'GET',
    path: '/v1/models/register',
    summary: { vi: 'Sổ mô hình theo năm: đầu năm, mới, đưa ra, cuối năm', en: 'The yearly register' },
    access: { site: true, roles: REGISTER_READERS },
    query: z.object({
      from: z.optional(z.coerce.number().check(z.int(), z.minimum(1990), z.maximum(2100))),
      to: z.optional(z.coerce.number().check(z.int(), z.minimum(1990), z.maximum(2100))),
      /** A unit of today: its models only. */
      unit: z.optional(unitKey()),
    }),
    status: 200,
    response: modelRegister(),
  },
  read: {
    id: 'models.read',
    method: 'GET',
    path: '/v1/models/{slug}',
    summary: { vi: 'Đọc một mô hình', en: 'Read one model' },
    access: { site: true },
    params: z.object({ slug: slug() }),
    status: 200,
    response: modelDetail(),
  },
  photo: {
    id: 'models.photo',
    method: 'GET',
    path: '/v1/open-data/{tenant}/model-photos/{photoId}',
    summary: { vi: 'Ảnh của mô hình đang công khai', en: 'A photo of a listed model' },
    access: { public: true },
    params: z.extend(tenant(), { photoId: id() }),
    /** `card`: at most 480 pixels wide. */
    query: z.object({ size: z.prefault(z.enum(['card', 'full']), 'full') }),
    status: 200,
    response: 'binary',
  },
  document: {
    id: 'models.document',
    method: 'GET',
    path: '/v1/open-data/{tenant}/model-documents/{documentId}',
    summary: { vi: 'Tài liệu của mô hình đang công khai', en: 'A document of a listed model' },
    access: { public: true },
    params: z.extend(tenant(), { documentId: id() }),
    status: 200,
    response: 'binary',
  },
  export: {
    id: 'models.export',
    method: 'GET',
    path: '/v1/open-data/{tenant}/models',
    summary: { vi: 'Dữ liệu mở: mô hình đang công khai', en: 'Open data: listed models' },
    access: { public: true },
    params: tenant(),
    query: z.object({ ...filters, format }),
    status: 200,
    response: 'binary',
  },
  nominate: {
    id: 'models.nominate',
    method: 'POST',
    path: '/v1/models/nominations',
    summary: { vi: 'Đề cử một mô hình', en: 'Nominate a model' },
    access: { site: true, roles: EDITORS },
    body: nomination(),
    status: 201,
    response: nominationReceipt(),
    idempotent: true,
  },
  search: {
    id: 'models.search',
    method: 'GET',
    path: '/v1/register/models',
    summary: { vi: 'Sổ mô hình của cán bộ', en: 'The officers’ list of models' },
    access: { roles: REGISTER_READERS },
    query: z.object({
      ...filters,
      status: oneOrMore(z.enum(MODEL_STATUSES)),
      /** Work that waits for this officer: `review` without a review of this year, `score` not scored by the officer. */
      queue: z.optional(z.enum(['register', 'review', 'score'])),
      sort: z.prefault(z.enum([...MODEL_SORTS, '-score']), '-changedAt'),
      ...pageQuery,
    }),
    status: 200,
    response: z.extend(pageOf(desk.deskModel()), { total: z.int() }),
  },
  exportRegister: {
    id: 'models.exportRegister',
    method: 'GET',
    path: '/v1/register/export',
    summary: { vi: 'Xuất sổ mô hình, cả mô hình đã đưa ra', en: 'Export the register, removed models too' },
    access: { roles: REGISTER_READERS },
    query: z.object({ format }),
    status: 200,
    response: 'binary',
  },
  open: {
    id: 'models.open',
    method: 'GET',
    path: '/v1/register/models/{modelId}',
    summary: { vi: 'Mở một mô hình', en: 'Open one model' },
    access: { roles: REGISTER_READERS },
    params: desk.modelId(),
    status: 200,
    response: desk.officerModel(),
  },
  file: {
    id: 'models.file',
    method: 'GET',
    path: '/v1/register/models/{modelId}/files/{fileId}',
    summary: { vi: 'Cán bộ xem ảnh hoặc tài liệu', en: 'An officer reads a photo or a document' },
    access: { roles: REGISTER_READERS },
    params: z.extend(desk.modelId(), { fileId: id() }),
    status: 200,
    response: 'binary',
  },
  contact: {
    id: 'models.contact',
    method: 'GET',
    path: '/v1/register/models/{modelId}/contact',
    summary: {
      vi: 'Xem người đề cử (mỗi lần xem đều được ghi lại)',
      en: 'Read who nominated it (every read is logged)',
    },
    access: { roles: REVIEWERS },
    params: desk.modelId(),
    status: 200,
    response: z.object({
      name: z.string(),
      address: z.string(),
      phone: z.nullable(z.string()),
      email: z.nullable(z.string()),
    }),
  },
  register: {
    ...command,
    id: 'models.register',
    path: '/v1/register/models/{modelId}/register',
    summary: { vi: 'Đăng ký vào sổ', en: 'Register' },
    access: { roles: REVIEWERS },
    body: desk.registerModelBody(),
  },
  decline: {
    ...command,
    id: 'models.decline',
    path: '/v1/register/models/{modelId}/decline',
    summary: { vi: 'Không đưa vào sổ', en: 'Decline' },
    access: { roles: REVIEWERS },
    body: desk.declineModelBody(),
  },
  launch: {
    ...command,
    id: 'models.launch',
    path: '/v1/register/models/{modelId}/launch',
    summary: { vi: 'Ra mắt', en: 'Launch' },
    access: { roles: EDITORS },
    body: desk.launchModelBody(),
  },
  start: {
    ...command,
    id: 'models.start',
    path: '/v1/register/models/{modelId}/start',
    summary: { vi: 'Đưa vào thực hiện', en: 'Start running' },
    access: { roles: EDITORS },
    body: desk.startModelBody(),
  },
  report: {
    ...command,
    id: 'models.report',
    path: '/v1/register/models/{modelId}/report',
    summary: { vi: 'Báo cáo kết quả', en: 'Report results' },
    access: { roles: EDITORS },
    body: desk.reportModelBody(),
  },
  review: {
    ...command,
    id: 'models.review',
    path: '/v1/register/models/{modelId}/review',
    summary: { vi: 'Đánh giá', en: 'Review' },
    access: { roles: REVIEWERS },
    body: desk.reviewModelBody(),
  },
  recognise: {
    ...command,
    id: 'models.recognise',
    path: '/v1/register/models/{modelId}/recognise',
    summary: { vi: 'Công nhận', en: 'Recognise' },
    access: { roles: COMMITTEE },
    body: desk.recogniseModelBody(),
  },
  remove: {
    ...command,
    id: 'models.remove',
    path: '/v1/register/models/{modelId}/remove',
    summary: { vi: 'Đưa ra khỏi danh sách', en: 'Remove from the list' },
    access: { roles: COMMITTEE },
    body: desk.removeModelBody(),
  },
  edit: {
    ...command,
    id: 'models.edit',
    path: '/v1/register/models/{modelId}/edit',
    summary: { vi: 'Sửa thông tin', en: 'Edit' },
    access: { roles: EDITORS },
    body: desk.editModelBody(),
  },
  link: {
    ...command,
    id: 'models.link',
    path: '/v1/register/models/{modelId}/link',
    summary: { vi: 'Ghi nhận nhân rộng từ mô hình khác', en: 'Record what it was copied from' },
    access: { roles: EDITORS },
    body: desk.linkModelBody(),
  },
  unlink: {
    ...command,
    id: 'models.unlink',
    path: '/v1/register/models/{modelId}/unlink',
    summary: { vi: 'Bỏ ghi nhận nhân rộng', en: 'Remove a replication' },
    access: { roles: EDITORS },
    body: desk.unlinkModelBody(),
  },
  putPublished: {
    id: 'models.putPublished',
    method: 'POST',
    path: '/v1/register/published-figures',
    summary: { vi: 'Ghi số liệu đã công bố', en: 'Record a published figure' },
    access: { roles: COMMITTEE },
    body: publishedFigureBody(),
    status: 201,
    response: publishedFigure(),
    idempotent: true,
  },
} as const satisfies Record<string, Operation>;
