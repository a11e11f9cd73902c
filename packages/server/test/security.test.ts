/** Attacks that are tried every time, one test each. Those by webhook address and in mail are tested beside these. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseSummary, Operation, Page, Problem, Publication } from '@gd/contract';
import { OPERATIONS, ROLES, schemaOf } from '@gd/contract';
import { CRITERIA_EXAMPLE } from '@gd/rules';
import { newId } from '../src/ids.js';
import { createKey } from '../src/keys/keys.js';
import { putTenant } from '../src/sites/store.js';
import {
  GOOD,
  modelContent,
  nominateFromPage,
  nomination,
  publishedFigure,
  recognition,
  removal,
} from './support/models.js';
import { HOA_LU, NINH_BINH, SITE, YEN_TU } from './support/names.js';
import {
  ANSWER,
  answered,
  asOfficer,
  call,
  command,
  complaint,
  newKey,
  newSecret,
  paper,
  readCase,
  report,
  senderStep,
  sendReport,
  submit,
  track,
  upload,
  walk,
} from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let leader: string;
beforeAll(async () => {
  server = await startTestServer();
  leader = await server.officer();
  await putTenant(server.services.database, '38', '38@2025-07-01', new Date());
});
afterAll(() => server.close());

const pdf = (text = '') => new Blob([`%PDF-1.4\n${text}`]);
const reason = 'Lý do được nêu rõ ở đây cho mọi người.';
const reviewed = {
  title: 'Đã đọc và che',
  content: 'Đã đọc và che thông tin riêng.',
  answer: ANSWER.text,
  photos: [],
  showPoint: true,
  reviewed: true,
};

const foreignKey = (roles: readonly (typeof ROLES)[number][]) =>
  createKey(
    server.services.database,
    server.services.units,
    { tenant: '38', roles, unitKey: '38@2025-07-01', name: 'Thanh Hóa' },
    new Date(),
  );

/** A body for each operation of officers that takes one, so that no call ends at the check of its form. */
const BODIES: Readonly<Record<string, () => unknown>> = {
  'files.finish': () => ({ upload: '0'.repeat(32) }),
  'cases.register': paper,
  'cases.ask': () => ({ question: 'Ở đoạn nào của đường?' }),
  'cases.transfer': () => ({ toUnit: YEN_TU, reason }),
  'cases.extend': () => ({ reason, days: 1 }),
  'cases.answer': () => ({ ...ANSWER, fileIds: [] }),
  'cases.deliver': () => ({ deliveredOn: '2026-03-02' }),
  'cases.message': () => ({ text: 'Chào bà', fileIds: [] }),
  'cases.note': () => ({ text: 'Ghi chú' }),
  'cases.split': () => ({
    reason,
    parts: [{ id: newId(), kind: 'FBK', title: 'Một phần', content: 'Một phần của phản ánh ban đầu.' }],
  }),
  'cases.publish': () => reviewed,
  'models.nominate': () => nomination({ nominator: null }),
  'models.decline': () => ({ note: reason }),
  'models.report': () => ({ note: reason }),
  'models.review': () => GOOD,
  'models.recognise': () => recognition('commune'),
  'models.remove': () => removal,
  'models.edit': () => modelContent(),
  'models.link': () => ({ copiedFrom: newId() }),
  'models.unlink': () => ({ copiedFrom: newId(), note: reason }),
  'models.putPublished': publishedFigure,
  'books.create': () => ({ id: newId(), title: 'Sách trăm mô hình', size: 100 }),
  'books.edit': () => ({ title: 'Sách trăm mô hình' }),
  'books.makeExport': () => ({ id: newId(), format: 'json' }),
  'imports.apply': () => ({ leaveOutInvalid: false }),
  'webhooks.create': () => ({ url: 'https://example.com/hook', events: ['case.submitted'] }),
  'scoring.putCriteria': () => ({ ...CRITERIA_EXAMPLE, id: newId(), year: 2026 }),
  'scoring.score': () => ({ id: newId(), criteriaId: newId(), marks: [{ criterion: 'named', points: 5 }] }),
  'scoring.conclude': () => ({ criteriaId: newId(), reasons: reason }),
  'webhooks.replay': () => ({ since: '2026-03-01T00:00:00+07:00' }),
  ...Object.fromEntries(
    [
      ...['refuse', 'suspend', 'resume', 'terminate', 'recordWithdrawal'],
      ...['restrict', 'unrestrict', 'unpublish', 'erase'],
    ].map((name) => [`cases.${name}`, () => ({ reason })]),
  ),
};

