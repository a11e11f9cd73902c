import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Directory, SearchHit, SearchOptions } from '../index.js';
import { openTestDirectory } from '../testing/directory.js';

let directory: Directory;
beforeAll(async () => {
  directory = await openTestDirectory();
});

const labels = async (query: string, options?: SearchOptions): Promise<string[]> =>
  (await directory.search(query, options)).hits.map(({ unit }) => directory.label(unit, { withPath: true }));
const firstHit = async (query: string, options?: SearchOptions): Promise<SearchHit> => {
  const [hit] = (await directory.search(query, options)).hits;
  if (!hit) throw new Error(`no hit for ${query}`);
  return hit;
};

const HOA_LU = 'Phường Hoa Lư, tỉnh Ninh Bình';
const HCM = 'Thành phố Hồ Chí Minh';
const NAM_HOA_LU = 'Phường Nam Hoa Lư, tỉnh Ninh Bình';
const SAI_GON = 'Phường Sài Gòn, Thành phố Hồ Chí Minh';

describe('search as people type', () => {
  it.each([
    ['no diacritics', 'hoa lu', HOA_LU],
    ['exact', 'Hoa Lư', HOA_LU],
    ['capitals', 'HOA LƯ', HOA_LU],
    ['wrong tone', 'hoà lư', HOA_LU],
    ['partly typed marks', 'hoa lử', HOA_LU],
    ['decomposed Unicode', 'Hoa Lư'.normalize('NFD'), HOA_LU],
    ['Telex', 'hoaf luw', HOA_LU],
    ['Telex, half switched on', 'hoa luw ninh binhf', HOA_LU],
    ['VNI', 'hoa2 lu7', HOA_LU],
    ['words together', 'hoalu', HOA_LU],
    ['words reversed', 'lu hoa', HOA_LU],
    ['with its province', 'hoa lu ninh binh', HOA_LU],
    ['province first', 'ninh binh hoa lu', HOA_LU],
    ['as an address', 'P. Hoa Lư, T. Ninh Bình', HOA_LU],
    ['a slip', 'hoa lu ninh bnih', HOA_LU],
    ['a space too early', 'nin hthang hoa lu', NAM_HOA_LU],
    ['words together, with a vowel repeated', 'coto quang ninh', 'Đặc khu Cô Tô, thành phố Quảng Ninh'],
    ['English', 'Hoa Lu Ward', HOA_LU],
    ['another type', 'xã Hoa Lư, Ninh Bình', HOA_LU],
    ['not finished', 'nam hoa l', NAM_HOA_LU],
    ['tp hcm', 'tp hcm', HCM],
    ['tphcm', 'tphcm', HCM],
    ['TP.HCM', 'TP.HCM', HCM],
    ['T.P. HCM', 'T.P. HCM', HCM],
    ['sg', 'sg', HCM],
    ['ho chi minh city', 'ho chi minh city', HCM],
    ['initials', 'brvt', HCM],
    ['q1', 'q1', HCM],
    ['q.1', 'q.1', HCM],
    ['quận 1', 'quận 1', HCM],
    ['p. ben nghe', 'p. ben nghe', SAI_GON],
    ['a whole old address', 'p. ben nghe, q1, tp hcm', SAI_GON],
    ['numbered ward', 'P.12,Q.3,TP.HCM', 'Phường Nhiêu Lộc, Thành phố Hồ Chí Minh'],
    ['tx', 'tx son tay', 'Thành phố Hà Nội'],
    ['tt', 'tt me', 'Xã Gia Viễn, tỉnh Ninh Bình'],
    ['xa', 'xa ninh thang', NAM_HOA_LU],
    ['h.', 'h. nho quan', 'Tỉnh Ninh Bình'],
    ['đặc khu', 'dk con dao', 'Đặc khu Côn Đảo, Thành phố Hồ Chí Minh'],
    ['ASCII apostrophe', "ea h'leo", "Xã Ea H'Leo, tỉnh Đắk Lắk"],
    ['typographic apostrophe', 'ea h’leo', "Xã Ea H'Leo, tỉnh Đắk Lắk"],
    ['no apostrophe', 'ea hleo', "Xã Ea H'Leo, tỉnh Đắk Lắk"],
    ['c for k', 'đắc lắc', 'Tỉnh Đắk Lắk'],
    ['i for y', 'mi quí thap', 'Xã Mỹ Quí, tỉnh Đồng Tháp'],
    ['older spelling', 'gari quang nam', 'Xã Hùng Sơn, thành phố Đà Nẵng'],
    ['code', '14329', HOA_LU],
    ['key', '14329@2025-07-01', HOA_LU],
    ['old code', '14551', NAM_HOA_LU],
    ['province code', '37', 'Tỉnh Ninh Bình'],
    ['an old commune in its old district', 'ninh thang hoa lu', NAM_HOA_LU],
    ['district first', 'hoa lu ninh thang', NAM_HOA_LU],
    ['with a slip', 'nin thang hoa lu', NAM_HOA_LU],
  ])('%s: %s → %s', async (_, query, expected) => {
    expect((await labels(query))[0]).toBe(expected);
  });

  it('treats both places of a tone mark alike', async () => {
    expect(await labels('hoà bình')).toEqual(await labels('hòa bình'));
    expect(await labels('thuỷ nguyên')).toEqual(await labels('thủy nguyên'));
  });

  it('puts exact marks first', async () => {
    expect((await labels('Tân Hòa', { limit: 500, formerNames: false }))[0]).toMatch(/ Tân Hòa,/);
    const found = (await directory.search('An Hoà', { limit: 500 })).hits.map(({ matched }) => matched.text);
    expect(found[0]).toBe('An Hòa');
    expect(found.indexOf('An Hoa')).not.toBe(0);
    const marked = await directory.search('Bắc Lý', { limit: 500, formerNames: false });
    expect(marked.hits[0]?.unit.name).toBe('Bắc Lý');
  });

  it('puts the province before the communes of its name', async () => {
    expect((await labels('thai nguyen'))[0]).toBe('Tỉnh Thái Nguyên');
  });

  it('puts names in the order of the words before names that turn it round', async () => {
    const { hits } = await directory.search('Ninh Bình', { level: 'commune' });
    const named = hits.map(({ matched: { text }, formerly }) => [text, formerly?.unit.key ?? 'today']);
    const first = (text: string) => named.findIndex(([name]) => name === text);
    const last = (key: string) => named.findLastIndex(([, former]) => former === key);
    // A commune of that name, then the wards of the city; Bình Ninh is a commune of today.
    expect(named[0]).toEqual(['Ninh Bình', '22576@0']);
    expect(last('369@0')).toBeGreaterThan(0);
    expect(first('Bình Ninh')).toBeGreaterThan(last('369@0'));
    expect((await firstHit('binh ninh', { level: 'commune' })).unit.name).toBe('Bình Ninh');
  });

  it('does not look for the word that says a name is old', async () => {
    for (const query of ['xã Ninh Thắng cũ', 'xã Ninh Thắng (cũ), huyện Hoa Lư (cũ)'])
      expect((await directory.search(query)).hits.map(({ formerly }) => formerly?.unit.name)).toContain(
        'Ninh Thắng',
      );
  });

  it('finds nothing for nothing, and for what is no unit', async () => {
    for (const query of ['', '   ', '.', 'qwertyuiop', '99999', "'"])
      expect(await directory.search(query)).toEqual({ hits: [], total: 0, asTyped: false });
  });
});

