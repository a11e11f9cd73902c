import { beforeAll, describe, expect, it } from 'vitest';
import { loadUnits, type Directory, type Unit } from './index.js';
import { openTestDirectory, TODAY } from './testing/directory.js';

let directory: Directory;
beforeAll(async () => {
  directory = await openTestDirectory();
});

const unit = async (key: string): Promise<Unit> => {
  const found = await directory.byKey(key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const names = (units: readonly Unit[]) => units.map(({ name }) => name);

describe('provinces', () => {
  it('are 34 today and 63 before, in Vietnamese order', () => {
    const today = names(directory.provinces());
    expect(today).toHaveLength(34);
    expect(today.slice(0, 9)).toEqual([
      'An Giang',
      'Bắc Ninh',
      'Cà Mau',
      'Cao Bằng',
      'Cần Thơ',
      'Đà Nẵng',
      'Đắk Lắk',
      'Điện Biên',
      'Đồng Nai',
    ]);
    expect(directory.provinces('2025-06-30')).toHaveLength(63);
  });

  it.each([
    ['2026-04-29', 6],
    ['2026-04-30', 7],
    ['2026-09-01', 8],
    [TODAY, 9],
  ])('on %s include %i cities', (date, count) => {
    expect(directory.provinces(date).filter(({ type }) => type.startsWith('thành phố'))).toHaveLength(count);
  });
});

describe('get and byKey', () => {
  it('give the whole unit', async () => {
    expect(await directory.get('14329')).toEqual({
      key: '14329@2025-07-01',
      code: '14329',
      level: 'commune',
      type: 'phường',
      name: 'Hoa Lư',
      nameEn: 'Hoa Lu Ward',
      parent: '37',
      validFrom: '2025-07-01',
      validTo: null,
      decree: '1674/NQ-UBTVQH15',
    });
  });

  it.each([
    ['14329', '2025-07-01', '14329@2025-07-01'],
    ['14329', '2025-06-30', '14329@2025-01-01'],
    ['14329', '2024-12-31', '14329@0'],
    ['26737', '2025-06-30', '26737@0'],
    ['374', '2025-06-30', '374@2025-01-01'],
    ['37', '2025-06-30', '37@0'],
    ['37', TODAY, '37@2025-07-01'],
    ['374', TODAY, undefined],
    ['14551', TODAY, undefined],
    ['35', TODAY, undefined],
    ['00002', TODAY, undefined],
    ['99999', TODAY, undefined],
    ['0', TODAY, undefined],
    ['', TODAY, undefined],
  ])('code %s on %s is %s', async (code, date, key) => {
    expect((await directory.get(code, date))?.key).toBe(key);
  });

  it.each([
    '14329@2025-07-02',
    '14329',
    '14329@',
    '@0',
    '',
    '1432@0',
    '99999@0',
    '99@0',
    "14329@0'; --",
    '14329@0 ',
  ])('no unit has the key %j', async (key) => {
    expect(await directory.byKey(key)).toBeUndefined();
  });

  it('takes the day from the clock it is given, each time anew', async () => {
    let today = '2025-06-30';
    const moving = await loadUnits({ today: () => today });
    expect((await moving.get('14329'))?.name).toBe('Vân Giang');
    today = '2025-07-01';
    expect((await moving.get('14329'))?.name).toBe('Hoa Lư');
  });

  it.each(['2019-10-31', '2025-13-01', '2025-02-29', '01/07/2025', '2025-7-1', ''])(
    'refuses the day %j',
    async (date) => {
      await expect(directory.get('14329', date)).rejects.toThrow(RangeError);
      expect(() => directory.provinces(date)).toThrow(RangeError);
    },
  );
});

describe('children', () => {
  it('of a province are its communes today, and were its districts', async () => {
    const communes = await directory.children(await unit('37@2025-07-01'));
    expect(communes).toHaveLength(129);
    expect(names(communes).slice(0, 3)).toEqual(['Bắc Lý', 'Bình An', 'Bình Giang']);
    expect(names(await directory.children(await unit('37@0')))).toEqual([
      'Gia Viễn',
      'Hoa Lư',
      'Kim Sơn',
      'Nho Quan',
      'Tam Điệp',
      'Yên Khánh',
      'Yên Mô',
    ]);
    expect(names(await directory.children(await unit('37@0'), '2024-12-31'))).toContain('Ninh Bình');
  });

  it('of a district are its communes on a day', async () => {
    const before = await directory.children(await unit('374@0'));
    expect(before).toHaveLength(11);
    expect(names(before)).toContain('Ninh Thắng');
    expect(await directory.children(await unit('374@2025-01-01'))).toHaveLength(20);
  });

  it('number wards by value', async () => {
    const district3 = await directory.children(await unit('770@0'), '2020-01-01');
    expect(names(district3)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
    ]);
  });

  it('are none of a commune, nor on a day when the unit was not in force', async () => {
    expect(await directory.children(await unit('14329@2025-07-01'))).toEqual([]);
    expect(await directory.children(await unit('37@2025-07-01'), '2025-06-30')).toEqual([]);
  });
});

describe('path and label', () => {
  it.each([
    ['14329@2025-07-01', ['14329@2025-07-01', '37@2025-07-01']],
    ['14551@0', ['14551@0', '374@0', '37@0']],
    ['14551@2025-01-01', ['14551@2025-01-01', '374@2025-01-01', '37@0']],
    ['37@2025-07-01', ['37@2025-07-01']],
    ['25270@2025-07-01', ['25270@2025-07-01', '75@2025-07-01']],
    ['25270@2026-04-30', ['25270@2026-04-30', '75@2026-04-30']],
  ])('path of %s', async (key, path) => {
    expect(directory.path(await unit(key)).map((one) => one.key)).toEqual(path);
  });

  it.each([
    ['14329@2025-07-01', 'vi', false, 'Phường Hoa Lư'],
    ['14329@2025-07-01', 'vi', true, 'Phường Hoa Lư, tỉnh Ninh Bình'],
    ['14329@2025-07-01', 'en', true, 'Hoa Lu Ward, Ninh Binh Province'],
    ['14551@0', 'vi', true, 'Xã Ninh Thắng, huyện Hoa Lư, tỉnh Ninh Bình'],
    ['27130@0', 'vi', true, 'Phường 12, Quận 3, Thành phố Hồ Chí Minh'],
    ['27130@0', 'en', true, 'Ward 12, District 3, Ho Chi Minh City'],
    ['369@0', 'vi', true, 'Thành phố Ninh Bình, tỉnh Ninh Bình'],
    ['01@2025-07-01', 'vi', false, 'Thành phố Hà Nội'],
    ['00004@2025-07-01', 'vi', true, 'Phường Ba Đình, thành phố Hà Nội'],
    ['26732@2025-07-01', 'en', false, 'Con Dao Special Zone'],
  ] as const)('label of %s in %s, path %s: %s', async (key, locale, withPath, label) => {
    expect(directory.label(await unit(key), { locale, withPath })).toBe(label);
  });

  it('refuse a unit of which the directory knows nothing', async () => {
    const other = await openTestDirectory();
    const old = await unit('14551@0');
    expect(() => other.path(old)).toThrow(/14551@0/);
  });
});

describe('decree', () => {
  it('gives title and date', async () => {
    expect(await directory.decree('1318/NQ-UBTVQH15')).toMatchObject({ effective: '2025-01-01' });
    expect((await directory.decree('1674/NQ-UBTVQH15'))?.title).toContain('Ninh Bình');
    expect(await directory.decree('1/2000')).toBeUndefined();
  });
});