/** Roles of which the province's officers can do all, and those of a unit only a part. */
const OF_PROVINCE: readonly (typeof ROLES)[number][] = ['auditor', 'model-reviewer', 'committee'];

const ofStaff = OPERATIONS.filter(({ access }) => access.roles);

interface Target {
  caseId: string;
  modelId: string;
}
const newTarget = async (): Promise<Target & { code: string; secret: string }> => {
  const sent = await sendReport(server.url);
  const { body } = await nominateFromPage(server.url);
  return { ...sent, caseId: sent.id, modelId: body.id };
};
const pathOf = ({ path }: Operation, { caseId, modelId }: Target): string =>
  path
    .replace('{caseId}', caseId)
    .replace('{modelId}', modelId)
    .replace(/\{\w+\}/g, () => newId());

/** The same for operations that need a query. */
const QUERIES: Readonly<Record<string, string>> = { 'models.forgetContact': '?reason=erasure-requested' };

const attempt = (operation: Operation, target: Target, headers: Record<string, string>) =>
  call(`${server.url}${pathOf(operation, target)}${QUERIES[operation.id] ?? ''}`, {
    method: operation.method,
    headers: { 'Idempotency-Key': newKey(), 'If-Match': '*', 'Gd-Case-Secret': newSecret(), ...headers },
    ...(operation.body !== undefined &&
      operation.body !== 'file' && { json: BODIES[operation.id]?.() ?? {} }),
  });

it('private file by URL alone', async () => {
  const { body: file } = await upload(server.url, pdf('Sổ đỏ'), 'sổ đỏ.pdf');
  const sent = await sendReport(server.url, { fileIds: [file.id] });
  const other = await sendReport(server.url);
  const shown = await walk(server.url, leader, sent.id, ...answered, ['publish', reviewed]);
  const paths = [
    `/v1/files/${file.id}`,
    `/v1/cases/${sent.id}/files/${file.id}`,
    `/v1/tracking/${sent.code}/files/${file.id}`,
    `/v1/tracking/${other.code}/files/${file.id}`,
    `/v1/publications/${shown.publicationId}/photos/${file.id}`,
    `/files/${file.id}`,
    `/kit/../files/${file.id}`,
  ];
  for (const path of paths)
    for (const headers of [{}, { 'Gd-Site': SITE }, { 'Gd-Case-Secret': other.secret, 'Gd-Site': SITE }]) {
      const answer = await call<unknown>(`${server.url}${path}`, {
        headers: headers as Record<string, string>,
      });
      expect([path, [400, 401, 403, 404, 405].includes(answer.status)]).toEqual([path, true]);
      expect(String(answer.body)).not.toContain('%PDF');
    }
  const allowed = await call(`${server.url}/v1/tracking/${sent.code}/files/${file.id}`, {
    headers: { 'Gd-Case-Secret': sent.secret },
  });
  expect(allowed.status).toBe(200);
});

it('token of another tenant', async () => {
  const sent = await sendReport(server.url);
  const key = await foreignKey(['leader', 'handler', 'intake', 'auditor']);
  expect((await readCase<Problem>(server.url, key, sent.id)).status).toBe(404);
  const list = await call<Page<CaseSummary>>(`${server.url}/v1/cases`, { headers: asOfficer(key) });
  expect(list.body.items).toEqual([]);
  // The tenant is part of what is checked: a key, a site or a code with the digits of another one is none.
  expect((await readCase<Problem>(server.url, key.replace('gd_key_38', 'gd_key_37'), sent.id)).status).toBe(
    401,
  );
  expect(
    (await readCase<Problem>(server.url, leader.replace('gd_key_37', 'gd_key_38'), sent.id)).status,
  ).toBe(401);
  expect((await submit<Problem>(server.url, report(), { site: SITE.replace('37', '38') })).body.code).toBe(
    'site_key_unknown',
  );
  expect((await track<Problem>(server.url, sent.code.replace(/^37/, '38'), sent.secret)).status).toBe(404);
  const cookie = { Cookie: `gd_session=${key}; __Host-gd_session=${key}` };
  expect((await call(`${server.url}/v1/cases/${sent.id}`, { headers: cookie })).status).toBe(401);
});

