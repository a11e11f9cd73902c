/** Books for tests of what is made of them. */
import type { Book, ModelDetail, ModelPhoto, Story } from '@gd/contract';
import { MODEL_FIELDS } from '@gd/rules';
import { newId } from '../../src/ids.js';

const EMPTY_STORY: Story = {
  situation: '',
  goals: '',
  method: '',
  beneficiaries: '',
  resources: '',
  outputs: '',
  sustainability: '',
};

/** Words that break careless markup, and careless typography. */
export const ODD =
  'Tổ "Ánh sáng" <b>&amp; \'an ninh\'</b> ]]> 😀👨‍👩‍👧 – hơn 300 triệu đồng\u0007 năm 2025 \u200B';

export const photo = (changes: Partial<ModelPhoto> = {}): ModelPhoto => ({
  id: newId(),
  width: 1600,
  height: 1067,
  caption: 'Nhân dân làm đường',
  alt: 'Người dân đổ bê tông đường thôn',
  ...changes,
});

export const PARAGRAPHS = Array.from(
  { length: 3 },
  (_, i) =>
    `Đoạn ${i + 1}: cán bộ và nhân dân trong thôn họp bàn, thống nhất cách làm, cùng góp công, góp của; việc gì dân biết, dân bàn thì việc đó thành công, có sức lan tỏa đến các xóm bên.`,
).join('\n');

export function bookModel(i: number, changes: Partial<ModelDetail> = {}): ModelDetail {
  return {
    id: newId(),
    slug: `mo-hinh-${i}`,
    title: { vi: `Mô hình thắp sáng đường quê số ${i}`, en: `Model ${i}` },
    summary: { vi: `Nhân dân góp công, góp tiền thắp sáng ${i} km đường thôn.`, en: '' },
    field: MODEL_FIELDS[i % MODEL_FIELDS.length]!,
    kind: 'collective',
    level: 'commune',
    status: 'recognised',
    recognition: 'commune',
    place: { vi: `Xóm ${i}`, en: `Hamlet ${i}` },
    unit: { key: '14728@0', label: { vi: 'xã Yên Từ', en: 'Yên Từ commune' } },
    unitsToday: [{ key: '14728@2025-07-01', label: { vi: 'xã Yên Từ', en: 'Yên Từ commune' } }],
    province: { key: '37@2025-07-01', label: { vi: 'tỉnh Ninh Bình', en: 'Ninh Bình province' } },
    year: 2023,
    figures: [
      { name: 'roadKm', value: i + 0.5 },
      { name: 'Số bóng đèn', value: 1200 + i },
    ],
    tags: [],
    cover: null,
    confidence: null,
    source: null,
    story: { ...EMPTY_STORY, situation: PARAGRAPHS, method: PARAGRAPHS, outputs: PARAGRAPHS },
    forces: [
      { role: 'lead', name: 'Chi ủy chi bộ thôn' },
      { role: 'participate', name: 'Hội Phụ nữ' },
    ],
    period: { from: '2023-05', to: null },
    photos: [],
    documents: [],
    copiedFrom: [],
    copiedTo: [],
    events: [],
    ...changes,
  };
}

/** A book in chapters of 25 models. */
export function bookOf(models: readonly ModelDetail[], changes: Partial<Book> = {}): Book {
  const chapters = Array.from({ length: Math.ceil(models.length / 25) }, (_, i) => ({
    title: `Phần việc thứ ${i + 1}`,
    text: PARAGRAPHS,
    models: models.slice(i * 25, (i + 1) * 25),
  }));
  return {
    id: '019a0000-0000-7000-8000-000000000001',
    title: '100 mô hình "Dân vận khéo" tiêu biểu',
    subtitle: 'Giai đoạn 2021–2025',
    publisher: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Ninh Bình',
    period: '2021–2025',
    size: 100,
    status: 'published',
    models: models.length,
    cover: null,
    publishedAt: '2026-03-02T02:00:00.000Z',
    foreword: PARAGRAPHS,
    chapters,
    ...changes,
  };
}

/** One with every oddity: markup and emoji in every text, nothing where nothing is needed. */
export function oddBook(): Book {
  const odd = bookModel(1, {
    title: { vi: ODD, en: ODD },
    summary: { vi: ODD, en: ODD },
    place: { vi: ODD, en: ODD },
    figures: [{ name: ODD, value: -0.25 }],
    story: { ...EMPTY_STORY, goals: `${ODD}\n\n\n${ODD}` },
    forces: [{ role: 'lead', name: ODD }],
    period: { from: null, to: null },
    photos: [photo({ caption: ODD, alt: ODD }), photo({ caption: '' })],
    source: { url: 'https://example.vn/?a=1&b="2"', publisher: ODD, published: null },
    unit: null,
    unitsToday: [],
    year: null,
  });
  const bare = bookModel(2, { story: EMPTY_STORY, forces: [], figures: [], recognition: null });
  return bookOf([odd, bare], {
    title: ODD,
    subtitle: ODD,
    publisher: ODD,
    period: ODD,
    foreword: ODD,
    cover: odd.photos[0]!,
    chapters: [
      { title: ODD, text: ODD, models: [odd] },
      { title: 'Rỗng', text: '', models: [] },
      { title: 'Trần', text: '', models: [bare] },
    ],
  });
}
