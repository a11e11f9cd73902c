import { loadUnits } from '@gd/units';
import { describe, expect, it } from 'vitest';
import { keystrokes, QUERIES } from './queries.mjs';

describe('the queries', () => {
  it('are typed letter by letter', () => {
    expect(keystrokes('lử đ')).toEqual(['lử', 'lử ', 'lử đ']);
  });

  it('make enough key strokes', () => {
    expect(QUERIES.flatMap(({ text }) => keystrokes(text)).length).toBeGreaterThan(500);
  });

  it('are answered by communes: by today’s, and for an old name by the old one too', async () => {
    const directory = await loadUnits();
    for (const { kind, text, answers } of QUERIES) {
      const units = await Promise.all(answers.map((key) => directory.byKey(key)));
      expect(units.map((unit) => unit?.level)).toEqual(answers.map(() => 'commune'));
      const eras = new Set(units.map((unit) => unit?.validTo === null));
      expect([...eras], text).toEqual(kind === 'old' ? [true, false] : [true]);
    }
  });
});
