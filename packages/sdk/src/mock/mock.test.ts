import { OPERATIONS, type OperationId } from '@gd/contract';
import {
  leafHash,
  openCheckpoint,
  openVerifierKeys,
  toBase64Url,
  verifyInclusion,
  verifyReceipt,
} from '@gd/receipts';
import { CASE_STATUSES, type CaseStatus } from '@gd/rules';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createClient,
  isGdError,
  newId,
  newSubmission,
  type ClientOptions,
  type GdClient,
} from '../index.js';
import { modelCalls } from '../testing/model-calls.js';
import { DRAFT } from '../testing/samples.js';
import { createMock, type Mock, type MockCase, type MockOptions } from './index.js';

let mock: Mock;
let client: GdClient;
const start = (options: MockOptions = {}, clientOptions: Partial<ClientOptions> = {}) => {
  mock = createMock(options);
  client = createClient({
    baseUrl: 'https://mock.gd.invalid',
    site: 'gd_site_37_demo',
    auth: 'any-key',
    fetch: mock.fetch,
    retry: { limit: 0 },
    ...clientOptions,
  });
};
beforeEach(() => {
  start();
});

/** A sample case of a status. */
function sample(status: CaseStatus, withPhoto = false): MockCase {
  const found = mock.state.cases.find(
    (one) => one.status === status && (!withPhoto || one.fileIds.length > 0),
  );
  if (!found) throw new Error(`No sample case is ${status}`);
  return found;
}
/** What the next command on a sample case takes. */
const matching = (status: CaseStatus) => ({ ifMatch: `"${sample(status).events.length}"` });
const photoOf = ({ fileIds: [id = ''] }: MockCase) => id;
const png = () => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])], 'Ảnh.png');
const REASON = 'Nội dung thuộc địa bàn của phường khác trong tỉnh.';
const ANSWER = { text: `${REASON} Đã xử lý xong.`, doneBy: 'Tổ duy tu', doneOn: '2026-11-20' };

const ANY = { ifMatch: '*' };
const PUBLISHED = {
  title: 'Nắp cống hỏng',
  content: 'Một nắp cống bị vỡ trên phần đường xe máy.',
  answer: 'Đã thay nắp cống mới bằng gang.',
  photos: [],
  showPoint: false,
  reviewed: true as const,
};
const hook = () => client.webhooks.create({ url: 'https://example.vn/hook', events: ['case.answered'] });
const published = () => mock.state.publications.find(({ photos }) => photos.length > 0)!;
const restricted = () =>
  mock.state.cases.find(({ events }) => events.some(({ type }) => type === 'restricted'))!;
const dataRequest = () => mock.state.cases.find(({ kind }) => kind === 'DSR')!;
/** In progress and not late: what is late is not made on time by an extension. */
const inTime = () => mock.state.cases.find(({ kind, status }) => kind === 'INF' && status === 'processing')!;
/** A complaint brought to a status that no sample has. */
function complaint(status: 'received' | 'answered'): MockCase {
  const found = sample('accepted');
  const types = {
    received: ['submitted', 'received'],
    answered: ['submitted', 'received', 'accepted', 'started', 'answered'],
  };
  const [first] = found.events;
  found.status = status;
  found.events = types[status].map((type) => ({ ...first, type })) as MockCase['events'];
  return found;
}

