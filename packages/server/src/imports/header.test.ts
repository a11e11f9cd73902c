import { IMPORT_COLUMNS } from '@gd/contract';
import { describe, expect, it } from 'vitest';
import type { CellValue, Sheet } from './cells.js';
import { columnNamed, findHeader, findTable } from './header.js';

const sheet = (rows: CellValue[][], merges: Sheet['merges'] = [], name = 'Sổ'): Sheet => ({
  name,
  rows,
  merges,
});

describe('columnNamed', () => {
  it.each([
    ['Tên mô hình', 'title'],
    ['TÊN MÔ HÌNH, ĐIỂN HÌNH', 'title'],
    ['Ten mo hinh', 'title'],
    [' Tên  mô\nhình "Dân vận khéo" ', 'title'],
    ['Lĩnh vực (KT, VH-XH, QP-AN, HTCT)', 'field'],
    ['Loại hình', 'kind'],
    ['Tập thể/cá nhân', 'kind'],
    ['Cấp', 'level'],
    ['Đơn vị', 'unit'],
    ['Xã, phường, thị trấn', 'unit'],
    ['Địa chỉ', 'place'],
    ['Năm đăng ký', 'year'],
    ['Ngày công nhận', 'recognition'],
    ['Số đăng ký', 'registerNumber'],
    ['Ghi chú', 'note'],
    ['registeredOn', 'registeredOn'],
    ['STT', null],
    ['Kinh phí', null],
    ['', null],
  ])('%s is %s', (header, column) => expect(columnNamed(header)).toBe(column));

  it('knows every column by its own name', () => {
    for (const column of IMPORT_COLUMNS) expect(columnNamed(column)).toBe(column);
  });
});

describe('findHeader', () => {
  it('passes over titles, and takes the lower row of a heading in two', () => {
    const table = sheet(
      [
        ['TỈNH ỦY NINH BÌNH', null, null, null, null],
        ['DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO', null, null, null, null],
        [],
        ['STT', 'Tên mô hình', 'Thời gian', null, 'Đơn vị'],
        [null, null, 'Năm đăng ký', 'Ngày đưa ra', null],
        [1, 'Mô hình A', 2023, null, 'Xã Yên Từ'],
      ],
      [
        { startRow: 3, endRow: 4, startCol: 0, endCol: 0 },
        { startRow: 3, endRow: 4, startCol: 1, endCol: 1 },
        { startRow: 3, endRow: 3, startCol: 2, endCol: 3 },
        { startRow: 3, endRow: 4, startCol: 4, endCol: 4 },
      ],
    );
    const header = findTable([table])?.header;
    expect(header?.row).toBe(4);
    expect(header?.columns.map(({ column }) => column)).toEqual([null, 'title', 'year', 'removedOn', 'unit']);
  });

  it('takes the sheet that has the register', () => {
    const notes = sheet([['Hướng dẫn'], ['Tên mô hình: ghi đủ']], [], 'Hướng dẫn');
    const short = sheet([['Tên mô hình', 'Năm']], [], 'Tóm tắt');
    const long = sheet([['Tên mô hình', 'Năm', 'Đơn vị']], [], 'Chi tiết');
    expect(findTable([notes, short, long])?.sheet).toBe('Chi tiết');
    expect(findTable([notes])).toBeUndefined();
  });

  it('looks no further than twenty rows', () => {
    const heading: CellValue[] = ['Tên mô hình', 'Đơn vị'];
    const blank = (count: number) => Array.from({ length: count }, (): CellValue[] => []);
    expect(findHeader([...blank(19), heading])?.row).toBe(19);
    expect(findHeader([...blank(20), heading])).toBeUndefined();
  });

  it('takes a second column of the same name for another one, but for a commune and its district', () => {
    const columns = findHeader([['Tên mô hình', 'Ghi chú', 'Ghi chú', 'Xã', 'Huyện']])?.columns;
    expect(columns?.map(({ column }) => column)).toEqual(['title', 'note', null, 'unit', 'unit']);
  });
});
