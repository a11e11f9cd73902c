/**
 * The cards of a long list. All of them come into the page, so that find-in-page, print and a screen reader's list are
 * whole; but only those on the screen are drawn at once, the others in idle time, and the browser lays out only what is
 * near the screen. They stand in boxes of a dozen, which the element's own renders never touch.
 */
import { html, noChange, render, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Model } from '@gd/contract';
import { idle } from '../base/idle.js';
import { modelView, type ModelViewOptions } from '../model-card/view.js';

/** Fills rows of one to four cards. */
const BOX_SIZE = 12;
/** What a box takes to be drawn, at least; with less time left it waits for the next idle moment. */
const BOX_MS = 4;
/** An answer that comes sooner takes the place of the one before without a sign of waiting. */
const WAIT_MS = 150;

export interface CardsView {
  items: readonly Model[];
  /** How many cards there will be in the page; room is kept for those to come. */
  expected: number;
  /** How many models were found. */
  total: number;
  label: string;
  options: (model: Model) => ModelViewOptions;
  /** What the options depend on: cards are drawn again when it changes. */
  key: string;
}

interface Box {
  element: HTMLElement;
  /** What is drawn in it; nothing at the place of a card that is still to be drawn. */
  items: readonly (Model | undefined)[];
  key: string;
  /** The total that its cards say they are of. */
  total: number;
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

export class Cards {
  #element: HTMLElement | undefined;
  #boxes: Box[] = [];
  #view: CardsView = {
    items: [],
    expected: 0,
    total: 0,
    label: '',
    options: () => ({ locale: 'vi', level: 3 }),
    key: '',
  };
  #drawing: Promise<void> | undefined;
  /** What stood in the first box when it was measured. */
  #measured: Box['items'] | undefined;
  /** How many cards of the first box reach into the screen when the list begins at its top. */
  #onScreen = BOX_SIZE;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #quiet: typeof idle;

  /** @param quiet a moment in which the reader and the browser do nothing */
  constructor(quiet: typeof idle) {
    this.#quiet = quiet;
  }

