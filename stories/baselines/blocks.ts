/**
 * Pictures as blocks, so that they can be compared between machines. Versions of Chromium draw the edges of letters
 * otherwise, by a shade or a fraction of a pixel; the mean colour of a block of 8 × 8 pixels hardly notices. What a
 * designer would notice (a colour, a missing line, something moved by a few pixels) changes blocks.
 */

/** RGBA, row by row. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

export const BLOCK = 8;
/** Levels of 255 by which a block may differ in one of the colours. */
const LEVELS = 24;
/** Share of blocks that may differ by more. */
const SHARE = 0.01;

/** The mean of each block; what is left at the right and at the bottom is dropped. */
export function blocksOf({ width, height, data }: Picture): Picture {
  const [columns, rows] = [Math.floor(width / BLOCK), Math.floor(height / BLOCK)];
  const blocks = new Uint8Array(columns * rows * 4).fill(255);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let colour = 0; colour < 3; colour++) {
        let sum = 0;
        for (let y = 0; y < BLOCK; y++)
          for (let x = 0; x < BLOCK; x++)
            sum += data[((row * BLOCK + y) * width + column * BLOCK + x) * 4 + colour] ?? 0;
        blocks[(row * columns + column) * 4 + colour] = Math.round(sum / BLOCK ** 2);
      }
  return { width: columns, height: rows, data: blocks };
}

/**
 * What is different between two pictures in blocks, in words; undefined where they look alike.
 */
export function differenceOf(actual: Picture, expected: Picture): string | undefined {
  if (actual.width !== expected.width || actual.height !== expected.height)
    return `it is ${actual.width} × ${actual.height} blocks, and was ${expected.width} × ${expected.height}`;
  const different: [column: number, row: number][] = [];
  for (let i = 0; i < actual.data.length; i += 4) {
    const most = Math.max(
      ...[0, 1, 2].map((colour) =>
        Math.abs((actual.data[i + colour] ?? 0) - (expected.data[i + colour] ?? 0)),
      ),
    );
    if (most > LEVELS) different.push([(i / 4) % actual.width, Math.floor(i / 4 / actual.width)]);
  }
  const count = actual.width * actual.height;
  if (different.length <= count * SHARE) return undefined;
  const [columns, rows] = [different.map(([column]) => column), different.map(([, row]) => row)];
  const from = `${Math.min(...columns) * BLOCK}, ${Math.min(...rows) * BLOCK}`;
  const to = `${(Math.max(...columns) + 1) * BLOCK}, ${(Math.max(...rows) + 1) * BLOCK}`;
  return `${different.length} of ${count} blocks differ, between ${from} and ${to}`;
}
