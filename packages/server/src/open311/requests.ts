/** Requests as the standard shows them. */
import type { Locale, LocalizedText } from '@gd/contract';
import type { Db } from '../database/database.js';
import type { Units } from '../units.js';
import { filtersOf, idsAmong, MOST_REQUESTS, periodOf } from './filters.js';
import type { Data } from './format.js';
import type { Parameters } from './parameters.js';
import { refuse } from './refusal.js';
import { serviceName } from './services.js';
import {
  findRequests,
  isClosed,
  listRequests,
  listUpdates,
  type Reader,
  type RequestRow,
  type STEPS,
  type UpdateRow,
} from './store.js';

export interface Question {
  db: Db;
  units: Units;
  reader: Reader;
  locale: Locale;
  now: Date;
}

const VIETNAM_MS = 7 * 3_600_000;
/** The whole second in Vietnam, as the standard writes it. */
const timeOf = (instant: string): string =>
  `${new Date(Date.parse(instant) + VIETNAM_MS).toISOString().slice(0, 19)}+07:00`;

const NOT_PUBLIC: LocalizedText = {
  vi: 'Nội dung chưa công khai: chỉ công khai sau khi cán bộ trả lời và duyệt.',
  en: 'Its content is not public: it is published only after an officer has answered and reviewed it.',
};

/** The standard's longest description; a case may have more. */
const LONGEST = 4_000;

function cut(text: string | null): string | null {
  const characters = [...(text ?? '')];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

async function requestData(row: RequestRow, { units, locale }: Question): Promise<Data> {
  const { place_unit_key: place, place_detail: detail } = row;
  const label = async (key: string): Promise<string> => (await units.ref(key)).label[locale];
  return {
    service_request_id: row.request_id,
    status: isClosed(row.status) ? 'closed' : 'open',
    status_notes: row.answer,
    service_name: serviceName(row.kind, locale),
    service_code: row.service_code,
    description: cut(row.content),
    agency_responsible: await label(row.unit_key),
    service_notice: row.is_published ? null : NOT_PUBLIC[locale],
    requested_datetime: timeOf(row.requested_at),
    updated_datetime: timeOf(row.updated_at),
    // The last moment of the day that the law gives.
    expected_datetime: row.first_due === null ? null : `${row.first_due}T23:59:59+07:00`,
    address: place === null ? null : [detail, await label(place)].filter((part) => part !== null).join(', '),
    address_id: place,
    zipcode: null,
    lat: row.latitude,
    long: row.longitude,
    media_url: null,
  };
}

const show = (rows: readonly RequestRow[], question: Question): Promise<Data[]> =>
  Promise.all(rows.map((row) => requestData(row, question)));

/** @throws {Refusal} 400 for a filter that cannot be read */
export async function requestList(question: Question, parameters: Parameters): Promise<Data> {
  const { db, reader, now } = question;
  const ids = parameters.list('service_request_id');
  const rows = ids
    ? await findRequests(db, reader, idsAmong(ids))
    : await listRequests(db, reader, filtersOf(parameters, now));
  return show(rows, question);
}

/** A list of one. @throws {Refusal} 404 also for what may not be seen */
export async function oneRequest(question: Question, id: string): Promise<Data> {
  const rows = await findRequests(question.db, question.reader, idsAmong([id]));
  if (rows.length === 0)
    throw refuse(
      404,
      'Không có yêu cầu với mã này, hoặc chưa công khai.',
      'There is no such request, or it is not public.',
    );
  return show(rows, question);
}

/** The words of mySociety's extension. */
const STATUS_OF: Readonly<Record<(typeof STEPS)[number], string>> = {
  received: 'INVESTIGATING',
  accepted: 'INVESTIGATING',
  started: 'IN_PROGRESS',
  transferred: 'INTERNAL_REFERRAL',
  terminated: 'NO_FURTHER_ACTION',
  answered: 'CLOSED',
  refused: 'NO_FURTHER_ACTION',
  reopened: 'REOPEN',
  withdrawn: 'CLOSED',
  closed: 'CLOSED',
};

function updateStatus({ type, has_right_address }: UpdateRow): string {
  if (type === 'refused' && has_right_address) return 'NOT_COUNCILS_RESPONSIBILITY';
  return STATUS_OF[type as keyof typeof STATUS_OF];
}

/** mySociety's extension: what was published in a period, and each step of the caller's own requests; oldest first. */
export async function updateList({ db, reader, now }: Question, parameters: Parameters): Promise<Data> {
  const rows = await listUpdates(db, reader, periodOf(parameters, now), MOST_REQUESTS);
  return rows.map((row) => ({
    update_id: row.update_id,
    service_request_id: row.request_id,
    status: updateStatus(row),
    updated_datetime: timeOf(row.at),
    description: row.text,
    media_url: null,
  }));
}
