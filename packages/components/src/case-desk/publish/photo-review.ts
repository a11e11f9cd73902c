/** One photo before it is published: whether at all, its description, and boxes over what nobody should recognise. */
import { html, nothing, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale, StoredFile } from '@gd/contract';
import { describedBy, field } from '../../base/field.js';
import type { Words } from '../../base/messages.js';
import { drawPhoto } from '../../photos/draw.js';
import { drawn, fitted, keyed, MAX_BOXES, NEW_BOX, type Box, type Edge } from './boxes.js';
import { boxList } from './box-list.js';
import { publishMessages } from './messages.js';
import { coverBoxes } from './cover.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

type Point = readonly [number, number];

export class PhotoReview {
  readonly file: StoredFile;
  /** Left out unless the officer takes it in. */
  isIncluded = false;
  alt = '';
  boxes: readonly Box[] = [];
  readonly #host: Host;
  readonly #changed: () => void;
  #source: HTMLCanvasElement | undefined;
  #preview: HTMLCanvasElement | undefined;
  #isUnreadable = false;
  #drawing: { from: Point; to: Point } | undefined;

  constructor(host: Host, file: StoredFile, read: Promise<Blob>, changed: () => void) {
    this.#host = host;
    this.file = file;
    this.#changed = changed;
    void this.#load(read);
  }

