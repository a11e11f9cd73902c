/** Polite announcements for assistive technology: one status region in the element's own root. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** A screen reader echoes typing first; a message sent earlier is cut off (GOV.UK accessible-autocomplete waits as long). */
const DELAY_MS = 1400;

export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #regions: readonly [string, string] = ['', ''];
  #pending: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says a text once the reader pauses; the last one wins. */
  say(text: string): void {
    if (text === this.#pending) return;
    this.#pending = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#publish(text), DELAY_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }

  /** The two regions; put them into the element's template once. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">
      <p>${this.#regions[0]}</p>
      <p>${this.#regions[1]}</p>
    </div>`;
  }

  // The text goes to the other paragraph each time: a repeat of the same words is then a change, and is read.
  #publish(text: string): void {
    this.#pending = undefined;
    this.#regions = this.#regions[0] ? ['', text] : [text, ''];
    this.#host.requestUpdate();
  }
}
