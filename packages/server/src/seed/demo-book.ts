/** A published book of the demo: a sample of twelve, in the place of the hundred of a province. */
import { bookBody } from '@gd/contract';
import { MODEL_FIELD_LABELS } from '@gd/rules';
import { photosOf } from '../books/content.js';
import { insertExport } from '../books/export-store.js';
import { publish } from '../books/publish.js';
import { findBook, insertBook, lockBook } from '../books/store.js';
import { bookOfDraft } from '../books/views.js';
import { filesOfModels } from '../models/file-store.js';
import type { Services } from '../use-case.js';
import { seedId } from './seed-id.js';

const TENANT = '37';
const BOOK_ID = seedId(`${TENANT}/book/sample`);

const demo = (slug: string): string => seedId(`${TENANT}/model/${slug}`);
const example = (slug: string): string => seedId(`${TENANT}/${slug}`);

const COVER_OF = demo('mot-cua-luu-dong');
const CHAPTERS = [
  {
    title: MODEL_FIELD_LABELS.economy.vi,
    text: 'Những cách làm giúp nhau làm ăn, từ vài hộ làm thử đến cả xóm làm theo.',
    modelIds: [demo('rau-sach-nha-luoi'), example('dvk-001'), example('dvk-010')],
  },
  {
    title: MODEL_FIELD_LABELS['culture-society'].vi,
    text: 'Đường có hoa, nhà có số, đất hiến cho đường chung.',
    modelIds: [example('dvk-028'), example('dvk-034'), example('dvk-041')],
  },
  {
    title: MODEL_FIELD_LABELS['defence-security'].vi,
    text: 'Dân tự giữ bình yên cho ngõ xóm của mình.',
    modelIds: [demo('camera-an-ninh-ngo-xom'), example('dvk-014'), example('dvk-021')],
  },
  {
    title: MODEL_FIELD_LABELS['political-system'].vi,
    text: 'Cán bộ về gần dân, dân thấy việc của mình được làm.',
    modelIds: [COVER_OF, example('dvk-029'), example('dvk-036')],
  },
];

const FOREWORD =
  'Đây là sách mẫu để xem thử, không phải sách của một tỉnh.\n\nMười hai mô hình được xếp theo bốn lĩnh vực. ' +
  'Mô hình có chữ “trình diễn” là ví dụ tự đặt, ảnh là hình vẽ; các mô hình khác lấy từ nguồn công khai ghi ở cuối mỗi bài.';

/**
 * Publishes it after the models of the demo, unless it is there, and has its files made. Returns how many books were
 * published now.
 */
export const seedDemoBook = ({ database, units }: Services, now: Date): Promise<number> =>
  database.transaction(async (db) => {
    if (await findBook(db, TENANT, BOOK_ID)) return 0;
    const [cover] = await filesOfModels(db, TENANT, [COVER_OF]);
    const draft = bookBody().parse({
      title: 'Mô hình Dân vận khéo tiêu biểu (sách mẫu)',
      subtitle: 'Mười hai cách làm để xem thử',
      publisher: 'Ban Chỉ đạo Dân vận khéo (trình diễn)',
      period: '2021–2025',
      foreword: FOREWORD,
      size: 12,
      coverPhotoId: cover?.file_id ?? null,
      chapters: CHAPTERS,
    });
    await insertBook(db, TENANT, BOOK_ID, draft, now);
    const row = await lockBook(db, TENANT, BOOK_ID);
    if (!row) throw new Error('A book that was written is gone');
    const publishedAt = now.toISOString();
    const book = { ...(await bookOfDraft(db, units, row)), status: 'published' as const, publishedAt };
    await publish(
      db,
      { ...row, snapshot: book, published_at: publishedAt },
      photosOf(book).map(({ id }) => id),
    );
    for (const format of ['epub', 'print'] as const)
      await insertExport(
        db,
        TENANT,
        { id: seedId(`${BOOK_ID}/${format}`), bookId: BOOK_ID, format, isFinal: true, total: book.models },
        now,
      );
    return 1;
  });
