/** A request about personal data: the cases of the same person, a copy for them, and erasure. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale, OfficerCase, StaffMember, SubjectCase } from '@gd/contract';
import { END_STATUSES, vietnamDate } from '@gd/rules';
import type { GdClient } from '@gd/sdk';
import { formatDate } from '../base/format.js';
import { icon } from '../base/icons.js';
import type { Words } from '../base/messages.js';
import { save } from '../base/save.js';
import { kindName } from '../case-timeline/case-body.js';
import { answerDue } from '../case-timeline/deadlines.js';
import { statusBadge } from '../case-timeline/status-badge.js';
import { facts } from '../case-timeline/timeline.js';
import type { Opened } from './command-form.js';
import { EraseDialog } from './erase-dialog.js';
import { peopleMessages } from './people-messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

interface Ways {
  client: () => GdClient;
  /** The case on the desk was erased itself. */
  sent: (done: Words, after: Opened) => void;
  failed: (error: unknown) => Words;
}

const isEnded = ({ status }: OfficerCase): boolean => END_STATUSES.some((end) => end === status);
const isErased = ({ events }: OfficerCase): boolean => events.some(({ type }) => type === 'erased');

export class DataPanel {
  #found: { caseId: string; items: readonly SubjectCase[] } | undefined;
  #problem: Words | undefined;
  #said: Words | undefined;
  #busy = false;
  readonly #host: Host;
  readonly #ways: Ways;
  readonly #erase: EraseDialog;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    this.#erase = new EraseDialog(host, {
      client: ways.client,
      failed: ways.failed,
      erased: ({ code, dataRequest }, after) => {
        const done: Words = (locale) => peopleMessages[locale].erased(code);
        if (dataRequest === undefined) ways.sent(done, after);
        else void this.#find(dataRequest, done);
      },
    });
  }

  clear(): void {
    this.#found = undefined;
    this.#problem = undefined;
    this.#said = undefined;
  }

  async #run(work: () => Promise<Words | undefined>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problem = undefined;
    this.#said = undefined;
    this.#host.requestUpdate();
    try {
      this.#said = await work();
    } catch (error) {
      this.#problem = this.#ways.failed(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  #find(caseId: string, said?: Words): Promise<void> {
    return this.#run(async () => {
      const items = await this.#ways.client().cases.subjectCases(caseId);
      this.#found = { caseId, items };
      const { length } = items;
      return (
        said ??
        ((locale) => (length > 0 ? peopleMessages[locale].found(length) : peopleMessages[locale].none))
      );
    });
  }

  #copy({ id, code }: OfficerCase): Promise<void> {
    return this.#run(async () => {
      save(
        await this.#ways.client().cases.subjectExport(id),
        peopleMessages[this.#host.locale].copyName(code),
      );
      return (locale) => peopleMessages[locale].copied;
    });
  }

  /** What can be done, or nothing where nothing can. */
  render(view: OfficerCase, reader: StaffMember | undefined, today: string): TemplateResult | typeof nothing {
    const leads = reader?.roles.includes('leader') ?? false;
    const mayErase = leads && isEnded(view) && !isErased(view);
    if (view.kind !== 'DSR' && !mayErase) return nothing;
    const { locale } = this.#host;
    const words = peopleMessages[locale];
    return html`
      ${view.kind === 'DSR' ? this.#request(view, leads, today) : nothing}
      ${view.kind === 'DSR' ? nothing : this.#status()}
      ${this.#problem ? html`<p class="field-error" role="alert">${this.#problem(locale)}</p>` : nothing}
      ${
        mayErase
          ? html`<button
              type="button"
              id="erase-this"
              class="button button-danger no-print"
              @click=${() => void this.#erase.open(view)}
            >
              ${words.eraseThis}
            </button>`
          : nothing
      }
      ${this.#erase.render()}
    `;
  }

  #status(): TemplateResult {
    return html`<p class="small" role="status">${this.#said?.(this.#host.locale) ?? nothing}</p>`;
  }

  #request(view: OfficerCase, leads: boolean, today: string): TemplateResult {
    const { locale } = this.#host;
    const words = peopleMessages[locale];
    const found = this.#found?.caseId === view.id ? this.#found.items : undefined;
    return html`
      ${facts([[words.answerDue, answerDue(view.deadlines, today, locale)]])}
      <p class="small muted">${words.findNote}</p>
      <div class="commands no-print">
        <button
          type="button"
          id="find-subject"
          class="button button-secondary"
          aria-disabled=${this.#busy}
          @click=${() => void this.#find(view.id)}
        >
          ${icon('search')}${words.find}
        </button>
        <button
          type="button"
          id="copy-subject"
          class="button button-secondary"
          aria-disabled=${this.#busy}
          @click=${() => void this.#copy(view)}
        >
          ${icon('file')}${words.copy}
        </button>
      </div>
      ${this.#status()}
      ${
        found?.length
          ? html`<ul class="subject-cases">
              ${found.map((one) => this.#line(one, view, leads))}
            </ul>`
          : nothing
      }
    `;
  }

  #line(
    { id, code, kind, status, submittedAt, keptBecause }: SubjectCase,
    view: OfficerCase,
    leads: boolean,
  ) {
    const { locale } = this.#host;
    const words = peopleMessages[locale];
    return html`<li>
      <p><span class="code">${code}</span> ${statusBadge(status, locale)}</p>
      <p class="small muted">${kindName(kind, locale)}, ${formatDate(vietnamDate(submittedAt), locale)}</p>
      ${keptBecause ? html`<p class="small">${words.kept} ${keptBecause[locale]}</p>` : nothing}
      ${
        leads && !keptBecause
          ? html`<button
              type="button"
              class="button button-danger button-small no-print"
              aria-label=${words.eraseOf(code)}
              @click=${() => void this.#erase.open({ id, code, dataRequest: view.id })}
            >
              ${words.erase}
            </button>`
          : nothing
      }
    </li>`;
  }
}
