/** The form of one command at a time: typed text, errors, files and sending. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/errors';
import { parseTrackingCode, vietnamDate } from '@gd/rules';
import type { Locale, OfficerCase } from '@gd/contract';
import { AfterPointer } from '../base/after-pointer.js';
import { Attempts } from '../base/attempts.js';
import { errorSummary, focusErrorSummary } from '../base/error-summary.js';
import { describedBy, field } from '../base/field.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import type { GdElement } from '../base/gd-element.js';
import type { Words } from '../base/messages.js';
import { Attachments } from '../case-timeline/attachments.js';
import type { UnitChange } from '../unit-picker/unit-change.js';
import {
  allowedCommands,
  bodyOf,
  checkRequest,
  COMMAND_FIELDS,
  serverMessages,
  sendCommand,
  type CommandField,
  type Draft,
  type FieldMessages,
  type FieldName,
  type OfficerCommand,
} from './commands.js';
import { clearDraft, loadDraft, saveDraft } from './drafts.js';
import { deskMessages } from './messages.js';

interface Host extends ReactiveControllerHost, EventTarget {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
  readonly theme?: GdElement['theme'] | undefined;
}

/** The case as it was last read; a command goes out against this version only. */
export interface Opened {
  view: OfficerCase;
  etag: string;
}

interface Ways {
  client: () => GdClient;
  sending: () => void;
  sent: (command: OfficerCommand, after: Opened) => void;
  /** The case was changed by someone else; reads it again. */
  stale: () => Promise<void>;
  /** The command failed; gives the words. */
  failed: (error: unknown) => Words;
}

const idOf = (name: FieldName): string => `command-${name}`;

