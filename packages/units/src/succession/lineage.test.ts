import { beforeAll, describe, expect, it } from 'vitest';
import type { Directory, Lineage } from '../index.js';
import { openTestDirectory } from '../testing/directory.js';

let directory: Directory;
beforeAll(async () => {
  directory = await openTestDirectory();
});

const shown = (lineage: Lineage | undefined) =>
  lineage?.units.map(({ unit, residents }) => `${unit.key} ${residents}`).sort();

describe('successors', () => {
  it.each([
    ['itself', '14329@2025-07-01', ['14329@2025-07-01 all']],
    ['one reform', '26740@0', ['26740@2025-07-01 all']],
    ['two reforms', '14551@0', ['14359@2025-07-01 all']],
    ['a ward of 2026', '25270@2025-07-01', ['25270@2026-04-30 all']],
    ['a province', '35@0', ['37@2025-07-01 all']],
    ['a province that became a city', '70@0', ['75@2026-04-30 all']],
    ['a district', '372@0', ['37@2025-07-01 all']],
    ['an island district', '536@0', ['21548@2025-07-01 all']],
    ['a divided commune', '26737@0', ['26737@2025-07-01 some', '26740@2025-07-01 some']],
  ])('of %s', async (_, key, expected) => {
    expect(shown(await directory.successors(key))).toEqual(expected);
  });

  it('say which part of a divided commune takes all residents, and which only land', async () => {
    const lineage = await directory.successors('23053@0');
    const residents = new Set(lineage?.units.map((one) => one.residents));
    expect(residents.has('none')).toBe(true);
    expect(lineage?.units.find(({ unit }) => unit.key === '23041@2025-07-01')?.residents).toBe('none');
  });

  it('cite each step, oldest first', async () => {
    const lineage = await directory.successors('14551@0');
    expect(lineage?.steps.map(({ date, decree, kind, share }) => ({ date, decree, kind, share }))).toEqual([
      { date: '2025-01-01', decree: '1318/NQ-UBTVQH15', kind: 'merged', share: 'whole' },
      { date: '2025-07-01', decree: '1674/NQ-UBTVQH15', kind: 'merged', share: 'whole' },
    ]);
    expect(lineage?.units[0]?.steps).toEqual(lineage?.steps);
  });

  it('stop at the day asked for', async () => {
    expect(shown(await directory.successors('14551@0', { to: '2024-12-31' }))).toEqual(['14551@0 all']);
    expect(shown(await directory.successors('14551@0', { to: '2025-06-30' }))).toEqual([
      '14551@2025-01-01 all',
    ]);
  });

  it('say so where none is known', async () => {
    for (const key of ['01408@0', '23758@0']) {
      const lineage = await directory.successors(key);
      expect(lineage?.units).toEqual([]);
      expect(lineage?.complete).toBe(false);
      expect(lineage?.steps).toMatchObject([{ kind: 'unknown', to: null, date: '2020-02-01' }]);
    }
  });

  it('do not go back in time', async () => {
    await expect(directory.successors('14329@2025-07-01', { to: '2025-06-30' })).rejects.toThrow(RangeError);
  });

  it('are undefined for no unit', async () => {
    expect(await directory.successors('99999@0')).toBeUndefined();
  });
});

describe('predecessors', () => {
  it('go back to where the data begins', async () => {
    const lineage = await directory.predecessors('14359@2025-07-01');
    expect(lineage?.complete).toBe(true);
    expect(shown(lineage)).toContain('14551@0 all');
    expect(lineage?.units.every(({ unit }) => unit.validFrom === null)).toBe(true);
  });

  it('stop at the day asked for', async () => {
    const keys = (await directory.predecessors('14359@2025-07-01', { from: '2025-06-30' }))?.units.map(
      ({ unit }) => unit.key,
    );
    expect(keys).toContain('14551@2025-01-01');
    expect(keys).not.toContain('14551@0');
  });

  it('say how much of each went in', async () => {
    const lineage = await directory.predecessors('26740@2025-07-01');
    expect(shown(lineage)).toContain('26740@0 all');
    expect(shown(lineage)).toContain('26737@0 some');
  });

  it('say so where none is known', async () => {
    const lineage = await directory.predecessors('03003@2020-01-01');
    expect([lineage?.complete, lineage?.units, lineage?.steps]).toEqual([false, [], []]);
  });

  it('do not go forward in time', async () => {
    await expect(directory.predecessors('14551@0', { from: '2025-06-30' })).rejects.toThrow(RangeError);
  });
});
