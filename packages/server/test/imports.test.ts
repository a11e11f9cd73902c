/** A file of a register is checked, read row by row and taken in whole, over HTTP. */
import { setTimeout as sleep } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { ImportReport, ImportRow, Page } from '@gd/contract';
import { statement, unnamed } from '../src/database/database.js';
import { checkImport } from '../src/imports/jobs.js';
import { claimImport } from '../src/imports/store.js';
import { importWorker } from '../src/imports/worker.js';
import { openLog } from '../src/logger.js';
import { writeTable } from '../src/register-export/write-table.js';
import { runUpkeep } from '../src/upkeep.js';
import { HOA_LU, NINH_BINH, TENANT } from './support/names.js';
import { type Answer, asOfficer, call, newKey } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer();
  key = await server.officer(['model-reviewer'], NINH_BINH);
});
afterAll(() => server.close());

const HEADING = ['STT', 'Tên mô hình', 'Lĩnh vực', 'Đơn vị', 'Năm đăng ký', 'Ngày đưa ra', 'Công nhận'];
type Cell = string | number | null;

async function workbook(rows: Cell[][]): Promise<Blob> {
  const merges = [{ startRow: 3, startCol: 3, endRow: 4, endCol: 3 }];
  const sheets = [{ name: 'Sổ', rows: [['DANH SÁCH MÔ HÌNH'], [], HEADING, ...rows], merges }];
  return new Blob([new Uint8Array(await writeXlsx({ sheets }))]);
}
const csv = (rows: Cell[][]): Blob =>
  new Blob([[HEADING, ...rows].map((row) => row.map((cell) => `"${cell ?? ''}"`).join(';')).join('\r\n')]);

function check<T = ImportReport>(file: Blob, name: string, as = key): Promise<Answer<T>> {
  const form = new FormData();
  form.append('file', file, name);
  return call<T>(`${server.url}/v1/register/imports`, {
    method: 'POST',
    headers: asOfficer(as, { 'Idempotency-Key': newKey() }),
    body: form,
  });
}
const read = async (id: string): Promise<ImportReport> =>
  (await call<ImportReport>(`${server.url}/v1/register/imports/${id}`, { headers: asOfficer(key) })).body;
const rowsOf = async (id: string, query = ''): Promise<Page<ImportRow>> =>
  (
    await call<Page<ImportRow>>(`${server.url}/v1/register/imports/${id}/rows?${query}`, {
      headers: asOfficer(key),
    })
  ).body;
const apply = <T = ImportReport>(id: string, leaveOutInvalid = false): Promise<Answer<T>> =>
  call<T>(`${server.url}/v1/register/imports/${id}/apply`, {
    method: 'POST',
    headers: asOfficer(key, { 'Idempotency-Key': newKey() }),
    json: { leaveOutInvalid },
  });
async function until(id: string, ...statuses: ImportReport['status'][]): Promise<ImportReport> {
  for (;;) {
    const report = await read(id);
    if (statuses.includes(report.status)) return report;
    await sleep(50);
  }
}
async function checked(file: Blob, name = 'so.xlsx'): Promise<ImportReport> {
  const { status, body } = await check(file, name);
  expect([status, body.status]).toEqual([201, 'checking']);
  return until(body.id, 'checked', 'failed');
}

const counts = statement(
  'test_import_counts',
  z.object({ models: z.int(), listed: z.int(), events: z.int(), leaves: z.int() }),
  `with imported as (select * from models where tenant_id = $1 and nominated_by = 'import' and source is null),
        happened as (select e.* from model_events e join imported using (tenant_id, model_id))
   select (select count(*)::int from imported) as models,
          (select count(*)::int from imported where listed) as listed,
          (select count(*)::int from happened) as events,
          (select count(*)::int from happened e join log_leaves l
             on l.tenant_id = e.tenant_id and l.leaf_id = 'model/' || e.model_id || '/' || e.seq
             and l.commitment = e.commitment) as leaves`,
);
const inRegister = () => server.services.database.one(counts, [TENANT]);

