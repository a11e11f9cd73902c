/** A book of 100 models with 300 photos, nominated, registered and chosen over the API. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODEL_FIELDS } from '@gd/rules';
import sharp from 'sharp';
import { communesOfProvince } from '../sample/tenant.mjs';

export const BOOK_MODELS = 100;
export const PHOTOS_EACH = 3;
const PICTURES = 12;
const CHAPTERS = 5;
/** As phones take them and the form sends them on. */
const SIZE = { width: 1_600, height: 1_067 };

const PARAGRAPHS = Array.from(
  { length: 3 },
  (_, i) =>
    `Đoạn ${i + 1}: cán bộ và nhân dân trong thôn họp bàn, thống nhất cách làm, cùng góp công, góp của; việc gì dân biết, dân bàn thì việc đó thành công, có sức lan tỏa đến các xóm bên.`,
).join('\n');

/** Pictures with as much in them as a photo. @param {string} folder @returns {Promise<string[]>} paths */
export async function makePictures(folder) {
  const [width, height] = [SIZE.width / 8, Math.ceil(SIZE.height / 8)];
  const paths = [];
  for (let i = 0; i < PICTURES; i++) {
    const raw = randomBytes(width * height * 3);
    const path = join(folder, `picture-${i}.jpg`);
    const picture = sharp(raw, { raw: { width, height, channels: 3 } }).resize({ ...SIZE, kernel: 'cubic' });
    await writeFile(path, await picture.jpeg({ quality: 80 }).toBuffer());
    paths.push(path);
  }
  return paths;
}

/**
 * @param {{ reviewer: import('@gd/sdk').GdClient, committee: import('@gd/sdk').GdClient }} clients
 * @param {readonly Blob[]} pictures
 * @returns {Promise<string>} the id of a draft with all models
 */
export async function makeBook({ reviewer, committee }, pictures) {
  const communes = await communesOfProvince();
  const ids = [];
  for (let i = 0; i < BOOK_MODELS; i++) {
    const photos = [];
    for (let j = 0; j < PHOTOS_EACH; j++) {
      const picture = pictures[(i * PHOTOS_EACH + j) % pictures.length];
      if (!picture) throw new Error('There are no pictures');
      const { id } = await reviewer.files.upload(picture, { name: 'anh.jpg' });
      photos.push({ fileId: id, caption: `Ảnh ${j + 1} của mô hình ${i + 1}`, alt: 'Nhân dân làm đường' });
    }
    const story = { situation: PARAGRAPHS, method: PARAGRAPHS, outputs: PARAGRAPHS };
    const { id } = await reviewer.models.nominate({
      title: `Mô hình thắp sáng đường quê số ${i + 1}`,
      summary: `Nhân dân góp công, góp tiền thắp sáng ${i + 1} km đường thôn.`,
      field: MODEL_FIELDS[i % MODEL_FIELDS.length] ?? 'economy',
      kind: 'collective',
      level: 'commune',
      unit: communes[i % communes.length] ?? '',
      place: `Thôn ${i + 1}`,
      story,
      photos,
      nominator: null,
      locale: 'vi',
    });
    const { etag } = await reviewer.models.open(id).withResponse();
    await reviewer.models.register(id, {}, { ifMatch: etag ?? '' });
    ids.push(id);
  }
  const title = 'Tập sách đo tốc độ';
  const { data: book, etag } = await committee.books.create({ title, size: BOOK_MODELS }).withResponse();
  const each = BOOK_MODELS / CHAPTERS;
  await committee.books.edit(
    book.id,
    {
      title,
      size: BOOK_MODELS,
      chapters: Array.from({ length: CHAPTERS }, (_, i) => ({
        title: `Phần thứ ${i + 1}`,
        text: PARAGRAPHS,
        modelIds: ids.slice(i * each, (i + 1) * each),
      })),
    },
    { ifMatch: etag ?? '' },
  );
  return book.id;
}
