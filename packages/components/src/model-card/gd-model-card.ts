import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isGdError } from '@gd/sdk/error-kind';
import type { Model, ModelPhoto } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import type { Failure } from '../base/failure.js';
import { GdElement } from '../base/gd-element.js';
import { headingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView, loadingView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { modelAddress } from './address.js';
import { modelMessages } from './messages.js';
import { modelCardStyles } from './model-card.styles.js';
import { modelView } from './view.js';

/**
 * One Dân vận khéo (Skillful Mass Mobilisation) model: photo, what was done, where, with which figures, and by which
 * source. Its title leads to the model's page. Give it a model that the page has, or a slug to load.
 *
 * @summary One Dân vận khéo model with place, today's unit, figures and source.
 * @element gd-model-card
 * @slot fallback - What to show when the model cannot be loaded, such as a link.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - The model could not be loaded.
 * @csspart card - The article around everything.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for the field's badge and links.
 * @cssproperty [--gd-radius=0.5em] - The rounding of the card.
 * @cssstate loading - The model is being loaded.
 * @cssstate ready - The model is shown.
 * @cssstate empty - There is no model with this slug.
 * @cssstate error - Loading failed.
 * @cssstate offline - Loading failed for want of a connection.
 * @example
 * ```html
 * <gd-model-card slug="dvk-001" heading-level="2"></gd-model-card>
 * ```
 * @example
 * ```js
 * document.querySelector('gd-model-card').model = await client.models.read('dvk-001');
 * ```
 * @status experimental
 * @since 0.1.0
 */
export class GdModelCard extends GdElement {
  static override styles: CSSResultGroup = [super.styles, contentStyles, iconStyles, modelCardStyles];

  /** The model to show; it beats `slug`. */
  @property({ attribute: false }) model?: Model | undefined;

  /** The slug of a model to load, such as `dvk-001`. */
  @property() slug?: string;

  /** Origin of the API; beats `configure({ apiBase })`. */
  @property({ attribute: 'api-base' }) apiBase?: string;

  /** The site key; beats `configure({ site })`. */
  @property() site?: string;

  /**
   * Address of the page that shows a model, with `{slug}` where its slug goes, such as `/mo-hinh/?m={slug}`; the API's
   * own page of the model without it.
   */
  @property({ attribute: 'model-href' }) modelHref?: string;

  /** The level of the title in the page's outline, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private loaded?: Model | undefined;
  /** The address of the cover. */
  @state() private photo?: string | undefined;
  @state() private failure?: Failure | undefined;

  readonly #latest = new Latest(this);

  constructor() {
    super();
    new OnConfigure(this, () => void this.#load());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('model') || changed.has('slug') || changed.has('apiBase') || changed.has('site'))
      void this.#load();
  }

  async #load(): Promise<void> {
    this.#latest.abort();
    this.failure = undefined;
    this.loaded = undefined;
    this.photo = undefined;
    const { model: given, slug } = this;
    if (given || !slug) {
      this.state = given ? 'ready' : 'empty';
      if (given?.cover) void this.#showCover(given.cover);
      return;
    }
    this.state = 'loading';
    try {
      const model = await this.#latest.run(async (signal) =>
        (await this.#client()).models.read(slug, { signal }),
      );
      if (model === SUPERSEDED) return;
      this.loaded = model;
      this.state = 'ready';
      if (model.cover) void this.#showCover(model.cover);
    } catch (error) {
      if (isGdError(error, 'notFound')) this.state = 'empty';
      else this.failure = this.fail(error);
    }
  }

  /** Loaded when a slug or a photo asks for it: a card that is given a model without a photo needs no client. */
  async #client(): Promise<PublicClient> {
    const { clientFor } = await import('../base/client.js');
    const { apiBase, site, locale } = this;
    return clientFor({ apiBase, site, locale });
  }

  async #showCover({ id }: ModelPhoto): Promise<void> {
    try {
      const { models } = await this.#client();
      if ((this.model ?? this.loaded)?.cover?.id === id) this.photo = models.photoUrl(id, 'card');
    } catch {
      // A page that names neither API nor site shows the model without its photo.
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const model = this.model ?? this.loaded;
    if (model) {
      const { locale, photo } = this;
      const level = headingLevel(this.headingLevel, 3);
      return modelView(model, { locale, level, photo, href: modelAddress(model.slug, this) });
    }
    if (this.failure)
      return this.afterFailure(failureView(this.failure, this.locale, () => void this.#load()));
    if (this.state === 'loading')
      return this.whileLoading(html`<div class="card">${loadingView(this.locale)}</div>`);
    if (!this.slug) return nothing;
    return html`<p class="notice">${modelMessages[this.locale].notFound}</p>
      <slot name="fallback"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-model-card': GdModelCard;
  }
}
