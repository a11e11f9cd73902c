/** Cases as two years in a province leave them, as rows of the database. Made up, and the same each time. */
import { makeTrackingCode, TRACKING_CODE_RANDOM_BYTES, vietnamDate } from '@gd/rules';
import { fold } from '@gd/units/text';
import { weighted, zipf } from '../sample/random.mjs';
import { makeReport } from '../sample/reports.mjs';
import { TENANT } from '../sample/tenant.mjs';

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 730;
/** About ten working days. */
const DAYS_TO_ANSWER = 14;

const KINDS = { FBK: 55, REC: 18, REG: 12, INF: 6, REV: 4, CPL: 3, DSR: 2 };
/** Of cases that are older than their period, and of those that are not. */
const STATUSES = {
  old: { closed: 66, answered: 22, refused: 6, withdrawn: 2, processing: 2, needs_info: 1, received: 1 },
  young: { submitted: 25, received: 20, processing: 40, needs_info: 3, answered: 10, refused: 2 },
};

/** What happened to a case of each status. */
const HISTORIES = /** @type {const} */ ({
  submitted: ['submitted'],
  received: ['submitted', 'received'],
  processing: ['submitted', 'received', 'started'],
  needs_info: ['submitted', 'received', 'started', 'info_requested'],
  answered: ['submitted', 'received', 'started', 'answered'],
  closed: ['submitted', 'received', 'started', 'answered', 'closed'],
  refused: ['submitted', 'received', 'refused'],
  withdrawn: ['submitted', 'withdrawn'],
});
/** The status after an event, where it has another name. */
const AFTER = new Map([
  ['started', 'processing'],
  ['info_requested', 'needs_info'],
]);
const ENDED = new Set(['answered', 'closed', 'refused', 'withdrawn']);

/**
 * @typedef {ReturnType<typeof makeCase>} MadeCase
 *
 * @typedef {object} Office
 * @property {import('../sample/random.mjs').Random} random
 * @property {readonly string[]} units the communes; the first has the most cases
 * @property {Date} now
 */

/** @param {Office['random']} random @param {number} count */
const bytes = (random, count) => Buffer.from(Array.from({ length: count }, () => Math.floor(random() * 256)));

/** A version 7 UUID (RFC 9562) of a moment. @param {Office['random']} random @param {Date} at */
function idOf(random, at) {
  const id = Buffer.concat([Buffer.alloc(6), bytes(random, 10)]);
  id.writeUIntBE(at.getTime(), 0, 6);
  id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x70, 6);
  id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8);
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** @param {Date} at @param {number} days */
const daysAfter = (at, days) => new Date(at.getTime() + days * DAY_MS);

/**
 * The row of a case, and those of its events and files.
 * @param {Office} office
 */
export function makeCase({ random, units, now }) {
  const age = random() * DAYS;
  const at = daysAfter(now, -age);
  const status = weighted(random, age > DAYS_TO_ANSWER ? STATUSES.old : STATUSES.young);
  const history = HISTORIES[status];
  const report = makeReport(random);
  const code = makeTrackingCode(TENANT, bytes(random, TRACKING_CODE_RANDOM_BYTES));
  const unit = units[zipf(random, units.length)] ?? '';
  const due = vietnamDate(daysAfter(at, DAYS_TO_ANSWER));
  const keys = { tenant_id: TENANT, case_id: idOf(random, at) };
  const times = history.map((_, i) => daysAfter(at, (i * Math.min(age, DAYS_TO_ANSWER)) / history.length));
  const files = Array.from({ length: random() < 0.3 ? 1 + Math.floor(random() * 3) : 0 }, (_, position) => ({
    ...keys,
    ...{
      file_id: idOf(random, at),
      uploaded_by: 'bench',
      name: 'anh.jpg',
      media_type: 'image/jpeg',
      size: 90_000,
    },
    ...{ blob: 'none', sha256: bytes(random, 32).toString('hex'), event_seq: 1, position: position + 1 },
    created_at: at,
  }));
  return {
    row: {
      ...keys,
      code,
      secret_hash: `\\x${bytes(random, 32).toString('hex')}`,
      kind: weighted(random, KINDS),
      status,
      version: history.length,
      title: report.title,
      content: report.content,
      place_unit_key: unit,
      place_detail: report.detail,
      unit_key: unit,
      anonymous: true,
      locale: 'vi',
      submitted_at: at,
      updated_at: times.at(-1) ?? at,
      first_due: due,
      next_due: ENDED.has(status) ? 'infinity' : due,
      search: searchOf(code, report),
      channel: 'online',
      lodged_on: vietnamDate(at),
      restricted: random() < 0.01,
      reopened: false,
    },
    files,
    events: history.map((type, i) => ({
      ...keys,
      seq: i + 1,
      type,
      actor: type === 'submitted' || type === 'withdrawn' ? 'citizen' : 'officer',
      unit_key: type === 'submitted' || type === 'withdrawn' ? null : unit,
      status: AFTER.get(type) ?? type,
      text: type === 'answered' ? 'Đã kiểm tra, khắc phục xong và bàn giao cho thôn theo dõi.' : null,
      codes: [],
      at: times[i],
      commitment: bytes(random, 32).toString('base64url'),
      salt: bytes(random, 32).toString('base64url'),
    })),
  };
}

/** As the server folds it: words without marks, each with a space before it. @param {string} code @param {import('../sample/reports.mjs').Report} report */
function searchOf(code, { title, content }) {
  const words = fold(`${code} ${title} ${content}`).split(/[^\p{L}\p{N}]+/u);
  return words
    .filter(Boolean)
    .map((word) => ` ${word}`)
    .join('');
}