/** One call that succeeds for each operation; a new operation without one is a type error. */
const CALLS: Record<OperationId, () => PromiseLike<unknown>> = {
  'sites.read': () => client.sites.read(),
  'files.upload': () => client.files.upload(png()),
  // Too large for one piece.
  'files.finish': () => client.files.upload(new Blob([png(), new Uint8Array(6_000_000)])),
  'challenges.issue': () => client.challenges.issue(),
  'cases.submit': () => client.cases.submit(DRAFT),
  'cases.register': () =>
    client.cases.register({
      kind: 'FBK',
      title: DRAFT.title,
      content: DRAFT.content,
      place: DRAFT.place,
      sender: DRAFT.sender,
      locale: 'vi',
      channel: 'desk',
      lodgedOn: '2026-11-20',
      signed: false,
    }),
  'cases.track': () => client.cases.track(sample('answered')),
  'cases.reply': () => client.cases.reply(sample('needs_info'), { text: 'Cổng phía bắc.' }),
  'cases.withdraw': () => client.cases.withdraw(sample('received'), {}),
  'cases.write': () => client.cases.write(sample('processing'), { text: 'Cảm ơn cán bộ.' }),
  'cases.rate': () => client.cases.rate(sample('answered'), { score: 4 }),
  'cases.reopen': () => client.cases.reopen(sample('answered'), { reason: REASON }),
  'cases.confirm': () => client.cases.confirm(sample('answered'), {}),
  'cases.trackFile': () =>
    client.cases.trackFile(sample('submitted', true), photoOf(sample('submitted', true))),
  'cases.list': () => client.cases.list().page(),
  'cases.read': () => client.cases.read(sample('submitted').id),
  'cases.events': () => client.cases.events(sample('closed').id),
  'cases.contact': () => client.cases.contact(sample('submitted').id),
  'cases.file': () => client.cases.file(sample('answered', true).id, photoOf(sample('answered', true))),
  'cases.receive': () => client.cases.receive(sample('submitted'), {}, matching('submitted')),
  'cases.start': () =>
    client.cases.start(sample('received').id, { note: 'Giao tổ duy tu' }, matching('received')),
  'cases.ask': () =>
    client.cases.ask(sample('received'), { question: 'Ở đoạn nào ạ?' }, matching('received')),
  'cases.transfer': () =>
    client.cases.transfer(
      sample('received'),
      { toUnit: '14533@2025-07-01', reason: REASON },
      matching('received'),
    ),
  'cases.answer': () => client.cases.answer(sample('processing'), ANSWER, matching('processing')),
  'cases.refuse': () => client.cases.refuse(sample('received'), { reason: REASON }, matching('received')),
  'cases.close': () => client.cases.close(sample('answered'), {}, matching('answered')),
  'cases.accept': () => client.cases.accept(complaint('received'), { remote: true }, ANY),
  'cases.extend': () => client.cases.extend(inTime(), { reason: REASON, days: 3 }, ANY),
  'cases.suspend': () => client.cases.suspend(sample('accepted'), { reason: REASON }, ANY),
  'cases.resume': () => client.cases.resume(sample('suspended'), { reason: REASON }, ANY),
  'cases.terminate': () => client.cases.terminate(sample('suspended'), { reason: REASON }, ANY),
  'cases.recordWithdrawal': () => client.cases.recordWithdrawal(sample('accepted'), { reason: REASON }, ANY),
  'cases.deliver': () => client.cases.deliver(complaint('answered'), { deliveredOn: '2026-11-20' }, ANY),
  'cases.message': () => client.cases.message(sample('processing'), { text: 'Chúng tôi đang xử lý.' }, ANY),
  'cases.note': () => client.cases.note(sample('processing'), { text: 'Hỏi tổ trưởng.' }, ANY),
  'cases.restrict': () => client.cases.restrict(sample('received'), { reason: REASON }, ANY),
  'cases.unrestrict': () => client.cases.unrestrict(restricted(), { reason: REASON }, ANY),
  'cases.split': () =>
    client.cases.split(
      sample('received'),
      {
        reason: REASON,
        parts: [{ id: newId(), kind: 'FBK', title: DRAFT.title, content: DRAFT.content }],
      },
      ANY,
    ),
  'cases.publish': () => client.cases.publish(sample('answered'), PUBLISHED, ANY),
  'cases.unpublish': async () => {
    await client.cases.publish(sample('answered'), PUBLISHED, ANY);
    return client.cases.unpublish(sample('answered'), { reason: REASON }, ANY);
  },
  'cases.erase': () => client.cases.erase(sample('closed'), { reason: REASON }, ANY),
  'cases.publicationDraft': () => client.cases.publicationDraft(sample('answered').id),
  'cases.contactReads': () => client.cases.contactReads(sample('answered').id),
  'cases.subjectCases': () => client.cases.subjectCases(dataRequest().id),
  'cases.subjectExport': () => client.cases.subjectExport(dataRequest().id),
  'publications.list': () => client.publications.list().page(),
  'publications.read': () => client.publications.read(published().id),
  'publications.photo': () => client.publications.photo(published().id, published().photos[0]?.id ?? ''),
  'publications.similar': () => client.publications.similar({ text: published().title }),
  'publications.support': () => client.publications.support(published().id),
  'statistics.read': () => client.statistics.read(),
  'openData.cases': () => client.openData.cases('37'),
  'openData.service': () => client.openData.service('37', 'json'),
  'log.keys': () => client.log.keys('37'),
  'log.checkpoint': () => client.log.checkpoint('37'),
  'log.inclusion': async () => {
    const [first] = (await client.cases.read(sample('answered').id)).events;
    return client.log.inclusion('37', toBase64Url(await leafHash(first!.leaf)));
  },
  'log.consistency': () => client.log.consistency('37', 3, 8),
  'log.export': () => client.log.export().page(),
  'staff.me': () => client.staff.me(),
  'webhooks.list': () => client.webhooks.list(),
  'webhooks.create': () => hook(),
  'webhooks.remove': async () => client.webhooks.remove((await hook()).webhook.id),
  'webhooks.deliveries': async () => client.webhooks.deliveries((await hook()).webhook.id).page(),
  'webhooks.replay': async () =>
    client.webhooks.replay((await hook()).webhook.id, '2026-11-01T00:00:00+07:00'),
  ...modelCalls(() => ({ client, mock })),
};

