/** Every kind that can be sent online, who may send it, and what is kept from the public. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseContact, CaseReceipt, CaseSummary, Page, Problem, Submission } from '@gd/contract';
import { NINH_BINH } from './support/names.js';
import {
  asOfficer,
  call,
  command,
  newSecret,
  readCase,
  report,
  sendReport,
  submit,
  track,
} from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let leader: string;
beforeAll(async () => {
  server = await startTestServer();
  leader = await server.officer();
});
afterAll(() => server.close());

const sender = {
  name: 'Nguyễn Thị Hạnh',
  address: 'Số 5, phố Phúc Ninh',
  phone: '0912 345 678',
  idNumber: '037190001234',
};
const KINDS: [kind: Submission['kind'], changes: Partial<Submission>, rule: string][] = [
  ['FBK', {}, 'T-22'],
  ['REC', { proposal: 'Lắp thêm hai đèn' }, 'T-22'],
  ['REG', { details: { regulation: 'Quyết định 12/2026/QĐ-UBND' } }, 'T-22'],
  [
    'INF',
    {
      sender,
      details: { document: 'Quy hoạch sử dụng đất 2026', deliveryForm: 'electronic', purpose: 'Tìm hiểu' },
    },
    'T-19',
  ],
  ['REV', { sender, details: { matter: 'REC', preferredOn: '2026-03-12' } }, 'T-02'],
  ['DSR', { sender, details: { right: 'access' } }, 'PDP-3'],
];

describe('each kind', () => {
  it.each(KINDS)(
    '%s is taken with what it needs, and has the clock of its rule',
    async (kind, changes, rule) => {
      const { status, body } = await submit(server.url, report({ kind, ...changes }));
      expect([status, body.kind]).toEqual([201, kind]);
      expect(body.deadlines.filter(({ owedBy }) => owedBy === 'office').map((one) => one.rule)).toContain(
        rule,
      );
      const { body: shown } = await readCase(server.url, leader, body.id);
      expect(shown).toMatchObject({
        kind,
        channel: 'online',
        lodgedOn: '2026-03-02',
        details: changes.details ?? null,
      });
    },
  );

  const lacking: [Submission['kind'], Partial<Submission>, string, string][] = [
    ['INF', { sender }, '/details/document', 'required'],
    [
      'INF',
      { details: { document: 'a', deliveryForm: 'paper', purpose: 'b' } },
      '/sender/idNumber',
      'required',
    ],
    ['REV', { sender }, '/details/matter', 'required'],
    ['DSR', { sender }, '/details/right', 'required'],
    ['REV', { sender: null, consent: null, details: { matter: 'FBK' } }, '/sender', 'anonymous_not_allowed'],
    ['DSR', { sender: null, consent: null, details: { right: 'erase' } }, '/sender', 'anonymous_not_allowed'],
    ['INF', { sender: { ...sender, idNumber: '12' } }, '/sender/idNumber', 'invalid_id_number'],
    ['FBK', { group: { size: 3, representatives: ['A'] } }, '/group/size', 'group_too_small'],
    [
      'FBK',
      { group: { size: 7, representatives: ['A', 'B', 'C'] } },
      '/group/representatives',
      'representatives_count',
    ],
  ];
  it.each(lacking)('%s with %j names %s', async (kind, changes, pointer, code) => {
    const { status, body } = await submit<Problem>(server.url, report({ kind, ...changes }));
    expect(status).toBe(422);
    expect(body.errors?.find((error) => error.pointer === pointer)?.code).toBe(code);
  });

  it('a group sends by its representatives, whose names are part of the contact', async () => {
    const group = { size: 12, representatives: ['Nguyễn Thị Hạnh', 'Lê Văn Tám'] };
    const sent = await sendReport(server.url, { group });
    const { body } = await track(server.url, sent.code, sent.secret);
    expect(body.groupSize).toBe(12);
    expect(JSON.stringify(body)).not.toContain('Tám');
    const contact = await call<CaseContact>(`${server.url}/v1/cases/${sent.id}/contact`, {
      headers: asOfficer(leader),
    });
    expect(contact.body.representatives).toEqual(group.representatives);
  });

  it('what fills in the field that nobody sees is a machine', async () => {
    const { status, body } = await submit<Problem>(server.url, report({ website: 'https://example.com' }));
    expect([status, body.code]).toEqual([403, 'looks_automated']);
    expect((await submit(server.url, report({ website: '' }))).status).toBe(201);
  });
});

describe('a complaint or denunciation in the feedback channel', () => {
  const secretly = {
    title: 'Đơn tố cáo cán bộ địa chính',
    content: 'Tôi tố cáo ông A đã nhận hối lộ của nhiều hộ dân.',
  };

  it('is taken, told where to lodge it, and kept from lists, other officers and search', async () => {
    const secret = newSecret();
    const { status, body } = await submit<CaseReceipt>(server.url, report(secretly), { secret });
    expect([status, body.restricted]).toEqual([201, true]);
    expect(body.lodging?.vi).toMatch(/tố cáo/);
    const { body: shown } = await track(server.url, body.code, secret);
    expect(shown).toMatchObject({ restricted: true, lodging: body.lodging });
    expect(shown.events.map(({ type, by }) => [type, by])).toEqual([
      ['submitted', 'citizen'],
      ['restricted', 'system'],
    ]);

    const list = async (key: string, query = '') =>
      (await call<Page<CaseSummary>>(`${server.url}/v1/cases?limit=100${query}`, { headers: asOfficer(key) }))
        .body.items;
    expect((await list(leader)).find(({ id }) => id === body.id)).toMatchObject({
      title: null,
      restricted: true,
    });
    expect(await list(leader, '&q=hoi+lo')).toEqual([]);
    expect((await list(leader, `&q=${body.code}`)).map(({ id }) => id)).toEqual([body.id]);
    for (const [roles, unit] of [
      [['auditor'], undefined],
      [['leader'], NINH_BINH],
    ] as const) {
      const other = await server.officer(roles, unit);
      expect((await readCase<Problem>(server.url, other, body.id)).status).toBe(404);
    }
    expect((await readCase(server.url, await server.officer(['handler']), body.id)).status).toBe(200);
  });

  it('says a complaint apart from a denunciation, and leaves reports alone that only complain', async () => {
    const { body } = await submit(
      server.url,
      report({ content: 'Tôi khiếu nại quyết định thu hồi đất số 12 của phường.' }),
    );
    expect(body.lodging?.vi).toMatch(/khiếu nại/);
    const { body: plain } = await submit(
      server.url,
      report({ content: 'Bà con phàn nàn nhiều lần về rác ở đầu ngõ.' }),
    );
    expect(plain).toMatchObject({ restricted: false, lodging: null });
  });

  it('is also a meeting asked for in order to denounce, and not one about a complaint', async () => {
    const meeting = async (matter: 'DEN' | 'CPL') =>
      (await submit(server.url, report({ kind: 'REV', sender, details: { matter } }))).body.restricted;
    expect([await meeting('DEN'), await meeting('CPL')]).toEqual([true, false]);
  });

  it('is opened to the public again by a leader only, and never published before', async () => {
    const sent = await sendReport(server.url, secretly);
    const handler = await server.officer(['handler']);
    const reason = 'Đọc kỹ thì đây là phản ánh thông thường.';
    expect((await command<Problem>(server.url, handler, sent.id, 'unrestrict', { reason })).status).toBe(403);
    const { status, body } = await command(server.url, leader, sent.id, 'unrestrict', { reason });
    expect([status, body.restricted, body.lodging]).toEqual([200, false, null]);
  });
});
