/** Copies of photos for the public: what the office marked is made unreadable, and the rest is encoded anew. */
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp, { type OverlayOptions } from 'sharp';
import { oneAtATime } from '../files/one-at-a-time.js';

/** Shares of the picture: x and y of the upper left corner, width and height, each from 0 to 1. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PublicPhoto {
  width: number;
  height: number;
  size: number;
}

/** Cells along the longer side of a blurred part: too few to read a face, a number plate or a line of writing. */
const CELLS = 6;
const QUALITY = 80;

/** In whole pixels, inside the picture and at least one wide and high. */
function pixelsOf({ x, y, width, height }: Rectangle, picture: { width: number; height: number }) {
  const left = Math.min(Math.floor(x * picture.width), picture.width - 1);
  const top = Math.min(Math.floor(y * picture.height), picture.height - 1);
  const right = Math.min(Math.ceil((x + width) * picture.width), picture.width);
  const bottom = Math.min(Math.ceil((y + height) * picture.height), picture.height);
  return { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
}

/** A few average colours in place of the pixels: unlike a soft blur it cannot be undone. */
async function coarsened(picture: Buffer, area: ReturnType<typeof pixelsOf>): Promise<OverlayOptions> {
  const scale = CELLS / Math.max(area.width, area.height, CELLS);
  const few = await sharp(picture)
    .extract(area)
    .resize(Math.max(1, Math.floor(area.width * scale)), Math.max(1, Math.floor(area.height * scale)), {
      fit: 'fill',
      kernel: 'linear',
    })
    .png()
    .toBuffer();
  const input = await sharp(few)
    .resize(area.width, area.height, { fit: 'fill', kernel: 'nearest' })
    .png()
    .toBuffer();
  return { input, left: area.left, top: area.top };
}

/** Apart from the queue of uploads: a publication holds its case while it waits, and strangers must not make it wait. */
const MOST_WAITING = 20;
const inTurn = oneAtATime(MOST_WAITING);

/**
 * Writes a JPEG without the marked parts and without metadata, one at a time: a photo takes many times its size in memory.
 * @param target path of the new file
 * @throws {ProblemError} `unavailable` when too many wait
 */
export const writePublicPhoto = (
  source: Readable,
  target: string,
  blur: readonly Rectangle[],
): Promise<PublicPhoto> => inTurn(() => encodeAnew(source, target, blur));

async function encodeAnew(
  source: Readable,
  target: string,
  blur: readonly Rectangle[],
): Promise<PublicPhoto> {
  // In memory, uncompressed formats apart: what is stored is at most 2560 pixels wide and high.
  const picture = await sharp(await buffer(source))
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();
  const { width, height } = await sharp(picture).metadata();
  const covers = await Promise.all(
    blur.map((rectangle) => coarsened(picture, pixelsOf(rectangle, { width, height }))),
  );
  const { size } = await sharp(picture).composite(covers).jpeg({ quality: QUALITY }).toFile(target);
  return { width, height, size };
}
