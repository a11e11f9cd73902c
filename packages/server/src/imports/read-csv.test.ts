import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText, readCsv } from './read-csv.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gd-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));
async function read(bytes: Uint8Array | string, maxRows = 100) {
  const path = join(folder, 'file.csv');
  await writeFile(path, bytes);
  return (await readCsv(path, maxRows))[0]?.rows;
}

const TABLE = [
  ['Tên mô hình', 'Đơn vị', 'Năm'],
  ['Đường hoa; "phụ nữ"\nquản lý', 'Xã Yên Từ, huyện Yên Mô', '2023'],
];
const written = (delimiter: string) =>
  TABLE.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

describe('readCsv', () => {
  it.each([
    ['UTF-8, commas', written(',')],
    ['UTF-8 with a byte order mark, semicolons', `\uFEFF${written(';')}`],
    ['UTF-16 as Excel saves Unicode text, tabs', Buffer.from(`\uFEFF${written('\t')}`, 'utf16le')],
    ['UTF-16, big endian', utf16be(written(','))],
  ])('%s', async (_, bytes) => expect(await read(bytes)).toEqual(TABLE));

  it('reads Windows-1258, whose tone marks stand by themselves', () => {
    // "Xã Yên Từ": ê and ư have a place of their own; the tilde and the grave accent are characters.
    const bytes = Uint8Array.from([0x58, 0x61, 0xde, 0x20, 0x59, 0xea, 0x6e, 0x20, 0x54, 0xfd, 0xcc]);
    expect(decodeText(bytes)).toBe('Xã Yên Từ');
  });

  it('refuses what is in the code page of a font, and says what to do', () => {
    // "Tên mô hình" in TCVN3.
    const bytes = Buffer.from('T\xaan m\xab h\xd7nh', 'latin1');
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ reason: 'encoding' }) as Error);
  });

  it('stops after so many rows, and at a quote that is never closed', async () => {
    expect(await read(`Tên mô hình,Đơn vị\n${'a,b\n'.repeat(500)}`, 50)).toHaveLength(50);
    await expect(read(`Tên mô hình,Đơn vị\n"${'a,b\n'.repeat(100_000)}`)).rejects.toMatchObject({
      reason: 'unreadable',
    });
  });
});
