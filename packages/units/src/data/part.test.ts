import { beforeAll, describe, expect, it } from 'vitest';
import { importedParts } from './imported-parts.js';
import { UnitStore } from './store.js';
import { decreeRows, keyOfRow, successionRows, unitRows, variantRows } from '../testing/source-data.js';

let store: UnitStore;
beforeAll(async () => {
  store = await UnitStore.open(importedParts);
  await Promise.all([store.load('communes'), store.load('history')]);
});

const sections = () => [store.provinces, ...store.sections('communes'), ...store.sections('history')];

describe('the compiled parts', () => {
  it('hold every unit of the CSV files, field by field', () => {
    const decoded = sections().flatMap(({ units }) => units);
    expect(decoded).toHaveLength(unitRows.length);
    for (const row of unitRows)
      expect(store.byKey(keyOfRow(row.code, row.valid_from))).toEqual({
        key: keyOfRow(row.code, row.valid_from),
        code: row.code,
        level: row.level,
        type: row.type,
        name: row.name,
        nameEn: row.name_en,
        parent: row.parent || null,
        validFrom: row.valid_from || null,
        validTo: row.valid_to || null,
        decree: row.decree || null,
      });
  });

  it('hold every succession, field by field', () => {
    const decoded = sections().flatMap(({ edges }) => edges);
    const asText = (fields: (string | null)[]) => fields.map((field) => field ?? '').join(',');
    const expected = successionRows.map((row) =>
      asText([
        keyOfRow(row.old_code, row.old_from),
        row.new_code === '' ? '' : keyOfRow(row.new_code, row.new_from),
        row.kind,
        row.share,
        row.date,
        row.decree,
        row.basis,
      ]),
    );
    const actual = decoded.map(({ from, toCode, kind, share, date, decree, basis }) =>
      asText([from.key, store.at(toCode, date)?.key ?? '', kind, share, date, decree, basis]),
    );
    expect(actual.sort()).toEqual(expected.sort());
  });

  it('hold every other spelling', () => {
    const decoded = sections().flatMap(({ variants }) =>
      [...variants].flatMap(([unit, names]) => names.map((name) => `${unit.key} ${name}`)),
    );
    expect(decoded.sort()).toEqual(
      variantRows.map((row) => `${keyOfRow(row.code, row.valid_from)} ${row.variant}`).sort(),
    );
  });

  it('hold every decree', async () => {
    for (const row of decreeRows)
      expect(await store.decree(row.decree)).toEqual({
        decree: row.decree,
        effective: row.effective,
        title: row.title,
        checked: row.number_checked,
      });
  });

  it('say for every code in which file it lies', () => {
    for (const section of [...store.sections('communes'), ...store.sections('history')])
      for (const unit of section.units) expect(store.homeOf(unit.code), unit.key).toBe(section.province);
  });
});
