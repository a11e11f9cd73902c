/** Covers boxes of a photo as the server will: coarse squares in which nobody is recognised. */
import type { Box } from './boxes.js';

/** How many squares a box has along its longer side. */
const SQUARES = 5;

export function coverBoxes(
  source: HTMLCanvasElement,
  target: HTMLCanvasElement,
  boxes: readonly Box[],
): void {
  const context = target.getContext('2d');
  if (!context) return;
  context.imageSmoothingEnabled = true;
  context.drawImage(source, 0, 0);
  for (const box of boxes) cover(source, context, box);
}

function cover(source: HTMLCanvasElement, context: CanvasRenderingContext2D, box: Box): void {
  const { width: w, height: h } = source;
  const [x, y, width, height] = [box.x * w, box.y * h, box.width * w, box.height * h];
  const scale = SQUARES / Math.max(width, height);
  const small = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  });
  small.getContext('2d')?.drawImage(source, x, y, width, height, 0, 0, small.width, small.height);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, small.width, small.height, x, y, width, height);
  context.imageSmoothingEnabled = true;
}
