/** The form that asks for code and secret: what was typed, what is wrong with it, and how it looks. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import type { CaseAccess } from '@gd/sdk';
import { AfterPointer } from '../base/after-pointer.js';
import { errorSummary, focusErrorSummary, type SummaryError } from '../base/error-summary.js';
import { describedBy, field } from '../base/field.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { accessInText, codeProblem, readAccess, tidyCode, type AccessProblems } from './access.js';
import { caseStatusMessages } from './messages.js';

interface Host extends ReactiveControllerHost, EventTarget {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

type Part = 'code' | 'secret';

/** The secret stands in two lines only so that a phone shows all of it; Enter does what it does in one line. */
function submitOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
}

export class Lookup {
  #typed: Record<Part, string> = { code: '', secret: '' };
  #problems: AccessProblems = {};
  /** Code and secret are well formed and open nothing. */
  #unknown = false;
  /** After a failed submit the summary stands at the top; a field that is being corrected needs none. */
  #submitted = false;
  readonly #host: Host;
  readonly #open: (access: CaseAccess) => void;
  readonly #afterPointer: AfterPointer;

  constructor(host: Host, open: (access: CaseAccess) => void) {
    this.#host = host;
    this.#open = open;
    this.#afterPointer = new AfterPointer(host);
  }

  /** Fills in what the page knows. */
  fill({ code, secret }: Partial<CaseAccess>): void {
    this.#typed = { code: tidyCode(code ?? this.#typed.code), secret: secret ?? this.#typed.secret };
    this.#problems = {};
    this.#host.requestUpdate();
  }

  /** For the next case. */
  clear(): void {
    this.#typed = { code: '', secret: '' };
    this.#problems = {};
    this.#unknown = false;
    this.#submitted = false;
    this.#host.requestUpdate();
  }

  /** Says that nothing has this code and secret. What was typed stays. */
  async refuse(): Promise<void> {
    this.#unknown = true;
    await this.#showSummary();
  }

  async submit(): Promise<void> {
    const read = readAccess(this.#typed.code, this.#typed.secret);
    this.#problems = read.problems;
    this.#unknown = false;
    this.#host.requestUpdate();
    if (read.ok) this.#open(read.access);
    else await this.#showSummary();
  }

  async #showSummary(): Promise<void> {
    this.#submitted = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    focusErrorSummary(this.#host.shadowRoot);
  }

  /** A mistyped code is told as soon as the field is left; an empty field waits for the submit. */
  #left(part: Part): void {
    const { code, secret } = this.#typed;
    const { code: known, secret: wrong } = this.#problems;
    if (part === 'code') {
      this.#typed = { code: tidyCode(code), secret };
      const problem = code.trim() === '' && !known ? undefined : codeProblem(code);
      this.#problems = { ...(problem && { code: problem }), ...(wrong && { secret: wrong }) };
    } else if (wrong) {
      this.#problems = readAccess(code, secret).problems;
    }
    this.#host.requestUpdate();
  }

  /** The whole receipt pasted into either field fills both. */
  readonly #pasted = (event: ClipboardEvent): void => {
    const access = accessInText(event.clipboardData?.getData('text') ?? '');
    if (!access) return;
    event.preventDefault();
    this.fill(access);
  };

  render(level: HeadingLevel, busy: boolean): TemplateResult {
    const words = caseStatusMessages[this.#host.locale];
    return html`
      <form
        class="lookup"
        part="form"
        novalidate
        autocomplete="off"
        aria-labelledby="lookup-title"
        @submit=${(event: Event) => {
          event.preventDefault();
          if (!busy) void this.submit();
        }}
      >
        ${this.#summary()} ${heading(level, words.title, 'lookup-title')}
        <p>${words.intro}</p>
        ${this.#field('code')} ${this.#field('secret')}
        <button type="submit" class="button" aria-disabled=${busy}>
          ${busy ? words.opening : words.open}
        </button>
      </form>
    `;
  }

  #summary(): TemplateResult | typeof nothing {
    if (!this.#submitted) return nothing;
    const { locale } = this.#host;
    const fields = (['code', 'secret'] as const).flatMap((part): SummaryError[] => {
      const message = this.#problem(part);
      return message ? [{ fieldId: part, message }] : [];
    });
    const unknown = this.#unknown ? [{ message: caseStatusMessages[locale].notFound }] : [];
    return errorSummary([...unknown, ...fields], locale);
  }

  #problem(part: Part): string | undefined {
    const words = caseStatusMessages[this.#host.locale];
    const { code, secret } = this.#problems;
    return part === 'code' ? code && words.codeErrors[code] : secret && words.secretErrors[secret];
  }

  #field(part: Part): TemplateResult {
    const { locale } = this.#host;
    const words = caseStatusMessages[locale];
    const error = this.#problem(part);
    const view = { id: part, label: words[part], hint: words[`${part}Hint`], error, locale };
    const described = describedBy(view);
    const invalid = error ? 'true' : 'false';
    const typed = this.#typed[part];
    const input = (event: Event): void => {
      this.#typed = {
        ...this.#typed,
        [part]: (event.target as HTMLInputElement | HTMLTextAreaElement).value,
      };
    };
    const left = (): void => this.#afterPointer.run(() => this.#left(part));
    return field(
      view,
      part === 'code'
        ? html`<input
            id="code"
            class="input input-code"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${live(typed)}
            @input=${input}
            @change=${left}
            @paste=${this.#pasted}
          />`
        : html`<textarea
            id="secret"
            class="input input-secret"
            rows="2"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            enterkeyhint="go"
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${live(typed)}
            @input=${input}
            @change=${left}
            @paste=${this.#pasted}
            @keydown=${submitOnEnter}
          ></textarea>`,
    );
  }
}
