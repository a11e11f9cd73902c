/** A photo on a canvas: a strict CSP lets no image have a `blob:` or `data:` address. */
import { fit } from './prepare.js';

/** Wide enough for any column and for print; a phone's photo in full would hold 50 MB. */
const MAX_PHOTO_EDGE = 1600;

/** An image for assistive technology as well; its `aria-label` is for the caller to say. */
export async function drawPhoto(blob: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(blob);
  const canvas = Object.assign(document.createElement('canvas'), fit(bitmap, MAX_PHOTO_EDGE));
  canvas.setAttribute('role', 'img');
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}