describe('old names', () => {
  it('say what the unit was and how it came to the hit', async () => {
    const { unit, matched, formerly } = await firstHit('ninh thang hoa lu');
    expect(unit.key).toBe('14359@2025-07-01');
    expect(matched).toEqual({
      by: 'former-name',
      text: 'Ninh Thắng',
      ranges: [
        [0, 4],
        [5, 10],
      ],
    });
    expect(formerly?.unit.key).toBe('14551@0');
    expect(formerly?.residents).toBe('all');
    expect(formerly?.steps.map(({ kind, date, decree, to }) => [kind, date, decree, to?.key])).toEqual([
      ['merged', '2025-01-01', '1318/NQ-UBTVQH15', '14551@2025-01-01'],
      ['merged', '2025-07-01', '1674/NQ-UBTVQH15', '14359@2025-07-01'],
    ]);
  });

  it('are not used where today’s name answers as well', async () => {
    expect((await firstHit('hoa lu')).formerly).toBeUndefined();
  });

  it('lead from a divided commune to each part', async () => {
    const { hits } = await directory.search('phuong da kao');
    expect(
      hits
        .slice(0, 2)
        .map(({ unit }) => unit.name)
        .sort(),
    ).toEqual(['Sài Gòn', 'Tân Định']);
    for (const hit of hits.slice(0, 2)) expect(hit.formerly?.residents).toBe('some');
  });

  it('lead from an abolished district to the communes that lay in it', async () => {
    const { hits } = await directory.search('quan 1', { level: 'commune', limit: 4 });
    expect(hits.map(({ unit }) => unit.name).sort()).toEqual([
      'Bến Thành',
      'Cầu Ông Lãnh',
      'Sài Gòn',
      'Tân Định',
    ]);
    expect(new Set(hits.map(({ formerly }) => formerly?.unit.key))).toEqual(new Set(['760@0']));
    expect(hits.every(({ formerly }) => formerly?.steps.length)).toBe(true);
  });

  it('can be left out', async () => {
    const { hits } = await directory.search('ninh thang', { formerNames: false, limit: 500 });
    expect(hits.some(({ formerly, unit }) => formerly || unit.key === '14359@2025-07-01')).toBe(false);
  });

  it('do not count before their time', async () => {
    expect((await firstHit('ninh thang hoa lu', { at: '2022-01-01' })).unit.key).toBe('14551@0');
    const later = await firstHit('ninh thang hoa lu', { at: '2025-02-01' });
    expect([later.unit.key, later.formerly?.unit.key]).toEqual(['14551@2025-01-01', '14551@0']);
    const early = await directory.search('nam hoa lu', { at: '2022-01-01', limit: 500 });
    expect(early.hits.map(({ unit }) => unit.name)).not.toContain('Nam Hoa Lư');
    expect(early.hits.some(({ matched }) => matched.text === 'Nam Hoa Lư')).toBe(false);
  });

  it('of a type that was changed: a commune that became a ward', async () => {
    const hit = await firstHit('xa loc ninh dong nai');
    expect([hit.unit.key, hit.formerly?.unit.key]).toEqual(['25270@2026-04-30', '25270@2025-07-01']);
  });
});

