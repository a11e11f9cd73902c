/** Photos are decoded and encoded anew: EXIF, GPS and whatever hides beside the pixels stay behind. */
import sharp from 'sharp';
import { oneAtATime } from './one-at-a-time.js';

/** Enough to read a sign in a photo, in pixels of the longer side. */
const LONGEST_SIDE = 2560;
/** A small file can unfold to gigabytes; a phone's largest photos have some 50 million pixels. */
const MOST_PIXELS = 64_000_000;

// Requests are many and processors few: one thread each, and no cache of pixels that nobody asks for again.
sharp.concurrency(1);
sharp.cache(false);

export interface CleanImage {
  width: number;
  height: number;
  size: number;
}

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';
export const isImageType = (type: string): type is ImageType =>
  type === 'image/jpeg' || type === 'image/png' || type === 'image/webp';

/** More than these would wait for longer than a browser does. */
const MOST_WAITING = 30;
const inTurn = oneAtATime(MOST_WAITING);

/**
 * Writes a cleaned copy, turned upright as its EXIF said, in the same format. One image at a time: an image of the most
 * pixels takes some 250 MB, and six at once, of 300 kB each on the wire, more than 1 GB.
 * @throws {ProblemError} `unavailable` when too many wait, or what sharp throws when the image cannot be decoded
 */
export const cleanImage = (source: string, target: string, type: ImageType): Promise<CleanImage> =>
  inTurn(() => encodeAnew(source, target, type));

async function encodeAnew(source: string, target: string, type: ImageType): Promise<CleanImage> {
  const upright = sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  const encoded = {
    'image/jpeg': () => upright.jpeg({ quality: 82 }),
    'image/png': () => upright.png(),
    'image/webp': () => upright.webp({ quality: 82 }),
  }[type]();
  const { width, height, size } = await encoded.toFile(target);
  return { width, height, size };
}
