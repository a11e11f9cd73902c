/** The data of the fake server, in the JSON form of the standard. */
import type { Spark } from '../spark.js';

export type Item = { [name: string]: Spark };

const DAY = 86_400_000;
export const isoOf = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

export const SERVICES: readonly Item[] = [
  {
    service_code: '001',
    service_name: 'Đèn đường',
    description: 'Đèn hỏng & “dây” <đứt>',
    metadata: false,
    type: 'realtime',
    keywords: 'đèn, điện',
    group: 'Hạ tầng',
  },
  {
    service_code: '002',
    service_name: 'Kiến nghị',
    description: null,
    metadata: true,
    type: 'realtime',
    keywords: null,
    group: null,
  },
];

export const DEFINITIONS: Readonly<Record<string, Item>> = {
  '001': { service_code: '001', attributes: [] },
  '002': {
    service_code: '002',
    attributes: [
      {
        variable: true,
        code: 'PROPOSAL',
        datatype: 'text',
        required: true,
        datatype_description: null,
        order: 1,
        description: 'Kiến nghị gì?',
        values: [],
      },
      {
        variable: true,
        code: 'WHERE',
        datatype: 'singlevaluelist',
        required: true,
        datatype_description: null,
        order: 2,
        description: 'Ở đâu?',
        values: [
          { key: 'street', name: 'Đường' },
          { key: 'house', name: 'Nhà' },
        ],
      },
    ],
  },
};

/** An id that the server has and must never show. */
export const PRIVATE_ID = 'private-1';

function request(id: string, daysAgo: number, status: string): Item {
  const requested = Math.floor(Date.now() / 1000) * 1000 - daysAgo * DAY;
  return {
    service_request_id: id,
    status,
    status_notes: null,
    service_name: 'Đèn đường',
    service_code: id === '2' ? '002' : '001',
    description: `Đèn hỏng ${id} & <tối>`,
    agency_responsible: 'UBND phường Hoa Lư',
    requested_datetime: isoOf(requested),
    updated_datetime: isoOf(requested + DAY),
    expected_datetime: null,
    address: 'Phường Hoa Lư',
    address_id: '14329@2025-07-01',
    zipcode: null,
    lat: 20.25,
    long: 105.97,
    media_url: null,
  };
}

export const requests = (count: number): Item[] =>
  Array.from({ length: count }, (_, i) =>
    request(String(i + 1), 3 + (i % 80), i % 2 === 0 ? 'closed' : 'open'),
  );