describe('every operation of the contract', () => {
  it.each(OPERATIONS.map(({ id }) => id as OperationId))('%s answers by its schema', async (id) => {
    const seen: string[] = [];
    start({}, { hooks: { onResponse: ({ operation, status }) => seen.push(`${operation} ${status}`) } });
    const operation = OPERATIONS.find((one) => one.id === id);
    expect(await CALLS[id]()).toBeDefined();
    // Some need a call before, such as the webhook that is then removed.
    expect(seen.at(-1)).toBe(`${id} ${operation?.status}`);
  });
});

describe('samples', () => {
  it('have a case in every status', () => {
    expect(new Set(mock.state.cases.map(({ status }) => status))).toEqual(new Set(CASE_STATUSES));
  });

  it('are the same for the same seed and others for another', () => {
    const codes = (seed: number) => createMock({ seed }).state.cases.map(({ code, id }) => [code, id]);
    expect(codes(1)).toEqual(codes(1));
    expect(codes(1)).not.toEqual(codes(2));
  });

  it('show one overdue case with its reason', async () => {
    const { items } = await client.cases.list({ overdue: true }).page();
    const overdue = items.find(({ status }) => status === 'processing');
    const { deadlines } = await client.cases.read(overdue?.id ?? '');
    const late = deadlines.find(({ status }) => status === 'overdue');
    expect(late?.explanation.vi).toContain('ngày làm việc');
    expect(late?.due && late.due < '2026-11-23').toBe(true);
  });
});

describe('the main job', () => {
  it('goes from submission to confirmed answer', async () => {
    const { id } = await client.files.upload(png(), { name: 'Ổ gà.png' });
    const { receipt, secret } = await client.cases.submit({ ...DRAFT, fileIds: [id] });
    expect(receipt).toMatchObject({ status: 'submitted', unit: { label: { vi: 'Phường Hoa Lư' } } });
    expect(receipt.files.map(({ name }) => name)).toEqual(['Ổ gà.png']);

    const { data, etag } = await client.cases.read(receipt.id).withResponse();
    expect(data.allowed).toContain('receive');
    const received = await client.cases.receive(data, {}, { ifMatch: etag ?? '' }).withResponse();
    const started = await client.cases.start(data, {}, { ifMatch: received.etag ?? '' }).withResponse();
    await client.cases.answer(data, ANSWER, { ifMatch: started.etag ?? '' });

    const tracked = await client.cases.track({ code: receipt.code.toLowerCase(), secret });
    expect(tracked).toMatchObject({ status: 'answered' });
    expect(tracked.allowed).toEqual(['write', 'confirm', 'rate', 'reopen']);
    expect(tracked.events.map(({ type }) => type)).toEqual(['submitted', 'received', 'started', 'answered']);
    expect(tracked.events.at(-1)).toMatchObject({ doneBy: 'Tổ duy tu', unit: { key: DRAFT.place.unit } });
    expect(await client.cases.confirm({ code: receipt.code, secret }, {})).toMatchObject({
      status: 'closed',
    });
  });

  it('gives a receipt that verifies, and whose leaf is in the log', async () => {
    const { receipt } = await client.cases.submit(DRAFT);
    const keys = await openVerifierKeys((await client.log.keys('37')).verifierKeys);
    const { content } = receipt;
    expect(await verifyReceipt(receipt.receipt, keys, { content })).toEqual([]);
    expect(await verifyReceipt(receipt.receipt, keys, { content: { ...content, text: 'khác' } })).not.toEqual(
      [],
    );
    const { leaf } = receipt.receipt;
    const proof = await client.log.inclusion('37', toBase64Url(await leafHash(leaf)));
    const checkpoint = await openCheckpoint(proof.checkpoint, keys);
    expect(await verifyInclusion(leaf, proof, checkpoint)).toBe(true);
  });

  it('keeps a denunciation in the feedback channel out of sight and says how to lodge it', async () => {
    const content = 'Tôi tố cáo cán bộ địa chính đã nhận hối lộ của nhiều hộ dân trong thôn.';
    const { receipt } = await client.cases.submit({ ...DRAFT, title: 'Tố cáo nhận hối lộ', content });
    expect(receipt.restricted).toBe(true);
    expect(receipt.lodging?.vi).toContain('tố cáo');
    const { items } = await client.cases.list({ q: receipt.code }).page();
    expect(items.map(({ title, restricted }) => [title, restricted])).toEqual([[null, true]]);
  });

  it('happens once for one prepared submission', async () => {
    const { body, ...options } = newSubmission(DRAFT);
    const first = await client.cases.submit(body, options);
    const count = mock.state.cases.length;
    expect(await client.cases.submit(body, options)).toEqual(first);
    expect(mock.state.cases).toHaveLength(count);
    expect(first.secret).toBe(options.secret);
  });
});

