/** Drawings of the demo in the place of photos: its models do not exist, and nobody took a picture of them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { writeCard } from '../models/card.js';
import type { ModelFileRow } from '../models/file-store.js';
import type { Services } from '../use-case.js';
import { seedId } from './seed-id.js';

export interface DemoPhoto {
  /** Of a file in `seed/photos`. */
  drawing: string;
  caption: string;
  alt: string;
}

const pathOf = (drawing: string): string =>
  fileURLToPath(new URL(`../../seed/photos/${drawing}.svg`, import.meta.url));

/** Writes the bytes of a photo and gives the row that a model has it by. */
export async function photoOf(
  { blobs }: Pick<Services, 'blobs'>,
  { tenant, modelId }: { tenant: string; modelId: string },
  { drawing, caption, alt }: DemoPhoto,
): Promise<ModelFileRow> {
  const draft = await blobs.draftPath();
  const { size, width, height } = await sharp(pathOf(drawing)).jpeg({ quality: 80 }).toFile(draft);
  const sha256 = createHash('sha256')
    .update(await readFile(draft))
    .digest('hex');
  const blob = await blobs.put(tenant, draft);
  const card = await blobs.draftPath();
  const cardSize = await writeCard(blobs.read(blob), card);
  return {
    ...{ tenant_id: tenant, model_id: modelId, file_id: seedId(`${tenant}/photo/${drawing}`) },
    ...{ position: 0, is_photo: true, name: `${drawing}.jpg`, title: caption, alt, number: '', dated: null },
    ...{ media_type: 'image/jpeg', size, width, height, sha256, blob },
    ...{ card_blob: await blobs.put(tenant, card), card_size: cardSize },
  };
}
