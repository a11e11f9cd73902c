/** A book as the mock keeps it. */
import type { Book, BookExport, BookStatus } from '@gd/contract';
import type { MockModel } from '../models/model.js';

export interface MockBook {
  id: string;
  title: string;
  subtitle: string;
  publisher: string;
  period: string;
  foreword: string;
  size: number;
  status: BookStatus;
  /** Of a photo of one of the models. */
  coverPhotoId: string | null;
  chapters: { title: string; text: string; modelIds: string[] }[];
  /** Counts the changes. */
  version: number;
  changedAt: string;
  publishedAt: string | null;
  /** The words of the day of publication, and the models whose photos it shows. */
  published: { book: Book; models: MockModel[] } | null;
  exports: BookExport[];
}

export const etagOf = ({ version }: MockBook): string => `"${version}"`;

export const chosenIn = ({ chapters }: Pick<MockBook, 'chapters'>): string[] =>
  chapters.flatMap(({ modelIds }) => modelIds);
