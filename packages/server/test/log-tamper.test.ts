/**
 * A thousand attacks on the rows of cases, models, scores, books, events and log, straight in the database: every one is found from receipts, the
 * auditor's export and two checkpoints that were published. Seed and count are printed.
 */
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { AuditEntry, CaseReceipt, Submission } from '@gd/contract';
import { type Audit, auditLog, openVerifierKeys, type Signer, type VerifierKey } from '@gd/receipts';
import { lockCase } from '../src/cases/store.js';
import { eraseCase } from '../src/data-requests/erase.js';
import { type Db, statement } from '../src/database/database.js';
import { exportLog } from '../src/log/export.js';
import { listKeys } from '../src/log/key-store.js';
import { sequence } from '../src/log/sequencer.js';
import { findCheckpoint } from '../src/log/tree-store.js';
import { newId } from '../src/ids.js';
import { eventsOfModel } from '../src/models/event-store.js';
import { recordModelEvent } from '../src/models/events.js';
import { writeFigure } from '../src/models/published.js';
import { lockModel } from '../src/models/store.js';
import type { Context } from '../src/use-case.js';
import {
  GOOD,
  modelCommand,
  modelContent,
  nominateAs,
  recognition,
  removal,
  uploadPhoto,
} from './support/models.js';
import { HOA_LU, NINH_BINH, TENANT, YEN_TU } from './support/names.js';
import { asOfficer, call, command, newKey, newSecret, report, submit, upload } from './support/requests.js';
import { scoreAndPublish } from './support/score-and-publish.js';
import { startTestServer, type TestServer } from './support/server.js';
import { alter, type Attack, ATTACKS } from './support/tamper.js';
import { COLUMNS } from './support/tamper-columns.js';
import { NO_RECORD, OUTSIDE_LOG } from './support/tamper-outside.js';

const RUNS = 1_000;
const EXPORTED_AT = '2026-03-03T00:00:00Z';

let server: TestServer;
let signer: Signer;
let keys: VerifierKey[];
const receipts: CaseReceipt[] = [];
const published: { size: number; note: string }[] = [];

async function sign(): Promise<void> {
  await sequence(server.services, TENANT);
  const latest = await findCheckpoint(server.services.database, TENANT);
  if (!latest) throw new Error('nothing was signed');
  published.push(latest);
}

/** A log of its own: an audit of all that was seeded, a thousand times, would take minutes. */
const removeSeeded = () =>
  server.services.database.transaction(async (db) => {
    const run = (text: string) => db.run({ name: '', text }, []);
    // The server's own worker may have numbered what was seeded, or be about to.
    await run('lock table log_leaves, log_checkpoints');
    for (const table of ['log_leaves', 'log_checkpoints', 'model_events', 'models', 'published_figures'])
      await run(`delete from ${table}`);
  });

