/** The review before a case goes public: nothing leaves until an officer has read all of it and said so. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  cases,
  fieldErrors,
  fieldErrorText,
  schemaOf,
  type Locale,
  type PublicationDraft,
  type StoredFile,
} from '@gd/contract';
import { isGdError } from '@gd/sdk/error-kind';
import { Attempts } from '../../base/attempts.js';
import { errorSummary, focusErrorSummary } from '../../base/error-summary.js';
import { fieldError } from '../../base/field.js';
import { fieldWords } from '../../base/field-words.js';
import { heading, headingLevel, type HeadingLevel } from '../../base/heading.js';
import type { Words } from '../../base/messages.js';
import { loadingView } from '../../base/status-view.js';
import type { Opened, Ways } from '../command-form.js';
import { publishMessages } from './messages.js';
import { PhotoReview } from './photo-review.js';
import { TextReview, TEXTS } from './text-review.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

interface Review {
  caseId: string;
  texts: readonly TextReview[];
  photos: readonly PhotoReview[];
}

/** A photo of the report may be evidence of the answer as well. */
const uniquePhotos = ({ photos }: PublicationDraft): StoredFile[] => [
  ...new Map(photos.map((file) => [file.id, file])).values(),
];

/** By the id of the control. */
type Messages = Readonly<Record<string, Words>>;

