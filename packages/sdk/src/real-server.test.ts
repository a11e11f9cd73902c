import { OPERATIONS, type Role } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, isGdError, newSubmission, type ClientOptions, type GdClient } from './index.js';
import { samplePhotoBytes } from './mock/sample-photo.js';
import { failureOf } from './testing/failure.js';
import { startRealServer, type RealServer } from './testing/real-server.js';
import { DRAFT } from './testing/samples.js';

const HOA_LU = '14329@2025-07-01';
const TAY_HOA_LU = '14533@2025-07-01';
const REASON = 'Vị trí phản ánh thuộc địa bàn của đơn vị khác.';

let server: RealServer;
let citizen: GdClient;
let officer: GdClient;
/** Operations that succeeded. */
const done = new Set<string>();

const clientOf = (options: Partial<ClientOptions>): GdClient =>
  createClient({
    baseUrl: server.baseUrl,
    hooks: { onResponse: ({ operation, status }) => status < 300 && done.add(operation) },
    ...options,
  });
const officerOf = async (...roles: Role[]) => clientOf({ auth: await server.keyOf(HOA_LU, roles) });

beforeAll(async () => {
  server = await startRealServer();
  citizen = clientOf({ site: 'gd_site_37_hoalu' });
  officer = await officerOf('intake', 'handler');
});
afterAll(() => server.close());

/** A new case, with the consent that the site asks for today. */
async function submit(part: Partial<typeof DRAFT> = {}) {
  const { consent } = await citizen.sites.read();
  const agreed = { version: consent.version, locale: 'vi' as const, givenAt: new Date().toISOString() };
  const { receipt, secret } = await citizen.cases.submit({ ...DRAFT, consent: agreed, ...part });
  return { ...receipt, secret };
}

/** Reads a case and takes one step, as an officer's page does. */
async function step(id: string, take: (id: string, options: { ifMatch: string }) => PromiseLike<unknown>) {
  const { etag } = await officer.cases.read(id).withResponse();
  return take(id, { ifMatch: etag ?? '' });
}

