import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Directory, Unit } from './index.js';
import { fold } from './text/fold.js';
import { wordOf, wordsIn } from './search/vocabulary.js';
import { openTestDirectory, TODAY } from './testing/directory.js';
import { isInForce, keyOfRow, successionRows, turningDays, unitRows } from './testing/source-data.js';

let directory: Directory;
const rowKeys = unitRows.map((row) => keyOfRow(row.code, row.valid_from));
const codes = [...new Set(unitRows.map((row) => row.code))];

beforeAll(async () => {
  directory = await openTestDirectory();
  await directory.prepareSearch();
});

async function unitOf(key: string): Promise<Unit> {
  const unit = await directory.byKey(key);
  if (!unit) throw new Error(`no ${key}`);
  return unit;
}

/** Every unit in force on a day, found from the provinces down. */
async function everyUnit(date: string): Promise<Unit[]> {
  const down = async (unit: Unit): Promise<Unit[]> => {
    const children = await directory.children(unit, date);
    return [unit, ...(await Promise.all(children.map(down))).flat()];
  };
  return (await Promise.all(directory.provinces(date).map(down))).flat();
}

describe('the whole data set', () => {
  it.each([
    ['2019-11-01', 63, 713, 11_158],
    ['2023-05-01', 63, 705, 10_598],
    ['2024-08-31', 63, 705, 10_595],
    ['2024-12-31', 63, 701, 10_322],
    ['2025-06-30', 63, 696, 10_035],
    ['2025-07-01', 34, 0, 3_321],
    ['2026-05-01', 34, 0, 3_321],
    [TODAY, 34, 0, 3_321],
  ])('has on %s the published numbers of units', async (date, provinces, districts, communes) => {
    const units = await everyUnit(date);
    const count = (level: string) => units.filter((unit) => unit.level === level).length;
    expect([count('province'), count('district'), count('commune')]).toEqual([
      provinces,
      districts,
      communes,
    ]);
  });

  it('loses and doubles no unit on any day: from the provinces down, each unit in force is found once', async () => {
    for (const date of turningDays) {
      const found = (await everyUnit(date)).map(({ key }) => key).sort();
      const expected = unitRows
        .filter((row) => isInForce(row, date))
        .map((row) => keyOfRow(row.code, row.valid_from))
        .sort();
      expect(found, date).toEqual(expected);
    }
  });

  it('has at most one unit for a code and a day', async () => {
    for (const date of turningDays) {
      const inForce = unitRows.filter((row) => isInForce(row, date)).map((row) => row.code);
      expect(new Set(inForce).size, date).toBe(inForce.length);
    }
    const day = fc.date({ min: new Date('2019-11-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...codes), day, async (code, time) => {
        const date = time.toISOString().slice(0, 10);
        const found = await directory.get(code, date);
        const rows = unitRows.filter((row) => row.code === code && isInForce(row, date));
        expect(found?.key).toBe(rows[0] && keyOfRow(rows[0].code, rows[0].valid_from));
      }),
      { numRuns: 500 },
    );
  });

  it('has every parent, on every day of a unit, one level up', async () => {
    for (const row of unitRows) {
      if (row.level === 'province') continue;
      for (const date of [row.valid_from || '2019-11-01', row.valid_to || TODAY]) {
        const parent = await directory.get(row.parent, date);
        expect(parent, `${row.code} on ${date}`).toBeDefined();
      }
      const path = directory.path(await unitOf(keyOfRow(row.code, row.valid_from)));
      const levels = path.map(({ level }) => level);
      const old = (row.valid_to || TODAY) < '2025-07-01';
      expect(levels).toEqual(
        row.level === 'district'
          ? ['district', 'province']
          : old
            ? ['commune', 'district', 'province']
            : ['commune', 'province'],
      );
    }
  });

  it('leads every unit in force on 2025-06-30 to units of today', async () => {
    for (const row of unitRows) {
      if (!isInForce(row, '2025-06-30')) continue;
      const lineage = await directory.successors(keyOfRow(row.code, row.valid_from));
      expect(lineage?.complete, row.code).toBe(true);
      expect(lineage?.units.length, row.code).toBeGreaterThan(0);
      for (const { unit } of lineage?.units ?? []) expect(unit.validTo).toBeNull();
    }
  });

  it('leads every unit of 2019 or later to units of today, but for the two that the sources lost', async () => {
    const lost: string[] = [];
    for (const key of rowKeys) {
      const lineage = await directory.successors(key);
      if (lineage?.complete !== true) lost.push(key);
    }
    expect(lost.sort()).toEqual(['01408@0', '23758@0']);
  });

  it('has a predecessor for every unit of today but two', async () => {
    const lost: string[] = [];
    for (const unit of await everyUnit(TODAY)) {
      const lineage = await directory.predecessors(unit.key, { from: '2025-06-30' });
      if (lineage?.complete !== true || lineage.units.length === 0) lost.push(unit.key);
    }
    expect(lost).toEqual([]);
    expect((await directory.predecessors('03003@2020-01-01'))?.complete).toBe(false);
    expect((await directory.predecessors('03006@2020-01-01'))?.complete).toBe(false);
  });

  it('follows successions the same way forward and backward', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...successionRows), async (row) => {
        const from = keyOfRow(row.old_code, row.old_from);
        const forward = await directory.successors(from);
        for (const { unit } of forward?.units ?? []) {
          const start = (await unitOf(from)).validFrom ?? '2019-11-01';
          const back = await directory.predecessors(unit.key, { from: start });
          expect(back?.units.map((one) => one.unit.key)).toContain(from);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const current = unitRows.filter((row) => row.valid_to === '');
const asLabel = async (key: string) => directory.label(await unitOf(key), { withPath: true });
const TELEX: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
};
const telex = (text: string): string =>
  wordsIn(text.toLowerCase())
    .map(({ text: syllable }) => {
      const { shape, tone } = wordOf(syllable);
      return [...shape].map((letter) => TELEX[letter] ?? letter).join('') + ('frxsj'[tone - 1] ?? '');
    })
    .join(' ');

describe('search over the whole data set', () => {
  const spellings: readonly [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['folded', fold],
    ['decomposed', (text) => text.normalize('NFD')],
    ['in capitals', (text) => text.toUpperCase()],
    ['in Telex', telex],
    ['with path reversed', (text) => text.split(', ').reverse().join(' ')],
  ];
  it.each(spellings)('finds any unit of today by its address %s', async (_, spell) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...current), async (row) => {
        const key = keyOfRow(row.code, row.valid_from);
        const { hits } = await directory.search(spell(await asLabel(key)), { limit: 5 });
        expect(hits.map(({ unit }) => unit.key)).toContain(key);
      }),
      { numRuns: 60 },
    );
  });

  it('finds from the address of any older unit what it became', async () => {
    const older = unitRows.filter((row) => row.valid_to !== '' && row.level === 'commune');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...older), async (row) => {
        const key = keyOfRow(row.code, row.valid_from);
        const { hits } = await directory.search(fold(await asLabel(key)), { limit: 30 });
        const found = new Set(hits.map(({ unit }) => unit.key));
        for (const { unit } of (await directory.successors(key))?.units ?? [])
          expect(found).toContain(unit.key);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['2021-06-30', '2025-06-30', TODAY])(
    'gives on %s only units in force, each once, and never more than the limit, whatever is typed',
    async (at) => {
      const piece = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.constantFrom(
          'tp',
          'q1',
          'xa',
          'hoaf',
          'luw',
          '.',
          ',',
          "h'",
          'thanh pho',
          '14329',
          'ninh',
          'ă',
          'đ',
          '12',
        ),
      );
      const query = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' '));
      await fc.assert(
        fc.asyncProperty(query, fc.integer({ min: 0, max: 40 }), async (text, limit) => {
          const { hits, total } = await directory.search(text, { limit, at });
          expect(hits).toHaveLength(Math.min(limit, total));
          expect(new Set(hits.map(({ unit }) => unit.key)).size).toBe(hits.length);
          for (const { unit } of hits) expect((await directory.get(unit.code, at))?.key).toBe(unit.key);
        }),
        { numRuns: 50 },
      );
    },
  );
});

describe('resolve over the whole data set', () => {
  it('brings the full address of any commune of 2025-06-30 to what it became', async () => {
    const old = unitRows.filter((row) => row.level === 'commune' && isInForce(row, '2025-06-30'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...old),
        fc.constantFrom(fold, (text: string) => text),
        async (row, spell) => {
          const key = keyOfRow(row.code, row.valid_from);
          const [commune, district, province] = directory
            .path(await unitOf(key))
            .map((unit) => spell(directory.label(unit)));
          if (!commune || !district || !province) throw new Error(key);
          const resolution = await directory.resolve({ commune, district, province }, { at: '2025-06-30' });
          expect(resolution.ignored).toEqual([]);
          expect(resolution.named.map((unit) => unit.key)).toContain(key);
          const units = resolution.units.map((unit) => unit.key);
          for (const { unit } of (await directory.successors(key))?.units ?? [])
            expect(units).toContain(unit.key);
        },
      ),
      { numRuns: 300 },
    );
  });
});
