import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readXlsxFile } from './read-xlsx.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gd-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));
async function read(bytes: Uint8Array, maxRows = 100, limits?: Parameters<typeof readXlsxFile>[2]) {
  const path = join(folder, 'file.xlsx');
  await writeFile(path, bytes);
  return readXlsxFile(path, maxRows, limits);
}

describe('readXlsxFile', () => {
  it('reads sheets with typed cells and merges', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Hướng dẫn', rows: [['Đọc trước']] },
        {
          name: 'Sổ',
          rows: [
            ['Tên mô hình', 'Ngày'],
            ['Đường hoa', new Date(Date.UTC(2023, 4, 18))],
            ['Nhà màng', null],
          ],
          merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
        },
      ],
    });
    expect(await read(bytes)).toMatchObject([
      { name: 'Hướng dẫn', rows: [['Đọc trước']], merges: [] },
      {
        name: 'Sổ',
        rows: [
          ['Tên mô hình', 'Ngày'],
          ['Đường hoa', new Date(Date.UTC(2023, 4, 18))],
          ['Nhà màng', null],
        ],
        merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
      },
    ]);
  });

  it('reads no more rows than asked for', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => [`Mô hình ${i}`]);
    const [sheet] = await read(await writeXlsx({ sheets: [{ name: 'Sổ', rows }] }), 50);
    expect(sheet?.rows.length).toBeLessThanOrEqual(51);
  });

  it('refuses what expands beyond all measure', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.alloc(8 * 1024 * 1024), 'xl/worksheets/sheet1.xml');
    zip.end();
    const bomb = await buffer(zip.outputStream);
    expect(bomb.length).toBeLessThan(64 * 1024);
    const limits = { maxExpandedBytes: 4 * 1024 * 1024, maxParts: 100, heapMb: 128, ms: 10_000 };
    await expect(read(bomb, 100, limits)).rejects.toMatchObject({ reason: 'too_large' });
  });

  it('leaves out what is far beyond a table, and refuses merges that fill it over and over', async () => {
    const wide = Array.from({ length: 300 }, (_, i) => (i === 299 ? 'xa' : null));
    const far = { startRow: 0, startCol: 299, endRow: 99, endCol: 299 };
    const [sheet] = await read(await writeXlsx({ sheets: [{ name: 'Sổ', rows: [wide], merges: [far] }] }));
    expect([sheet?.rows[0]?.length, sheet?.merges]).toEqual([200, []]);
    const merges = Array.from({ length: 300 }, () => ({ startRow: 0, startCol: 0, endRow: 99, endCol: 0 }));
    const often = await writeXlsx({ sheets: [{ name: 'Sổ', rows: [['a']], merges }] });
    await expect(read(often)).rejects.toMatchObject({ reason: 'too_large' });
  });

  it('refuses one long text that stands in many cells', async () => {
    const rows = Array.from({ length: 90 }, () => ['a'.repeat(30_000)]);
    const bytes = await writeXlsx({ sheets: [{ name: 'Sổ', rows }] });
    const limits = { maxExpandedBytes: 1024 * 1024, maxParts: 100, heapMb: 128, ms: 10_000 };
    await expect(read(bytes, 100, limits)).rejects.toMatchObject({ reason: 'too_large' });
  });

  it('refuses a part that is larger than the archive says', async () => {
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'Sổ', rows: [['a']] }] }));
    const entry = bytes.lastIndexOf(Buffer.from('PK\x01\x02'));
    // The size of the last part in the central directory, once it is expanded.
    bytes.writeUInt32LE(1, entry + 24);
    await expect(read(bytes)).rejects.toMatchObject({ reason: 'unreadable' });
  });

  it('says that a file is no workbook', async () => {
    await expect(read(Buffer.from('PK\x03\x04 and nothing of a workbook'))).rejects.toMatchObject({
      reason: 'unreadable',
    });
  });
});
