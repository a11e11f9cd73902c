/** Which language an element speaks: the nearest `lang` around it, across shadow roots, live. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';
import { setPageLanguage, type AddedLanguage } from './catalogue.js';
import { configured, onConfigure } from './configure.js';
import { warnOnce } from './warn.js';

/** The parent in the composed tree: slot, parent element or the host of the shadow root. */
function composedParent(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const around = function* (element: Element): Generator<Element> {
  for (let node: Element | null = element; node; node = composedParent(node)) yield node;
};

function langOf(element: Element): string {
  for (const node of around(element)) {
    const lang = node.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}

/** Languages that pages have added and somebody has asked for; `undefined` while one is on its way or lost. */
const added = new Map<string, AddedLanguage | undefined>();

/** The name under which the page has added a language or a wider one: `fr` for `fr-CA` (RFC 4647, lookup). */
function lookUp(lang: string): string | undefined {
  const { languages = {} } = configured();
  for (let tag = lang.toLowerCase(); tag; tag = tag.replace(/(^|-)[^-]*$/, '')) {
    const name = Object.keys(languages).find((each) => each.toLowerCase() === tag);
    if (name) return name;
  }
  return undefined;
}

function addedLanguage(lang: string): AddedLanguage | undefined {
  const name = lookUp(lang);
  if (name === undefined) return undefined;
  if (added.has(name)) return added.get(name);
  added.set(name, undefined);
  const { languages = {} } = configured();
  void import('./added-language.js')
    .then(({ loadLanguage }) => loadLanguage(name, languages[name] ?? { words: {} }))
    .then((language) => {
      // The page has given others since.
      if (configured().languages !== languages) return;
      added.set(name, language);
      refreshAll();
    })
    .catch((error: unknown) => {
      // The next element that asks may have more luck.
      added.delete(name);
      warnOnce(`lang ${name}`, `The words for lang="${name}" cannot be loaded: ${String(error)}`);
    });
  return undefined;
}

interface Spoken {
  locale: Locale;
  language: AddedLanguage | undefined;
}

/** Vietnamese where the page says nothing, or names a language that nobody has added. */
function spokenAt(element: Element): Spoken {
  const lang = langOf(element);
  if (/^en\b/i.test(lang)) return { locale: 'en', language: undefined };
  const language = /^(vi\b|$)/i.test(lang) ? undefined : addedLanguage(lang);
  return { locale: language?.locale ?? 'vi', language };
}

const controllers = new Set<LocaleController>();
let observer: MutationObserver | undefined;
let stopFollowing: (() => void) | undefined;

function refreshAll(): void {
  setPageLanguage(spokenAt(document.documentElement).language);
  for (const controller of controllers) controller.refresh();
}

/** A language may be added when the elements are there; one under the same name takes the place of the first. */
function followAdditions(): () => void {
  let { languages } = configured();
  return onConfigure(() => {
    if (configured().languages === languages) return;
    languages = configured().languages;
    added.clear();
    refreshAll();
  });
}

/** One observer serves every element of the page; shadow roots on the way are watched as they are met. */
function observe(controller: LocaleController): void {
  controllers.add(controller);
  if (!observer) {
    observer = new MutationObserver(refreshAll);
    stopFollowing = followAdditions();
    setPageLanguage(spokenAt(document.documentElement).language);
  }
  const options = { attributes: true, attributeFilter: ['lang'], subtree: true };
  observer.observe(document.documentElement, options);
  // Of a slot too: the element inherits from the shadow tree in which it is shown.
  for (const root of new Set(controller.roots())) observer.observe(root, options);
}

function unobserve(controller: LocaleController): void {
  controllers.delete(controller);
  if (controllers.size > 0) return;
  observer?.disconnect();
  observer = undefined;
  stopFollowing?.();
}

export class LocaleController implements ReactiveController {
  locale: Locale = 'vi';
  language: AddedLanguage | undefined;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  *roots(): Generator<Node> {
    for (const node of around(this.#host)) {
      const root = node.getRootNode();
      if (root instanceof ShadowRoot) yield root;
    }
  }

  hostConnected(): void {
    observe(this);
    // It may have been moved to where another language is spoken.
    this.refresh();
  }

  hostDisconnected(): void {
    unobserve(this);
  }

  refresh(): void {
    const { locale, language } = spokenAt(this.#host);
    if (locale === this.locale && language === this.language) return;
    this.locale = locale;
    this.language = language;
    this.#host.requestUpdate();
  }
}