describe('options', () => {
  it('says whether the hits have the words as typed', async () => {
    expect((await directory.search('hoa lu')).asTyped).toBe(true);
    expect((await directory.search('14329')).asTyped).toBe(true);
    // In Cà Mau only Khánh Hoà in the old district of U Minh comes near.
    const near = await directory.search('hoa lu', { within: '96', level: 'commune' });
    expect(near).toMatchObject({ total: 1, asTyped: false });
  });

  it('limits hits and counts all', async () => {
    const { hits, total } = await directory.search('tan', { limit: 5, formerNames: false });
    expect(hits).toHaveLength(5);
    expect(total).toBeGreaterThan(100);
    expect((await directory.search('tan', { limit: 1000, formerNames: false })).hits).toHaveLength(total);
    expect((await directory.search('tan')).hits).toHaveLength(20);
  });

  it('keeps to a level', async () => {
    const { hits } = await directory.search('ninh binh', { level: 'commune', limit: 100 });
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map(({ unit }) => unit.level))).toEqual(new Set(['commune']));
    expect((await firstHit('ba dinh', { at: '2024-01-01', level: 'district' })).unit.key).toBe('001@0');
  });

  it('keeps within a province or, before 2025-07-01, a district', async () => {
    const { hits } = await directory.search('tan', { within: '37', limit: 100 });
    expect(new Set(hits.map(({ unit }) => unit.parent))).toEqual(new Set(['37']));
    const inDistrict = await directory.search('ninh', { within: '374@0', at: '2022-01-01', limit: 100 });
    expect(inDistrict.total).toBeGreaterThan(5);
    expect(new Set(inDistrict.hits.map(({ unit }) => unit.parent))).toEqual(new Set(['374']));
  });

  it('takes the key of a unit that was changed since for what it became', async () => {
    const now = await directory.search('long', { within: '75', limit: 100 });
    expect(now.total).toBeGreaterThan(5);
    expect(await directory.search('long', { within: '75@2025-07-01', limit: 100 })).toEqual(now);
  });

  it('refuses a unit or a day that does not exist', async () => {
    await expect(directory.search('x', { within: '03' })).rejects.toThrow(RangeError);
    await expect(directory.search('x', { within: '37@2001-01-01' })).rejects.toThrow(RangeError);
    await expect(directory.search('x', { at: '2025-02-30' })).rejects.toThrow(RangeError);
    await expect(directory.search('x', { at: '2019-10-31' })).rejects.toThrow(RangeError);
  });
});

describe('a search that was prepared', () => {
  it('answers without a pause, so that a key stroke is painted once', async () => {
    await directory.prepareSearch();
    let clock = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000));
    const pause = vi.spyOn(globalThis, 'setTimeout');
    try {
      expect((await directory.search('hoa lu')).total).toBeGreaterThan(0);
      expect(pause).not.toHaveBeenCalled();
    } finally {
      now.mockRestore();
      pause.mockRestore();
    }
  });
});

describe('highlighting', () => {
  it.each([
    ['hoa l', 'Hoa Lư', ['Hoa', 'L']],
    ['ea hle', "Ea H'Leo", ['Ea', "H'L"]],
    ['tp hcm', 'Hồ Chí Minh', ['Hồ Chí Minh']],
    ['ba ria vung tau', 'Bà Rịa - Vũng Tàu', ['Bà', 'Rịa', 'Vũng', 'Tàu']],
    ['14329', '14329', ['14329']],
  ])('%s in %s', async (query, text, parts) => {
    const { matched } = await firstHit(query);
    expect(matched.text).toBe(text);
    expect(matched.ranges.map(([start, end]) => text.slice(start, end))).toEqual(parts);
  });
});
