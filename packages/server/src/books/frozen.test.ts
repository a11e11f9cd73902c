import { expect, it } from 'vitest';
import { bookModel, bookOf } from '../../test/support/book.js';
import { frozenBook } from './frozen.js';

it('a book that was published before documents had a number and a day is read with none', () => {
  const document = {
    id: '0193540e-5a00-7000-8000-000000000001',
    title: 'Kế hoạch',
    mediaType: 'application/pdf',
    size: 9,
  };
  const book = bookOf([bookModel(1)]);
  const earlier = {
    ...book,
    chapters: book.chapters.map((chapter) => ({
      ...chapter,
      models: chapter.models.map((model) => ({ ...model, documents: [document] })),
    })),
  };
  const [chapter] = frozenBook().parse(earlier).chapters;
  expect(chapter?.models[0]?.documents).toEqual([{ ...document, number: '', date: null }]);
});