  /** Made when it is asked for: on a server there is no document. */
  get element(): HTMLElement {
    if (this.#element) return this.#element;
    this.#element = document.createElement('div');
    this.#element.className = 'cards';
    // A list by its role: between `ul` and `li` no box may stand.
    this.#element.setAttribute('role', 'list');
    return this.#element;
  }

  /** Shows the cards on the screen now and the others in idle time. */
  show(view: CardsView): void {
    const { items, expected, total, key } = this.#view;
    if (view.items === items && view.expected === expected && view.total === total && view.key === key)
      return;
    this.#view = view;
    this.element.setAttribute('aria-label', view.label);
    const wanted = Math.ceil(Math.max(view.expected, view.items.length) / BOX_SIZE);
    while (this.#boxes.length < wanted) this.#boxes.push(this.#newBox());
    this.#boxes.forEach((box, i) => {
      // What belongs to another question must not be read as an answer to this one.
      box.element.toggleAttribute('hidden', i >= wanted);
      if (i > 0) box.element.classList.toggle('stale', !this.#shows(i));
    });
    this.#draw(0, this.#onScreen);
    if (!this.#drawing && this.#nextStep()) this.#drawing = this.#drawRest();
  }

  /** Another question is being asked. */
  set busy(busy: boolean) {
    if (this.element.ariaBusy === String(busy)) return;
    this.element.ariaBusy = String(busy);
    clearTimeout(this.#waiting);
    if (busy) this.#waiting = setTimeout(() => this.element.classList.add('busy'), WAIT_MS);
    else this.element.classList.remove('busy');
  }

  /**
   * Keeps as much room for a box to come as the first one takes. To ask for a height makes the browser lay out the page
   * at once, so that it is done in idle time, after the first cards are on the screen.
   */
  measure(): void {
    const [first] = this.#boxes;
    this.#measured = first?.items;
    const height = first?.element.offsetHeight;
    if (!first || !height) return;
    this.element.style.setProperty('--_box', `${height}px`);
    const below = [...first.element.children].findIndex(
      (item) => (item as HTMLElement).offsetTop - first.element.offsetTop >= innerHeight,
    );
    this.#onScreen = below < 0 ? BOX_SIZE : below;
  }

  /** Draws all that is there, for the printer. */
  drawAll(): void {
    this.#boxes.forEach((_, i) => this.#draw(i));
  }

  /** Draws the card at a place now, and gives it. */
  cardAt(index: number): HTMLElement | undefined {
    const at = Math.floor(index / BOX_SIZE);
    this.#draw(at);
    return this.#boxes[at]?.element.querySelectorAll<HTMLElement>('.item')[index % BOX_SIZE];
  }

  /** The place of the first card that reaches below the top of the screen. */
  firstInView(): number | undefined {
    const below = (element: Element) => element.getBoundingClientRect().bottom > 0;
    const at = this.#boxes.findIndex(({ element }) => !element.hidden && below(element));
    const cards = [...(this.#boxes[at]?.element.querySelectorAll('.item') ?? [])];
    const card = cards.findIndex(below);
    return card < 0 ? undefined : at * BOX_SIZE + card;
  }

  /** The place of the card that has the focus. */
  focused(): number | undefined {
    const { activeElement } = this.element.getRootNode() as Document | ShadowRoot;
    const place = this.element.contains(activeElement) && activeElement?.closest('.item')?.ariaPosInSet;
    return place ? Number(place) - 1 : undefined;
  }

  /** Everything that is there has been drawn. */
  async drawn(): Promise<void> {
    await this.#drawing;
  }

  #newBox(): Box {
    const element = document.createElement('div');
    element.className = 'box';
    this.element.append(element);
    return { element, items: [], key: '', total: 0 };
  }

  #itemsOf(at: number): readonly Model[] {
    return this.#view.items.slice(at * BOX_SIZE, (at + 1) * BOX_SIZE);
  }

  /** The models in a box are those that are to be there. */
  #shows(at: number): boolean {
    const box = this.#boxes[at];
    return box !== undefined && box.key === this.#view.key && sameItems(box.items, this.#itemsOf(at));
  }

  #isDrawn(at: number): boolean {
    return this.#shows(at) && this.#boxes[at]?.total === this.#view.total;
  }

  /** @param count so many of its cards; the others keep their room */
  #draw(at: number, count = BOX_SIZE): void {
    const box = this.#boxes[at];
    if (!box || this.#isDrawn(at)) return;
    const { key, total } = this.#view;
    const before = box.key === key ? box.items : [];
    const items = this.#itemsOf(at);
    box.items = items.map((model, i) => (i < count || model === before[i] ? model : undefined));
    box.key = key;
    box.total = total;
    const first = at * BOX_SIZE + 1;
    render(
      box.items.map((model, i) => this.#item(model, first + i)),
      box.element,
    );
    box.element.classList.remove('stale');
  }

  /** What stood at the place of a card to come stays, and keeps its room, but nobody sees or hears of it. */
  #item(model: Model | undefined, place: number): TemplateResult {
    const { options, total, key } = this.#view;
    return html`<div
      class=${model ? 'item' : 'item later'}
      role="listitem"
      aria-setsize=${total}
      aria-posinset=${place}
    >
      ${model ? guard([model, key], () => modelView(model, options(model))) : noChange}
    </div>`;
  }

  async #drawRest(): Promise<void> {
    while (this.#nextStep()) {
      const left = await (this.#isDrawn(0) ? this.#quiet() : idle());
      do this.#nextStep()?.();
      while (left() > BOX_MS && this.#nextStep());
    }
    this.#drawing = undefined;
  }

  /**
   * What is to be done next: the rest of the first box, the room of a box to measure, a box to draw whose models are
   * here, or one too many.
   */
  #nextStep(): (() => void) | undefined {
    const [first, second] = this.#boxes;
    if (first && !this.#isDrawn(0)) return () => this.#draw(0);
    if (second && !second.element.hidden && this.#measured !== first?.items) return () => this.measure();
    const here = Math.ceil(this.#view.items.length / BOX_SIZE);
    const at = this.#boxes.findIndex((_, i) => i < here && !this.#isDrawn(i));
    if (at >= 0) return () => this.#draw(at);
    if (this.#boxes.at(-1)?.element.hidden) return () => this.#boxes.pop()?.element.remove();
    return undefined;
  }
}
