import { describe, expect, it } from 'vitest';
import { combinations, questionsOf } from './questions.mjs';

describe('combinations of filters', () => {
  it('are all there, each once', () => {
    const all = combinations().map((filters) => Object.keys(filters).sort().join());
    expect(new Set(all).size).toBe(31);
    expect(all).toContain('field,kind,level,recognition,year');
    expect(all).not.toContain('');
  });
});

describe('questions', () => {
  const { single, combined } = questionsOf({
    commune: '14329@2025-07-01',
    old: '14374@0',
    oldReach: ['14374@0', '14329@2025-07-01'],
    province: '37@2025-07-01',
  });

  it('have names of their own', () => {
    const names = [...single, ...combined].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('ask Parse Server for years as numbers', () => {
    const of2023 = combined.filter(({ query }) => query['year'] === '2023');
    expect(of2023).toHaveLength(32);
    for (const { where } of of2023) expect(where?.['year']).toBe(2023);
  });
});
