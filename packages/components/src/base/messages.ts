import type { Locale } from '@gd/contract';
import { catalogue, type Catalogue } from './catalogue.js';

/** A sentence in the language that is asked for, so that it follows the page when that changes its language. */
export type Words = (locale: Locale) => string;

const vi = {
  loading: 'Đang tải…',
  retry: 'Thử lại',
  offline: 'Không kết nối được. Kiểm tra mạng rồi thử lại.',
  offlineKept: 'Không kết nối được. Kiểm tra mạng rồi thử lại; nội dung đã nhập vẫn được giữ.',
  unexpected: 'Có lỗi xảy ra. Hãy thử lại.',
  refused: (code: string) => `Máy chủ không nhận yêu cầu này (mã lỗi: ${code}).`,
  notConfigured: (name: string) =>
    `Trang này chưa cài đặt xong (thiếu ${name}). Hãy báo cho quản trị cổng thông tin.`,
  requestId: (id: string) => `Mã yêu cầu: ${id}`,
  errorSummary: 'Cần xem lại',
  errorPrefix: 'Lỗi:',
  optional: '(không bắt buộc)',
  close: 'Đóng',
};

const en: typeof vi = {
  loading: 'Loading…',
  retry: 'Try again',
  offline: 'No connection. Check the network and try again.',
  offlineKept: 'No connection. Check the network and try again; what you typed is kept.',
  unexpected: 'Something went wrong. Try again.',
  refused: (code) => `The server did not accept this request (code: ${code}).`,
  notConfigured: (name) =>
    `This page is not set up yet (${name} is missing). Please tell the portal’s administrator.`,
  requestId: (id) => `Request id: ${id}`,
  errorSummary: 'There is a problem',
  errorPrefix: 'Error:',
  optional: '(optional)',
  close: 'Close',
};

/** Words that every element uses. */
export const baseMessages: Catalogue<typeof vi> = catalogue('base', { vi, en });
