import { buffer, json, text } from 'node:stream/consumers';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type TableRow, type TableSheet, writeTable } from './write-table.js';

const SHEET: TableSheet = {
  name: 'Sổ mô hình: 2023/2024',
  columns: [
    { key: 'title', header: 'Tên mô hình', width: 60 },
    { key: 'year', header: 'Năm' },
  ],
};
const ROWS: TableRow[] = [
  { title: 'Nhà màng tưới, “tiết kiệm”', year: 2023 },
  { title: '=HYPERLINK("http://bad")', year: -1 },
  { title: 'một\ndòng\u0001 "nữa"', year: null },
];
async function* rows(times = 1) {
  for (let i = 0; i < times; i++) yield* await Promise.resolve(ROWS);
}

describe('writeTable', () => {
  it('writes a workbook with typed cells under a frozen heading', async () => {
    const { content, extension } = await writeTable('xlsx', SHEET, rows());
    expect(extension).toBe('xlsx');
    const { sheets } = await readXlsx(await buffer(content), { readStyles: true });
    expect(sheets[0]).toMatchObject({
      name: 'Sổ mô hình  2023 2024',
      freezePane: { rows: 1 },
      rows: [
        ['Tên mô hình', 'Năm'],
        ['Nhà màng tưới, “tiết kiệm”', 2023],
        ['=HYPERLINK("http://bad")', -1],
        ['một\ndòng "nữa"', null],
      ],
    });
    expect(sheets[0]?.columns?.[0]?.width).toBeCloseTo(60, -1);
    expect([...(sheets[0]?.cells?.values() ?? [])].some((cell) => 'formula' in cell && cell.formula)).toBe(
      false,
    );
  });

  it('writes CSV that Excel opens and runs nothing of', async () => {
    const { content, mediaType } = await writeTable('csv', SHEET, rows());
    expect(mediaType).toContain('text/csv');
    expect(await text(content)).toBe(
      [
        '\uFEFFTên mô hình,Năm',
        '"Nhà màng tưới, “tiết kiệm”",2023',
        `"'=HYPERLINK(""http://bad"")",-1`,
        '"một\ndòng\u0001 ""nữa""",',
        '',
      ].join('\r\n'),
    );
  });

  it('writes JSON under keys, however many rows', async () => {
    const { content } = await writeTable('json', SHEET, rows(70));
    const read = await json(content);
    expect(read).toHaveLength(210);
    expect(read).toContainEqual(ROWS[2]);
  });

  it('fails where the rows fail', async () => {
    async function* broken(): AsyncGenerator<TableRow> {
      yield await Promise.resolve({ title: 'một', year: 1 });
      throw new Error('the database is gone');
    }
    for (const format of ['xlsx', 'csv', 'json'] as const) {
      const { content } = await writeTable(format, SHEET, broken());
      await expect(buffer(content)).rejects.toThrow('the database is gone');
    }
  });
});