  async #load(read: Promise<Blob>): Promise<void> {
    try {
      const source = await drawPhoto(await read);
      this.#source = source;
      this.#preview = Object.assign(document.createElement('canvas'), {
        width: source.width,
        height: source.height,
      });
      coverBoxes(source, this.#preview, this.boxes);
    } catch {
      this.#isUnreadable = true;
    }
    this.#host.requestUpdate();
  }

  #set(boxes: readonly Box[]): void {
    this.boxes = boxes;
    if (this.#source && this.#preview) coverBoxes(this.#source, this.#preview, boxes);
    this.#change();
  }

  #change(): void {
    this.#changed();
    this.#host.requestUpdate();
  }

  #replace(at: number, box: Box): void {
    this.#set(this.boxes.map((one, i) => (i === at ? fitted(box) : one)));
  }

  async #add(): Promise<void> {
    if (this.boxes.length >= MAX_BOXES) return;
    this.#set([...this.boxes, NEW_BOX]);
    await this.#focus(`${this.#id}-box-${this.boxes.length - 1}`);
  }

  async #remove(at: number): Promise<void> {
    this.#set(this.boxes.filter((_box, i) => i !== at));
    const next = Math.min(at, this.boxes.length - 1);
    await this.#focus(next < 0 ? `${this.#id}-add` : `${this.#id}-box-${next}`);
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  get #id(): string {
    return `photo-${this.file.id}`;
  }

  #pressed(at: number, event: KeyboardEvent): void {
    const box = this.boxes[at];
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      void this.#remove(at);
      return;
    }
    const moved = keyed(box, event.key, event.shiftKey);
    if (!moved) return;
    // The arrows would scroll the page away from the photo.
    event.preventDefault();
    this.#replace(at, moved);
  }

  readonly #began = (event: PointerEvent): void => {
    if (event.button !== 0 || this.boxes.length >= MAX_BOXES) return;
    const target = event.currentTarget as Element;
    target.setPointerCapture(event.pointerId);
    const at = pointOf(event, target);
    this.#drawing = { from: at, to: at };
    this.#host.requestUpdate();
  };

  readonly #moved = (event: PointerEvent): void => {
    if (!this.#drawing) return;
    this.#drawing = { ...this.#drawing, to: pointOf(event, event.currentTarget as Element) };
    this.#host.requestUpdate();
  };

  readonly #ended = (event: PointerEvent): void => {
    const drawing = this.#drawing;
    this.#drawing = undefined;
    const box = drawing && event.type === 'pointerup' ? drawn(drawing.from, drawing.to) : undefined;
    if (box) this.#set([...this.boxes, box]);
    else this.#host.requestUpdate();
  };

  render(altError: Words | undefined): TemplateResult {
    const words = publishMessages[this.#host.locale];
    const { name } = this.file;
    return html`<li class="photo-review">
      <label class="choice">
        <input
          type="checkbox"
          id="${this.#id}-include"
          ?disabled=${this.#isUnreadable}
          .checked=${live(this.isIncluded)}
          @change=${(event: Event) => {
            this.isIncluded = (event.target as HTMLInputElement).checked;
            this.#change();
          }}
        />
        <span>${words.include(name)}</span>
      </label>
      ${this.#isUnreadable ? html`<p class="field-error">${words.unreadable}</p>` : nothing}
      ${this.#preview ? this.#canvas(this.#preview) : nothing}
      ${this.isIncluded ? this.#controls(altError) : nothing}
    </li>`;
  }

  #canvas(preview: HTMLCanvasElement): TemplateResult {
    const { locale } = this.#host;
    preview.setAttribute('role', 'img');
    preview.setAttribute('aria-label', this.alt || this.file.name);
    const drawing = this.#drawing && drawn(this.#drawing.from, this.#drawing.to);
    const boxes = drawing ? [...this.boxes, drawing] : this.boxes;
    return html`<div class="photo-frame ${this.isIncluded ? 'drawable' : ''}" lang=${locale}>
      ${preview}
      ${
        this.isIncluded
          ? html`<svg
              aria-hidden="true"
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              @pointerdown=${this.#began}
              @pointermove=${this.#moved}
              @pointerup=${this.#ended}
              @pointercancel=${this.#ended}
            >
              ${boxes.map(outline)}
            </svg>`
          : nothing
      }
    </div>`;
  }

  #controls(altError: Words | undefined): TemplateResult {
    const { locale } = this.#host;
    const words = publishMessages[locale];
    const view = {
      id: `${this.#id}-alt`,
      label: words.alt,
      hint: words.altHint,
      error: altError?.(locale),
      locale,
    };
    return html`
      <p class="hint" id="${this.#id}-keys">${words.draw}</p>
      <p>
        <button
          type="button"
          id="${this.#id}-add"
          class="button button-secondary button-small"
          aria-disabled=${this.boxes.length >= MAX_BOXES}
          @click=${() => void this.#add()}
        >
          ${words.addBox}
        </button>
      </p>
      ${boxList({
        id: this.#id,
        boxes: this.boxes,
        locale,
        pressed: (at, event) => this.#pressed(at, event),
        set: (at, edge, percent) => this.#setEdge(at, edge, percent),
        remove: (at) => void this.#remove(at),
      })}
      ${field(
        view,
        html`<input
          id=${view.id}
          class="input"
          maxlength="300"
          autocomplete="off"
          aria-describedby=${describedBy(view)}
          aria-invalid=${view.error ? 'true' : 'false'}
          .value=${live(this.alt)}
          @input=${(event: Event) => {
            this.alt = (event.target as HTMLInputElement).value;
            this.#change();
          }}
        />`,
      )}
    `;
  }

  #setEdge(at: number, edge: Edge, percent: number): void {
    const box = this.boxes[at];
    if (box && Number.isFinite(percent)) this.#replace(at, { ...box, [edge]: percent / 100 });
  }
}

/** Where on the photo an event happened, as shares from 0 to 1. */
function pointOf({ clientX, clientY }: PointerEvent, target: Element): Point {
  const { left, top, width, height } = target.getBoundingClientRect();
  const share = (value: number) => Math.min(1, Math.max(0, value));
  return [share((clientX - left) / width), share((clientY - top) / height)];
}

/** Dark and light lines together are seen on any photo. */
const outline = ({ x, y, width, height }: Box) =>
  ['outline-dark', 'outline-light'].map(
    (name) =>
      svg`<rect class=${name} x=${x * 100} y=${y * 100} width=${width * 100} height=${height * 100}></rect>`,
  );
