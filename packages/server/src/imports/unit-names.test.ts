import { type Directory, loadUnits } from '@gd/units';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAddress, type UnitFinder, unitFinder } from './unit-names.js';

describe('readAddress', () => {
  it.each([
    ['xã Yên Từ, huyện Yên Mô', { commune: 'xã Yên Từ', district: 'huyện Yên Mô' }],
    [
      'Xã Yên Từ huyện Yên Mô tỉnh Ninh Bình',
      { commune: 'Xã Yên Từ', district: 'huyện Yên Mô', province: 'tỉnh Ninh Bình' },
    ],
    ['P. Phúc Thành, TP Ninh Bình', { commune: 'P. Phúc Thành', district: 'TP Ninh Bình' }],
    ['TT. Thiên Tôn', { commune: 'TT Thiên Tôn' }],
    ['Yên Từ - Yên Mô', { commune: 'Yên Từ', district: 'Yên Mô' }],
    ['Thôn 3, xã Yên Từ', { commune: 'xã Yên Từ' }],
    ['Hội LHPN xã Yên Từ', { commune: 'xã Yên Từ' }],
    ['Huyện ủy Kim Sơn', { district: 'huyện Kim Sơn' }],
    ['xa yen tu, huyen yen mo', { commune: 'xa yen tu', district: 'huyen yen mo' }],
    ['', {}],
  ])('%s', (text, address) => expect(readAddress(text)).toEqual(address));
});

describe('unitFinder', () => {
  let directory: Directory;
  let units: UnitFinder;
  beforeAll(async () => {
    directory = await loadUnits();
    const province = await directory.get('37', '2026-03-02');
    if (!province) throw new Error('No province');
    units = unitFinder(directory, province, '2026-03-02');
  });
  const find = async (text: string, year: number | null = null) => {
    const found = await units.find(text, year);
    return 'error' in found
      ? found.error.vi
      : `${found.key} → ${found.unitsToday.join(' ')}${found.note ? ' *' : ''}`;
  };

  it.each([
    ['Xã Yên Từ', '14728@2025-07-01 → 14728@2025-07-01'],
    ['Yên Từ', '14728@2025-07-01 → 14728@2025-07-01 *'],
    ['xã Yên Từ, huyện Yên Mô', '14728@0 → 14728@2025-07-01 *'],
    ['xa yen tu - huyen yen mo', '14728@0 → 14728@2025-07-01 *'],
    ['P. Phúc Thành, TP Ninh Bình', '14335@0 → 14329@2025-07-01 *'],
    ['TT. Thiên Tôn', '14527@0 → 14329@2025-07-01 *'],
    ['Huyện Kim Sơn', '376@0 →  *'],
    ['Tỉnh Ninh Bình', '37@2025-07-01 → 37@2025-07-01'],
    ['Công an tỉnh', '37@2025-07-01 → 37@2025-07-01 *'],
    ['phường Nam Bình', '14338@2025-01-01 → 14329@2025-07-01 *'],
  ])('%s', async (text, found) => expect(await find(text)).toBe(found));

  /** Thanh Bình was a commune of Hà Nam until 2019, a ward of Ninh Bình's city until 2024, and is a commune since 2025. */
  it.each<[string, number | null, string]>([
    ['Xã Thanh Bình, Tỉnh Ninh Bình', null, '13483@2025-07-01 → 13483@2025-07-01'],
    ['Xã Thanh Bình, Tỉnh Ninh Bình', 2022, '13483@2025-07-01 → 13483@2025-07-01'],
    ['Xã Thanh Bình', 2026, '13483@2025-07-01 → 13483@2025-07-01 *'],
    ['Xã Thanh Bình', null, '13483@2025-07-01 → 13483@2025-07-01 *'],
    ['Phường Thanh Bình', 2022, '14326@0 → 14329@2025-07-01 *'],
    ['Xã Thanh Bình, huyện Thanh Liêm', null, '13462@0 → 13474@2025-07-01 *'],
  ])('of namesakes of several times: %s, %s', async (text, year, found) =>
    expect(await find(text, year)).toBe(found),
  );

  it('knows each commune of today by its own full name', async () => {
    const province = await directory.get('37', '2026-03-02');
    const communes = province ? await directory.children(province, '2026-03-02') : [];
    expect(communes.length).toBe(129);
    for (const commune of communes)
      expect(await find(directory.label(commune, { locale: 'vi', withPath: true }), 2023)).toBe(
        `${commune.key} → ${commune.key}`,
      );
  });

  it('says what an old unit is today, and by which resolution', async () => {
    const found = await units.find('thị trấn Thiên Tôn', null);
    expect('note' in found && found.note?.vi).toBe(
      'Thị trấn Thiên Tôn, huyện Hoa Lư, tỉnh Ninh Bình là đơn vị cũ; nay là Phường Hoa Lư theo 1674/NQ-UBTVQH15.',
    );
  });

  it('names the candidates of a name that several had, and none for an unknown one', async () => {
    const several = await find('Tân Thành');
    expect(several).toContain('có thể là');
    expect(several).toContain('Xã Tân Thành, huyện Kim Sơn, tỉnh Ninh Bình');
    expect(several).toContain('Xã Tân Thành, huyện Vụ Bản, tỉnh Nam Định');
    expect(await find('xã Không Có')).toContain('Không rõ đơn vị “xã Không Có”');
    expect(await find('Xã Hàm Rồng, tỉnh Thanh Hóa')).toContain('Không rõ đơn vị');
  });
});