const ROWS: Cell[][] = [
  [1, 'Nhà màng tưới tiết kiệm của xã', 'KT', 'TT. Thiên Tôn', 2022, null, 'Cấp tỉnh, 5/11/2023'],
  [2, 'Tổ hợp tác trồng nấm sạch', 'Kinh tế', null, 2023, 'tháng 3/2024', null],
  [3, 'Đường hoa phụ nữ tự quản', 'VH-XH', 'Phường Hoa Lư', '18/5/2023', null, null],
];

/** CSV knows no merged cells. */
const FLAT = ROWS.map(([n, title, field, unit, ...rest]): Cell[] => [
  n ?? null,
  title ?? null,
  field ?? null,
  unit ?? 'thị trấn Thiên Tôn',
  ...rest,
]);

describe('a file of a register', () => {
  let first: ImportReport;

  it('is checked row by row and writes nothing', async () => {
    const before = await inRegister();
    first = await checked(
      await workbook([...ROWS, [4, 'Mô hình không đơn vị', 'KT', null, 2023, null, null]]),
    );
    expect(first).toMatchObject({
      name: 'so.xlsx',
      status: 'checked',
      done: 4,
      total: 4,
      sheet: 'Sổ',
      headerRow: 3,
      counts: { new: 3, same: 0, invalid: 1 },
      failure: null,
      appliedAt: null,
    });
    expect(first.columns[2]).toEqual({ header: 'Lĩnh vực', column: 'field' });
    const page = await rowsOf(first.id, 'limit=1');
    expect(page.items).toMatchObject([{ row: 4, result: 'new', title: ROWS[0]?.[1] }]);
    expect(page.items[0]?.messages).toContainEqual({
      column: 'unit',
      level: 'note',
      text: expect.objectContaining({
        vi: expect.stringContaining('nay là Phường Hoa Lư') as string,
      }) as object,
    });
    expect((await rowsOf(first.id, `limit=2&cursor=${page.nextCursor}`)).items.map(({ row }) => row)).toEqual(
      [5, 6],
    );
    expect((await rowsOf(first.id, 'result=invalid')).items).toMatchObject([
      { row: 7, messages: [{ column: 'unit' }, {}] },
    ]);
    expect(await inRegister()).toEqual(before);
  });

  it('is taken in only when its wrong rows are left out, and only once', async () => {
    expect(await apply(first.id)).toMatchObject({ status: 409, body: { code: 'import_has_invalid_rows' } });
    const { status, body } = await apply(first.id, true);
    expect([status, body.status]).toEqual([200, 'applying']);
    expect(await until(first.id, 'applied', 'failed')).toMatchObject({
      status: 'applied',
      done: 3,
      total: 3,
      counts: { new: 3, same: 0, invalid: 1 },
    });
    // Nominated and registered, recognised, removed.
    expect(await inRegister()).toEqual({ models: 3, listed: 2, events: 8, leaves: 8 });
    expect(await apply(first.id, true)).toMatchObject({ status: 409, body: { code: 'import_not_ready' } });
  });

  it('adds nothing when it comes again, as CSV too', async () => {
    const again = await checked(await workbook(ROWS), 'lan-hai.xlsx');
    expect(again.counts).toEqual({ new: 0, same: 3, invalid: 0 });
    const asCsv = await checked(csv(FLAT), 'so.csv');
    expect(asCsv.counts).toEqual({ new: 0, same: 3, invalid: 0 });
    await apply(asCsv.id);
    await until(asCsv.id, 'applied');
    expect(await inRegister()).toMatchObject({ models: 3, events: 8 });
  });

  it('tells two models of one number apart, and takes a repeated row in once', async () => {
    const heading = ['Số đăng ký', 'Tên mô hình', 'Lĩnh vực', 'Đơn vị', 'Năm'].join(',');
    const line = (number: string, title: string) => `${number},${title},KT,Xã Yên Từ,2021`;
    const file = new Blob([
      [heading, line('9/A', 'Mô hình một'), line('9/a', 'Mô hình hai'), line('9/A', 'Mô hình một')].join(
        '\n',
      ),
    ]);
    const { id, counts } = await checked(file, 'so.csv');
    expect(counts).toEqual({ new: 1, same: 1, invalid: 1 });
    expect((await rowsOf(id)).items.map(({ result }) => result)).toEqual(['new', 'invalid', 'same']);
  });

  it('says of which model a number is that it has for another one', async () => {
    const heading = ['Số đăng ký', 'Tên mô hình', 'Lĩnh vực', 'Đơn vị', 'Năm'].join(',');
    const file = (title: string) => new Blob([`${heading}\n21/B,${title},KT,Xã Yên Từ,2021`]);
    const { id: first } = await checked(file('Bếp ăn không khói'), 'so.csv');
    await apply(first);
    await until(first, 'applied');
    const { id, counts } = await checked(file('Nhà vườn kiểu mẫu'), 'so.csv');
    expect(counts).toEqual({ new: 0, same: 1, invalid: 0 });
    expect((await rowsOf(id)).items[0]?.messages).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        text: expect.objectContaining({
          vi: expect.stringContaining('“Bếp ăn không khói”') as string,
        }) as object,
      }),
    );
    const { id: again } = await checked(file('Bếp ăn không khói'), 'so.csv');
    expect((await rowsOf(again)).items[0]?.messages.filter(({ level }) => level === 'warning')).toEqual([]);
  });

  it('that cannot be read says why', async () => {
    expect(await checked(new Blob(['Không có tiêu đề\nnào cả']), 'a.csv')).toMatchObject({
      status: 'failed',
      failure: { vi: expect.stringContaining('dòng tiêu đề') as string },
    });
    expect(await checked(new Blob([Buffer.from('T\xaan m\xab h\xd7nh', 'latin1')]), 'a.csv')).toMatchObject({
      status: 'failed',
      failure: { vi: expect.stringContaining('UTF-8') as string },
    });
    expect(
      (await check(new Blob([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1')]), 'a.csv')).status,
    ).toBe(415);
    expect((await check(new Blob([Buffer.alloc(21 * 1024 * 1024, 'a')]), 'a.csv')).status).toBe(413);
  });

  it('is for those who keep the register of the whole province', async () => {
    const ofUnit = await server.officer(['committee'], HOA_LU);
    expect((await check(csv(ROWS), 'so.csv', ofUnit)).status).toBe(403);
    expect((await check(csv(ROWS), 'so.csv', await server.officer(['model-editor'], NINH_BINH))).status).toBe(
      403,
    );
    const url = `${server.url}/v1/register/imports/${first.id}/rows`;
    expect((await call(url, { headers: asOfficer(ofUnit) })).status).toBe(403);
  });
});

it('takes in ten thousand rows that an export could have written, telling how far it is', async () => {
  const columns = [
    { key: 'title', header: 'Tên mô hình' },
    { key: 'field', header: 'Lĩnh vực' },
    { key: 'unit', header: 'Đơn vị' },
    { key: 'year', header: 'Năm đăng ký' },
  ];
  const units = ['Xã Yên Từ', 'Phường Hoa Lư', 'TT. Thiên Tôn', 'xã Tân Thành, huyện Kim Sơn'];
  async function* rows() {
    for (let i = 0; i < 10_000; i++)
      yield await Promise.resolve({
        title: `Mô hình số ${i}`,
        field: 'KT',
        unit: units[i % 4] ?? '',
        year: 2010 + (i % 15),
      });
  }
  const { content } = await writeTable('xlsx', { name: 'Sổ', columns }, rows());
  const before = await inRegister();
  const { id, counts } = await checked(new Blob([new Uint8Array(await buffer(content))]));
  expect(counts).toEqual({ new: 10_000, same: 0, invalid: 0 });
  await apply(id);
  const seen = new Set<number>();
  for (;;) {
    const { status, done } = await read(id);
    if (status === 'applied') break;
    seen.add(done);
    // Until it is whole, nothing of it is there.
    const { models } = (await inRegister()) ?? {};
    if ((await read(id)).status !== 'applied') expect(models).toBe(before?.models);
    await sleep(150);
  }
  expect([...seen].some((done) => done > 0 && done < 10_000)).toBe(true);
  expect(await inRegister()).toMatchObject({ models: (before?.models ?? 0) + 10_000 });
}, 120_000);

describe('a server that ends in the middle', () => {
  const services = () => server.services;
  const worker = () => importWorker(services(), openLog('silent'));
  const clear = unnamed(
    z.object({}),
    'update imports set claimed_until = $3 where tenant_id = $1 and import_id = $2',
  );

  it('leaves nothing half done: the next one begins again', async () => {
    const rows: Cell[][] = Array.from({ length: 600 }, (_, i) => [
      i,
      `Mô hình dở dang ${i}`,
      'KT',
      'Xã Yên Từ',
      2020,
      null,
      null,
    ]);
    const { id } = await checked(csv(rows), 'so.csv');
    const before = await inRegister();
    // As `apply` does, but for the worker of this server, which would take it at once.
    const { database } = services();
    const failing = {
      ...services(),
      units: { ...services().units, refs: () => Promise.reject(new Error('killed')) },
    };
    const later = new Date(services().clock().getTime() + 3_600_000);
    await database.run(
      unnamed(
        z.object({}),
        `update imports set status = 'applying', total = 600, claimed_until = $3, attempts = 1 where tenant_id = $1 and import_id = $2`,
      ),
      [TENANT, id, later],
    );
    const file = await database.one(
      unnamed(z.any(), 'select * from imports where tenant_id = $1 and import_id = $2'),
      [TENANT, id],
    );
    const { applyImport } = await import('../src/imports/jobs.js');
    await expect(applyImport(failing as never, file)).rejects.toThrow('killed');
    expect(await inRegister()).toEqual(before);
    expect(await read(id)).toMatchObject({ status: 'applying' });
    await database.run(clear, [TENANT, id, null]);
    expect(await until(id, 'applied', 'failed')).toMatchObject({ status: 'applied', counts: { new: 600 } });
    expect(await inRegister()).toMatchObject({ models: (before?.models ?? 0) + 600 });
  });

  it('and was only slow writes no more once another one has taken it up', async () => {
    const { id } = await checked(csv(FLAT), 'so.csv');
    const { database } = services();
    const slow = await database.one(
      unnamed(
        z.any(),
        `update imports set status = 'checking', attempts = 2, claimed_until = '2100-01-01'
         where tenant_id = $1 and import_id = $2 returning *`,
      ),
      [TENANT, id],
    );
    await expect(checkImport(services(), { ...slow, attempts: 1 })).rejects.toThrow('another server');
    expect(await read(id)).toMatchObject({ status: 'checking' });
  });

  it('checks again from the first row, and gives up a file that ends it each time', async () => {
    const { id } = await checked(csv(FLAT), 'so.csv');
    const { database, clock } = services();
    await database.run(
      unnamed(
        z.object({}),
        `update imports set status = 'checking', attempts = 3 where tenant_id = $1 and import_id = $2`,
      ),
      [TENANT, id],
    );
    const claimed = await claimImport(database, TENANT, { now: clock(), until: clock() });
    if (claimed) {
      // Twice the same rows are written once.
      await checkImport(services(), claimed);
      expect(await read(id)).toMatchObject({ status: 'checked', total: 3, counts: { same: 3 } });
      await database.run(
        unnamed(
          z.object({}),
          `update imports set status = 'checking', attempts = 3 where tenant_id = $1 and import_id = $2`,
        ),
        [TENANT, id],
      );
    }
    await worker().runDue();
    expect(await until(id, 'failed')).toMatchObject({
      failure: { vi: expect.stringContaining('bị ngắt') as string },
    });
  });

  it('forgets files after three months, with their bytes', async () => {
    const { id } = await checked(csv(FLAT), 'so.csv');
    server.setNow('2026-07-02T09:00:00+07:00');
    await runUpkeep(services());
    expect((await call(`${server.url}/v1/register/imports/${id}`, { headers: asOfficer(key) })).status).toBe(
      404,
    );
  });
});
