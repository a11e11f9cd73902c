/** Boxes over a photo, as shares of its width and height from 0 to 1. */
import type { Body, cases } from '@gd/contract';

type Photo = NonNullable<Body<typeof cases.publish>['photos']>[number];
export type Box = Required<NonNullable<Photo['blur']>[number]>;
export type Edge = keyof Box;

export const MAX_BOXES = 20;
const LEAST = 0.02;

/** One hundredth: figures are shown in whole per cents. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
const within = (value: number, least: number, most: number): number =>
  rounded(Math.min(most, Math.max(least, value)));

/** In the middle, for whoever adds it by keyboard. */
export const NEW_BOX: Box = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

/** A box that stays on the photo. */
export function fitted({ x, y, width, height }: Box): Box {
  const [w, h] = [within(width, LEAST, 1), within(height, LEAST, 1)];
  return { x: within(x, 0, 1 - w), y: within(y, 0, 1 - h), width: w, height: h };
}

/** The box between two points that a pointer drew; undefined for a mere click. */
export function drawn(from: readonly [number, number], to: readonly [number, number]): Box | undefined {
  const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  if (width < LEAST || height < LEAST) return undefined;
  return fitted({ x: Math.min(from[0], to[0]), y: Math.min(from[1], to[1]), width, height });
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.01, 0],
  ArrowRight: [0.01, 0],
  ArrowUp: [0, -0.01],
  ArrowDown: [0, 0.01],
};

/** What a key does to a box: arrows move it, with Shift they size it; undefined for another key. */
export function keyed(box: Box, key: string, shift: boolean): Box | undefined {
  const step = ARROWS[key];
  if (!step) return undefined;
  const [dx, dy] = step;
  return fitted(
    shift
      ? { ...box, width: box.width + dx, height: box.height + dy }
      : { ...box, x: box.x + dx, y: box.y + dy },
  );
}
