/** Requests as clients of the API make them. */
import { randomBytes } from 'node:crypto';
import type {
  AuditEntry,
  CaseReceipt,
  OfficerCase,
  Problem,
  Registration,
  StoredFile,
  Submission,
  TrackedCase,
  Page,
} from '@gd/contract';
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
    consent: { version: '2026-11-23', locale: 'vi', givenAt: '2026-03-02T08:59:00+07:00' },
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

/** A step of the sender, with code and secret. */
export const senderStep = <T = TrackedCase>(
  url: string,
  { code, secret }: Pick<SentCase, 'code' | 'secret'>,
  name: string,
  json: unknown = {},
  headers: Record<string, string> = {},
): Promise<Answer<T>> =>
  call<T>(`${url}/v1/tracking/${code}/${name}`, {
    method: 'POST',
    headers: { 'Gd-Case-Secret': secret, 'Idempotency-Key': newKey(), ...headers },
    json,
  });

/** A report on paper that the server takes, with changes. */
export function paper(changes: Partial<Registration> = {}): Registration {
  const { id, kind, title, content, place, sender, fileIds, locale } = report();
  return {
    ...{ id, kind, title, content, place, sender, fileIds, locale },
    channel: 'paper',
    lodgedOn: '2026-02-26',
    signed: true,
    ...changes,
  };
}

/** A complaint on signed paper. */
export const complaint = (changes: Partial<Registration> = {}): Registration =>
  paper({
    kind: 'CPL',
    title: 'Khiếu nại quyết định xử phạt số 15',
    content: 'Tôi không đồng ý với quyết định xử phạt vì không đúng đối tượng vi phạm.',
    proposal: 'Hủy quyết định xử phạt số 15',
    details: { respondent: 'Chủ tịch UBND phường Hoa Lư', respondentAddress: 'UBND phường Hoa Lư' },
    sender: {
      name: 'Trần Văn Bình',
      address: 'Số 9, phố Phúc Ninh',
      phone: '0987654321',
      idNumber: '037085001234',
    },
    ...changes,
  });

/** Registers what an officer has on paper, which must succeed. */
export async function register(
  url: string,
  key: string,
  registration: Registration = paper(),
): Promise<SentCase> {
  const secret = newSecret();
  const { status, body } = await call<CaseReceipt>(`${url}/v1/cases/register`, {
    method: 'POST',
    headers: asOfficer(key, { 'Idempotency-Key': newKey(), 'Gd-Case-Secret': secret }),
    json: registration,
  });
  if (status !== 201) throw new Error(`The paper was not taken: ${JSON.stringify(body)}`);
  return { id: body.id, code: body.code, secret };
}

export const ANSWER = {
  text: 'Đã thay bóng đèn, kiểm tra đường dây và bàn giao cho tổ dân phố theo dõi.',
  doneBy: 'Tổ quản lý đô thị',
  doneOn: '2026-03-02',
};

/** Takes a case through steps of its officers, each of which must succeed. Returns the case as it is afterwards. */
export async function walk(
  url: string,
  key: string,
  id: string,
  ...steps: readonly (string | readonly [name: string, body: unknown])[]
): Promise<OfficerCase> {
  let last: OfficerCase | undefined;
  for (const step of steps) {
    const [name, body] = typeof step === 'string' ? [step, {}] : step;
    const answer = await command(url, key, id, name, body);
    if (answer.status !== 200) throw new Error(`${name} was refused: ${JSON.stringify(answer.body)}`);
    last = answer.body;
  }
  return last ?? (await readCase(url, key, id)).body;
}

/** To an answer, as most cases go. */
export const answered = ['receive', 'start', ['answer', ANSWER]] as const;

/** Every leaf of the log with what it commits to, as an auditor reads them. */
export async function exportedLog(url: string, auditor: string): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `${url}/v1/log/export?limit=100${cursor && `&cursor=${cursor}`}`;
    const { body } = await call<Page<AuditEntry>>(path, { headers: asOfficer(auditor) });
    entries.push(...body.items);
    cursor = body.nextCursor;
  }
  return entries;
}
