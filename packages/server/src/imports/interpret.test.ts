import fc from 'fast-check';
import { loadUnits } from '@gd/units';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from './cells.js';
import { findTable } from './header.js';
import { identityOfImported, historyOf } from './history.js';
import { type Interpreted, type Interpreter, interpret } from './interpret.js';
import { type TableRow, tableRows } from './table-rows.js';
import { unitFinder } from './unit-names.js';

const TODAY = '2026-03-02';
let interpreter: Interpreter;
beforeAll(async () => {
  const directory = await loadUnits();
  const province = await directory.get('37', TODAY);
  if (!province) throw new Error('No province');
  interpreter = { units: unitFinder(directory, province, TODAY), today: TODAY };
});

function rowsOf(
  rows: CellValue[][],
  merges: { startRow: number; endRow: number; startCol: number; endCol: number }[] = [],
): TableRow[] {
  const table = findTable([{ name: null, rows, merges }]);
  return table ? [...tableRows(table)] : [];
}
const read = (rows: CellValue[][], merges?: Parameters<typeof rowsOf>[1]): Promise<Interpreted[]> =>
  Promise.all(rowsOf(rows, merges).map((row) => interpret(row, interpreter)));
const textsOf = ({ messages }: Interpreted, level: 'error' | 'warning' | 'note') =>
  messages.filter((message) => message.level === level).map(({ column, text }) => `${column}: ${text.vi}`);

const HEADING = ['STT', 'Tên mô hình', 'Lĩnh vực', 'Đơn vị', 'Năm đăng ký'];

