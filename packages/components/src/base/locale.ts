/** Which language an element speaks: the nearest `lang` around it, across shadow roots, live. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';

/** The parent in the composed tree: slot, parent element or the host of the shadow root. */
function composedParent(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The language in force at an element; Vietnamese where the page says nothing or names another language. */
export function localeOf(element: Element): Locale {
  for (let node: Element | null = element; node; node = composedParent(node)) {
    const lang = node.getAttribute('lang');
    if (lang) return /^en\b/i.test(lang) ? 'en' : 'vi';
  }
  return 'vi';
}

const controllers = new Set<LocaleController>();
let observer: MutationObserver | undefined;

/** One observer serves every element of the page; shadow roots on the way are watched as they are met. */
function observe(controller: LocaleController): void {
  controllers.add(controller);
  observer ??= new MutationObserver(() => controllers.forEach((each) => each.refresh()));
  const options = { attributes: true, attributeFilter: ['lang'], subtree: true };
  observer.observe(document.documentElement, options);
  for (let root = controller.root; root instanceof ShadowRoot; root = root.host.getRootNode())
    observer.observe(root, options);
}

function unobserve(controller: LocaleController): void {
  controllers.delete(controller);
  if (controllers.size > 0) return;
  observer?.disconnect();
  observer = undefined;
}

export class LocaleController implements ReactiveController {
  locale: Locale = 'vi';
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get root(): Node {
    return this.#host.getRootNode();
  }

  hostConnected(): void {
    this.locale = localeOf(this.#host);
    observe(this);
  }

  hostDisconnected(): void {
    unobserve(this);
  }

  refresh(): void {
    const locale = localeOf(this.#host);
    if (locale === this.locale) return;
    this.locale = locale;
    this.#host.requestUpdate();
  }
}
