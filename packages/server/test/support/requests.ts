/** Requests as clients of the API make them. */
import { randomBytes } from 'node:crypto';
import type { CaseReceipt, OfficerCase, Problem, StoredFile, Submission, TrackedCase } from '@gd/contract';
import { newId } from '../../src/ids.js';
import { HOA_LU, SITE } from './names.js';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface Call {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  body?: RequestInit['body'];
}

/** Sends a request and reads the answer, JSON where it is JSON. */
export async function call<T = Problem>(
  url: string,
  { method = 'GET', headers = {}, json, body }: Call = {},
): Promise<Answer<T>> {
  const response = await fetch(url, {
    method,
    headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(json !== undefined ? { body: JSON.stringify(json) } : body !== undefined && { body }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : text) as T,
  };
}

export const newKey = (): string => newId();
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** A report that the server takes, with changes. */
export function report(changes: Partial<Submission> = {}): Submission {
  return {
    id: newId(),
    kind: 'FBK',
    title: 'Đèn đường hỏng trước nhà văn hóa',
    content: 'Đèn đường trước nhà văn hóa phố Phúc Ninh hỏng đã hai tuần, buổi tối rất tối.',
    place: { unit: HOA_LU, detail: 'Phố Phúc Ninh' },
    sender: { name: 'Nguyễn Thị Hạnh', address: 'Số 5, phố Phúc Ninh', phone: '0912 345 678' },
    fileIds: [],
    consent: { version: '2026-11-01', locale: 'vi', givenAt: '2026-03-02T08:59:00+07:00' },
    locale: 'vi',
    ...changes,
  };
}

export interface SubmitOptions {
  site?: string;
  key?: string;
  secret?: string;
  headers?: Record<string, string>;
}

export function submit<T = CaseReceipt>(
  url: string,
  submission: unknown = report(),
  { site = SITE, key = newKey(), secret = newSecret(), headers = {} }: SubmitOptions = {},
): Promise<Answer<T>> {
  return call<T>(`${url}/v1/cases`, {
    method: 'POST',
    headers: { 'Gd-Site': site, 'Idempotency-Key': key, 'Gd-Case-Secret': secret, ...headers },
    json: submission,
  });
}

export interface SentCase {
  id: string;
  code: string;
  secret: string;
}

/** Submits a report that must succeed. */
export async function sendReport(url: string, changes: Partial<Submission> = {}): Promise<SentCase> {
  const secret = newSecret();
  const { status, body } = await submit(url, report(changes), { secret });
  if (status !== 201) throw new Error(`The report was not taken: ${JSON.stringify(body)}`);
  return { id: body.id, code: body.code, secret };
}

export const track = <T = TrackedCase>(
  url: string,
  code: string,
  secret: string,
  headers = {},
): Promise<Answer<T>> =>
  call<T>(`${url}/v1/tracking/${encodeURIComponent(code)}`, {
    headers: { 'Gd-Case-Secret': secret, ...headers },
  });

export const asOfficer = (key: string, headers = {}): Record<string, string> => ({
  Authorization: `Bearer ${key}`,
  ...headers,
});

export const readCase = <T = OfficerCase>(url: string, key: string, id: string): Promise<Answer<T>> =>
  call<T>(`${url}/v1/cases/${id}`, { headers: asOfficer(key) });

/** Gives a command with the entity tag of the case as it is now, or with the given one. */
export async function command<T = OfficerCase>(
  url: string,
  key: string,
  id: string,
  name: string,
  json: unknown = {},
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const ifMatch = headers['If-Match'] ?? (await readCase(url, key, id)).headers.get('ETag') ?? '*';
  return call<T>(`${url}/v1/cases/${id}/${name}`, {
    method: 'POST',
    headers: asOfficer(key, { 'Idempotency-Key': newKey(), ...headers, 'If-Match': ifMatch }),
    json,
  });
}

export function upload<T = StoredFile>(
  url: string,
  file: Blob,
  name: string,
  headers: Record<string, string> = { 'Gd-Site': SITE },
): Promise<Answer<T>> {
  const form = new FormData();
  form.append('file', file, name);
  return call<T>(`${url}/v1/files`, {
    method: 'POST',
    headers: { 'Idempotency-Key': newKey(), ...headers },
    body: form,
  });
}
