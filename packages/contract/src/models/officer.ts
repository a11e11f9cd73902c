/** The register that officers keep. */
import * as z from 'zod/mini';
import { CONTACT_ERASURE_REASONS, MODEL_STATUSES } from '@gd/rules';
import { id, oneOrMore, pageOf, pageQuery } from '../common.js';
import type { Operation } from '../operation.js';
import type { Role } from '../roles.js';
import * as desk from './desk.js';
import { exportFormat, MODEL_EDITORS, MODEL_SORTS, modelFilters, REGISTER_READERS } from './queries.js';
import { publishedFigure, publishedFigureBody } from './register.js';

const REVIEWERS = ['model-reviewer'] as const satisfies readonly Role[];
const COMMITTEE = ['committee'] as const satisfies readonly Role[];

/** What every command of an officer shares: the model, its ETag, a key, and the model as it is afterwards. */
const command = {
  method: 'POST',
  params: desk.modelId,
  status: 200,
  response: desk.officerModel,
  idempotent: true,
  ifMatch: true,
} as const;

export const officerModels = {
  search: {
    id: 'models.search',
    method: 'GET',
    path: '/v1/register/models',
    summary: { vi: 'Sổ mô hình của cán bộ', en: 'The officers’ list of models' },
    access: { roles: REGISTER_READERS },
    query: () =>
      z.object({
        ...modelFilters(),
        status: oneOrMore(z.enum(MODEL_STATUSES)),
        /** Work that waits for this officer: `review` without a review of this year, `score` not scored by the officer. */
        queue: z.optional(z.enum(['register', 'review', 'score'])),
        sort: z.prefault(z.enum([...MODEL_SORTS, '-score']), '-changedAt'),
        ...pageQuery(),
      }),
    status: 200,
    response: () => z.extend(pageOf(desk.deskModel()), { total: z.int() }),
  },
  exportRegister: {
    id: 'models.exportRegister',
    method: 'GET',
    path: '/v1/register/export',
    summary: { vi: 'Xuất sổ mô hình, cả mô hình đã đưa ra', en: 'Export the register, removed models too' },
    access: { roles: REGISTER_READERS },
    query: () => z.object({ format: exportFormat() }),
    status: 200,
    response: 'binary',
  },
  open: {
    id: 'models.open',
    method: 'GET',
    path: '/v1/register/models/{modelId}',
    summary: { vi: 'Mở một mô hình', en: 'Open one model' },
    access: { roles: REGISTER_READERS },
    params: desk.modelId,
    status: 200,
    response: desk.officerModel,
  },
  file: {
    id: 'models.file',
    method: 'GET',
    path: '/v1/register/models/{modelId}/files/{fileId}',
    summary: { vi: 'Cán bộ xem ảnh hoặc tài liệu', en: 'An officer reads a photo or a document' },
    access: { roles: REGISTER_READERS },
    params: () => z.extend(desk.modelId(), { fileId: id() }),
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
    params: desk.modelId,
    status: 200,
    response: () =>
      z.object({
        name: z.string(),
        address: z.string(),
        phone: z.nullable(z.string()),
        email: z.nullable(z.string()),
      }),
  },
  forgetContact: {
    ...command,
    id: 'models.forgetContact',
    method: 'DELETE',
    path: '/v1/register/models/{modelId}/contact',
    summary: {
      vi: 'Xóa hẳn liên hệ của người đề cử theo quyền của họ',
      en: 'Erase the nominator’s contact for good, by their right',
    },
    access: { roles: REVIEWERS },
    /** One of a list: words in an address are logged, and words in the history would stay. */
    query: () => z.object({ reason: z.enum(CONTACT_ERASURE_REASONS) }),
  },
  register: {
    ...command,
    id: 'models.register',
    path: '/v1/register/models/{modelId}/register',
    summary: { vi: 'Đăng ký vào sổ', en: 'Register' },
    access: { roles: REVIEWERS },
    body: desk.registerModelBody,
  },
  decline: {
    ...command,
    id: 'models.decline',
    path: '/v1/register/models/{modelId}/decline',
    summary: { vi: 'Không đưa vào sổ', en: 'Decline' },
    access: { roles: REVIEWERS },
    body: desk.declineModelBody,
  },
  launch: {
    ...command,
    id: 'models.launch',
    path: '/v1/register/models/{modelId}/launch',
    summary: { vi: 'Ra mắt', en: 'Launch' },
    access: { roles: MODEL_EDITORS },
    body: desk.launchModelBody,
  },
  start: {
    ...command,
    id: 'models.start',
    path: '/v1/register/models/{modelId}/start',
    summary: { vi: 'Đưa vào thực hiện', en: 'Start running' },
    access: { roles: MODEL_EDITORS },
    body: desk.startModelBody,
  },
  report: {
    ...command,
    id: 'models.report',
    path: '/v1/register/models/{modelId}/report',
    summary: { vi: 'Báo cáo kết quả', en: 'Report results' },
    access: { roles: MODEL_EDITORS },
    body: desk.reportModelBody,
  },
  review: {
    ...command,
    id: 'models.review',
    path: '/v1/register/models/{modelId}/review',
    summary: { vi: 'Đánh giá', en: 'Review' },
    access: { roles: REVIEWERS },
    body: desk.reviewModelBody,
  },
  recognise: {
    ...command,
    id: 'models.recognise',
    path: '/v1/register/models/{modelId}/recognise',
    summary: { vi: 'Công nhận', en: 'Recognise' },
    access: { roles: COMMITTEE },
    body: desk.recogniseModelBody,
  },
  remove: {
    ...command,
    id: 'models.remove',
    path: '/v1/register/models/{modelId}/remove',
    summary: { vi: 'Đưa ra khỏi danh sách', en: 'Remove from the list' },
    access: { roles: COMMITTEE },
    body: desk.removeModelBody,
  },
  edit: {
    ...command,
    id: 'models.edit',
    path: '/v1/register/models/{modelId}/edit',
    summary: { vi: 'Sửa thông tin', en: 'Edit' },
    access: { roles: MODEL_EDITORS },
    body: desk.editModelBody,
  },
  link: {
    ...command,
    id: 'models.link',
    path: '/v1/register/models/{modelId}/link',
    summary: { vi: 'Ghi nhận nhân rộng từ mô hình khác', en: 'Record what it was copied from' },
    access: { roles: MODEL_EDITORS },
    body: desk.linkModelBody,
  },
  unlink: {
    ...command,
    id: 'models.unlink',
    path: '/v1/register/models/{modelId}/unlink',
    summary: { vi: 'Bỏ ghi nhận nhân rộng', en: 'Remove a replication' },
    access: { roles: MODEL_EDITORS },
    body: desk.unlinkModelBody,
  },
  putPublished: {
    id: 'models.putPublished',
    method: 'POST',
    path: '/v1/register/published-figures',
    summary: { vi: 'Ghi số liệu đã công bố', en: 'Record a published figure' },
    access: { roles: COMMITTEE },
    body: publishedFigureBody,
    status: 201,
    response: publishedFigure,
    idempotent: true,
  },
} as const satisfies Record<string, Operation>;