describe('action without the role', () => {
  it.each(ROLES.map((role) => ({ role })))(
    '$role: every operation, in the own tenant and from another',
    async ({ role }) => {
      const sent = await newTarget();
      const unit = OF_PROVINCE.includes(role) ? NINH_BINH : HOA_LU;
      const [own, foreign] = [await server.officer([role], unit), await foreignKey([role])];
      for (const operation of ofStaff) {
        const allowed = operation.access.roles?.includes(role) ?? false;
        const other = await attempt(operation, sent, asOfficer(foreign));
        const expected = !allowed ? 403 : /\{(case|model)Id\}/.test(operation.path) ? 404 : other.status;
        expect([operation.id, other.status]).toEqual([operation.id, expected]);
        expect(JSON.stringify(other.body)).not.toContain(sent.code);
      }
      expect((await track(server.url, sent.code, sent.secret)).headers.get('ETag')).toBe('"1.2026-03-02"');
      for (const operation of ofStaff) {
        const { status } = await attempt(operation, sent, asOfficer(own));
        expect([operation.id, status === 403]).toEqual([
          operation.id,
          !operation.access.roles?.includes(role),
        ]);
        expect([operation.id, status < 500]).toEqual([operation.id, true]);
      }
    },
  );

  it('nobody: no key, the key of a site, the secret of a case', async () => {
    const sent = await newTarget();
    for (const operation of ofStaff.filter(({ access }) => !access.site))
      for (const headers of [{}, { 'Gd-Site': SITE }, { 'Gd-Case-Secret': sent.secret }]) {
        const { status, body } = await attempt(operation, sent, headers as Record<string, string>);
        expect([operation.id, status, body.code]).toEqual([operation.id, 401, 'unauthenticated']);
      }
  });

  it('every operation of officers that needs a body has one here', () => {
    const needing = ofStaff.flatMap(({ id, body }) =>
      body === undefined || body === 'file' || schemaOf(body).safeParse({}).success || id in BODIES
        ? []
        : [id],
    );
    expect(needing).toEqual([]);
  });
});

it('sort or filter injection', async () => {
  const secretCase = await sendReport(server.url, { place: { unit: YEN_TU }, title: 'Việc của xã khác' });
  const reviewer = await server.officer(['model-reviewer'], NINH_BINH);
  const evil = [
    "' or 1=1 --",
    '1); drop table cases; --',
    '%',
    '_',
    '\\',
    '*',
    '\u0000',
    "due' desc",
    '{"a":1}',
  ];
  const lists: [path: string, headers: Record<string, string>, names: string[]][] = [
    ['/v1/cases', asOfficer(leader), ['sort', 'status', 'kind', 'unit', 'overdue', 'cursor', 'limit', 'q']],
    ['/v1/publications', { 'Gd-Site': SITE }, ['sort', 'kind', 'unit', 'cursor', 'limit', 'q']],
    ['/v1/statistics', { 'Gd-Site': SITE }, ['from', 'to', 'unit']],
    ['/v1/open-data/37/cases', {}, ['format']],
    [
      '/v1/models',
      { 'Gd-Site': SITE },
      [
        ...['field', 'kind', 'level', 'recognition', 'province', 'unit', 'year'],
        ...['sort', 'q', 'cursor', 'limit'],
      ],
    ],
    ['/v1/register/models', asOfficer(reviewer), ['status', 'queue', 'unit', 'sort', 'q', 'cursor']],
    ['/v1/models/register', { 'Gd-Site': SITE }, ['from', 'to', 'unit']],
    ['/v1/open-data/37/models', {}, ['format', 'field', 'unit']],
  ];
  for (const [path, headers, names] of lists)
    for (const name of names)
      for (const value of evil) {
        const url = `${server.url}${path}?${new URLSearchParams({ [name]: value }).toString()}`;
        const { status, body } = await call(url, { headers });
        expect([path, name, value, [200, 422].includes(status)]).toEqual([path, name, value, true]);
        // Words are words, whatever else stands between them; all else has a form.
        if (name !== 'q') expect([name, value, status]).toEqual([name, value, 422]);
        expect(JSON.stringify(body)).not.toContain(secretCase.code);
      }
  expect((await track(server.url, secretCase.code, secretCase.secret)).status).toBe(200);
});