describe('rows of a register', () => {
  it('hold the values of merged cells, and of the group that they stand in', async () => {
    const [a, b, c, d] = await read(
      [
        HEADING,
        ['A', 'B', '1', '2', '3'],
        ['I', 'LĨNH VỰC KINH TẾ', null, null, null],
        [1, 'Nhà màng tưới tiết kiệm', null, 'Xã Yên Từ', 2022],
        [2, 'Tổ hợp tác trồng nấm', null, null, 2023],
        ['II. Văn hóa - xã hội', null, null, null, null],
        [3, 'Đường hoa phụ nữ', null, 'Phường Hoa Lư', 'tháng 5/2023'],
        ['Cộng: 3 mô hình', null, null, null, null],
        ['Năm 2024', null, null, null, null],
        [4, 'Camera an ninh', 'QP-AN', 'TT. Thiên Tôn', null],
        ['Tổng cộng', 4],
        [],
        [null, null, null, 'Ninh Bình, ngày 5 tháng 11 năm 2023', null],
        [null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG BAN', null],
        [null, 'Nguyễn Văn A', null, 'Trần Thị B', null],
      ],
      [{ startRow: 3, endRow: 4, startCol: 3, endCol: 3 }],
    );
    expect(a?.model).toMatchObject({ field: 'economy', unitKey: '14728@2025-07-01', registeredOn: '2022' });
    expect(b?.model).toMatchObject({ field: 'economy', unitKey: '14728@2025-07-01', registeredOn: '2023' });
    expect(c?.model).toMatchObject({
      field: 'culture-society',
      registeredOn: '2023-05',
      level: 'commune',
      kind: 'collective',
    });
    expect(d?.model).toMatchObject({
      field: 'defence-security',
      unitKey: '14527@0',
      unitsToday: ['14329@2025-07-01'],
      registeredOn: '2024',
    });
    expect([a, b, c, d].map((row) => row?.row)).toEqual([4, 5, 7, 10]);
    expect(d && textsOf(d, 'note')[0]).toContain('là đơn vị cũ; nay là Phường Hoa Lư');
  });

  it('read four models and nothing of heading, totals and signatures', async () => {
    expect(
      await read([
        HEADING,
        ...Array.from({ length: 4 }, (_, i): CellValue[] => [i + 1, `Mô hình ${i}`, 'KT', 'Xã Yên Từ', 2020]),
        ['Tổng', 4],
      ]),
    ).toHaveLength(4);
  });

  it('say in words what is wrong, and are then left out whole', async () => {
    const wrong = await read([
      [...HEADING, 'Ngày đưa ra', 'Trạng thái'],
      [1, 'Không có gì khác', null, null, null, null, null],
      [2, 'Năm lạ', 'KT', 'Xã Yên Từ', '31/2/2023', null, null],
      [3, 'Ngày chưa tới', 'KT', 'Xã Yên Từ', 2027, null, null],
      [4, 'Đưa ra quá sớm', 'KT', 'Xã Yên Từ', 2023, 2022, null],
      [5, 'Đưa ra khi nào', 'KT', 'Xã Yên Từ', 2023, null, 'Đã dừng hoạt động'],
      ['Một dòng lạ', null, null, null, null, null, null],
      [6, 'x'.repeat(201), 'KT', 'Xã Yên Từ', 2023, null, null],
    ]);
    expect(wrong.map(({ model }) => model)).toEqual(wrong.map(() => null));
    expect(wrong.map((row) => textsOf(row, 'error'))).toEqual([
      ['field: Thiếu lĩnh vực.', 'unit: Thiếu đơn vị.'],
      ['year: Không hiểu năm đăng ký “31/2/2023”.'],
      ['year: “2027” là ngày chưa tới.'],
      ['removedOn: Đưa ra trước khi đăng ký.'],
      ['removedOn: Mô hình đã đưa ra khỏi danh sách: thiếu ngày hoặc năm đưa ra.'],
      ['null: Không rõ “Một dòng lạ” là nhóm hay mô hình: dòng chỉ có một ô.'],
      ['title: Tên mô hình dài quá 200 ký tự.'],
    ]);
  });

  it('tell a life with what is known of it', async () => {
    const [row] = await read([
      [...HEADING, 'Cấp', 'Loại hình', 'Công nhận', 'Ngày đưa ra', 'Lý do', 'Chủ trì', 'Số đăng ký'],
      [
        1,
        'Tổ tự quản',
        'HTCT',
        'Xã Yên Từ, huyện Yên Mô',
        '2019',
        'Xã',
        'TT',
        'Cấp tỉnh, 5/11/2021',
        'tháng 3/2024',
        'Sáp nhập',
        'Hội LHPN',
        '37/DVK',
      ],
    ]);
    const model = row?.model;
    if (!model) throw new Error(JSON.stringify(row?.messages));
    expect(identityOfImported(model)).toBe('number 37/dvk');
    const { facts, then } = historyOf('m', model, { officer_id: 'o', officer_name: 'n', unit_key: 'u' });
    expect(facts).toMatchObject({
      unit_key: '14728@0',
      forces: [{ role: 'lead', name: 'Hội LHPN' }],
      register_number: '37/DVK',
    });
    expect(then).toMatchObject([
      { type: 'registered', on_date: '2019' },
      { type: 'recognised', level: 'province', on_date: '2021-11-05' },
      { type: 'removed', on_date: '2024-03', reason: 'merged', text: 'Sáp nhập' },
    ]);
  });

  it('never throw, and come out whole or with an error, whatever is in the cells', async () => {
    const junk = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        'Xã Yên Từ',
        'KT',
        'Tổ tự quản',
        '2023',
        'x',
        'Cấp huyện',
        'Tân Thành',
        'I.',
        '=1+1',
        '\u0000\uD800',
      ),
      fc.double(),
      fc.integer({ min: 1900, max: 2100 }),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constant(null),
    );
    const heading = [
      'STT',
      'Tên mô hình',
      'Lĩnh vực',
      'Đơn vị',
      'Năm',
      'Ngày đăng ký',
      'Ngày đưa ra',
      'Công nhận',
      'Trạng thái',
      'Cấp',
      'Nội dung',
      'Ghi chú',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(junk, { maxLength: heading.length + 1 }), { maxLength: 6 }),
        async (rows) => {
          for (const { model, messages } of await read([heading, ...rows])) {
            expect(messages.some(({ level }) => level === 'error')).toBe(model === null);
            if (!model) continue;
            expect(model.title.length).toBeGreaterThanOrEqual(5);
            expect(Buffer.from(model.title).toString()).toBe(model.title);
            expect(model.provinceKey).toBe('37@2025-07-01');
            if (model.removal && model.registeredOn)
              expect(model.removal.on.slice(0, 4) >= model.registeredOn.slice(0, 4)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
