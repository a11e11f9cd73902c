/** A book agreed on, opened again, published: one button each, after what is missing was said. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { Attempts } from '../base/attempts.js';
import { formatNumber } from '../base/format.js';
import { heading } from '../base/heading.js';
import { icon } from '../base/icons.js';
import type { Words } from '../base/messages.js';
import type { ConfirmDialog } from './confirm-dialog.js';
import type { DeskContext } from './context.js';
import type { Opened } from './editing.js';
import { bookDeskMessages } from './messages.js';
import { readiness } from './readiness.js';

export const STEPS = ['agree', 'publish', 'reopen'] as const;
export type Step = (typeof STEPS)[number];

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

interface Ways {
  client: () => GdClient;
  sending: () => void;
  done: (step: Step, after: Opened) => void;
  /** Somebody else changed the book; it is read again. */
  stale: (words: Words) => void;
  failed: (error: unknown) => void;
}

export class Steps {
  #busy: Step | undefined;
  readonly #attempts = new Attempts();
  readonly #host: Host;
  readonly #ways: Ways;
  readonly #dialog: ConfirmDialog;

  constructor(host: Host, dialog: ConfirmDialog, ways: Ways) {
    this.#host = host;
    this.#dialog = dialog;
    this.#ways = ways;
  }

  async #take(step: Step, { view, etag }: Opened): Promise<void> {
    if (this.#busy) return;
    const { locale } = this.#host;
    const words = bookDeskMessages[locale];
    if (step === 'publish') {
      const answer = await this.#dialog.ask({
        title: words.publishTitle(view.title),
        text: words.publishText(formatNumber(view.models, locale)),
        ...{ yes: words.steps.publish, no: words.cancel },
      });
      if (!answer) return;
    }
    this.#busy = step;
    this.#ways.sending();
    const name = `${view.id} ${step}`;
    try {
      const idempotencyKey = this.#attempts.keyFor(name, etag);
      const options = { ifMatch: etag, idempotencyKey };
      const after = await this.#ways.client().books[step](view.id, options).withResponse();
      this.#attempts.settle(name);
      this.#ways.done(step, { view: after.data, etag: after.etag ?? '' });
    } catch (error) {
      if (isGdError(error, 'preconditionFailed')) this.#ways.stale((in_) => bookDeskMessages[in_].stale);
      else this.#ways.failed(error);
    } finally {
      this.#busy = undefined;
      this.#host.requestUpdate();
    }
  }

  render(context: DeskContext, opened: Opened, unsaved: boolean, gone: number): TemplateResult {
    const { locale, level, draft } = context;
    const words = bookDeskMessages[locale];
    const { status, allowed } = opened.view;
    const { missing, advice } = readiness({ status, draft, unsaved, gone, locale });
    const offered = STEPS.filter((step) => allowed.includes(step));
    return html`<section class="panel" aria-labelledby="steps-title">
      ${heading(level, words.statuses[status], 'steps-title')}
      <p>${words.now[status]}</p>
      ${status === 'published' ? nothing : this.#lacks(missing, advice, locale)}
      ${
        offered.length > 0
          ? html`<div class="actions">
              ${offered.map((step) => {
                // A draft is opened again so that what is missing can be mended.
                const blocked = missing.length > 0 && step !== 'reopen';
                return html`<button
                  type="button"
                  class="button ${step === 'reopen' ? 'button-secondary' : ''}"
                  id="step-${step}"
                  aria-disabled=${blocked || this.#busy !== undefined}
                  aria-describedby=${blocked ? 'missing' : nothing}
                  @click=${() => void (blocked || this.#take(step, opened))}
                >
                  ${this.#busy === step ? words.sending : words.steps[step]}
                </button>`;
              })}
            </div>`
          : nothing
      }
    </section>`;
  }

  #lacks(missing: readonly string[], advice: readonly string[], locale: Locale): TemplateResult {
    const words = bookDeskMessages[locale];
    const list = (lines: readonly string[]) =>
      html`<ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;
    return html`<div id="missing" class="notice ${missing.length > 0 ? 'notice-warning' : 'notice-success'}">
        ${
          missing.length > 0
            ? html`<p><strong>${icon('alert')} ${words.missing}</strong></p>
                ${list(missing)}`
            : html`<p>${icon('check')} ${words.ready}</p>`
        }
      </div>
      ${
        advice.length > 0
          ? html`<p><strong>${words.advice}</strong></p>
              ${list(advice)}`
          : nothing
      }`;
  }
}
