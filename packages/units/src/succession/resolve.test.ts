import { beforeAll, describe, expect, it } from 'vitest';
import type { Address, Directory, Resolution } from '../index.js';
import { openTestDirectory } from '../testing/directory.js';

let directory: Directory;
beforeAll(async () => {
  directory = await openTestDirectory();
});

const keys = ({ units }: Resolution) => units.map(({ key }) => key).sort();

describe('resolve', () => {
  const NINH_THANG = ['14359@2025-07-01'];
  it.each<[string, Address, string[]]>([
    [
      'old, in full',
      { province: 'tỉnh Ninh Bình', district: 'huyện Hoa Lư', commune: 'xã Ninh Thắng' },
      NINH_THANG,
    ],
    ['without types', { province: 'Ninh Bình', district: 'Hoa Lư', commune: 'Ninh Thắng' }, NINH_THANG],
    ['without marks', { province: 'ninh binh', district: 'hoa lu', commune: 'ninh thang' }, NINH_THANG],
    [
      'abbreviated',
      { province: 'T. Ninh Binh', district: 'H. Hoa Lu', commune: 'X. Ninh Thang' },
      NINH_THANG,
    ],
    ['in Telex', { province: 'ninh binhf', commune: 'ninh thawsng' }, NINH_THANG],
    [
      'decomposed Unicode',
      { province: 'Ninh Bình'.normalize('NFD'), commune: 'Ninh Thắng'.normalize('NFD') },
      NINH_THANG,
    ],
    ['without district', { province: 'Ninh Bình', commune: 'Ninh Thắng' }, NINH_THANG],
    ['commune alone', { commune: 'Ninh Thắng' }, NINH_THANG],
    ['empty parts', { province: ' ', district: '', commune: 'Ninh Thắng' }, NINH_THANG],
    ['in English', { province: 'Ninh Binh Province', commune: 'Ninh Thang Commune' }, NINH_THANG],
    ['district of a later type', { district: 'TP Hoa Lư', commune: 'Ninh Thắng' }, NINH_THANG],
    ['today’s', { province: 'Ninh Bình', commune: 'phường Hoa Lư' }, ['14329@2025-07-01']],
    ['today’s under another type', { province: 'Ninh Bình', commune: 'xã Hoa Lư' }, ['14329@2025-07-01']],
    ['numbered ward', { province: 'TP.HCM', district: 'Quận 3', commune: 'Phường 12' }, ['27142@2025-07-01']],
    ['the same, short', { province: 'tphcm', district: 'q3', commune: 'p12' }, ['27142@2025-07-01']],
    [
      'old commune, today’s province',
      { province: 'Ninh Bình', commune: 'phường Châu Cầu' },
      ['13285@2025-07-01'],
    ],
    [
      'renamed province',
      { province: 'Thừa Thiên Huế', district: 'TP Huế', commune: 'Vĩnh Ninh' },
      ['19789@2025-07-01'],
    ],
    [
      'the same by its later name',
      { province: 'Huế', district: 'TP Huế', commune: 'Vĩnh Ninh' },
      ['19789@2025-07-01'],
    ],
    ['another spelling', { province: 'Sóc Trăng', commune: 'Hòa Tú 2' }, ['31717@2025-07-01']],
    ['old province alone', { province: 'Hà Nam' }, ['37@2025-07-01']],
    ['a district', { province: 'Ninh Bình', district: 'Nho Quan' }, ['37@2025-07-01']],
    ['an island district', { province: 'Quảng Ngãi', district: 'huyện Lý Sơn' }, ['21548@2025-07-01']],
    ['nothing', {}, []],
    ['an unknown commune', { province: 'Ninh Bình', commune: 'Xyz' }, []],
  ])('%s', async (_, address, expected) => {
    const resolution = await directory.resolve(address);
    expect(keys(resolution)).toEqual(expected);
    expect(resolution).toMatchObject({ ambiguous: false, ignored: [] });
  });

  it('cites the successions and names the old unit', async () => {
    const resolution = await directory.resolve({
      province: 'Ninh Bình',
      district: 'Hoa Lư',
      commune: 'Ninh Thắng',
    });
    expect(resolution.named.map(({ key }) => key)).toEqual(['14551@0']);
    expect(resolution.steps.map(({ decree }) => decree)).toEqual(['1318/NQ-UBTVQH15', '1674/NQ-UBTVQH15']);
    expect(resolution.residentsWith?.key).toBe('14359@2025-07-01');
  });

  it('returns every part of a divided commune', async () => {
    const resolution = await directory.resolve({ province: 'TP HCM', district: 'Quận 1', commune: 'Đa Kao' });
    expect(keys(resolution)).toEqual(['26737@2025-07-01', '26740@2025-07-01']);
    expect(resolution).toMatchObject({ ambiguous: true, residentsWith: null });
  });

  it('says who took the residents of a divided commune, where the resolution says so', async () => {
    const resolution = await directory.resolve({
      province: 'Bình Thuận',
      district: 'Bắc Bình',
      commune: 'Hòa Thắng',
    });
    expect(resolution.units.length).toBeGreaterThan(1);
    expect(resolution).toMatchObject({ ambiguous: true, residentsWith: { key: '23053@2025-07-01' } });
  });

  it('returns all namesakes', async () => {
    const resolution = await directory.resolve({ province: 'TP HCM', commune: 'Phường 12' });
    expect(resolution.ambiguous).toBe(true);
    expect(resolution.named.length).toBeGreaterThan(5);
    expect(new Set(resolution.named.map(({ name }) => name))).toEqual(new Set(['12']));
  });

  it('tells namesakes apart by marks and by type, where they are written', async () => {
    const plain = await directory.resolve({ province: 'Bắc Ninh', commune: 'Thang' }, { at: '2024-01-01' });
    const marked = await directory.resolve({ province: 'Bắc Ninh', commune: 'Thắng' });
    expect(marked.named.every(({ name }) => name === 'Thắng')).toBe(true);
    expect(plain.named.length).toBeLessThanOrEqual(marked.named.length);
    const typed = await directory.resolve({
      province: 'Hà Nam',
      district: 'Bình Lục',
      commune: 'thị trấn Bình Mỹ',
    });
    expect(typed.named.map(({ type }) => type)).toEqual(['thị trấn']);
  });

  it('follows to the day asked for, from the day of the address', async () => {
    const address = { province: 'Ninh Bình', commune: 'Ninh Thắng' };
    expect(keys(await directory.resolve(address, { to: '2025-03-01' }))).toEqual(['14551@2025-01-01']);
    expect(keys(await directory.resolve(address, { to: '2024-01-01' }))).toEqual(['14551@0']);
    expect(keys(await directory.resolve(address, { at: '2025-03-01' }))).toEqual([]);
    await expect(directory.resolve(address, { at: '2025-03-01', to: '2025-01-01' })).rejects.toThrow(
      RangeError,
    );
  });

  it('gives the communes of an abolished district to choose from', async () => {
    const resolution = await directory.resolve({ province: 'Ninh Bình', district: 'huyện Hoa Lư' });
    expect(keys(resolution)).toEqual(['37@2025-07-01']);
    expect(resolution.communes.map(({ name }) => name)).toEqual(['Hoa Lư', 'Nam Hoa Lư', 'Tây Hoa Lư']);
    expect(resolution.steps.at(-1)).toMatchObject({ kind: 'abolished', decree: '203/2025/QH15' });
    const before = await directory.resolve(
      { province: 'Ninh Bình', district: 'huyện Hoa Lư' },
      { to: '2025-03-01' },
    );
    expect([keys(before), before.communes]).toEqual([['374@2025-01-01'], []]);
  });

  it.each<[string, Address]>([
    ['district', { province: 'Ninh Bình', district: 'Nho Quan', commune: 'Ninh Thắng' }],
    ['district', { province: 'Ninh Bình', district: 'Xyz', commune: 'Ninh Thắng' }],
    ['province', { province: 'Hà Nam', district: 'Hoa Lư', commune: 'Ninh Thắng' }],
    ['province', { province: 'Xyz', district: 'Hoa Lư', commune: 'Ninh Thắng' }],
  ])('leaves a %s aside that contradicts the rest, and says so', async (level, address) => {
    const resolution = await directory.resolve(address);
    expect(keys(resolution)).toEqual(NINH_THANG);
    expect(resolution).toMatchObject({ ambiguous: true, ignored: [level] });
  });

  it('says where no successor is known', async () => {
    const resolution = await directory.resolve({
      province: 'Cao Bằng',
      district: 'Hà Quảng',
      commune: 'Nà Sác',
    });
    expect(resolution.units).toEqual([]);
    expect(resolution.steps).toMatchObject([{ kind: 'unknown', to: null }]);
  });
});
