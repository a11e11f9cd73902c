/** The small copy of a photo that lists show. */
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { oneAtATime } from '../files/one-at-a-time.js';

/** In pixels: a card on a telephone, at twice its density. */
const CARD_WIDTH = 480;
const QUALITY = 74;

/** Apart from the queues of uploads and publications: a model is locked while it waits. */
const MOST_WAITING = 30;
const inTurn = oneAtATime(MOST_WAITING);

/**
 * Writes a JPEG of at most {@link CARD_WIDTH} pixels, one at a time. Returns its size in bytes.
 * @param target path of the new file
 * @throws {ProblemError} `unavailable` when too many wait
 */
export const writeCard = (source: Readable, target: string): Promise<number> =>
  inTurn(async () => {
    const { size } = await sharp(await buffer(source))
      .flatten({ background: '#fff' })
      .resize({ width: CARD_WIDTH, withoutEnlargement: true })
      .jpeg({ quality: QUALITY, progressive: true })
      .toFile(target);
    return size;
  });