describe('lists', () => {
  it('are walked over all pages', async () => {
    const ids: string[] = [];
    for await (const { id } of client.cases.list({ limit: 2 })) ids.push(id);
    expect(new Set(ids)).toEqual(new Set(mock.state.cases.map(({ id }) => id)));
    expect(ids).toHaveLength(mock.state.cases.length);
  });

  it('are read page by page', async () => {
    const first = await client.models.list({ limit: 5 }).page();
    expect([first.items.length, first.total, first.nextCursor]).toEqual([5, 45, '5']);
    const second = await first.next();
    expect([second?.items.length, second?.nextCursor]).toEqual([5, '10']);
    const last = await client.models.list({ limit: 5, cursor: '40' }).page();
    expect([last.items.length, last.nextCursor, await last.next()]).toEqual([5, null, null]);
  });

  it('find a model without marks and filter by several values', async () => {
    const found = await client.models.list({ q: 'nha mang tuoi' }).page();
    expect(found.items.map(({ slug }) => slug)).toEqual(['dvk-001']);
    const filtered = await client.models.list({ field: ['economy'], year: [2014, 2019] }).page();
    expect(filtered.items.map(({ slug }) => slug)).toEqual([
      ...['dvk-010', 'dvk-042', 'dvk-043', 'dvk-003', 'dvk-004', 'dvk-005'],
    ]);
    const { total, fields } = await client.models.facets({ province: '37@2025-07-01' });
    expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });
});

