/** What WCAG asks of the shape of elements, whatever the page around them does. */

/** Every element in a tree and in the shadow trees in it. */
function* within(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

const describe = (element: HTMLElement): string => {
  const host = element.getRootNode();
  const where = host instanceof ShadowRoot ? `${host.host.localName} > ` : '';
  const words = element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40) ?? '';
  return `${where}${element.localName}.${element.className} “${words}”`;
};

const isShown = (element: HTMLElement): boolean => {
  // Such as the field that only a machine fills in.
  if (element.closest('[aria-hidden=true]')) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
};

/** Throws with every element that is not as it should be. */
function expectAll(
  canvas: HTMLElement,
  selector: string,
  fault: (element: HTMLElement) => string | undefined,
): void {
  let looked = 0;
  const faults: string[] = [];
  for (const element of within(canvas)) {
    if (!(element.getRootNode() instanceof ShadowRoot) || !element.matches(selector) || !isShown(element))
      continue;
    looked += 1;
    const found = fault(element);
    if (found) faults.push(`${describe(element)}: ${found}`);
  }
  if (looked === 0) throw new Error(`There is no ${selector} to look at`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

const TYPED = 'input:not([type=radio], [type=checkbox], [type=file]), select, textarea';

/** Text that is typed has 16 pixels, below which phones zoom in; small print has 14. */
export function expectReadable(canvas: HTMLElement): void {
  const sizeBelow = (least: number) => (element: HTMLElement) => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    return size < least && (element.matches(TYPED) || element.textContent?.trim())
      ? `${size}px, not ${least}`
      : undefined;
  };
  expectAll(canvas, 'button, label, p, h2, h3, dt, dd', sizeBelow(14));
  expectAll(canvas, TYPED, sizeBelow(16));
}

/** A control is 24 pixels wide and high (WCAG 2.5.8); links within a sentence need not be. */
export function expectTargets(canvas: HTMLElement): void {
  expectAll(canvas, 'button, select, summary, input, textarea', (element) => {
    // A label around it is part of what is pressed.
    const target = element.closest('label') ?? element;
    const { width, height } = target.getBoundingClientRect();
    // Half a pixel is lost where a size in em is rounded.
    return width < 23.5 || height < 23.5 ? `${width} × ${height}` : undefined;
  });
}

/** Nothing is to be scrolled to at the side but what scrolls by itself, such as a wide table. */
export function expectFits(canvas: HTMLElement): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return;
  const wide = [...within(canvas)].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return isShown(element) && (right > clientWidth + 1 || left < -1);
  });
  throw new Error(`The page is ${scrollWidth} px wide in ${clientWidth}:\n${wide.map(describe).join('\n')}`);
}

/** Sets text as a reader's own style sheet may, which reaches into shadow trees as no page's does. */
export function withTextSpacing(canvas: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }
    /* Which the host of the elements sets as important, as no reader's sheet has to mind. */
    :host { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }`,
  );
  for (const { shadowRoot } of within(canvas)) shadowRoot?.adoptedStyleSheets.push(sheet);
}
