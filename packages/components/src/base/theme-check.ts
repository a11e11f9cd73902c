/** Whether a portal's colours can be read. Loaded only where a page asks for it: `configure({ development: true })`. */
import { contrast, GRAPHICS_CONTRAST, readableShade, type Rgb, TEXT_CONTRAST, toHex } from './contrast.js';
import { warnOnce } from './warn.js';

/** What stands on what, by tokens, and how much contrast it needs. */
const PAIRS: readonly (readonly [token: string, ground: string, least: number])[] = [
  ['on-accent', 'accent', TEXT_CONTRAST],
  ['on-accent', 'accent-strong', TEXT_CONTRAST],
  ['accent', 'surface', TEXT_CONTRAST],
  ['accent-strong', 'accent-soft', TEXT_CONTRAST],
  ['text', 'surface', TEXT_CONTRAST],
  ['text', 'surface-soft', TEXT_CONTRAST],
  ['text', 'accent-soft', TEXT_CONTRAST],
  ['text-muted', 'surface', TEXT_CONTRAST],
  ['text-muted', 'surface-soft', TEXT_CONTRAST],
  ['danger', 'surface', TEXT_CONTRAST],
  ['danger', 'danger-soft', TEXT_CONTRAST],
  ['success', 'success-soft', TEXT_CONTRAST],
  ['warning', 'warning-soft', TEXT_CONTRAST],
  ['border-strong', 'surface', GRAPHICS_CONTRAST],
  ['focus', 'surface', GRAPHICS_CONTRAST],
];

export interface ContrastResult {
  /** Of what is seen, such as `accent`, without `--gd-`. */
  token: string;
  /** Of what it is seen on. */
  ground: string;
  ratio: number;
  least: number;
  /** A shade of it that would do, `#rrggbb`. */
  instead: string;
}

/** A colour as the screen has it, and how opaque it is, 0 to 1. */
function pixelOf(colour: string): { rgb: Rgb; alpha: number } {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return { rgb: [0, 0, 0], alpha: 0 };
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { rgb: [red, green, blue], alpha: alpha / 255 };
}

/** The ground behind an element; none where a picture is, of which nothing can be said. */
function groundBehind(element: Element): Rgb | undefined {
  for (let node: Element | null = element; node;) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if (backgroundImage !== 'none') return undefined;
    const { rgb, alpha } = pixelOf(backgroundColor);
    if (alpha === 1) return rgb;
    const root: Node = node.getRootNode();
    node = node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return [255, 255, 255];
}

/** The contrasts of an element's colours as they are now; without those that cannot be told. */
export function contrastsOf(element: Element & { renderRoot: ParentNode }): ContrastResult[] {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.renderRoot.append(probe);
  const behind = groundBehind(element);
  const colourOf = (token: string): Rgb | undefined => {
    probe.style.setProperty('color', `var(--_${token})`);
    const { rgb, alpha } = pixelOf(getComputedStyle(probe).color);
    return alpha === 1 ? rgb : behind;
  };
  const results = PAIRS.flatMap(([token, ground, least]) => {
    const [front, back] = [colourOf(token), colourOf(ground)];
    if (!front || !back) return [];
    const instead = toHex(readableShade(front, back, least));
    return [{ token, ground, ratio: contrast(front, back), least, instead }];
  });
  probe.remove();
  return results;
}

/** Tells the web team, once for each theme, which tokens cannot be read and what to write instead. */
export function checkTheme(element: Element & { renderRoot: ParentNode; theme?: string }): void {
  const low = contrastsOf(element).filter(({ ratio, least }) => ratio < least);
  if (low.length === 0) return;
  const theme = element.theme ?? 'light';
  const lines = low.map(
    ({ token, ground, ratio, least, instead }) =>
      `--gd-${token} on --gd-${ground} has ${ratio.toFixed(2)} : 1 and needs ${least} : 1; for example --gd-${token}: ${instead};`,
  );
  warnOnce(`contrast ${theme}`, `Colours that are hard to read (theme="${theme}"):\n${lines.join('\n')}`);
}
