/** What the sender can do with an open case: write and rate in place; confirm, reopen and withdraw after a question. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale, TrackedCase } from '@gd/contract';
import type { CaseAccess, PublicClient } from '@gd/sdk';
import { Attempts } from '../base/attempts.js';
import { describedBy, field } from '../base/field.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import type { Words } from '../base/messages.js';
import { Attachments } from '../case-timeline/attachments.js';
import { caseMessages } from '../case-timeline/messages.js';
import { caseStatusMessages } from './messages.js';
import { ratingForm } from './rating.js';
import { stepDialog } from './step-dialog.js';
import {
  allowedSteps,
  ASKED_STEPS,
  LEAST_REASON,
  sendStep,
  type AskedStep,
  type SenderStep,
  type StepContent,
} from './steps.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

interface Ways {
  client: () => PublicClient;
  access: () => CaseAccess | undefined;
  /** A step is on its way. */
  sending: () => void;
  /** The case as it is after the step. */
  sent: (step: SenderStep, view: TrackedCase) => void;
  /** The step failed; gives the words. */
  failed: (error: unknown) => Words;
}

type Talk = Extract<SenderStep, 'reply' | 'write'>;

interface Problem {
  step: SenderStep;
  /** What the field lacks, rather than what the server said. */
  missing: boolean;
  words: Words;
}

/** The control that a step's missing part is said at. */
const CONTROL = { reply: 'reply-text', write: 'write-text', rate: 'score-5', reopen: 'step-text' } as const;

