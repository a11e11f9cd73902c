/** Photos are made smaller in the browser: less data for the sender, and EXIF with its place of taking is gone. */

/** Long edge in pixels: enough to read a house number, a tenth of what a phone takes. */
export const LONG_EDGE = 2048;
const PREVIEW_EDGE = 144;
const JPEG_QUALITY = 0.85;

/** A larger photo is not opened: in pixels it could take a gigabyte of the memory of a phone. */
export const PHOTO_MAX_BYTES = 30 * 1024 * 1024;

export interface PreparedFile {
  /** What is sent: a JPEG without metadata, or the file as it is where the browser cannot draw it. */
  blob: Blob;
  name: string;
  /** Drawn on a canvas, because a strict CSP allows no `blob:` or `data:` image. */
  preview: HTMLCanvasElement | undefined;
}

export interface Size {
  width: number;
  height: number;
}

/** The size that fits into a square of `edge`, never larger than the original, at least one pixel. */
export function fit({ width, height }: Size, edge: number): Size {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

export const isPhoto = ({ type }: File): boolean => type.startsWith('image/');

const jpegName = (name: string): string => `${name.replace(/\.[^.]*$/, '')}.jpg`;

/** A photo as a small JPEG and a preview; any other file as it is. */
export async function prepareFile(file: File, longEdge = LONG_EDGE): Promise<PreparedFile> {
  const name = file.name.normalize('NFC');
  const asItIs: PreparedFile = { blob: file, name, preview: undefined };
  const image = isPhoto(file) ? await decode(file) : undefined;
  if (!image) return asItIs;
  try {
    const blob = await toJpeg(draw(image, fit(image, longEdge)));
    const preview = draw(image, fit(image, PREVIEW_EDGE));
    // A canvas over the limits of the device gives no blob; the server re-encodes the original then.
    return blob ? { blob, name: jpegName(name), preview } : { ...asItIs, preview };
  } finally {
    image.close();
  }
}

/** Undefined where the browser cannot read the format; the server then decides by the bytes. */
async function decode(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}

function draw(image: ImageBitmap, { width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context) {
    context.imageSmoothingQuality = 'high';
    // JPEG has no transparency: without this a transparent drawing would turn black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
  }
  return canvas;
}

const toJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
