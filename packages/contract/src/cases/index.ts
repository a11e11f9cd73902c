/** Cases: reports and recommendations, from the sender's form to the officer's answer. */
import * as z from 'zod/mini';
import { CASE_KINDS, CASE_STATUSES } from '@gd/rules';
import { oneOrMore, pageOf, pageQuery, unitKey } from '../common.js';
import type { Operation } from '../operation.js';
import type { Role } from '../roles.js';
import * as body from './commands.js';
import { submission } from './submission.js';
import { caseContact, caseEvent, caseReceipt, caseSummary, officerCase, trackedCase } from './views.js';

export * from './commands.js';
export * from './submission.js';
export * from './views.js';

const READERS = ['intake', 'handler', 'leader', 'auditor'] as const satisfies readonly Role[];
const RECEIVERS = ['intake', 'handler', 'leader'] as const satisfies readonly Role[];
const HANDLERS = ['handler', 'leader'] as const satisfies readonly Role[];

/** What every command of an officer shares: the case, its ETag, a key, and the case as it is afterwards. */
const officerCommand = {
  method: 'POST',
  params: body.caseId(),
  status: 200,
  response: officerCase(),
  idempotent: true,
  ifMatch: true,
} as const;

/** What every step of the sender shares: code and secret, a key, and the case as it is afterwards. */
const senderCommand = {
  method: 'POST',
  access: { caseSecret: true },
  params: body.trackingCode(),
  status: 200,
  response: trackedCase(),
  idempotent: true,
} as const;

export const cases = {
  submit: {
    id: 'cases.submit',
    method: 'POST',
    path: '/v1/cases',
    summary: { vi: 'Gửi phản ánh, kiến nghị', en: 'Submit a report or a recommendation' },
    access: { site: true },
    body: submission(),
    status: 201,
    response: caseReceipt(),
    idempotent: true,
  },
  track: {
    id: 'cases.track',
    method: 'GET',
    path: '/v1/tracking/{code}',
    summary: { vi: 'Theo dõi bằng mã và mật mã', en: 'Follow a case by code and secret' },
    access: { caseSecret: true },
    params: body.trackingCode(),
    status: 200,
    response: trackedCase(),
  },
  reply: {
    ...senderCommand,
    id: 'cases.reply',
    path: '/v1/tracking/{code}/reply',
    summary: { vi: 'Người gửi trả lời hoặc bổ sung', en: 'The sender replies or adds information' },
    body: body.replyBody(),
  },
  withdraw: {
    ...senderCommand,
    id: 'cases.withdraw',
    path: '/v1/tracking/{code}/withdraw',
    summary: { vi: 'Người gửi rút', en: 'The sender withdraws' },
    body: body.withdrawBody(),
  },
  confirm: {
    ...senderCommand,
    id: 'cases.confirm',
    path: '/v1/tracking/{code}/confirm',
    summary: { vi: 'Người gửi xác nhận đã xử lý', en: 'The sender confirms that it is handled' },
    body: body.confirmBody(),
  },
  trackFile: {
    id: 'cases.trackFile',
    method: 'GET',
    path: '/v1/tracking/{code}/files/{fileId}',
    summary: { vi: 'Người gửi xem tệp', en: 'The sender reads a file' },
    access: { caseSecret: true },
    params: body.trackedFile(),
    status: 200,
    response: 'binary',
  },
  list: {
    id: 'cases.list',
    method: 'GET',
    path: '/v1/cases',
    summary: { vi: 'Danh sách việc của cán bộ', en: "The officer's list" },
    access: { roles: READERS },
    query: z.object({
      q: z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(200))),
      status: oneOrMore(z.enum(CASE_STATUSES)),
      kind: z.optional(z.enum(CASE_KINDS)),
      unit: z.optional(unitKey()),
      overdue: z.optional(z.enum(['true', 'false'])),
      sort: z.prefault(z.enum(['due', '-submittedAt']), 'due'),
      ...pageQuery,
    }),
    status: 200,
    response: pageOf(caseSummary()),
  },
  read: {
    id: 'cases.read',
    method: 'GET',
    path: '/v1/cases/{caseId}',
    summary: { vi: 'Cán bộ đọc một việc', en: 'An officer reads a case' },
    access: { roles: READERS },
    params: body.caseId(),
    status: 200,
    response: officerCase(),
  },
  events: {
    id: 'cases.events',
    method: 'GET',
    path: '/v1/cases/{caseId}/events',
    summary: { vi: 'Nhật ký xử lý', en: 'The events of a case' },
    access: { roles: READERS },
    params: body.caseId(),
    status: 200,
    response: z.object({ items: z.array(caseEvent()) }),
  },
  contact: {
    id: 'cases.contact',
    method: 'GET',
    path: '/v1/cases/{caseId}/contact',
    summary: { vi: 'Đọc liên hệ của người gửi (có ghi nhật ký)', en: "Read the sender's contact (recorded)" },
    access: { roles: RECEIVERS },
    params: body.caseId(),
    status: 200,
    response: caseContact(),
  },
  file: {
    id: 'cases.file',
    method: 'GET',
    path: '/v1/cases/{caseId}/files/{fileId}',
    summary: { vi: 'Cán bộ xem tệp', en: 'An officer reads a file' },
    access: { roles: READERS },
    params: body.caseFile(),
    status: 200,
    response: 'binary',
  },
  receive: {
    ...officerCommand,
    id: 'cases.receive',
    path: '/v1/cases/{caseId}/receive',
    summary: { vi: 'Tiếp nhận', en: 'Receive' },
    access: { roles: RECEIVERS },
    body: body.receiveBody(),
  },
  start: {
    ...officerCommand,
    id: 'cases.start',
    path: '/v1/cases/{caseId}/start',
    summary: { vi: 'Bắt đầu xử lý', en: 'Start handling' },
    access: { roles: HANDLERS },
    body: body.startBody(),
  },
  ask: {
    ...officerCommand,
    id: 'cases.ask',
    path: '/v1/cases/{caseId}/ask',
    summary: { vi: 'Yêu cầu bổ sung', en: 'Ask for more information' },
    access: { roles: RECEIVERS },
    body: body.askBody(),
  },
  transfer: {
    ...officerCommand,
    id: 'cases.transfer',
    path: '/v1/cases/{caseId}/transfer',
    summary: { vi: 'Chuyển xử lý', en: 'Transfer to another unit' },
    access: { roles: RECEIVERS },
    body: body.transferBody(),
  },
  answer: {
    ...officerCommand,
    id: 'cases.answer',
    path: '/v1/cases/{caseId}/answer',
    summary: { vi: 'Trả lời', en: 'Answer' },
    access: { roles: HANDLERS },
    body: body.answerBody(),
  },
  refuse: {
    ...officerCommand,
    id: 'cases.refuse',
    path: '/v1/cases/{caseId}/refuse',
    summary: { vi: 'Từ chối (nêu lý do)', en: 'Refuse, with reason' },
    access: { roles: RECEIVERS },
    body: body.refuseBody(),
  },
  close: {
    ...officerCommand,
    id: 'cases.close',
    path: '/v1/cases/{caseId}/close',
    summary: { vi: 'Đóng', en: 'Close' },
    access: { roles: HANDLERS },
    body: body.closeBody(),
  },
} as const satisfies Record<string, Operation>;
