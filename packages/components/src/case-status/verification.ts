/** The check of a case against the log: a button, what was found step by step in words, and what it cannot show. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale, TrackedCase } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import type { CaseCheck, CaseVerification, CheckResult } from '@gd/sdk/verify';
import { failureOf } from '../base/failure.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { icon, type IconName } from '../base/icons.js';
import type { Words } from '../base/messages.js';
import { save } from '../base/save.js';
import { readKept, type KeptFile } from './kept-file.js';
import { verificationMessages } from './verification-messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

const LOOKS: Readonly<Record<CheckResult, readonly [IconName, string]>> = {
  good: ['check', 'check-good'],
  wrong: ['alert', 'check-wrong'],
  open: ['clock', 'check-open'],
  skipped: ['info', 'check-skipped'],
};

export class Verification {
  #found: CaseVerification | undefined;
  #problem: Words | undefined;
  #busy = false;
  #kept: KeptFile = {};
  #keptName = '';
  readonly #host: Host;
  readonly #client: () => PublicClient;

  constructor(host: Host, client: () => PublicClient) {
    this.#host = host;
    this.#client = client;
  }

  /** For the next case, or as this one has changed: what was found is no longer about what is shown. */
  clear(): void {
    this.#found = undefined;
    this.#problem = undefined;
    this.#kept = {};
    this.#keptName = '';
  }

  async #check(view: TrackedCase): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      // The log's mathematics come only now: most readers never ask.
      const { verifyCase } = await import('@gd/sdk/verify');
      this.#found = await verifyCase(this.#client(), view, this.#kept);
    } catch (error) {
      this.#problem = failureOf(error, this.#host.locale).words;
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById('verified')?.focus();
  }

  async #chosen(event: Event, view: TrackedCase): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const kept = await readKept(file);
    // The same file may be chosen again after a correction.
    input.value = '';
    if (!kept) {
      this.#problem = (locale) => verificationMessages[locale].notKept(file.name);
      this.#host.requestUpdate();
      return;
    }
    this.#kept = { ...this.#kept, ...kept };
    this.#keptName = file.name;
    await this.#check(view);
  }

  render(view: TrackedCase, level: HeadingLevel): TemplateResult {
    const words = verificationMessages[this.#host.locale];
    return html`<section class="panel no-print" aria-labelledby="verify-title">
      ${heading(level, words.title, 'verify-title')}
      <p>${words.intro}</p>
      <div class="actions verify-actions">
        <button
          type="button"
          class="button button-secondary"
          aria-disabled=${this.#busy}
          @click=${() => void this.#check(view)}
        >
          ${icon('shield')}${this.#busy ? words.checking : words.check}
        </button>
        <span>
          <input
            id="kept-file"
            class="file-input visually-hidden"
            type="file"
            accept=".json,.txt,application/json,text/plain"
            aria-describedby="kept-hint"
            @change=${(event: Event) => void this.#chosen(event, view)}
          />
          <label class="button button-secondary" for="kept-file">${icon('file')}${words.choose}</label>
        </span>
      </div>
      <p class="hint" id="kept-hint">${this.#keptName ? words.kept(this.#keptName) : words.chooseHint}</p>
      ${
        this.#problem
          ? html`<p class="notice notice-error" role="alert">${this.#problem(this.#host.locale)}</p>`
          : nothing
      }
      ${this.#found ? this.#result(this.#found, view) : nothing}
    </section>`;
  }

  #result(found: CaseVerification, view: TrackedCase): TemplateResult {
    const { locale } = this.#host;
    const words = verificationMessages[locale];
    const { checks, erased, hidden, checkpoint } = found;
    const wrong = checks.some(({ result }) => result === 'wrong');
    const pending = checks.some(({ result }) => result === 'open');
    const [tone, sum] = wrong
      ? (['notice-error', words.sumWrong] as const)
      : pending
        ? (['', words.sumOpen] as const)
        : (['notice-success', words.sumGood] as const);
    return html`<div class="verified" id="verified" tabindex="-1">
      <p class="notice ${tone}"><strong>${sum}</strong></p>
      <ul class="checks">
        ${checks.map((check) => this.#checkItem(check, view))}
      </ul>
      ${erased > 0 ? html`<p class="small">${words.erased(erased)}</p>` : nothing}
      ${hidden > 0 ? html`<p class="small">${words.hidden(hidden)}</p>` : nothing}
      <p class="small muted">${words.cannot}</p>
      ${
        checkpoint
          ? html`<button
              type="button"
              class="button button-link"
              @click=${() =>
                save(new Blob([checkpoint], { type: 'text/plain' }), words.checkpointName(view.code))}
            >
              ${words.keepCheckpoint}
            </button>`
          : nothing
      }
    </div>`;
  }

  #checkItem({ step, result, good, of, findings }: CaseCheck, { events }: TrackedCase): TemplateResult {
    const { locale } = this.#host;
    const words = verificationMessages[locale];
    const [name, look] = LOOKS[result];
    const numberOf = (seq: number) => events.findIndex((event) => event.seq === seq) + 1;
    return html`<li class="check ${look}">
      ${icon(name)}
      <div>
        <p>
          <strong>${words.steps[step]}</strong> <span class="check-result">${words.results[result]}</span>
        </p>
        <p class="small">${words.said[step][result](good, of)}</p>
        ${findings.map(
          ({ text, seq }) =>
            html`<p class="field-error">
              ${seq === undefined ? nothing : `${words.stepNumber(numberOf(seq))} `}${text[locale]}
            </p>`,
        )}
      </div>
    </li>`;
  }
}