describe('refusals', () => {
  const code = async (call: PromiseLike<unknown>) => {
    try {
      await call;
    } catch (error) {
      if (isGdError(error, 'validation'))
        return error.fieldErrors.map((field) => `${field.pointer} ${field.code}`);
      if (isGdError(error, 'problem')) return error.code;
      throw error;
    }
    return 'no error';
  };
  const place = { unit: '14329@2025-07-01' };

  it.each([
    ['an empty title', { title: '' }, ['/title too_short']],
    ['a missing proposal', { kind: 'REC' as const }, ['/proposal proposal_required']],
    ['an unknown unit', { place: { unit: '99999@2025-07-01' } }, ['/place/unit unit_unknown']],
    ['a unit of before', { place: { unit: '14728@0' } }, ['/place/unit unit_not_in_force']],
    [
      'a unit of another province',
      { place: { unit: '04795@2025-07-01' } },
      ['/place/unit unit_other_province'],
    ],
    ['an unknown file', { place, fileIds: [newSubmission(DRAFT).body.id] }, ['/fileIds/0 file_unknown']],
    [
      'an old consent',
      { consent: { ...DRAFT.consent!, version: '2020' } },
      ['/consent/version consent_outdated'],
    ],
  ])('of %s name the field', async (_, part, expected) => {
    expect(await code(client.cases.submit({ ...DRAFT, ...part }))).toEqual(expected);
  });

  it('of commands: stale etag, wrong state, vague answer, future day', async () => {
    const { id } = sample('processing');
    const { ifMatch } = matching('processing');
    expect(await code(client.cases.answer(id, ANSWER, { ifMatch: '"99"' }))).toBe('etag_stale');
    expect(await code(client.cases.receive(id, {}, { ifMatch }))).toBe('command_not_allowed');
    expect(await code(client.cases.answer(id, { ...ANSWER, text: 'Xong.' }, { ifMatch }))).toEqual([
      '/text answer_too_short',
    ]);
    expect(await code(client.cases.answer(id, { ...ANSWER, doneOn: '2026-11-24' }, { ifMatch }))).toEqual([
      '/doneOn date_in_future',
    ]);
  });

  it('of the rest: wrong secret, clashing key, wrong file, missing site and credential', async () => {
    const { code: tracking } = sample('answered');
    expect(await code(client.cases.track({ code: tracking, secret: 'x'.repeat(32) }))).toBe('case_not_found');
    const { body, ...options } = newSubmission(DRAFT);
    await client.cases.submit(body, options);
    expect(await code(client.cases.submit({ ...body, title: 'Tiêu đề khác' }, options))).toBe(
      'idempotency_key_reused',
    );
    expect(await code(client.cases.submit(body))).toBe('already_exists');
    expect(await code(client.files.upload(new Blob(['MZ program'])))).toBe('file_type_not_allowed');
    expect(await code(client.models.read('dvk-999'))).toBe('not_found');
    const bare = createClient({ baseUrl: 'https://mock.gd.invalid', fetch: mock.fetch });
    expect(await code(bare.sites.read())).toBe('site_key_missing');
    expect(await code(bare.cases.list().page())).toBe('unauthenticated');
  });

  it('speak the language of the client', async () => {
    start({}, { locale: 'en' });
    const error = await client.cases.submit({ ...DRAFT, title: 'abc' }).catch((reason: unknown) => reason);
    expect(isGdError(error, 'validation') && error.fieldErrors).toEqual([
      {
        pointer: '/title',
        code: 'too_short',
        detail: 'At least 5 characters are needed',
        params: { minimum: 5 },
      },
    ]);
  });
});

describe('faults', () => {
  it('play each failure that a story shows', async () => {
    start({
      faults: { 'cases.submit': 'offline', 'models.list': 'rate_limited', 'sites.read': 'unavailable' },
    });
    await expect(client.cases.submit(DRAFT)).rejects.toMatchObject({ kind: 'network' });
    await expect(client.models.list().page()).rejects.toMatchObject({ kind: 'rateLimited', retryAfter: 30 });
    await expect(client.sites.read()).rejects.toMatchObject({ code: 'unavailable' });
    mock.state.faults = { 'cases.submit': 'validation_failed' };
    await expect(client.cases.submit(DRAFT)).rejects.toMatchObject({ kind: 'validation' });
  });

  it.each(['offline', 503, 'unavailable'] as const)('can be %s for every operation', async (fault) => {
    for (const { id, method, path } of OPERATIONS) {
      mock.state.faults = { [id]: fault };
      const address = `https://mock.gd.invalid${path.replace(/\{\w+\}/g, 'x')}`;
      const answer = mock.fetch(address, { method }).then(({ status }) => status, String);
      expect([id, await answer]).toEqual([id, fault === 'offline' ? 'TypeError: Failed to fetch' : 503]);
    }
  });

  it('lose the answer to what is done, as often as planned', async () => {
    start({ faults: { 'cases.submit': { fault: 'dropped', times: 1 } } });
    const { body, ...options } = newSubmission(DRAFT);
    const before = mock.state.cases.length;
    await expect(client.cases.submit(body, options)).rejects.toMatchObject({ kind: 'network' });
    expect(mock.state.cases).toHaveLength(before + 1);
    await client.cases.submit(body, options);
    expect(mock.state.cases).toHaveLength(before + 1);
  });

  it('answer with the status of a proxy, and late', async () => {
    start({ faults: { 'sites.read': 502, 'models.facets': { delay: 60 } } }, { timeout: 20 });
    await expect(client.sites.read()).rejects.toMatchObject({ code: 'http_502', status: 502 });
    await expect(client.models.facets()).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('are as slow as the caller is patient', async () => {
    start({ faults: { 'sites.read': 'slow' } }, { timeout: 20 });
    await expect(client.sites.read()).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('let a delayed answer be aborted', async () => {
    start({ delay: 60_000 });
    const controller = new AbortController();
    const call = client.sites.read({ signal: controller.signal });
    controller.abort();
    await expect(call).rejects.toMatchObject({ kind: 'abort' });
  });
});
