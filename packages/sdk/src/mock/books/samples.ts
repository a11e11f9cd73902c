/** A draft that a committee works on, and one that is agreed and can be published. */
import { MODEL_FIELD_LABELS, MODEL_FIELDS, type ModelField } from '@gd/rules';
import { stateOf, type MockModel } from '../models/model.js';
import type { MockBook } from './book.js';

const INTRODUCTIONS: Readonly<Partial<Record<ModelField, string>>> = {
  economy: 'Những cách làm giúp nhau làm ăn, từ vài hộ làm thử đến cả thôn làm theo.',
  'culture-society': 'Ngõ phố sạch, nếp sống mới, hàng xóm giúp nhau.',
};

const nothing = { version: 1, publishedAt: null, published: null, exports: [], coverPhotoId: null };

export function sampleBooks(models: readonly MockModel[]): MockBook[] {
  const good = models.filter((model) => stateOf(model).recognition !== null);
  const chaptersOf = (most: number) =>
    MODEL_FIELDS.map((field) => ({
      title: MODEL_FIELD_LABELS[field].vi,
      text: INTRODUCTIONS[field] ?? '',
      modelIds: good
        .filter((model) => model.field === field)
        .slice(0, most)
        .map(({ id }) => id),
    })).filter(({ modelIds }) => modelIds.length > 0);
  return [
    {
      ...nothing,
      id: '0193540e-5a00-7000-b200-000000000001',
      title: 'Mô hình Dân vận khéo tiêu biểu',
      subtitle: 'Bản thảo của Ban Chỉ đạo tỉnh',
      publisher: 'Ban Chỉ đạo tỉnh Ninh Bình',
      period: '2021–2025',
      foreword: '',
      size: 20,
      status: 'draft',
      chapters: chaptersOf(2),
      changedAt: '2026-11-20T16:00:00+07:00',
    },
    {
      ...nothing,
      id: '0193540e-5a00-7000-b200-000000000002',
      title: 'Khéo từ những việc nhỏ',
      subtitle: 'Mười cách làm hay ở cơ sở',
      publisher: 'Ban Chỉ đạo tỉnh Ninh Bình',
      period: '2021–2025',
      foreword:
        'Tập sách này kể lại những việc nhỏ mà nhiều nơi đã cùng dân làm.\n\nMong bạn đọc tìm thấy một cách có thể làm theo ở nơi mình sống.',
      size: 10,
      status: 'agreed',
      coverPhotoId: models.find(({ slug }) => slug === 'dvk-001')?.photos[0]?.fileId ?? null,
      chapters: chaptersOf(3),
      changedAt: '2026-11-12T10:00:00+07:00',
    },
  ];
}
