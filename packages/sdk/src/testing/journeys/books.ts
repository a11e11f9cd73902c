/** A book: drafted from a proposal, agreed, published, read and taken away. */
import { describe, expect, it, vi } from 'vitest';
import { provinceOf } from './register.js';
import { ANY, type Stage } from './stage.js';

const SOON = { timeout: 20_000, interval: 100 };

export const bookJourneys = (stage: Stage): void => {
  describe('a book', () => {
    it('is built by a committee and read by everybody', async () => {
      const { books } = await provinceOf(stage, 'committee');
      const { id } = await books.create({ title: 'Khéo từ những việc nhỏ', size: 3 });
      expect((await books.all()).map((one) => one.id)).toContain(id);
      const { total } = await books.candidates(id, { field: 'economy' }).page();
      expect(total).toBe((await stage.citizen.models.list({ field: 'economy' }).page()).total);
      const { items } = await books.propose(id);
      expect(items).toHaveLength(3);
      const { etag } = await books.open(id).withResponse();
      const chapters = [
        { title: 'Chương một', text: 'Lời dẫn.', modelIds: items.map(({ model }) => model.id) },
      ];
      const draft = { title: 'Khéo từ những việc nhỏ', size: 3, chapters };
      const edited = await books.edit(id, draft, { ifMatch: etag ?? '' });
      expect(edited).toMatchObject({ status: 'draft', models: 3 });

      const made = await books.makeExport(id, 'json');
      await vi.waitFor(async () => {
        expect(await books.readExport(id, made.id)).toMatchObject({ status: 'done', total: 3 });
      }, SOON);
      expect(JSON.parse(await (await books.exportFile(id, made.id)).text())).toMatchObject({ id });

      await books.agree(id, ANY);
      await books.reopen(id, ANY);
      await books.agree(id, ANY);
      expect(await books.publish(id, ANY)).toMatchObject({ status: 'published' });
      const { citizen } = stage;
      expect((await citizen.books.list()).map((one) => one.id)).toContain(id);
      expect((await citizen.books.read(id)).chapters[0]?.models).toHaveLength(3);
      expect((await citizen.books.download('37', id, 'json')).type).toContain('application/json');
      expect((await fetch(citizen.books.downloadUrl(id, 'json'))).status).toBe(200);
    });
  });
};
