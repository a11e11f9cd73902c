/** A new book: its title and size, until it is there. */
import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';
import { newId, type GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { fieldWords } from '../base/field-words.js';
import type { Words } from '../base/messages.js';
import { checkBody, infoId } from './check.js';
import type { Messages } from './context.js';
import type { Opened } from './editing.js';
import type { BeginView, NewBook } from './list-view.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

interface Ways {
  client: () => GdClient;
  created: (opened: Opened) => void;
  failed: (error: unknown) => Words;
  /** The form shows what is wrong. */
  refused: () => void;
}

const EMPTY: NewBook = { title: '', size: '100' };

const messagesOf = (errors: readonly { pointer: string; words: Words }[]): Messages =>
  Object.fromEntries(errors.map(({ pointer, words }) => [infoId(pointer.slice(1)), words]));

const check = ({ title, size }: NewBook): Messages => messagesOf(checkBody({ title, size: Number(size) }));

export class Beginning {
  #draft = EMPTY;
  #errors: Messages = {};
  #general: Words | undefined;
  #busy = false;
  /** The same words go out under the same id, so that a lost answer begins no second book. */
  #sent: { written: string; id: string; key: string } | undefined;
  readonly #host: Host;
  readonly #ways: Ways;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
  }

  async #create(): Promise<void> {
    this.#errors = check(this.#draft);
    this.#general = undefined;
    if (Object.keys(this.#errors).length === 0) {
      this.#busy = true;
      this.#host.requestUpdate();
      await this.#send();
      this.#busy = false;
    }
    this.#host.requestUpdate();
    if (this.#general ?? Object.keys(this.#errors).length > 0) this.#ways.refused();
  }

  async #send(): Promise<void> {
    const book = { title: this.#draft.title.trim(), size: Number(this.#draft.size) };
    const written = JSON.stringify(book);
    if (this.#sent?.written !== written) this.#sent = { written, id: newId(), key: newId() };
    const { id, key } = this.#sent;
    try {
      const options = { idempotencyKey: key };
      const answer = await this.#ways
        .client()
        .books.create({ ...book, id }, options)
        .withResponse();
      this.#draft = EMPTY;
      this.#sent = undefined;
      this.#ways.created({ view: answer.data, etag: answer.etag ?? '' });
    } catch (error) {
      const words = this.#ways.failed(error);
      if (isGdError(error, 'validation'))
        this.#errors = messagesOf(
          error.fieldErrors.map((one) => ({
            pointer: one.pointer,
            words: fieldWords(one, this.#host.locale),
          })),
        );
      else this.#general = words;
    }
  }

  view(): BeginView {
    return {
      draft: this.#draft,
      errors: this.#errors,
      general: this.#general,
      busy: this.#busy,
      change: (part) => {
        this.#draft = { ...this.#draft, ...part };
        this.#host.requestUpdate();
      },
      left: (id) => {
        if (!this.#errors[id]) return;
        this.#errors = check(this.#draft);
        this.#host.requestUpdate();
      },
      create: () => void this.#create(),
    };
  }
}
