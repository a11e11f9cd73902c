import { describe, expect, it } from 'vitest';
import { indexesUsed, type PlanNode, readPlans, rowsExamined } from './plan.mjs';

const BITMAP: PlanNode = {
  'Actual Rows': 21,
  'Actual Loops': 1,
  Plans: [
    {
      'Relation Name': 'cases',
      'Actual Rows': 590,
      'Actual Loops': 1,
      'Rows Removed by Index Recheck': 283,
      'Rows Removed by Filter': 7,
      Plans: [
        {
          'Index Name': 'cases_search',
          'Actual Rows': 873,
          'Actual Loops': 1,
        },
      ],
    },
    {
      'Relation Name': 'files',
      'Index Name': 'files_of_case',
      'Actual Rows': 0.5,
      'Actual Loops': 21,
    },
  ],
};

describe('rowsExamined', () => {
  it('counts what was thrown away, over all loops, of one table', () => {
    expect(rowsExamined(BITMAP, 'cases')).toBe(880);
    expect(rowsExamined(BITMAP, 'files')).toBe(11);
    expect(rowsExamined(BITMAP, 'sites')).toBe(0);
  });
});

describe('indexesUsed', () => {
  it('names the index under a bitmap, and none of another table', () => {
    expect(indexesUsed(BITMAP, 'cases')).toEqual(['cases_search']);
    expect(indexesUsed({ 'Relation Name': 'cases' }, 'cases')).toEqual([]);
  });
});

describe('readPlans', () => {
  it('finds each statement between other lines', () => {
    const entry = (ms: string, text: string) =>
      [
        `2026-11-23 13:02:05.014 UTC [3888] LOG:  duration: ${ms} ms  plan:`,
        ...JSON.stringify({ 'Query Text': text, Plan: { 'Relation Name': 'cases' } }, null, 2)
          .split('\n')
          .map((line) => `\t${line}`),
      ].join('\n');
    const log = [
      '2026-11-23 UTC [1] LOG:  checkpoint',
      entry('0.160', 'select 1'),
      entry('87', 'select 2'),
      '',
    ];
    expect(readPlans(log.join('\n'))).toEqual([
      { ms: 0.16, text: 'select 1', plan: { 'Relation Name': 'cases' } },
      { ms: 87, text: 'select 2', plan: { 'Relation Name': 'cases' } },
    ]);
    expect(readPlans('')).toEqual([]);
  });
});