it('stored markup rendered', async () => {
  const markup = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  const { body: file } = await upload(server.url, pdf('<script>alert(3)</script>'), `${markup}.html`);
  expect(file.name).toMatch(/\.pdf$/);
  expect((await upload<Problem>(server.url, new Blob([`<html>${markup}`]), 'a.pdf')).status).toBe(415);
  const sent = await sendReport(server.url, {
    title: markup,
    content: `${markup} ${markup}`,
    fileIds: [file.id],
    place: { unit: HOA_LU, detail: markup },
  });
  const shown = await walk(
    server.url,
    leader,
    sent.id,
    'receive',
    ['message', { text: markup, fileIds: [] }],
    'start',
    ['answer', { ...ANSWER, text: `${markup} ${ANSWER.text}` }],
    ['publish', { ...reviewed, title: markup, content: markup, answer: markup }],
  );
  const site = { 'Gd-Site': SITE };
  const answers: [string, Record<string, string>][] = [
    [`/v1/cases/${sent.id}`, asOfficer(leader)],
    ['/v1/cases', asOfficer(leader)],
    [`/v1/tracking/${sent.code}`, { 'Gd-Case-Secret': sent.secret }],
    [`/v1/tracking/${sent.code}/files/${file.id}`, { 'Gd-Case-Secret': sent.secret }],
    [`/v1/publications/${shown.publicationId}`, site],
    ['/v1/publications', site],
    ['/v1/open-data/37/cases', {}],
    ['/v1/open-data/37/cases?format=json', {}],
  ];
  for (const [path, headers] of answers) {
    const answer = await fetch(`${server.url}${path}`, { headers });
    const text = await answer.text();
    expect([path, answer.status]).toEqual([path, 200]);
    expect(text).toContain('alert(');
    const isDownload = answer.headers.get('Content-Disposition')?.startsWith('attachment') ?? false;
    const isJson = answer.headers.get('Content-Type')?.startsWith('application/json') ?? false;
    expect([path, isDownload || isJson]).toEqual([path, true]);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  }
});

it('retry duplicates', async () => {
  const twice = async <T>(send: (key: string) => Promise<{ status: number; body: T }>): Promise<T> => {
    const key = newKey();
    const [a, b, c] = [...(await Promise.all([send(key), send(key)])), await send(key)];
    expect([a?.status, b?.status, c?.status].every((status) => status === a?.status && status < 300)).toBe(
      true,
    );
    expect(b?.body).toEqual(a?.body);
    expect(c?.body).toEqual(a?.body);
    return a?.body as T;
  };
  const [submission, secret] = [report(), newSecret()];
  const { code, id } = await twice((key) => submit(server.url, submission, { key, secret }));
  const sent = { id, code, secret };
  const registration = complaint();
  await twice((key) =>
    call(`${server.url}/v1/cases/register`, {
      method: 'POST',
      headers: asOfficer(leader, { 'Idempotency-Key': key, 'Gd-Case-Secret': secret }),
      json: registration,
    }),
  );
  await twice((key) =>
    command(
      server.url,
      leader,
      id,
      'message',
      { text: 'Một lần', fileIds: [] },
      { 'Idempotency-Key': key, 'If-Match': '*' },
    ),
  );
  await twice((key) =>
    senderStep(server.url, sent, 'write', { text: 'Một lần', fileIds: [] }, { 'Idempotency-Key': key }),
  );
  await twice((key) => upload(server.url, pdf(), 'a.pdf', { 'Gd-Site': SITE, 'Idempotency-Key': key }));
  const shown = await walk(server.url, leader, id, ...answered, ['publish', reviewed]);
  await twice((key) =>
    call(`${server.url}/v1/publications/${shown.publicationId}/support`, {
      method: 'POST',
      headers: { 'Gd-Site': SITE, 'Idempotency-Key': key },
      json: {},
    }),
  );
  const { body } = await track(server.url, code, secret);
  expect(body.events.map(({ type }) => type)).toEqual([
    ...['submitted', 'messaged', 'messaged', 'received', 'started', 'answered', 'published'],
  ]);
  const { body: publication } = await call<Publication>(
    `${server.url}/v1/publications/${shown.publicationId}`,
    {
      headers: { 'Gd-Site': SITE },
    },
  );
  expect(publication.supports).toBe(1);
});

it('predictable codes', async () => {
  const codes: string[] = [];
  for (let i = 0; i < 40; i += 1) codes.push((await sendReport(server.url)).code);
  const bodies = codes.map((code) => code.replaceAll('-', '').slice(2, 10));
  expect(new Set(bodies.join('')).size).toBeGreaterThan(20);
  for (const [i, a] of bodies.entries())
    for (const b of bodies.slice(0, i)) {
      const same = [...a].filter((symbol, at) => b[at] === symbol).length;
      expect(same).toBeLessThan(6);
    }
  // A code by itself opens nothing, and neither do the ids, which tell the time they were made.
  for (const path of [`/v1/tracking/${codes[0]}`, `/v1/cases/${newId()}`])
    expect([401, 404]).toContain((await call(`${server.url}${path}`)).status);
  for (const secret of ['1234', 'a'.repeat(21), ''])
    expect((await submit<Problem>(server.url, report(), { secret })).body.errors?.[0]?.pointer).toBe(
      'Gd-Case-Secret',
    );
});