export class SenderSteps {
  #texts: Partial<Record<SenderStep, string>> = {};
  #score = 0;
  #asking: AskedStep | undefined;
  #problem: Problem | undefined;
  #busy: SenderStep | undefined;
  readonly #host: Host;
  readonly #ways: Ways;
  readonly #attempts = new Attempts();
  /** Of the thread, and of the reason to reopen. */
  readonly #threadFiles: Attachments;
  readonly #reopenFiles: Attachments;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    this.#threadFiles = new Attachments(host, ways.client);
    this.#reopenFiles = new Attachments(host, ways.client);
  }

  /** A step is on its way, so that what is read meanwhile is old. */
  get busy(): boolean {
    return this.#busy !== undefined;
  }

  /** For the next case. */
  clear(): void {
    this.#texts = {};
    this.#score = 0;
    this.#asking = undefined;
    this.#problem = undefined;
    this.#threadFiles.clear();
    this.#reopenFiles.clear();
  }

  async #ask(step: AskedStep): Promise<void> {
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

  #filesOf(step: SenderStep): Attachments | undefined {
    if (step === 'reply' || step === 'write') return this.#threadFiles;
    return step === 'reopen' ? this.#reopenFiles : undefined;
  }

  #missing(step: SenderStep, text: string): Words | undefined {
    if (step === 'reply' && text === '') return (locale) => caseStatusMessages[locale].replyMissing;
    if (step === 'write' && text === '') return (locale) => caseStatusMessages[locale].writeMissing;
    if (step === 'rate' && this.#score === 0) return (locale) => caseStatusMessages[locale].rateMissing;
    if (step === 'reopen' && text.length < LEAST_REASON)
      return (locale) => caseStatusMessages[locale].reopenMissing;
    return undefined;
  }

  async #send(step: SenderStep): Promise<void> {
    const access = this.#ways.access();
    if (!access || this.#busy) return;
    const text = (this.#texts[step] ?? '').trim();
    const missing = this.#missing(step, text);
    if (missing) {
      await this.#refuse(step, missing);
      return;
    }
    const files = this.#filesOf(step);
    this.#problem = undefined;
    this.#busy = step;
    this.#ways.sending();
    try {
      await files?.settled();
      if (files?.problem) {
        await this.#refuse(step, files.problem);
        return;
      }
      const score = step === 'rate' ? this.#score : 0;
      const content: StepContent = { text, fileIds: files?.fileIds ?? [], score };
      const idempotencyKey = this.#attempts.keyFor(step, content);
      const view = await sendStep(this.#ways.client(), access, step, content, { idempotencyKey });
      this.#attempts.settle(step);
      this.#done(step, files);
      this.#ways.sent(step, view);
    } catch (error) {
      this.#problem = { step, missing: false, words: this.#ways.failed(error) };
    } finally {
      this.#busy = undefined;
      this.#host.requestUpdate();
    }
  }

  /** Only what was sent is emptied: a rating that is being written stays while a message goes. */
  #done(step: SenderStep, files: Attachments | undefined): void {
    this.#dialog?.close();
    this.#asking = undefined;
    this.#texts = { ...this.#texts, [step]: '' };
    if (step === 'rate') this.#score = 0;
    files?.clear();
  }

  async #refuse(step: SenderStep, words: Words): Promise<void> {
    this.#problem = { step, missing: true, words };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const id = step in CONTROL ? CONTROL[step as keyof typeof CONTROL] : undefined;
    if (id) this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  render(view: TrackedCase, level: HeadingLevel): TemplateResult | typeof nothing {
    const steps = allowedSteps(view);
    if (steps.length === 0) return nothing;
    const words = caseStatusMessages[this.#host.locale];
    const asked = ASKED_STEPS.filter((step) => steps.includes(step));
    const talk = steps.find((step): step is Talk => step === 'reply' || step === 'write');
    return html`<section class="panel no-print steps" aria-labelledby="steps-title">
      ${heading(level, words.nextSteps, 'steps-title')} ${talk === 'reply' ? this.#thread(talk) : nothing}
      ${
        asked.length > 0
          ? html`<div class="actions">
              ${asked.map(
                (step) =>
                  html`<button
                    type="button"
                    class="button ${LOOKS[step]}"
                    @click=${() => void this.#ask(step)}
                  >
                    ${words[step]}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${steps.includes('rate') ? this.#rating(view) : nothing}
      ${
        talk === 'write'
          ? html`<details
              class="write"
              ?open=${Boolean(this.#texts.write) || this.#problem?.step === 'write'}
            >
              <summary>${words.writeTitle}</summary>
              ${this.#thread(talk)}
            </details>`
          : nothing
      }
      ${this.#question()}
    </section>`;
  }

  #errorOf(step: SenderStep): string | undefined {
    return this.#problem?.step === step ? this.#problem.words(this.#host.locale) : undefined;
  }

  #thread(step: Talk): TemplateResult {
    const { locale } = this.#host;
    const words = caseStatusMessages[locale];
    const error = this.#errorOf(step);
    const view = { id: `${step}-text`, label: words[`${step}Label`], error, locale };
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send(step);
      }}
    >
      ${field(
        view,
        html`<textarea
          id=${view.id}
          class="input"
          maxlength="4000"
          aria-describedby=${describedBy(view)}
          aria-invalid=${error ? 'true' : 'false'}
          .value=${live(this.#texts[step] ?? '')}
          @input=${(event: Event) => this.#typed(step, (event.target as HTMLTextAreaElement).value)}
        ></textarea>`,
      )}
      ${this.#threadFiles.render(`${step}-files`, caseMessages[locale].files, undefined)}
      <button type="submit" class="button" aria-disabled=${this.#busy !== undefined}>
        ${this.#busy === step ? words.sending : words[step]}
      </button>
    </form>`;
  }

  #rating({ events }: TrackedCase): TemplateResult {
    return ratingForm(
      {
        score: this.#score,
        comment: this.#texts.rate ?? '',
        error: this.#errorOf('rate'),
        busy: this.#busy === 'rate',
        again: events.some(({ type }) => type === 'rated'),
        locale: this.#host.locale,
      },
      {
        chosen: (score) => {
          this.#score = score;
          if (this.#problem?.step === 'rate') this.#problem = undefined;
          this.#host.requestUpdate();
        },
        typed: (comment) => this.#typed('rate', comment),
        send: () => void this.#send('rate'),
      },
    );
  }

  #question(): TemplateResult | typeof nothing {
    const step = this.#asking;
    if (!step) return nothing;
    const { locale } = this.#host;
    const said = this.#errorOf(step);
    const missing = this.#problem?.missing ?? false;
    return stepDialog(
      {
        step,
        locale,
        text: this.#texts[step] ?? '',
        missing: missing ? said : undefined,
        problem: missing ? undefined : said,
        busy: this.#busy === step,
        attachments:
          step === 'reopen'
            ? this.#reopenFiles.render('reopen-files', caseMessages[locale].files, undefined)
            : nothing,
      },
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

const LOOKS: Readonly<Record<AskedStep, string>> = {
  confirm: '',
  reopen: 'button-secondary',
  withdraw: 'button-danger',
};
