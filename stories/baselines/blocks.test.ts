import { expect, it } from 'vitest';
import { BLOCK, blocksOf, differenceOf, type Picture } from './blocks.js';

/** A white picture with a rectangle of one colour. */
function picture(left: number, top: number, right: number, bottom: number, colour = [11, 92, 173]): Picture {
  const [width, height] = [360, 400];
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) data.set(colour, (y * width + x) * 4);
  return { width, height, data };
}

const compare = (a: Picture, b: Picture) => differenceOf(blocksOf(a), blocksOf(b));
const button = picture(20, 100, 340, 144);

it('takes the mean of each block', () => {
  const { width, height, data } = blocksOf(picture(0, 0, BLOCK, BLOCK / 2, [0, 0, 0]));
  expect([width, height]).toEqual([45, 50]);
  expect([...data.slice(0, 8)]).toEqual([128, 128, 128, 255, 255, 255, 255, 255]);
});

it('overlooks what versions of a browser do otherwise: a shade, half a pixel', () => {
  expect(compare(picture(20, 100, 340, 144, [14, 95, 170]), button)).toBeUndefined();
  // Half a pixel lower: the upper edge is lighter by half.
  const lower = picture(20, 101, 340, 144);
  for (let x = 20; x < 340; x++) lower.data.set([133, 174, 214], (100 * 360 + x) * 4);
  expect(compare(lower, button)).toBeUndefined();
});

it.each([
  ['another colour', picture(20, 100, 340, 144, [140, 29, 24])],
  ['something moved', picture(20, 108, 340, 152)],
  ['something gone', picture(0, 0, 0, 0)],
])('sees %s', (_, changed) => {
  expect(compare(changed, button)).toMatch(/blocks differ, between/);
});

it('sees another size', () => {
  expect(compare({ ...button, height: 392, data: button.data.slice(0, 360 * 392 * 4) }, button)).toContain(
    '45 × 49',
  );
});