export class PublishPanel {
  #isOpen = false;
  #review: Review | undefined;
  #showPoint = false;
  #isReviewed = false;
  #errors: Messages = {};
  #general: Words | undefined;
  #busy = false;
  readonly #attempts = new Attempts();
  readonly #host: Host;
  readonly #ways: Ways;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  close(): void {
    this.#isOpen = false;
    this.#review = undefined;
    this.#showPoint = false;
    this.#isReviewed = false;
    this.#errors = {};
    this.#general = undefined;
    this.#host.requestUpdate();
  }

  async open({ view }: Opened): Promise<void> {
    this.close();
    this.#isOpen = true;
    await this.#focus('publish-heading');
    try {
      const { cases: resource } = this.#ways.client();
      const draft = await resource.publicationDraft(view.id);
      if (!this.#isOpen) return;
      // What is changed after the confirmation has not been reviewed.
      const changed = () => (this.#isReviewed = false);
      this.#review = {
        caseId: view.id,
        texts: TEXTS.map((name) => new TextReview(this.#host, name, draft[name], view.locale, changed)),
        photos: uniquePhotos(draft).map(
          (file) =>
            new PhotoReview(this.#host, file, Promise.resolve(resource.file(view.id, file.id)), changed),
        ),
      };
    } catch (error) {
      this.#general = this.#ways.failed(error);
    }
    this.#host.requestUpdate();
  }

  async #focus(id: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  async #cancel(): Promise<void> {
    this.close();
    await this.#focus('open-publish');
  }

  #bodyOf({ texts, photos }: Review) {
    const text = Object.fromEntries(texts.map((one) => [one.name, one.text.trim()]));
    return {
      ...text,
      photos: photos
        .filter(({ isIncluded }) => isIncluded)
        .map(({ file, alt, boxes }) => ({
          fileId: file.id,
          alt: alt.trim(),
          blur: boxes.map((box) => ({ ...box })),
        })),
      showPoint: this.#showPoint,
      reviewed: this.#isReviewed,
    };
  }

  /** The control that a JSON Pointer of the body means. */
  #controlOf(pointer: string, { photos }: Review): string {
    const [, first = '', at] = pointer.split('/');
    const included = photos.filter(({ isIncluded }) => isIncluded);
    const photo = first === 'photos' ? included[Number(at)] : undefined;
    return photo ? `photo-${photo.file.id}-alt` : `publish-${first}`;
  }

  /** What a control is called in the summary; the confirmation says it by itself. */
  #labelOf(fieldId: string, { texts, photos }: Review): string | undefined {
    const words = publishMessages[this.#host.locale];
    const text = texts.find(({ name }) => fieldId === `publish-${name}`);
    if (text) return words.publicText(words.texts[text.name]);
    return photos.find(({ file }) => fieldId === `photo-${file.id}-alt`)?.file.name;
  }

  async #submit({ view, etag }: Opened, review: Review): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#general = undefined;
    const parsed = schemaOf(cases.publish.body).safeParse(this.#bodyOf(review), { reportInput: true });
    if (parsed.success) await this.#send(view.id, etag, parsed.data, review);
    else {
      const errors: Record<string, Words> = {};
      for (const error of fieldErrors(parsed.error))
        errors[this.#controlOf(error.pointer, review)] ??= (locale) =>
          error.pointer === '/reviewed'
            ? publishMessages[locale].reviewedMissing
            : fieldErrorText(error, locale);
      this.#errors = errors;
    }
    this.#busy = false;
    this.#host.requestUpdate();
    if (!this.#isOpen) return;
    await this.#host.updateComplete;
    focusErrorSummary(this.#host.shadowRoot);
  }

  async #send(
    id: string,
    etag: string,
    body: Parameters<ReturnType<Ways['client']>['cases']['publish']>[1],
    review: Review,
  ): Promise<void> {
    this.#errors = {};
    const idempotencyKey = this.#attempts.keyFor(id, { etag, body });
    this.#ways.sending();
    try {
      const { cases: resource } = this.#ways.client();
      const after = await resource.publish(id, body, { ifMatch: etag, idempotencyKey }).withResponse();
      this.#attempts.settle(id);
      this.close();
      this.#ways.sent((locale) => publishMessages[locale].done, {
        view: after.data,
        etag: after.etag ?? '',
      });
    } catch (error) {
      if (isGdError(error, 'preconditionFailed')) {
        await this.#ways.stale();
        // What was reviewed may not be what stands there now.
        this.#isReviewed = false;
        this.#general = (locale) => publishMessages[locale].stale;
        return;
      }
      const words = this.#ways.failed(error);
      if (!isGdError(error, 'validation')) this.#general = words;
      else {
        const { locale } = this.#host;
        const found = error.fieldErrors.map(
          (one) => [this.#controlOf(one.pointer, review), fieldWords(one, locale)] as const,
        );
        this.#errors = Object.fromEntries(found);
      }
    }
  }

  render(opened: Opened, level: HeadingLevel): TemplateResult {
    const { locale } = this.#host;
    const words = publishMessages[locale];
    const review = this.#review?.caseId === opened.view.id ? this.#review : undefined;
    const errors = [
      ...(this.#general ? [{ message: this.#general(locale) }] : []),
      ...Object.entries(this.#errors).map(([fieldId, message]) => ({
        fieldId,
        message: [review && this.#labelOf(fieldId, review), message(locale)].filter(Boolean).join(': '),
      })),
    ];
    return html`
      <section class="panel review no-print" aria-labelledby="publish-heading">
        ${errorSummary(errors, locale)} ${heading(level, words.title, 'publish-heading')}
        <p>${words.intro}</p>
        ${opened.view.publicationId ? html`<p class="notice">${words.again}</p>` : nothing}
        <p class="small muted">${words.notKept}</p>
        ${review ? this.#form(review, opened, headingLevel(level + 1, 6)) : this.#waiting()}
      </section>
    `;
  }

  #waiting(): TemplateResult {
    const { locale } = this.#host;
    return html`${this.#general ? nothing : loadingView(locale)} ${this.#cancelButton()}`;
  }

  #cancelButton(): TemplateResult {
    return html`<button type="button" class="button button-secondary" @click=${() => void this.#cancel()}>
      ${publishMessages[this.#host.locale].cancel}
    </button>`;
  }

  #form(review: Review, opened: Opened, level: HeadingLevel): TemplateResult {
    const { locale } = this.#host;
    const words = publishMessages[locale];
    return html`<form
      novalidate
      aria-labelledby="publish-heading"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#submit(opened, review);
      }}
    >
      ${review.texts.map((text) => text.render(level, this.#errors[`publish-${text.name}`]))}
      <section aria-labelledby="publish-photos-title">
        ${heading(level, words.photos, 'publish-photos-title')}
        ${
          review.photos.length === 0
            ? html`<p class="small muted">${words.noPhotos}</p>`
            : html`<ul class="photo-reviews">
                ${review.photos.map((photo) => photo.render(this.#errors[`photo-${photo.file.id}-alt`]))}
              </ul>`
        }
      </section>
      ${opened.view.place.point ? this.#pointChoice() : nothing} ${this.#confirmation()}
      <div class="actions">
        <button type="submit" class="button" aria-disabled=${this.#busy}>
          ${this.#busy ? words.sending : words.publish}
        </button>
        ${this.#cancelButton()}
      </div>
    </form>`;
  }

  #pointChoice(): TemplateResult {
    const words = publishMessages[this.#host.locale];
    return html`<div class="field">
      <label class="choice">
        <input
          type="checkbox"
          id="publish-showPoint"
          aria-describedby="publish-showPoint-hint"
          .checked=${live(this.#showPoint)}
          @change=${(event: Event) => {
            this.#showPoint = (event.target as HTMLInputElement).checked;
            this.#isReviewed = false;
            this.#host.requestUpdate();
          }}
        />
        <span>${words.showPoint}</span>
      </label>
      <p class="hint choice-hint" id="publish-showPoint-hint">${words.showPointHint}</p>
    </div>`;
  }

  #confirmation(): TemplateResult {
    const { locale } = this.#host;
    const words = publishMessages[locale];
    const error = this.#errors['publish-reviewed']?.(locale);
    return html`<div class="field confirmation ${error ? 'field-invalid' : ''}">
      ${fieldError('publish-reviewed', error, locale)}
      <label class="choice">
        <input
          type="checkbox"
          id="publish-reviewed"
          aria-required="true"
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? 'publish-reviewed-error' : nothing}
          .checked=${live(this.#isReviewed)}
          @change=${(event: Event) => {
            this.#isReviewed = (event.target as HTMLInputElement).checked;
            this.#host.requestUpdate();
          }}
        />
        <span>${words.reviewed}</span>
      </label>
    </div>`;
  }
}
