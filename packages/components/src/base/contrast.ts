/** Contrast of colours as WCAG 2.2 measures it. */

/** Red, green and blue in sRGB, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Text below 24 px, or below 19 px in bold (WCAG 1.4.3). */
export const TEXT_CONTRAST = 4.5;
/** What a control is known by, such as its border or the ring of the focus (WCAG 1.4.11). */
export const GRAPHICS_CONTRAST = 3;

/** Relative luminance, 0 to 1. */
export function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export const toHex = (colour: Rgb): string =>
  `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

const STEPS = 50;

/** The nearest darker or lighter shade of a colour that has the contrast on a ground; black or white at the end. */
export function readableShade(colour: Rgb, ground: Rgb, least: number): Rgb {
  const end = contrast([0, 0, 0], ground) > contrast([255, 255, 255], ground) ? 0 : 255;
  for (let step = 0; step <= STEPS; step += 1) {
    const [red = 0, green = 0, blue = 0] = colour.map((value) =>
      Math.round(value + ((end - value) * step) / STEPS),
    );
    const shade: Rgb = [red, green, blue];
    if (contrast(shade, ground) >= least) return shade;
  }
  return [end, end, end];
}
