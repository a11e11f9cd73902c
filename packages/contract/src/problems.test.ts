import { describe, expect, it } from 'vitest';
import { PROBLEMS, problemTitle, problemType, type ProblemCode } from './problems.js';

const codes = Object.keys(PROBLEMS) as ProblemCode[];

describe('problems', () => {
  it.each(codes)('%s is an error with words in both languages', (code) => {
    expect(PROBLEMS[code].status).toBeGreaterThanOrEqual(400);
    expect(problemTitle(code, 'vi')).not.toBe(problemTitle(code, 'en'));
  });

  it('has one stable type for each code', () => {
    expect(problemType('etag_stale')).toBe('/problems/etag-stale');
    expect(new Set(codes.map(problemType)).size).toBe(codes.length);
  });
});