/** A model through its life with photos, a link, an edit and a merger of units, and a published figure. */
async function makeModels(): Promise<void> {
  const { url, services } = server;
  const province = await server.officer(['model-reviewer', 'committee'], NINH_BINH);
  const editor = await server.officer(['model-editor']);
  const photo = {
    fileId: (await uploadPhoto(url, { headers: asOfficer(editor) })).id,
    caption: '',
    alt: 'Vườn',
  };
  const { body: first } = await nominateAs(url, editor);
  const { body: second } = await nominateAs(url, editor, { photos: [photo] });
  const step = async (id: string, key: string, name: string, json: unknown = {}) => {
    const { status, body } = await modelCommand(url, key, id, name, json);
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  for (const { id } of [first, second]) await step(id, province, 'register', { on: '2024' });
  for (const name of ['launch', 'start']) await step(second.id, editor, name);
  await step(second.id, editor, 'edit', modelContent({ photos: [photo] }));
  await step(second.id, editor, 'link', { copiedFrom: first.id, adaptations: 'Nhỏ hơn.' });
  await step(second.id, province, 'review', GOOD);
  await step(second.id, province, 'recognise', recognition('province'));
  await step(first.id, province, 'remove', removal);
  await services.database.transaction(async (db) => {
    const model = await lockModel(db, TENANT, second.id);
    const events = await eventsOfModel(db, TENANT, second.id);
    const context = { db, services, now: services.clock() };
    const to_unit_keys = [HOA_LU];
    if (model)
      await recordModelEvent(context, model, events, {
        type: 'moved',
        from_unit_key: '14335@0',
        to_unit_keys,
      });
    const source = { url: null, publisher: 'Báo Ninh Bình' };
    const figure = { asOf: '2023', start: null, new: 421, removed: null, end: 1_635, source };
    await writeFigure(db, TENANT, { id: newId(), ...figure }, { officerId: null, now: services.clock() });
  });
}

/** Nothing of the database itself stands in the attacker's way. */
const dropChecks = () =>
  server.services.database.session(async (client) => {
    const { rows } = await client.query<{ table: string; name: string }>(
      `select conrelid::regclass::text as table, conname as name from pg_constraint
       where contype = 'c' and connamespace = 'public'::regnamespace`,
    );
    for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint "${name}"`);
  });

/** Cases with every kind of step, one of them lawfully erased. */
async function makeHistory(): Promise<void> {
  const { url, services } = server;
  const [hoaLu, province] = [await server.officer(), await server.officer(['leader'], '37@2025-07-01')];
  const secrets: string[] = [];
  const send = async (changes: Partial<Submission> = {}) => {
    const secret = newSecret();
    const { status, body } = await submit(url, report(changes), { secret });
    if (status !== 201) throw new Error(JSON.stringify(body));
    secrets.push(secret);
    receipts.push(body);
  };
  const idOf = (at: number): string => receipts[at]?.id ?? '';
  const give = async (at: number, name: string, json: unknown = {}, key = hoaLu) => {
    const { status, body } = await command(url, key, idOf(at), name, json);
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  const write = async (at: number, name: string, json: unknown = {}) => {
    const headers = { 'Gd-Case-Secret': secrets[at] ?? '', 'Idempotency-Key': newKey() };
    const path = `${url}/v1/tracking/${receipts[at]?.code ?? ''}/${name}`;
    const { status, body } = await call(path, { method: 'POST', headers, json });
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  const answer = {
    text: 'Đã thay bóng đèn và sửa dây điện trước nhà văn hóa.',
    doneBy: 'Tổ quản lý điện',
    doneOn: '2026-03-02',
    fileIds: [],
  };

  const point = { latitude: 20.25, longitude: 105.97 };
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const { body: file } = await upload(url, new Blob([photo], { type: 'image/png' }), 'den.png');
  await send({ place: { unit: HOA_LU, detail: 'Phố Phúc Ninh', point }, fileIds: [file.id] });
  await send({ proposal: 'Thay bằng đèn tiết kiệm điện.' });
  await send();
  for (const at of [0, 1, 2]) await give(at, 'receive');
  await give(0, 'start');
  await makeModels();
  await scoreAndPublish(server);
  await sign();

  await give(0, 'answer', answer);
  await write(0, 'rate', { score: 2, comment: 'Vẫn còn tối.' });
  await write(0, 'reopen', { reason: 'Đèn lại hỏng ngay hôm sau.', fileIds: [] });
  await give(1, 'transfer', { toUnit: YEN_TU, reason: 'Thuộc địa bàn phường Yên Tử.' }, province);
  await give(2, 'refuse', {
    reason: 'Việc này do công ty điện lực giải quyết.',
    rightAddress: 'Điện lực Ninh Bình',
  });
  await send();
  await write(3, 'withdraw', {});
  await services.database.transaction(async (db) => {
    const row = await lockCase(db, TENANT, idOf(3));
    if (row) await eraseCase({ db, services, now: services.clock() }, row, { actor: 'system' });
  });
  await sign();
}

beforeAll(async () => {
  server = await startTestServer();
  await removeSeeded();
  await makeHistory();
  const { database, logKeys } = server.services;
  // The server itself may have signed in between. Here there are the two that were published.
  const sizes = published.map(({ size }) => size);
  await database.session((client) =>
    client.query('delete from log_checkpoints where size <> all($1)', [sizes]),
  );
  await dropChecks();
  signer = await logKeys.signer(database, TENANT);
  keys = await openVerifierKeys(await listKeys(database, TENANT));
});
afterAll(() => server.close());

async function exported(db: Db): Promise<AuditEntry[]> {
  const officer = {
    id: 'key:auditor',
    name: 'Kiểm toán',
    roles: ['auditor'],
    unitKey: NINH_BINH,
    sees: 'tenant',
  };
  const caller = { type: 'officer', officer, by: 'key', expiresAt: null };
  const context = { db, tenant: TENANT, services: server.services, caller } as unknown as Context;
  const entries: AuditEntry[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const input = { query: { limit: 100, cursor } } as Parameters<typeof exportLog>[1];
    const { body } = await exportLog(context, input);
    entries.push(...body.items);
    cursor = body.nextCursor;
  }
  return entries;
}

/** What an auditor does, with the published checkpoints and the receipts in hand. */
async function audit(db: Db): Promise<Audit> {
  const served = [];
  for (const { size } of published) served.push((await findCheckpoint(db, TENANT, size))?.note ?? []);
  return auditLog({
    entries: await exported(db),
    checkpoints: published.map(({ note }) => note),
    receipts: receipts.map(({ receipt }) => receipt),
    verifierKeys: keys,
    served: { verifierKeys: await listKeys(db, TENANT), checkpoints: served.flat() },
    exportedAt: EXPORTED_AT,
  });
}

class Undo extends Error {}

interface Outcome {
  /** What the attack did; undefined where it found nothing to change. */
  what: string | undefined;
  audit: Audit;
}

/** Runs an attack and the audit after it in a transaction that is rolled back. */
async function audited(attack: Attack, numbers: readonly number[]): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const left = [...numbers];
  const below = (n: number): number => (left.shift() ?? 0) % n;
  try {
    await server.services.database.transaction(async (db) => {
      const query = (sql: string, values: readonly unknown[]) =>
        db.all(statement('attack', z.looseObject({}), sql), values);
      // Neither do its foreign keys.
      await query('set local session_replication_role = replica', []);
      outcome = { what: await attack({ query, signer, below }), audit: await audit(db) };
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return outcome as Outcome;
}

describe('the log', () => {
  it('audits clean without an attack, with its lawful erasure', async () => {
    const { audit: clean } = await audited(() => Promise.resolve('nothing'), []);
    const leaves = published.at(-1)?.size;
    expect(clean).toEqual({ findings: [], leaves, erased: 2, checkpoints: 2, receipts: 4 });
  });

  it('is attacked in every table that is not named as outside of it', async () => {
    const { rows } = await server.services.database.session((client) =>
      client.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public'`,
      ),
    );
    const known = [...Object.keys(COLUMNS), ...Object.keys(OUTSIDE_LOG)];
    expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  it('is attacked in every column that is not named as no part of the record', async () => {
    const { rows } = await server.services.database.session((client) =>
      client.query<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns
         where table_schema = 'public' and table_name = any($1)`,
        [Object.keys(COLUMNS)],
      ),
    );
    const known = Object.entries(COLUMNS).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...known, ...Object.keys(NO_RECORD)].sort());
  });

  it(`betrays every one of ${RUNS} attacks on its rows`, { timeout: 240_000 }, async () => {
    const seed = Number(process.env['GD_TAMPER_SEED'] ?? 20_260_302);
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), async (numbers) => {
        const [which = 0, ...rest] = numbers;
        const { what, audit: after } = await audited(ATTACKS[which % ATTACKS.length] ?? alter, rest);
        fc.pre(what !== undefined);
        expect(after.findings, what).not.toEqual([]);
        seen.set(what, (seen.get(what) ?? 0) + 1);
      }),
      { numRuns: RUNS, seed },
    );
    console.warn(`${RUNS} attacks of ${seen.size} kinds, seed ${seed}`);
    expect(seen.size).toBeGreaterThan(140);
  });
});
