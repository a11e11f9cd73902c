/** The form of one command at a time: typed text, errors, files and sending. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { vietnamDate } from '@gd/rules';
import type { Locale, OfficerCase } from '@gd/contract';
import { AfterPointer } from '../base/after-pointer.js';
import { Attempts } from '../base/attempts.js';
import { errorSummary, focusErrorSummary, type SummaryError } from '../base/error-summary.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import type { GdElement } from '../base/gd-element.js';
import type { Words } from '../base/messages.js';
import { Attachments } from '../case-timeline/attachments.js';
import { commandField, fieldLabel } from './command-fields.js';
import {
  commandLabel,
  fieldsOf,
  isAllowed,
  type CommandField,
  type Draft,
  type OfficerCommand,
} from './commands.js';
import { clearDraft, loadDraft, saveDraft } from './drafts.js';
import { fieldId, type FieldsContext } from './fields-context.js';
import { deskMessages } from './messages.js';
import {
  checkRequest,
  partIds,
  requestOf,
  sendCommand,
  serverMessages,
  type CommandRequest,
  type FieldMessages,
  type PartIds,
} from './requests.js';
import { partKey, partsOf } from './split-parts.js';

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

/** What the desk does around the sending of a command. */
export interface Ways {
  client: () => GdClient;
  sending: () => void;
  sent: (done: Words, after: Opened) => void;
  /** The case was changed by someone else; reads it again. */
  stale: () => Promise<void>;
  /** The command failed; gives the words. */
  failed: (error: unknown) => Words;
}

export class CommandForm {
  #command: OfficerCommand | undefined;
  #draft: Draft = {};
  #partIds: PartIds = [];
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

  /** The command whose form is open. */
  get command(): OfficerCommand | undefined {
    return this.#command;
  }

  /** Puts the form away; what was typed stays stored. */
  close(): void {
    this.#command = undefined;
    this.#draft = {};
    this.#partIds = [];
    this.#errors = {};
    this.#general = undefined;
    this.#attachments.clear();
    this.#host.requestUpdate();
  }

  async open(command: OfficerCommand, { view }: Opened): Promise<void> {
    this.close();
    this.#command = command;
    const today = vietnamDate(new Date());
    const first = { answer: { doneOn: today }, deliver: { deliveredOn: today } }[command as string] ?? {};
    this.#draft = loadDraft(view.id, command) ?? first;
    const name = fieldsOf(command, view)[0]?.name ?? 'note';
    await this.#focus(fieldId(name === 'parts' ? partKey('title', 0) : name));
    // A focus alone would leave the form below the edge of the page, with its first field half in view.
    this.#host.shadowRoot?.getElementById('command-title')?.scrollIntoView();
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

  #change({ view }: Opened, draft: Draft, focusId?: string): void {
    if (!this.#command) return;
    this.#draft = draft;
    saveDraft(view.id, this.#command, draft);
    if (focusId) void this.#focus(focusId);
    else this.#host.requestUpdate();
  }

  #request(command: OfficerCommand, { view }: Opened): CommandRequest {
    this.#partIds = partIds(partsOf(this.#draft).length, this.#partIds);
    return requestOf(command, view, this.#draft, {
      fileIds: this.#attachments.fileIds,
      partIds: this.#partIds,
    });
  }

