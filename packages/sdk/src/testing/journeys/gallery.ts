import { describe, expect, it } from 'vitest';
import type { Stage } from './stage.js';

export const galleryJourneys = (stage: Stage): void => {
  describe('the gallery', () => {
    it('finds, filters, counts and reads the seeded models', async () => {
      const { models } = stage.citizen;
      const slugs: string[] = [];
      for await (const { slug } of models.list({ limit: 20 })) slugs.push(slug);
      expect(new Set(slugs).size).toBe(45);
      const found = await models.list({ q: 'nha mang tuoi' }).page();
      expect(found.items.map(({ slug }) => slug)).toContain('dvk-001');
      const filters = { field: ['economy' as const], province: '37@2025-07-01' };
      const { total } = await models.facets(filters);
      expect((await models.list(filters).page()).total).toBe(total);
      expect(await models.read('dvk-001')).toMatchObject({ year: 2022, field: 'economy' });
    });
  });
};
