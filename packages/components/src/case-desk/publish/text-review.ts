/** One text beside its public version: the original with the findings marked, what to mask, and the text to publish. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import { describedBy, field } from '../../base/field.js';
import { heading, type HeadingLevel } from '../../base/heading.js';
import type { Words } from '../../base/messages.js';
import { findingText, maskedText, segments, type ProposedText } from './masking.js';
import { publishMessages } from './messages.js';

export const TEXTS = ['title', 'content', 'answer'] as const;
export type TextName = (typeof TEXTS)[number];

interface ControlView {
  described: ReturnType<typeof describedBy>;
  invalid: 'true' | 'false';
  typed: (event: Event) => void;
}

const MAX_LENGTH: Readonly<Record<TextName, number>> = { title: 200, content: 10_000, answer: 10_000 };

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

export class TextReview {
  readonly name: TextName;
  /** What the public would read. */
  text: string;
  readonly #host: Host;
  readonly #proposed: ProposedText;
  readonly #locale: Locale;
  readonly #changed: () => void;
  #kept: ReadonlySet<number> = new Set();
  #isEdited = false;

  /** @param locale of the case, in whose words a stretch is masked */
  constructor(host: Host, name: TextName, proposed: ProposedText, locale: Locale, changed: () => void) {
    this.#host = host;
    this.name = name;
    this.#proposed = proposed;
    this.#locale = locale;
    this.#changed = changed;
    this.text = proposed.masked;
  }

  #set(text: string, isEdited: boolean): void {
    this.text = text;
    this.#isEdited = isEdited;
    this.#changed();
    this.#host.requestUpdate();
  }

  #toggle(finding: number, mask: boolean): void {
    const kept = new Set(this.#kept);
    if (mask) kept.delete(finding);
    else kept.add(finding);
    this.#kept = kept;
    this.#set(maskedText(this.#proposed, kept, this.#locale), false);
  }

  render(level: HeadingLevel, error: Words | undefined): TemplateResult {
    const { locale } = this.#host;
    const words = publishMessages[locale];
    const name = words.texts[this.name];
    const id = `publish-${this.name}`;
    const view = { id, label: words.publicText(name), error: error?.(locale), locale };
    const common: ControlView = {
      described: describedBy(view),
      invalid: view.error ? 'true' : 'false',
      typed: (event: Event) => this.#set((event.target as HTMLInputElement).value, true),
    };
    return html`<section class="review-text" aria-labelledby="${id}-title">
      ${heading(level, name, `${id}-title`)}
      <div class="side-by-side">
        <div>
          <p class="label">${words.original}</p>
          <p class="prose original">${segments(this.#proposed).map((part) => this.#segment(part))}</p>
        </div>
        ${field(view, this.#control(id, common))}
      </div>
      ${this.#findings(id, name)}
    </section>`;
  }

  #control(
    id: string,
    {
      described,
      invalid,
      typed,
    }: { described: string | typeof nothing; invalid: 'true' | 'false'; typed: (event: Event) => void },
  ): TemplateResult {
    return html`<textarea
      id=${id}
      class="input ${this.name === 'title' ? 'short' : ''}"
      rows=${this.name === 'title' ? 2 : 8}
      maxlength=${MAX_LENGTH[this.name]}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${live(this.text)}
      @input=${typed}
    ></textarea>`;
  }

  #segment({ text, finding }: { text: string; finding?: number }): TemplateResult | string {
    if (finding === undefined) return text;
    const words = publishMessages[this.#host.locale];
    const kept = this.#kept.has(finding);
    // A number and a line as well as the colour; the number is that of the list below.
    return html`<mark class=${kept ? 'kept' : ''}
      ><span class="visually-hidden">${words.found(finding + 1)} </span
      ><span class="finding-number" aria-hidden="true">${finding + 1}</span>${text}</mark
    >`;
  }

  #findings(id: string, name: string): TemplateResult {
    const words = publishMessages[this.#host.locale];
    const { spans } = this.#proposed;
    if (spans.length === 0) return html`<p class="small muted">${words.noFindings}</p>`;
    return html`<fieldset class="findings" aria-describedby=${this.#isEdited ? `${id}-edited` : nothing}>
      <legend>${words.findings}</legend>
      ${spans.map(
        (span, i) =>
          html`<label class="choice">
            <input
              type="checkbox"
              ?disabled=${this.#isEdited}
              .checked=${live(!this.#kept.has(i))}
              @change=${(event: Event) => this.#toggle(i, (event.target as HTMLInputElement).checked)}
            />
            <span>${words.mask(i + 1, words.kinds[span.kind], findingText(this.#proposed, span))}</span>
          </label>`,
      )}
      ${
        this.#isEdited
          ? html`<p class="small" id="${id}-edited">${words.edited}</p>
              <button
                type="button"
                class="button button-secondary button-small"
                aria-label=${words.restoreName(name)}
                @click=${() => this.#set(maskedText(this.#proposed, this.#kept, this.#locale), false)}
              >
                ${words.restore}
              </button>`
          : nothing
      }
    </fieldset>`;
  }
}
