/** What the sender of a case does. A module of its own: pages of citizens carry no operation of officers. */
import type { Operation } from '../operation.js';
import * as body from './commands.js';
import { submission } from './submission.js';
import { caseReceipt, trackedCase } from './views.js';

/** What every step of the sender shares: code and secret, a key, and the case as it is afterwards. */
const senderCommand = {
  method: 'POST',
  access: { caseSecret: true },
  params: body.trackingCode,
  status: 200,
  response: trackedCase,
  idempotent: true,
} as const;

export const senderCases = {
  submit: {
    id: 'cases.submit',
    method: 'POST',
    path: '/v1/cases',
    summary: { vi: 'Gửi phản ánh, kiến nghị, yêu cầu', en: 'Submit a report, a recommendation or a request' },
    access: { site: true },
    body: submission,
    status: 201,
    response: caseReceipt,
    idempotent: true,
  },
  track: {
    id: 'cases.track',
    method: 'GET',
    path: '/v1/tracking/{code}',
    summary: { vi: 'Theo dõi bằng mã và mật mã', en: 'Follow a case by code and secret' },
    access: { caseSecret: true },
    params: body.trackingCode,
    status: 200,
    response: trackedCase,
  },
  reply: {
    ...senderCommand,
    id: 'cases.reply',
    path: '/v1/tracking/{code}/reply',
    summary: { vi: 'Người gửi trả lời hoặc bổ sung', en: 'The sender replies or adds information' },
    body: body.replyBody,
  },
  withdraw: {
    ...senderCommand,
    id: 'cases.withdraw',
    path: '/v1/tracking/{code}/withdraw',
    summary: { vi: 'Người gửi rút', en: 'The sender withdraws' },
    body: body.withdrawBody,
  },
  confirm: {
    ...senderCommand,
    id: 'cases.confirm',
    path: '/v1/tracking/{code}/confirm',
    summary: { vi: 'Người gửi xác nhận đã xử lý', en: 'The sender confirms that it is handled' },
    body: body.confirmBody,
  },
  write: {
    ...senderCommand,
    id: 'cases.write',
    path: '/v1/tracking/{code}/write',
    summary: { vi: 'Người gửi nhắn thêm', en: 'The sender writes in the thread' },
    body: body.messageBody,
  },
  rate: {
    ...senderCommand,
    id: 'cases.rate',
    path: '/v1/tracking/{code}/rate',
    summary: { vi: 'Người gửi đánh giá mức độ hài lòng', en: 'The sender rates the answer' },
    body: body.rateBody,
  },
  reopen: {
    ...senderCommand,
    id: 'cases.reopen',
    path: '/v1/tracking/{code}/reopen',
    summary: { vi: 'Người gửi phản ánh lại (một lần)', en: 'The sender reopens it, once' },
    body: body.reopenBody,
  },
  trackFile: {
    id: 'cases.trackFile',
    method: 'GET',
    path: '/v1/tracking/{code}/files/{fileId}',
    summary: { vi: 'Người gửi xem tệp', en: 'The sender reads a file' },
    access: { caseSecret: true },
    params: body.trackedFile,
    status: 200,
    response: 'binary',
  },
} as const satisfies Record<string, Operation>;
