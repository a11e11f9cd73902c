/**
 * Plain HTML that a page puts inside a tag: what works without JavaScript. It is shown until the element has something
 * better, and again where the element cannot work.
 */

const isPlain = (node: Node): boolean =>
  node instanceof Element ? !node.slot : node instanceof Text && node.data.trim() !== '';

/** Whether an element has content of that kind: text, or elements that are not for a named slot. */
export const hasPlainContent = (host: Element): boolean => [...host.childNodes].some(isPlain);

/** A control of plain HTML whose value an element takes over. */
export type PlainControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls inside a tag, with the name under which each would be sent. */
export const plainControls = (host: Element): PlainControl[] =>
  [...host.querySelectorAll<PlainControl>('input, select, textarea')].filter(({ name }) => name !== '');

/** Whether the person has changed it: what the page set is a default, what a person typed is not to be lost. */
export function isChanged(control: PlainControl): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return control.value !== (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value;
  }
  if (control.type === 'checkbox' || control.type === 'radio') {
    const { checked, defaultChecked } = control as HTMLInputElement;
    return checked !== defaultChecked;
  }
  return control.value !== control.defaultValue;
}

/**
 * The element speaks for the control from now on. Disabled it is neither sent with a form of the host page nor asked to
 * be filled in, though nobody sees it any more.
 */
export function retire(control: PlainControl): void {
  control.disabled = true;
}
