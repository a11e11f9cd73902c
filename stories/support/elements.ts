/** Finding elements and what is in their shadow roots, for play functions. */
import { configure, within } from 'storybook/test';

type Queries = ReturnType<typeof within>;

// Testing Library prints the container of a failed query, and cannot print a shadow root.
configure({
  // A request that fails is repeated before the element says so; a small machine is slow besides.
  asyncUtilTimeout: 20_000,
  getElementError: (message, container) =>
    new Error(`${message ?? ''}\n\n${container.textContent?.replace(/\s+/g, ' ').trim().slice(-1000) ?? ''}`),
});

/** The first element with this tag in a story, or in a shadow root. */
export function the<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  canvas: ParentNode,
): HTMLElementTagNameMap[T] {
  const found = canvas.querySelector(tag);
  if (!found) throw new Error(`The story has no <${tag}>`);
  return found;
}

/** The shadow root of the first element with this tag. */
export function rootOf(tag: keyof HTMLElementTagNameMap, canvas: ParentNode): ShadowRoot {
  const { shadowRoot } = the(tag, canvas);
  if (!shadowRoot) throw new Error(`<${tag}> is not defined`);
  return shadowRoot;
}

/** Testing Library's queries in the shadow root of the first element with this tag. */
export const inside = (tag: keyof HTMLElementTagNameMap, canvas: ParentNode): Queries =>
  // The queries need querySelectorAll alone, which a shadow root has.
  within(rootOf(tag, canvas) as unknown as HTMLElement);

/** The element that has the focus, in whichever shadow root. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;
}