it('limits removed', async () => {
  const limited = await startTestServer({ GD_RATE_LIMIT_SUBMIT: '3', GD_RATE_LIMIT_WRONG_SECRET: '3' });
  try {
    const sent = await sendReport(limited.url);
    for (let i = 0; i < 2; i += 1) await sendReport(limited.url);
    const disguises: Record<string, string>[] = [
      {},
      { 'X-Forwarded-For': '203.0.113.9', 'X-Real-IP': '203.0.113.9', Forwarded: 'for=203.0.113.9' },
      { 'X-Forwarded-For': '203.0.113.10, 127.0.0.1', 'CF-Connecting-IP': '203.0.113.10' },
      { 'User-Agent': 'another', Origin: 'https://hoalu.example.vn' },
    ];
    for (const headers of disguises) {
      const answer = await submit<Problem>(limited.url, report(), { headers });
      expect([answer.status, answer.body.code]).toEqual([429, 'rate_limited']);
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    }
    for (let i = 0; i < 3; i += 1)
      expect((await track<Problem>(limited.url, sent.code, newSecret())).status).toBe(404);
    for (const headers of disguises)
      expect((await track<Problem>(limited.url, sent.code, newSecret(), headers)).status).toBe(429);
  } finally {
    await limited.close();
  }
  const site = { 'Gd-Site': SITE };
  expect((await call(`${server.url}/v1/publications?limit=101`, { headers: site })).status).toBe(422);
  expect((await call(`${server.url}/v1/cases?limit=1000000`, { headers: asOfficer(leader) })).status).toBe(
    422,
  );
  const files = Array.from({ length: 6 }, newId);
  expect((await submit<Problem>(server.url, report({ fileIds: files }))).body.errors?.[0]).toMatchObject({
    pointer: '/fileIds',
    code: 'too_many',
  });
  expect((await submit<Problem>(server.url, report({ content: 'a'.repeat(70_000) }))).status).toBe(413);
});

it('log lines with content', async () => {
  const word = 'Mậtngữ';
  const sender = {
    name: `Đinh ${word}`,
    address: `Ngõ ${word}`,
    phone: '0933444555',
    email: 'matngu@vidu.vn',
  };
  const { body: file } = await upload(server.url, pdf(word), `${word}.pdf`);
  const changes = { title: `${word} ${word}`, content: `${word} `.repeat(6), sender, fileIds: [file.id] };
  const sent = await sendReport(server.url, { ...changes, place: { unit: HOA_LU, detail: word } });
  await submit<Problem>(server.url, { ...report(changes), [word]: word });
  await submit<Problem>(server.url, `{"${word}`);
  await track<Problem>(server.url, sent.code, `${newSecret()}${word}`.slice(0, 40).replace(/[^\w-]/g, 'x'));
  await walk(
    server.url,
    leader,
    sent.id,
    'receive',
    ['ask', { question: `${word} ở đâu?` }],
    ['note', { text: word }],
  );
  await senderStep(server.url, sent, 'reply', { text: word, fileIds: [] });
  await walk(
    server.url,
    leader,
    sent.id,
    'start',
    ['answer', { ...ANSWER, text: `${word} ${ANSWER.text}` }],
    ['publish', { ...reviewed, title: `${word} ${word}` }],
  );
  await senderStep(server.url, sent, 'rate', { score: 1, comment: word });
  await call(`${server.url}/v1/cases?q=${encodeURIComponent(word)}`, { headers: asOfficer(leader) });
  await call(`${server.url}/v1/cases/${sent.id}/contact`, { headers: asOfficer(leader) });
  await call(`${server.url}/v1/cases/${encodeURIComponent(word)}`, { headers: asOfficer(leader) });
  // An error inside the server is logged with what it was, and without what it was about.
  const broken = server.services.database.all;
  server.services.database.all = () => Promise.reject(new Error(`duplicate key (${word}) ${sender.phone}`));
  await call(`${server.url}/v1/cases/${sent.id}`, { headers: asOfficer(leader) });
  server.services.database.all = broken;

  const logged = server.logged();
  expect(logged).toContain('cases.submit');
  // Fewer digits of the number stand in ids and times by chance.
  for (const secret of [word, '933444555', 'matngu', sent.code, sent.secret, leader, leader.slice(-30)])
    expect([secret, logged.includes(secret)]).toEqual([secret, false]);
});
