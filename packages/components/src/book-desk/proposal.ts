/** What score and balance would choose, and what it would change; taken over with one button. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import type { BookProposal, GdClient } from '@gd/sdk';
import { failureOf, type Failure } from '../base/failure.js';
import { formatNumber } from '../base/format.js';
import { heading, headingLevel } from '../base/heading.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { failureView } from '../base/status-view.js';
import { apartWords, fieldRows } from './balance-view.js';
import { countWords } from './chapters-view.js';
import type { DeskContext } from './context.js';
import { chosenIn, difference, withProposal } from './draft.js';
import { bookDeskMessages } from './messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

interface Ways {
  client: () => GdClient;
  bookId: () => string;
}

const ASK = 'propose';
const TITLE = 'proposal-title';

export class Proposal {
  #found: BookProposal | undefined;
  #busy = false;
  #failure: Failure | undefined;
  readonly #host: Host;
  readonly #ways: Ways;
  readonly #latest: Latest;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    this.#latest = new Latest(host);
  }

  clear(): void {
    this.#latest.abort();
    this.#found = undefined;
    this.#failure = undefined;
    this.#busy = false;
  }

  async #ask(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      const found = await this.#latest.run((signal) =>
        this.#ways.client().books.propose(this.#ways.bookId(), { signal }),
      );
      if (found === SUPERSEDED) return;
      this.#found = found;
    } catch (error) {
      this.#failure = failureOf(error, this.#host.locale);
    }
    this.#busy = false;
    await this.#focus(this.#found ? TITLE : ASK);
  }

  async #focus(id: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  /** @param savedSize the size that the server's proposal goes by */
  render(context: DeskContext, savedSize: number): TemplateResult {
    const { locale, draft } = context;
    const words = bookDeskMessages[locale];
    const otherSize = draft.size !== String(savedSize);
    return html`<p>
        <button
          type="button"
          class="button button-secondary"
          id=${ASK}
          aria-disabled=${this.#busy}
          @click=${() => void this.#ask()}
        >
          ${this.#busy ? words.proposing : words.propose}
        </button>
      </p>
      ${otherSize ? html`<p class="small">${words.proposalUnsaved}</p>` : nothing}
      ${this.#failure ? failureView(this.#failure, locale, () => void this.#ask()) : nothing}
      ${this.#found ? this.#preview(this.#found, context) : nothing}`;
  }

  #preview({ items, balance }: BookProposal, context: DeskContext): TemplateResult {
    const { locale, level, draft, change } = context;
    const words = bookDeskMessages[locale];
    const after = withProposal(
      draft,
      items.map(({ model }) => model),
    );
    const { added, removed } = difference(draft, after);
    const kept = chosenIn(draft).length - removed.length;
    const number = (n: number) => formatNumber(n, locale);
    const take = () => {
      this.clear();
      change(after, { say: words.taken(countWords(after, locale)), focus: 'chapters-title' });
    };
    const cancel = () => {
      this.clear();
      void this.#focus(ASK);
    };
    const isSame = added.length + removed.length === 0;
    return html`<section class="box" aria-labelledby=${TITLE}>
      ${heading(headingLevel(level + 1, 6), words.proposal, TITLE)}
      <p>${words.proposalHint}</p>
      <p>
        <strong>${countWords(after, locale)}.</strong>
        ${words.balanceField}: ${apartWords(fieldRows(balance, locale), locale)}
      </p>
      ${isSame ? html`<p>${words.proposalSame}</p>` : html`<p>${words.stays(number(kept))}</p>`}
      ${
        added.length > 0
          ? html`<details open>
              <summary>${words.comes(number(added.length))}</summary>
              <ul>
                ${added.map(
                  ({ model, chapter }) =>
                    html`<li>${model.title[locale]} <span class="muted">${words.into(chapter)}</span></li>`,
                )}
              </ul>
            </details>`
          : nothing
      }
      ${
        removed.length > 0
          ? html`<details open>
              <summary>${words.goes(number(removed.length))}</summary>
              <ul>
                ${removed.map(({ title }) => html`<li>${title[locale]}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      <div class="actions">
        ${
          isSame
            ? nothing
            : html`<button type="button" class="button" id="take-proposal" @click=${take}>
                ${words.take}
              </button>`
        }
        <button type="button" class="button button-secondary" @click=${cancel}>${words.cancel}</button>
      </div>
    </section>`;
  }
}
