/** Requests to the Open311 side of a server, and cases in each state that it must or must not show. */
import * as z from 'zod/mini';
import { statement } from '../../src/database/database.js';
import { HOA_LU } from './names.js';
import { answered, sendReport, type SentCase, walk } from './requests.js';
import type { TestServer } from './server.js';

export const SERVICE = 'FBK-hoalu';
export const DESCRIPTION = 'Nắp cống trước số 12 phố Phúc Ninh bị vỡ, rất nguy hiểm.';

/** Rows of the server's database, which no statement of the product reads in this way. */
export const query = ({ services }: TestServer, sql: string, ...values: unknown[]) =>
  services.database.all(statement('test', z.record(z.string(), z.unknown()), sql), values);

export type Item = Record<string, string | number | null>;
export interface Open311Answer {
  status: number;
  text: string;
  headers: Headers;
  /** Of JSON; an empty list for anything else. */
  items: Item[];
}

export async function open311(
  { url }: TestServer,
  path: string,
  {
    key,
    form,
    headers = {},
  }: { key?: string; form?: Record<string, string>; headers?: Record<string, string> } = {},
): Promise<Open311Answer> {
  const response = await fetch(`${url}/open311/v2/${path}`, {
    headers: { ...(key !== undefined && { Authorization: `Bearer ${key}` }), ...headers },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const text = await response.text();
  const data: unknown = text.startsWith('[') ? JSON.parse(text) : [];
  return { status: response.status, text, headers: response.headers, items: data as Item[] };
}

/** Hands in a request, with changes. */
export const submitRequest = (
  server: TestServer,
  key: string,
  changes: Record<string, string> = {},
): Promise<Open311Answer> =>
  open311(server, 'requests.json', {
    form: { api_key: key, service_code: SERVICE, address_id: HOA_LU, description: DESCRIPTION, ...changes },
  });

export async function sendRequest(
  server: TestServer,
  key: string,
  changes: Record<string, string> = {},
): Promise<string> {
  const { status, text, items } = await submitRequest(server, key, changes);
  if (status !== 200) throw new Error(`The request was not taken: ${text}`);
  return String(items[0]?.['service_request_id']);
}

/** The words that the public reads, as an officer has masked them. */
export const PUBLISHED = {
  title: 'Đèn đường hỏng',
  content: 'Đèn đường ở khu phố đã hỏng nhiều ngày.',
  answer: 'Đã thay bóng đèn và kiểm tra đường dây.',
  photos: [],
  showPoint: true,
  reviewed: true,
};

/** A report from a portal that was answered and published. */
export async function publishedReport(server: TestServer, leader: string): Promise<SentCase> {
  const sent = await sendReport(server.url, {
    place: { unit: HOA_LU, detail: 'Phố Phúc Ninh', point: { latitude: 20.253456, longitude: 105.975678 } },
  });
  await walk(server.url, leader, sent.id, ...answered, ['publish', PUBLISHED]);
  return sent;
}