  /** After a failed check a corrected field is checked again as it is left. */
  #left(name: string, opened: Opened): void {
    if (!this.#command || !this.#errors[name]) return;
    const request = this.#request(this.#command, opened);
    const now = checkRequest(request, opened.view, vietnamDate(new Date()))[name];
    const others = Object.entries(this.#errors).filter(([other]) => other !== name);
    this.#errors = { ...Object.fromEntries(others), ...(now && { [name]: now }) };
    this.#host.requestUpdate();
  }

  async #submit(opened: Opened): Promise<void> {
    const command = this.#command;
    if (!command || this.#busy || !isAllowed(command, opened.view)) return;
    this.#busy = true;
    this.#host.requestUpdate();
    await this.#attachments.settled();
    const request = this.#request(command, opened);
    this.#errors = checkRequest(request, opened.view, vietnamDate(new Date()));
    if (this.#attachments.problem) this.#errors = { ...this.#errors, fileIds: this.#attachments.problem };
    this.#general = undefined;
    if (Object.keys(this.#errors).length === 0) await this.#send(opened, request);
    this.#busy = false;
    this.#host.requestUpdate();
    if (!this.#command) return;
    await this.#host.updateComplete;
    focusErrorSummary(this.#host.shadowRoot);
  }

  async #send({ view, etag }: Opened, request: CommandRequest): Promise<void> {
    const { command } = request;
    const name = `${view.id} ${command}`;
    const idempotencyKey = this.#attempts.keyFor(name, { etag, ...request });
    this.#ways.sending();
    try {
      const options = { ifMatch: etag, idempotencyKey };
      const after = await sendCommand(this.#ways.client(), view.id, request, options).withResponse();
      this.#attempts.settle(name);
      clearDraft(view.id, command);
      this.close();
      const done: Words = (locale) => deskMessages[locale].done(commandLabel(command, locale));
      this.#ways.sent(done, { view: after.data, etag: after.etag ?? '' });
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
      if (!this.#summary(command, view).length) this.#general = words;
    }
  }

  /** The errors that the form can show, in the order of its fields. */
  #summary(command: OfficerCommand, view: OfficerCase): SummaryError[] {
    const { locale } = this.#host;
    return fieldsOf(command, view)
      .flatMap(({ name }) => this.#named(name, command))
      .flatMap(({ name, label }) => {
        const message = this.#errors[name]?.(locale);
        return message ? [{ fieldId: fieldId(name), message: `${label}: ${message}` }] : [];
      });
  }

  /** The controls of a field with their names; a split has several for each part. */
  #named(name: CommandField['name'], command: OfficerCommand): { name: string; label: string }[] {
    const words = deskMessages[this.#host.locale];
    if (name !== 'parts') return [{ name, label: fieldLabel(name, command, this.#host.locale) }];
    return partsOf(this.#draft).flatMap((_part, at) => [
      { name: partKey('title', at), label: `${words.part(at + 1)}, ${words.partTitle}` },
      { name: partKey('content', at), label: `${words.part(at + 1)}, ${words.partContent}` },
    ]);
  }

  /** @param level of the form's heading */
  render(command: OfficerCommand, opened: Opened, level: HeadingLevel): TemplateResult {
    const { locale } = this.#host;
    const { view } = opened;
    const allowed = isAllowed(command, view);
    const words = deskMessages[locale];
    const errors = [
      ...(this.#general ? [{ message: this.#general(locale) }] : []),
      ...this.#summary(command, view),
    ];
    const hint = command === 'answer' ? undefined : words.hints.command[command];
    const context: FieldsContext = {
      ...{ command, view, locale, draft: this.#draft, errors: this.#errors, theme: this.#host.theme },
      typed: (name, value) => this.#change(opened, { ...this.#draft, [name]: value }),
      left: (name) => this.#afterPointer.run(() => this.#left(name, opened)),
      changeDraft: (draft, focusId) => this.#change(opened, draft, focusId),
      files: (id, label, error) => this.#attachments.render(id, label, error),
    };
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
        ${heading(level, commandLabel(command, locale), 'command-title')} ${errorSummary(errors, locale)}
        ${allowed ? nothing : html`<p class="notice notice-warning" role="alert">${words.noLongerAllowed}</p>`}
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        ${fieldsOf(command, view).map((one) => commandField(one, context))}
        <p class="small muted">${words.kept}</p>
        <div class="actions">
          <button
            type="submit"
            class="button ${command === 'terminate' || command === 'refuse' ? 'button-danger' : ''}"
            aria-disabled=${this.#busy || !allowed}
          >
            ${this.#busy ? words.sending : words.submit[command]}
          </button>
          <button type="button" class="button button-secondary" @click=${() => void this.#cancel()}>
            ${words.cancel}
          </button>
        </div>
      </form>
    `;
  }
}
