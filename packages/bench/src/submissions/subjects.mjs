/** Who takes the same submissions: our server, Parse Server, and PostgreSQL alone. */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { HEADERS } from '@gd/contract';
import { makeTrackingCode, TRACKING_CODE_RANDOM_BYTES } from '@gd/rules';
import { fold } from '@gd/units/text';
import { Pool, request } from 'undici';
import { SITE } from '../sample/site.mjs';
import { TENANT } from '../sample/tenant.mjs';

/**
 * @typedef {import('../services/postgres.mjs').Postgres} Postgres
 * @typedef {import('../services/parse-server.mjs').ParseServer} ParseServer
 *
 * @typedef {object} Submission as `POST /v1/cases` takes it
 * @property {string} id
 * @property {'FBK'} kind
 * @property {string} title
 * @property {string} content
 * @property {{ unit: string, detail: string }} place
 * @property {import('../sample/reports.mjs').Report['sender']} sender
 * @property {string[]} fileIds
 * @property {{ version: string, locale: 'vi', givenAt: string }} consent
 * @property {'vi'} locale
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {(submission: Submission) => Promise<void>} send
 * @property {() => Promise<void>} [settle] waits until what it does afterwards is done
 * @property {() => Promise<number>} [rss] bytes
 */

/** Open connections to a server; no client has more. */
export const MOST_CLIENTS = 32;

/**
 * Posts JSON over connections that stay open.
 * @param {Postgres} postgres
 * @param {string} url
 * @param {number} expected status
 */
function postingTo({ keep }, url, expected) {
  const { origin, pathname: path } = new URL(url);
  const pool = keep(new Pool(origin, { connections: MOST_CLIENTS }));
  return async (/** @type {unknown} */ json, /** @type {Record<string, string>} */ headers) => {
    const { statusCode, body } = await pool.request({
      path,
      method: 'POST',
      headers,
      body: JSON.stringify(json),
    });
    const text = await body.text();
    if (statusCode !== expected) throw new Error(`${url} answered ${statusCode}: ${text}`);
  };
}

/** As if every submission came from another address, through one proxy: limits count addresses. */
const someAddress = () => `10.${[...randomBytes(3)].join('.')}`;

/**
 * @param {Postgres} postgres
 * @param {import('../services/gd-server.mjs').GdServer} server
 * @returns {Subject}
 */
export function gdSubject(postgres, { url, rss }) {
  const post = postingTo(postgres, `${url}/v1/cases`, 201);
  const busy = `select exists (select from log_leaves where leaf_index is null)
                    or exists (select from outbox where done_at is null and failed_at is null) as busy`;
  return {
    name: 'gd',
    send: (submission) =>
      post(submission, {
        'Content-Type': 'application/json',
        'X-Forwarded-For': someAddress(),
        [HEADERS.site]: SITE,
        [HEADERS.idempotencyKey]: randomUUID(),
        [HEADERS.caseSecret]: randomBytes(24).toString('base64url'),
      }),
    async settle() {
      while ((await postgres.query(busy))[0]?.busy) await sleep(100);
    },
    rss,
  };
}

/**
 * An object with the same fields.
 * @param {Postgres} postgres
 * @param {ParseServer} server
 * @returns {Subject}
 */
export function parseSubject(postgres, { url, headers, rss }) {
  const post = postingTo(postgres, `${url}/classes/GdCase`, 201);
  return {
    name: 'parse',
    send: ({ id: caseId, ...rest }) => post({ caseId, ...rest }, headers),
    rss,
  };
}

/** As long as our server's answer to a submission; ours is kept compressed. */
const ANSWER = 'Phiếu tiếp nhận '.repeat(400);

/**
 * The objects of Parse Server that hold what our server writes for a submission.
 * @param {Submission} submission
 */
function recordsOf({ id: caseId, sender, consent, ...rest }) {
  const [commitment, salt] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
  return {
    GdCase: { caseId, ...rest },
    GdContact: { caseId, ...sender },
    GdConsent: { caseId, ...consent },
    GdEvent: { caseId, seq: 1, type: 'submitted', actor: 'citizen', status: 'submitted', commitment, salt },
    GdLeaf: { leafId: `${caseId}/1`, kind: 'case.submitted', commitment },
    // Ours queues none for who has no e-mail.
    ...(sender.email !== undefined && { GdMessage: { caseId, seq: 1, kind: 'mail' } }),
    GdAnswer: { key: randomUUID(), body: ANSWER },
  };
}

/**
 * As many objects as our server writes rows, in one transaction; nothing is sealed, signed or looked up.
 * @param {Postgres} postgres
 * @param {ParseServer} server
 * @param {Submission} first makes the classes, which a transaction cannot
 * @returns {Promise<Subject>}
 */
export async function parseTransactionSubject(postgres, { url, headers, rss }, first) {
  for (const [name, record] of Object.entries(recordsOf(first)))
    await postingTo(postgres, `${url}/classes/${name}`, 201)(record, headers);
  const { pathname } = new URL(url);
  const post = postingTo(postgres, `${url}/batch`, 200);
  return {
    name: 'parse-transaction',
    async send(submission) {
      const requests = Object.entries(recordsOf(submission)).map(([name, body]) => ({
        method: 'POST',
        path: `${pathname}/classes/${name}`,
        body,
      }));
      await post({ requests, transaction: true }, headers);
    },
    rss,
  };
}

const COLUMNS = [
  ...['tenant_id', 'case_id', 'code', 'secret_hash', 'kind', 'status', 'version', 'title', 'content'],
  ...['place_unit_key', 'place_detail', 'unit_key', 'anonymous', 'locale', 'submitted_at', 'updated_at'],
  ...['first_due', 'next_due', 'channel', 'lodged_on', 'search'],
];

/**
 * The row of a case alone, with its indexes: what PostgreSQL and `pg` take of any server's time.
 * @param {Postgres} postgres
 * @returns {Promise<Subject>}
 */
export async function insertSubject({ query, pool: open }) {
  await query('create schema bare');
  await query('create table bare.cases (like public.cases including all)');
  const pool = open('gd');
  const places = COLUMNS.map((_, i) => `$${i + 1}`);
  const text = `insert into bare.cases (${COLUMNS.join(', ')}) values (${places.join(', ')})`;
  return {
    name: 'insert',
    async send({ id, kind, title, content, place, locale }) {
      const code = makeTrackingCode(TENANT, randomBytes(TRACKING_CODE_RANDOM_BYTES));
      const [now, day] = [new Date(), '2026-12-01'];
      await pool.query({
        name: 'insert',
        text,
        values: [
          ...[TENANT, id, code, randomBytes(32), kind, 'submitted', 1, title, content],
          ...[place.unit, place.detail, place.unit, false, locale, now, now],
          ...[day, day, 'online', day, fold(` ${code} ${title} ${content}`)],
        ],
      });
    },
  };
}

/** The consent that the site asks for now. @param {string} url of our server @returns {Promise<string>} its version */
export async function consentVersion(url) {
  const { body } = await request(`${url}/v1/site`, { headers: { [HEADERS.site]: SITE } });
  const site = /** @type {{ consent: { version: string } }} */ (await body.json());
  return site.consent.version;
}
