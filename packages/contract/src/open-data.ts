/** Open data: published cases, and the rows the statistics are counted from, as CSV (RFC 4180) or JSON. */
import * as z from 'zod/mini';
import { tenant } from './log.js';
import type { Operation } from './operation.js';

const format = () => z.object({ format: z.prefault(z.enum(['csv', 'json']), 'csv') });

const openDataSet = {
  method: 'GET',
  access: { public: true },
  params: tenant,
  query: format,
  status: 200,
  response: 'binary',
} as const;

export const openData = {
  cases: {
    ...openDataSet,
    id: 'openData.cases',
    path: '/v1/open-data/{tenant}/cases',
    summary: { vi: 'Dữ liệu mở: việc đã công khai', en: 'Open data: published cases' },
  },
  service: {
    ...openDataSet,
    id: 'openData.service',
    path: '/v1/open-data/{tenant}/service',
    summary: {
      vi: 'Dữ liệu mở: các dòng dùng để tính số liệu phục vụ',
      en: 'Open data: the rows behind the service statistics',
    },
  },
} as const satisfies Record<string, Operation>;
