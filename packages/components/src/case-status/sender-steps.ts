/** What the sender can do with an open case: reply in place; withdraw and confirm after a question. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale, TrackedCase } from '@gd/contract';
import type { CaseAccess, GdClient } from '@gd/sdk';
import { Attempts } from '../base/attempts.js';
import { describedBy, field } from '../base/field.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import type { Words } from '../base/messages.js';
import { Attachments } from '../case-timeline/attachments.js';
import { caseMessages } from '../case-timeline/messages.js';
import { caseStatusMessages } from './messages.js';
import { stepDialog } from './step-dialog.js';
import { allowedSteps, sendStep, type SenderStep } from './steps.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

interface Ways {
  client: () => GdClient;
  access: () => CaseAccess | undefined;
  /** A step is on its way. */
  sending: () => void;
  /** The case as it is after the step. */
  sent: (step: SenderStep, view: TrackedCase) => void;
  /** The step failed; gives the words. */
  failed: (error: unknown) => Words;
}

const NO_TEXTS: Readonly<Record<SenderStep, string>> = { reply: '', withdraw: '', confirm: '' };

export class SenderSteps {
  #texts = NO_TEXTS;
  #asking: Exclude<SenderStep, 'reply'> | undefined;
  #problem: Words | undefined;
  #busy = false;
  readonly #host: Host;
  readonly #ways: Ways;
  readonly #attempts = new Attempts();
  readonly #attachments: Attachments;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    this.#attachments = new Attachments(host, ways.client);
  }

  /** For the next case. */
  clear(): void {
    this.#texts = NO_TEXTS;
    this.#asking = undefined;
    this.#problem = undefined;
    this.#attachments.clear();
  }

  async #ask(step: 'withdraw' | 'confirm'): Promise<void> {
    this.#problem = undefined;
    this.#asking = step;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
    // The heading, not the first field or button: a reader hears first what is asked.
    this.#dialog?.querySelector<HTMLElement>('h2')?.focus();
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('dialog');
  }

  async #send(step: SenderStep): Promise<void> {
    const access = this.#ways.access();
    if (!access || this.#busy) return;
    const text = this.#texts[step].trim();
    if (step === 'reply' && text === '') {
      this.#refuse((locale) => caseStatusMessages[locale].replyMissing);
      return;
    }
    this.#problem = undefined;
    this.#busy = true;
    this.#ways.sending();
    try {
      await this.#attachments.settled();
      if (step === 'reply' && this.#attachments.problem) {
        this.#refuse(this.#attachments.problem);
        return;
      }
      const content = { text, fileIds: step === 'reply' ? this.#attachments.fileIds : [] };
      const idempotencyKey = this.#attempts.keyFor(step, content);
      const view = await sendStep(this.#ways.client(), access, step, content, { idempotencyKey });
      this.#attempts.settle(step);
      this.#dialog?.close();
      this.clear();
      this.#ways.sent(step, view);
    } catch (error) {
      this.#problem = this.#ways.failed(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  #refuse(problem: Words): void {
    this.#problem = problem;
    this.#host.requestUpdate();
    this.#host.shadowRoot?.getElementById('reply-text')?.focus();
  }

  render(view: TrackedCase, level: HeadingLevel): TemplateResult | typeof nothing {
    const steps = allowedSteps(view);
    if (steps.length === 0) return nothing;
    const words = caseStatusMessages[this.#host.locale];
    const asking = steps.filter((step) => step !== 'reply');
    return html`<section class="panel no-print" aria-labelledby="steps-title">
      ${heading(level, words.nextSteps, 'steps-title')} ${steps.includes('reply') ? this.#reply() : nothing}
      ${
        asking.length > 0
          ? html`<div class="actions">
              ${asking.map(
                (step) =>
                  html`<button
                    type="button"
                    class="button ${step === 'withdraw' ? 'button-danger' : ''}"
                    @click=${() => void this.#ask(step)}
                  >
                    ${words[step]}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${this.#question()}
    </section>`;
  }

  #reply(): TemplateResult {
    const { locale } = this.#host;
    const words = caseStatusMessages[locale];
    const error = this.#asking ? undefined : this.#problem?.(locale);
    const view = { id: 'reply-text', label: words.replyLabel, error, locale };
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send('reply');
      }}
    >
      ${field(
        view,
        html`<textarea
          id="reply-text"
          class="input"
          maxlength="4000"
          aria-describedby=${describedBy(view)}
          aria-invalid=${error ? 'true' : 'false'}
          .value=${live(this.#texts.reply)}
          @input=${(event: Event) => this.#typed('reply', (event.target as HTMLTextAreaElement).value)}
        ></textarea>`,
      )}
      ${this.#attachments.render('reply-files', caseMessages[locale].files, undefined)}
      <button type="submit" class="button" aria-disabled=${this.#busy}>
        ${this.#busy && !this.#asking ? words.sending : words.reply}
      </button>
    </form>`;
  }

  #question(): TemplateResult | typeof nothing {
    const step = this.#asking;
    if (!step) return nothing;
    const { locale } = this.#host;
    const [text, problem, busy] = [this.#texts[step], this.#problem?.(locale), this.#busy];
    return stepDialog(
      { step, text, problem, busy, locale },
      {
        typed: (words) => this.#typed(step, words),
        send: () => void this.#send(step),
        closed: () => {
          this.#asking = undefined;
          this.#problem = undefined;
          this.#host.requestUpdate();
        },
      },
    );
  }

  #typed(step: SenderStep, text: string): void {
    this.#texts = { ...this.#texts, [step]: text };
  }
}
