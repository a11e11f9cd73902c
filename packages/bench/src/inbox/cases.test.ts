import { CASE_EVENT_TYPES, CASE_STATUSES, parseTrackingCode, REGISTRABLE_KINDS } from '@gd/rules';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../sample/random.mjs';
import { makeCase } from './cases.mjs';

const NOW = new Date('2026-11-23T03:00:00Z');
const make = (count: number) => {
  const office = { random: randomOf(3), units: ['a@1', 'b@1', 'c@1'], now: NOW };
  return Array.from({ length: count }, () => makeCase(office));
};

describe('cases that are made up', () => {
  const cases = make(800);

  it('are the same each time', () => {
    expect(make(20)).toEqual(cases.slice(0, 20));
  });

  it('are what the server could have written', () => {
    for (const { row, events } of cases) {
      expect(CASE_STATUSES).toContain(row.status);
      expect(REGISTRABLE_KINDS).toContain(row.kind);
      expect(parseTrackingCode(row.code).ok).toBe(true);
      expect(row.case_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(row.submitted_at <= row.updated_at && row.updated_at <= NOW).toBe(true);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
      expect(events.at(-1)?.status).toBe(row.status);
      for (const { type } of events) expect(CASE_EVENT_TYPES).toContain(type);
    }
  });

  it('are mostly done, and a few are overdue', () => {
    const open = cases.filter(({ row }) => row.next_due !== 'infinity');
    const overdue = open.filter(({ row }) => row.next_due < '2026-11-23');
    expect(open.length / cases.length).toBeLessThan(0.1);
    expect(overdue.length).toBeGreaterThan(8);
    expect(overdue.length).toBeLessThan(open.length);
  });
});
