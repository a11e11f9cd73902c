/** What a sender or an officer reads of an event is what its leaf commits to, for every type of event. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { eventContent, type CaseEventView, type OfficerCase, type TrackedCase } from '@gd/contract';
import { opensCommitment } from '@gd/receipts';
import { CASE_EVENT_TYPES } from '@gd/rules';
import { statement } from '../src/database/database.js';
import { newId } from '../src/ids.js';
import { TENANT, YEN_TU } from './support/names.js';
import {
  ANSWER,
  answered,
  asOfficer,
  call,
  complaint,
  newSecret,
  readCase,
  register,
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
});
afterAll(() => server.close());

const pdf = () => new Blob(['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n']);
const reason = 'Lý do được nêu rõ ở đây cho mọi người.';

/** As the browser would have it: through JSON. */
const opens = (event: CaseEventView, shown: TrackedCase | OfficerCase): Promise<boolean> => {
  const content: unknown = JSON.parse(JSON.stringify(eventContent(event, shown)));
  return opensCommitment(event.leaf, event.salt ?? '', content);
};

async function expectAllOpen(shown: TrackedCase | OfficerCase): Promise<string[]> {
  for (const event of shown.events) {
    expect(event.leaf).toMatchObject({
      kind: `case.${event.type}`,
      id: `${shown.id}/${event.seq}`,
      time: event.at,
    });
    expect([event.type, await opens(event, shown)]).toEqual([event.type, true]);
  }
  return shown.events.map(({ type }) => type);
}

it('opens for every type of event, to the sender and to the officer, and the leaf is in the log', async () => {
  const seen = new Set<string>();
  const look = async (key: string, sent: { id: string; code: string; secret: string }) => {
    for (const shown of [
      (await track(server.url, sent.code, sent.secret)).body,
      (await readCase(server.url, key, sent.id)).body,
    ])
      for (const type of await expectAllOpen(shown)) seen.add(type);
  };
  const file = async (headers?: Record<string, string>) =>
    (await upload(server.url, pdf(), 'biên bản.pdf', headers)).body.id;

  // A complaint on paper, with halts.
  const cpl = await register(
    server.url,
    leader,
    complaint({ group: { size: 6, representatives: ['Trần Văn Bình'] } }),
  );
  await walk(server.url, leader, cpl.id, 'receive', ['accept', { complex: true }], 'start');
  await walk(server.url, leader, cpl.id, ['suspend', { reason }], ['resume', { reason }], ['answer', ANSWER]);
  await walk(server.url, leader, cpl.id, ['deliver', { deliveredOn: '2026-03-02' }]);
  await look(leader, cpl);
  const ended = await register(server.url, leader, complaint());
  await walk(
    server.url,
    leader,
    ended.id,
    'receive',
    'accept',
    ['suspend', { reason }],
    ['terminate', { reason }],
  );
  await look(leader, ended);

  // A report that goes round.
  const sent = await sendReport(server.url, {
    fileIds: [await file()],
    place: { unit: YEN_TU, detail: 'Cạnh chợ', point: { latitude: 20.1234567, longitude: 105.9 } },
  });
  const neighbour = await server.officer(['leader'], YEN_TU);
  await walk(server.url, neighbour, sent.id, 'receive', ['ask', { question: 'Ở đoạn nào của đường?' }]);
  await senderStep(server.url, sent, 'reply', { text: 'Ở cuối đường', fileIds: [await file()] });
  await walk(server.url, neighbour, sent.id, ['transfer', { toUnit: '14329@2025-07-01', reason }]);
  await walk(
    server.url,
    leader,
    sent.id,
    'receive',
    ['message', { text: 'Chúng tôi đang xem', fileIds: [] }],
    ['note', { text: 'Hỏi tổ dân phố' }],
  );
  await senderStep(server.url, sent, 'write', { text: 'Cảm ơn', fileIds: [await file()] });
  const part = {
    id: newId(),
    kind: 'FBK',
    title: 'Rác ở chợ',
    content: 'Rác ở chợ không được dọn nhiều ngày nay.',
  };
  await walk(server.url, leader, sent.id, ['split', { reason, parts: [part] }]);
  await walk(server.url, leader, sent.id, 'start', ['extend', { reason, days: 3 }]);
  await walk(server.url, leader, sent.id, [
    'answer',
    { ...ANSWER, fileIds: [await file(asOfficer(leader))] },
  ]);
  await walk(server.url, leader, sent.id, ['restrict', { reason }], ['unrestrict', { reason }]);
  const text = 'Đã đọc và che thông tin riêng.';
  const reviewed = { title: text, content: text, answer: text, photos: [], showPoint: true, reviewed: true };
  await walk(server.url, leader, sent.id, ['publish', reviewed], ['unpublish', { reason }]);
  expect((await senderStep(server.url, sent, 'rate', { score: 2, comment: 'Chưa xong' })).status).toBe(200);
  expect((await senderStep(server.url, sent, 'reopen', { reason, fileIds: [] })).status).toBe(200);
  await walk(server.url, leader, sent.id, 'start', ['answer', ANSWER]);
  expect((await senderStep(server.url, sent, 'confirm')).body.status).toBe('closed');
  await look(leader, sent);

  // Other ends.
  const closed = await sendReport(server.url, { sender: null, consent: null });
  await walk(server.url, leader, closed.id, ...answered, 'close', ['erase', { reason }]);
  const [erased] = (await readCase(server.url, leader, closed.id)).body.events.slice(-1);
  expect(erased?.type).toBe('erased');
  if (erased) expect(await opens(erased, (await readCase(server.url, leader, closed.id)).body)).toBe(true);
  const refused = await sendReport(server.url);
  await walk(server.url, leader, refused.id, 'receive', ['refuse', { reason, rightAddress: 'Điện lực' }]);
  await look(leader, refused);
  const withdrawn = await sendReport(server.url);
  await senderStep(server.url, withdrawn, 'withdraw', { reason: 'Đã tự sửa' });
  await look(leader, withdrawn);

  expect([...seen, 'closed', 'erased'].sort()).toEqual([...CASE_EVENT_TYPES].sort());

  const [missing] = await server.services.database.all(
    statement(
      'test_missing_leaves',
      z.object({ count: z.int() }),
      `select count(*)::int as count from case_events as event left join log_leaves as leaf
         on leaf.tenant_id = event.tenant_id and leaf.leaf_id = event.case_id || '/' || event.seq
         and leaf.commitment = event.commitment and leaf.time = event.at
       where event.tenant_id = $1 and leaf.leaf_id is null`,
    ),
    [TENANT],
  );
  expect(missing?.count).toBe(0);
});

it('the receipt carries the first leaf, its salt and the content that opens it', async () => {
  const secret = newSecret();
  const { body } = await submit(server.url, report({ fileIds: [] }), { secret });
  const [first] = (await track(server.url, body.code, secret)).body.events;
  expect(body.receipt).toMatchObject({ code: body.code, leaf: first?.leaf, salt: first?.salt });
  expect(await opensCommitment(body.receipt.leaf, body.receipt.salt, body.content)).toBe(true);
});

it('notes of the office are for officers only', async () => {
  const sent = await sendReport(server.url);
  await walk(server.url, leader, sent.id, ['note', { text: 'Chỉ cán bộ đọc' }]);
  expect(JSON.stringify((await track(server.url, sent.code, sent.secret)).body)).not.toContain(
    'Chỉ cán bộ đọc',
  );
  const { body } = await call(`${server.url}/v1/cases/${sent.id}/events`, { headers: asOfficer(leader) });
  expect(JSON.stringify(body)).toContain('Chỉ cán bộ đọc');
});