export class CommandForm {
  #command: OfficerCommand | undefined;
  #draft: Draft = {};
  #errors: FieldMessages = {};
  #general: Words | undefined;
  #busy = false;
  readonly #host: Host;
  readonly #ways: Ways;
  readonly #attempts = new Attempts();
  readonly #afterPointer: AfterPointer;
  readonly #attachments: Attachments;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    this.#afterPointer = new AfterPointer(host);
    this.#attachments = new Attachments(host, ways.client);
  }

  /** Puts the form away; what was typed stays stored. */
  close(): void {
    this.#command = undefined;
    this.#draft = {};
    this.#errors = {};
    this.#general = undefined;
    this.#attachments.clear();
    this.#host.requestUpdate();
  }

  async #open(command: OfficerCommand, { view }: Opened): Promise<void> {
    this.close();
    this.#command = command;
    this.#draft =
      loadDraft(view.id, command) ?? (command === 'answer' ? { doneOn: vietnamDate(new Date()) } : {});
    await this.#focus(idOf(COMMAND_FIELDS[command][0]?.name ?? 'note'));
  }

  async #focus(id: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  async #cancel(): Promise<void> {
    const command = this.#command;
    this.close();
    if (command) await this.#focus(`open-${command}`);
  }

  #typed({ view }: Opened, name: FieldName, value: string): void {
    if (!this.#command) return;
    this.#draft = { ...this.#draft, [name]: value };
    saveDraft(view.id, this.#command, this.#draft);
    this.#host.requestUpdate();
  }

  /** After a failed check a corrected field is checked again as it is left. */
  #left(name: FieldName): void {
    if (!this.#command || !this.#errors[name]) return;
    const { [name]: before, ...others } = this.#errors;
    const request = bodyOf(this.#command, this.#draft, this.#attachments.fileIds);
    const now = checkRequest(request, vietnamDate(new Date()))[name];
    this.#errors = now && before ? { ...others, [name]: now } : others;
    this.#host.requestUpdate();
  }

  async #submit(opened: Opened): Promise<void> {
    const command = this.#command;
    if (!command || this.#busy || !allowedCommands(opened.view).includes(command)) return;
    this.#busy = true;
    this.#host.requestUpdate();
    await this.#attachments.settled();
    const request = bodyOf(command, this.#draft, this.#attachments.fileIds);
    this.#errors = checkRequest(request, vietnamDate(new Date()));
    if (this.#attachments.problem) this.#errors = { ...this.#errors, files: this.#attachments.problem };
    this.#general = undefined;
    if (Object.keys(this.#errors).length === 0) await this.#send(command, opened, request);
    this.#busy = false;
    this.#host.requestUpdate();
    if (!this.#command) return;
    await this.#host.updateComplete;
    focusErrorSummary(this.#host.shadowRoot);
  }

  async #send(
    command: OfficerCommand,
    { view, etag }: Opened,
    request: ReturnType<typeof bodyOf>,
  ): Promise<void> {
    const name = `${view.id} ${command}`;
    const idempotencyKey = this.#attempts.keyFor(name, { etag, ...request });
    this.#ways.sending();
    try {
      const options = { ifMatch: etag, idempotencyKey };
      const after = await sendCommand(this.#ways.client(), view.id, request, options).withResponse();
      this.#attempts.settle(name);
      clearDraft(view.id, command);
      this.close();
      this.#ways.sent(command, { view: after.data, etag: after.etag ?? '' });
    } catch (error) {
      if (isGdError(error, 'preconditionFailed')) {
        await this.#ways.stale();
        this.#general = (locale) => deskMessages[locale].stale;
        return;
      }
      const words = this.#ways.failed(error);
      this.#errors = isGdError(error, 'validation')
        ? serverMessages(error.fieldErrors, this.#host.locale)
        : {};
      if (Object.keys(this.#errors).length === 0) this.#general = words;
    }
  }

  /** @param level of the form's own heading */
  render(opened: Opened, level: HeadingLevel): TemplateResult {
    const words = deskMessages[this.#host.locale];
    const allowed = allowedCommands(opened.view);
    const open = this.#command;
    if (allowed.length === 0 && !open) return html`<p class="muted">${words.noSteps}</p>`;
    return html`
      ${
        open
          ? this.#form(open, opened, level)
          : html`<div class="commands">
              ${allowed.map(
                (command, i) =>
                  html`<button
                    type="button"
                    id="open-${command}"
                    class="button ${i === 0 ? '' : 'button-secondary'}"
                    @click=${() => void this.#open(command, opened)}
                  >
                    ${words.commands[command]}
                  </button>`,
              )}
            </div>`
      }
    `;
  }

  #form(command: OfficerCommand, opened: Opened, level: HeadingLevel): TemplateResult {
    const allowed = allowedCommands(opened.view).includes(command);
    const { locale } = this.#host;
    const words = deskMessages[locale];
    const fields = COMMAND_FIELDS[command];
    const errors = [
      ...(this.#general ? [{ message: this.#general(locale) }] : []),
      ...fields.flatMap(({ name }) => {
        const message = this.#errors[name]?.(locale);
        return message ? [{ fieldId: idOf(name), message: `${words.fields[name]}: ${message}` }] : [];
      }),
    ];
    return html`
      <form
        class="command"
        novalidate
        aria-labelledby="command-title"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#submit(opened);
        }}
      >
        ${heading(level, words.commands[command], 'command-title')} ${errorSummary(errors, locale)}
        ${allowed ? nothing : html`<p class="notice notice-warning" role="alert">${words.noLongerAllowed}</p>`}
        ${fields.map((one) => this.#field(one, opened))}
        <p class="small muted">${words.kept}</p>
        <div class="actions">
          <button type="submit" class="button" aria-disabled=${this.#busy || !allowed}>
            ${this.#busy ? words.sending : words.submit[command]}
          </button>
          <button type="button" class="button button-secondary" @click=${() => void this.#cancel()}>
            ${words.cancel}
          </button>
        </div>
      </form>
    `;
  }

  #field(one: CommandField, opened: Opened): TemplateResult {
    const { locale } = this.#host;
    const words = deskMessages[locale];
    const { name, control } = one;
    const hints: Partial<Record<FieldName, string>> = words.hints;
    const error = this.#errors[name]?.(locale);
    const view = { id: idOf(name), label: words.fields[name], hint: hints[name], error, locale };
    if (control === 'files') return this.#attachments.render(view.id, view.label, error);
    if (control === 'unit') return this.#unit(view.label, error, opened);
    return field({ ...view, optional: one.optional }, this.#control(one, describedBy(view), opened));
  }

  #control(
    { name, control, maxLength = 200 }: CommandField,
    described: ReturnType<typeof describedBy>,
    opened: Opened,
  ): TemplateResult {
    const value = this.#draft[name] ?? '';
    const invalid = this.#errors[name] ? 'true' : 'false';
    const typed = (event: Event) =>
      this.#typed(opened, name, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
    const left = () => this.#afterPointer.run(() => this.#left(name));
    if (control === 'lines')
      return html`<textarea
        id=${idOf(name)}
        class="input"
        maxlength=${maxLength}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(value)}
        @input=${typed}
        @change=${left}
      ></textarea>`;
    return html`<input
      id=${idOf(name)}
      class="input ${control === 'day' ? 'input-day' : ''}"
      type=${control === 'day' ? 'date' : 'text'}
      max=${control === 'day' ? vietnamDate(new Date()) : nothing}
      maxlength=${control === 'day' ? nothing : maxLength}
      autocomplete="off"
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${typed}
      @change=${left}
    />`;
  }

  /** Within the province of the case: a case for another province is guided there, not moved. */
  #unit(label: string, error: string | undefined, opened: Opened): TemplateResult {
    const parsed = parseTrackingCode(opened.view.code);
    return html`<div class="field">
      <gd-unit-picker
        id=${idOf('toUnit')}
        province=${parsed.ok ? parsed.province : nothing}
        theme=${this.#host.theme ?? nothing}
        required
        .label=${label}
        .error=${error ?? ''}
        .value=${this.#draft.toUnit ?? ''}
        @gd-change=${(event: CustomEvent<UnitChange>) => {
          // What is chosen inside is no event of the desk.
          event.stopPropagation();
          this.#typed(opened, 'toUnit', event.detail.value);
          this.#afterPointer.run(() => this.#left('toUnit'));
        }}
      ></gd-unit-picker>
    </div>`;
  }
}
