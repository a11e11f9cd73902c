import { expect, it } from 'vitest';
import { filtersOf, idsAmong, periodOf } from './filters.js';
import { Parameters } from './parameters.js';
import { Refusal } from './refusal.js';

const NOW = new Date('2026-03-02T02:00:00Z');

it('reads values, lists and attributes; empty is absent', () => {
  const parameters = new Parameters(
    'a=1&b=&c=x,%20y,,&attribute[k]=v&attribute%5Bm%5D%5B%5D=1&attribute[m][]=2',
  );
  expect(parameters.get('a')).toBe('1');
  expect(parameters.get('b')).toBeUndefined();
  expect(parameters.list('c')).toEqual(['x', 'y']);
  expect(parameters.list('b')).toBeUndefined();
  expect([...parameters.attributes()]).toEqual([
    ['k', ['v']],
    ['m', ['1', '2']],
  ]);
});

it.each(['a=1&a=1', 'a=%00'])('refuses %s', (text) =>
  expect(() => new Parameters(text).get('a')).toThrow(Refusal),
);

it('takes odd names of attributes for nothing', () => {
  const odd =
    'attribute[]=1&attribute=2&attribute[a][b]=3&attribute[a=4&attribute[__proto__]=5&__proto__[x]=6';
  expect([...new Parameters(odd).attributes()]).toEqual([['__proto__', ['5']]]);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

it.each([
  ['', '2025-12-02T02:00:00.000Z', '2026-03-02T02:00:00.000Z'],
  ['start_date=2026-03-01T00:00:00%2B07:00', '2026-02-28T17:00:00.000Z', '2026-03-02T02:00:00.000Z'],
  ['start_date=2026-03-01T00:00:00+07:00', '2026-02-28T17:00:00.000Z', '2026-03-02T02:00:00.000Z'],
  ['start_date=2025-01-01T00:00:00Z', '2025-01-01T00:00:00.000Z', '2025-04-01T00:00:00.000Z'],
  ['end_date=2025-04-01T00:00:00Z', '2025-01-01T00:00:00.000Z', '2025-04-01T00:00:00.000Z'],
  ['start_date=2027-01-01T00:00:00Z', '2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
])('the period of “%s”', (text, from, to) => {
  const period = periodOf(new Parameters(text), NOW);
  expect([period.from.toISOString(), period.to.toISOString()]).toEqual([from, to]);
});

it.each([
  'start_date=2026-01-01',
  'start_date=2026-01-01T00:00:00',
  'start_date=0001-01-01T00:00:00Z',
  'end_date=infinity',
  'start_date=2025-01-01T00:00:00Z&end_date=2025-04-01T00:00:01Z',
  'status=fixed',
  'status=open,CLOSED',
  'page=0',
  'page_size=1001',
  'page_size=1e2',
])('refuses the filter %s', (text) => expect(() => filtersOf(new Parameters(text), NOW)).toThrow(Refusal));

it('knows both statuses together as none, and pages from 1', () => {
  expect(filtersOf(new Parameters('status=open,closed'), NOW).closed).toBeUndefined();
  expect(filtersOf(new Parameters('status=closed'), NOW).closed).toBe(true);
  expect(filtersOf(new Parameters('page=3&page_size=20'), NOW)).toMatchObject({ limit: 20, offset: 40 });
});

it('looks for nothing that is no id', () => {
  const id = '0195570e-4a3c-7b5e-8d1f-2a6b3c4d5e6f';
  expect(idsAmong(['1', id.toUpperCase(), "' or 1=1", ''])).toEqual([id]);
});