describe('citizens and officers', () => {
  it('go from a report with a photo to a confirmed answer', async () => {
    const photo = await citizen.files.upload(samplePhotoBytes(), { name: 'Ổ gà.png' });
    expect(photo).toMatchObject({ name: 'Ổ gà.png', width: 160, height: 120 });
    const access = await submit({ fileIds: [photo.id] });
    const { id } = access;
    expect(access.unit).toEqual({ key: HOA_LU, label: { vi: 'Phường Hoa Lư', en: 'Hoa Lu Ward' } });
    expect(access.deadlines.map(({ step: name }) => name)).toContain('answer');

    expect(await officer.cases.contact(id)).toMatchObject({ name: DRAFT.sender?.name });
    expect((await officer.cases.file(id, photo.id)).size).toBe(photo.size);
    await step(id, (target, options) => officer.cases.receive(target, {}, options));
    await step(id, (target, options) =>
      officer.cases.ask(target, { question: 'Xin cho biết rõ vị trí?' }, options),
    );
    const asked = await citizen.cases.track(access);
    expect(asked).toMatchObject({ status: 'needs_info', allowed: ['reply', 'withdraw'] });
    await citizen.cases.reply(access, { text: 'Trước số nhà 45.' });
    await step(id, (target, options) => officer.cases.start(target, { note: 'Giao tổ duy tu' }, options));
    const answer = {
      text: 'Tổ duy tu của phường đã vá ổ gà và kiểm tra toàn bộ đoạn đường trước cổng trường.',
      doneBy: 'Tổ duy tu đô thị',
      doneOn: vietnamDate(new Date()),
    };
    await step(id, (target, options) => officer.cases.answer(target, answer, options));

    expect((await citizen.cases.trackFile(access, photo.id)).type).toBe('image/png');
    expect(await citizen.cases.confirm(access, {})).toMatchObject({ status: 'closed' });
    const events = await officer.cases.events(id);
    expect(events.map(({ type }) => type)).toEqual([
      'submitted',
      'received',
      'info_requested',
      'info_supplied',
      'started',
      'answered',
      'confirmed',
    ]);
  });

  it('transfer, refuse, withdraw and close', async () => {
    const [moved, refused, withdrawn, closed] = [
      await submit(),
      await submit(),
      await submit(),
      await submit(),
    ];
    for (const { id } of [moved, refused, closed])
      await step(id, (target, options) => officer.cases.receive(target, {}, options));
    await step(moved.id, (target, options) =>
      officer.cases.transfer(target, { toUnit: TAY_HOA_LU, reason: REASON }, options),
    );
    await step(refused.id, (target, options) => officer.cases.refuse(target, { reason: REASON }, options));
    await citizen.cases.withdraw(withdrawn, { reason: 'Đã xong.' });
    await step(closed.id, (target, options) => officer.cases.start(target, {}, options));
    const answer = { text: `${REASON} ${REASON}`, doneBy: 'Tổ 3', doneOn: vietnamDate(new Date()) };
    await step(closed.id, (target, options) => officer.cases.answer(target, answer, options));
    await step(closed.id, (target, options) => officer.cases.close(target, {}, options));
    const statuses = await Promise.all(
      [moved, refused, withdrawn, closed].map(async (access) => (await citizen.cases.track(access)).status),
    );
    expect(statuses).toEqual(['transferred', 'refused', 'withdrawn', 'closed']);
  });

  it('have a submission once, however often it is sent', async () => {
    const { consent } = await citizen.sites.read();
    const agreed = { version: consent.version, locale: 'vi' as const, givenAt: new Date().toISOString() };
    const { body, ...options } = newSubmission({ ...DRAFT, consent: agreed });
    const answers = await Promise.all([1, 2, 3].map(() => citizen.cases.submit(body, options)));
    expect(new Set(answers.map(({ receipt }) => receipt.code)).size).toBe(1);
    const clash = await failureOf(citizen.cases.submit({ ...body, title: 'Một tiêu đề khác' }, options));
    expect(clash).toMatchObject({ code: 'idempotency_key_reused', status: 422 });
  });

  it('list cases over all pages, each once', async () => {
    for (let i = 0; i < 3; i += 1) await submit();
    const ids: string[] = [];
    for await (const { id } of officer.cases.list({ limit: 2, sort: '-submittedAt' })) ids.push(id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the gallery', () => {
  it('finds, filters, counts and reads the seeded models', async () => {
    const slugs: string[] = [];
    for await (const { slug } of citizen.models.list({ limit: 20 })) slugs.push(slug);
    expect(new Set(slugs).size).toBe(45);
    const found = await citizen.models.list({ q: 'nha mang tuoi' }).page();
    expect(found.items.map(({ slug }) => slug)).toContain('dvk-001');
    const filters = { field: ['economy' as const], province: '37@2025-07-01' };
    const { total } = await citizen.models.facets(filters);
    expect((await citizen.models.list(filters).page()).total).toBe(total);
    expect(await citizen.models.read('dvk-001')).toMatchObject({ year: 2022, field: 'economy' });
  });
});

describe('problems', () => {
  it('name the field in the client’s language', async () => {
    const wrong = { ...DRAFT, title: 'abc', place: { unit: '99999@2025-07-01' } };
    const error = await failureOf(clientOf({ site: 'gd_site_37_hoalu', locale: 'en' }).cases.submit(wrong));
    expect(isGdError(error, 'validation') && error.fieldErrors[0]).toMatchObject({
      pointer: '/title',
      code: 'too_short',
      detail: 'At least 5 characters are needed',
    });
  });

  it('are of the kinds that the client tells apart', async () => {
    const { id, code, secret } = await submit();
    const kindOf = async (call: PromiseLike<unknown>) => {
      const error = await failureOf(call);
      return isGdError(error) ? [error.kind, error.code] : error;
    };
    const auditor = await officerOf('auditor');
    const stranger = clientOf({ auth: await server.keyOf(TAY_HOA_LU, ['handler']) });
    expect(await kindOf(citizen.cases.track({ code, secret: 'x'.repeat(32) }))).toEqual([
      'notFound',
      'case_not_found',
    ]);
    expect(await kindOf(clientOf({}).sites.read())).toEqual(['problem', 'site_key_missing']);
    expect(await kindOf(citizen.cases.list().page())).toEqual(['unauthenticated', 'unauthenticated']);
    expect(await kindOf(auditor.cases.contact(id))).toEqual(['forbidden', 'forbidden']);
    expect(await kindOf(stranger.cases.read(id))).toEqual(['notFound', 'not_found']);
    expect(await kindOf(officer.cases.receive(id, {}, { ifMatch: '"99"' }))).toEqual([
      'preconditionFailed',
      'etag_stale',
    ]);
    expect(await kindOf(step(id, (target, options) => officer.cases.close(target, {}, options)))).toEqual([
      'conflict',
      'command_not_allowed',
    ]);
    expect(await kindOf(citizen.cases.confirm({ code, secret }, {}))).toEqual([
      'conflict',
      'command_not_allowed',
    ]);
  });

  it('come for files that are too large or are not what they say', async () => {
    const large = new File([await samplePhotoBytes().arrayBuffer(), new Uint8Array(30_000_000)], 'lon.png');
    expect(await failureOf(citizen.files.upload(large))).toMatchObject({
      code: 'file_too_large',
      status: 413,
    });
    const program = new File(['MZ this is a program'], 'anh.jpg', { type: 'image/jpeg' });
    expect(await failureOf(citizen.files.upload(program))).toMatchObject({ code: 'file_type_not_allowed' });
  });
});

it('every operation of the contract has succeeded at least once', () => {
  expect([...done].sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
});
