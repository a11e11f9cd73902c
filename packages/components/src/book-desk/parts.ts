/** The parts of the work on a book: each reads what it needs, and one is shown at a time. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { GdClient } from '@gd/sdk';
import { AfterPointer } from '../base/after-pointer.js';
import type { HeadingLevel } from '../base/heading.js';
import { printAddress } from '../model-book/address.js';
import { type AddressSettings, modelAddress, tenantOf } from '../model-card/address.js';
import type { Reader } from '../sign-in/reader.js';
import { modelsPart } from './book-view.js';
import { Candidates } from './candidates.js';
import type { ConfirmDialog } from './confirm-dialog.js';
import type { After, DeskContext, DeskPart } from './context.js';
import { Details } from './details.js';
import { difference, type Draft } from './draft.js';
import type { Editing, Opened } from './editing.js';
import { Files } from './files.js';
import { infoView } from './info-view.js';
import { Preview } from './preview.js';
import { Proposal } from './proposal.js';
import type { Steps } from './steps.js';

interface Host extends ReactiveControllerHost, EventTarget, Readonly<AddressSettings> {
  readonly shadowRoot: ShadowRoot | null;
}

interface Parted {
  editing: Editing;
  dialog: ConfirmDialog;
  reader: Reader;
}

interface Ways {
  client: () => GdClient;
  bookId: () => string;
  say: (text: string) => void;
  change: (draft: Draft, after?: After) => void;
}

export class Parts {
  readonly #host: Host;
  readonly #of: Parted;
  readonly #ways: Ways;
  readonly #steps: Steps;
  readonly #details: Details;
  readonly #preview: Preview;
  readonly #candidates: Candidates;
  readonly #proposal: Proposal;
  readonly #files: Files;
  readonly #afterPointer: AfterPointer;
  /** Which figures of the balance are shown as tables. */
  #asTable: ReadonlySet<string> = new Set();

  constructor(host: Host, of: Parted, steps: Steps, ways: Ways) {
    this.#host = host;
    this.#of = of;
    this.#steps = steps;
    this.#ways = ways;
    this.#details = new Details(host, ways.client);
    this.#preview = new Preview(host, ways.client, this.#details);
    this.#candidates = new Candidates(host, ways);
    this.#proposal = new Proposal(host, ways);
    this.#files = new Files(host, ways);
    this.#afterPointer = new AfterPointer(host);
  }

  /** For another book. */
  clear(): void {
    for (const one of [this.#candidates, this.#proposal, this.#files, this.#details, this.#preview])
      one.clear();
  }

  /** The book was saved: files of it as it was before are no longer of use. */
  forgetFiles(): void {
    this.#files.clear();
  }

  /** Reads what a part needs as it is opened. */
  begin(part: DeskPart): void {
    const { opened, draft, canEdit } = this.#of.editing;
    if (!opened || !draft) return;
    if (part === 'models' && canEdit) this.#candidates.begin();
    if (part === 'preview') void this.#preview.load(opened.view, draft);
  }

  /** Whether the cover's photo goes with a model that a change takes out. */
  losesCover(before: Draft | undefined, after: Draft): boolean {
    if (!before) return false;
    return difference(before, after).removed.some((model) =>
      this.#details.photosOf(model).some(({ id }) => id === after.coverPhotoId),
    );
  }

  #context(draft: Draft, level: HeadingLevel): DeskContext {
    const { editing } = this.#of;
    const { errors, canEdit } = editing;
    const { apiBase, site, modelHref, locale } = this.#host;
    return {
      ...{ locale, level, draft, canEdit, errors },
      change: this.#ways.change,
      edit: (step) => editing.change(step(editing.draft ?? draft)),
      left: (id) => this.#afterPointer.run(() => editing.left(id)),
      photo: (id) => (tenantOf(site) ? this.#ways.client().models.photoUrl(id, 'card') : undefined),
      href: (slug) => modelAddress(slug, { apiBase, site, modelHref, locale }),
    };
  }

  render(part: DeskPart, opened: Opened, draft: Draft, level: HeadingLevel): TemplateResult {
    const { view } = opened;
    const context = this.#context(draft, level);
    switch (part) {
      case 'info':
        return infoView(context, view.cover, this.#details);
      case 'models':
        return modelsPart({
          context: { ...context, dialog: this.#of.dialog },
          ...{ view, proposal: this.#proposal, candidates: this.#candidates, asTable: this.#asTable },
          show: (figure, as) => this.#show(figure, as),
        });
      case 'preview':
        return this.#preview.render(context, view);
      case 'finish':
        return this.#finish(opened, context);
    }
  }

  #show(figure: string, as: boolean): void {
    const others = [...this.#asTable].filter((one) => one !== figure);
    this.#asTable = new Set(as ? [...others, figure] : others);
    this.#host.requestUpdate();
  }

  #finish(opened: Opened, context: DeskContext): TemplateResult {
    const { editing, reader } = this.#of;
    const { view } = opened;
    const files = this.#files.render(context, view, (size) =>
      // A draft's page opens for the session of this server's own pages; a token cannot go with a link.
      view.status === 'published' || reader.now?.by === 'session'
        ? printAddress(view.id, size, this.#host)
        : undefined,
    );
    return html`${this.#steps.render(context, opened, editing.unsaved, editing.gone)}${files}`;
  }
}
