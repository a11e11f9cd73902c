import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ModelDetail, ModelPhoto } from '@gd/contract';
import type { PhotoSize } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { GdApiElement } from '../base/api-element.js';
import type { Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { heading, headingLevel, type HeadingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView, loadingView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { modelAddress, sharedAddress } from '../model-card/address.js';
import { modelMessages } from '../model-card/messages.js';
import { modelCardStyles } from '../model-card/model-card.styles.js';
import { figuresView, marksView, partialNote, placeView, sourceView } from '../model-card/view.js';
import { Contact } from './contact.js';
import { modelDetailMessages } from './messages.js';
import { modelDetailStyles } from './model-detail.styles.js';
import { photoDialog, photoList } from './photos.js';
import {
  documentsSection,
  factsView,
  forcesSection,
  historySection,
  replicationsSection,
  section,
  storySection,
  type SectionsView,
} from './sections.js';
import { Share } from './share.js';
import { Survey } from './survey.js';

export interface ModelLoaded {
  slug: string;
  /** In the language of the page, for its own title. */
  title: string;
}

export interface SurveyAnswered {
  slug: string;
  /** Answers so far. */
  count: number;
}

/**
 * One Dân vận khéo (Skillful Mass Mobilisation) model in full: story, forces, results, photos, sources, who copied it
 * and from whom, its history, what people say of it, and a way to do the same.
 *
 * @summary The page of one Dân vận khéo model.
 * @element gd-model-detail
 * @slot fallback - What to show when the model cannot be loaded, such as a link.
 * @fires {CustomEvent<ModelLoaded>} gd-model-loaded - The model is shown; a page may take its title.
 * @fires {CustomEvent<SurveyAnswered>} gd-survey-answered - The reader's opinion was counted.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - The model could not be loaded.
 * @csspart model - The article around everything.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for badges, buttons and links.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels and photos.
 * @cssstate loading - The model is being loaded.
 * @cssstate ready - The model is shown.
 * @cssstate empty - There is no model with this slug.
 * @cssstate error - Loading failed.
 * @cssstate offline - Loading failed for want of a connection.
 * @example
 * ```html
 * <gd-model-detail slug="dvk-001" contact-href="/lien-he/"></gd-model-detail>
 * ```
 * @example
 * ```html
 * <gd-model-detail from-address="m" model-href="/mo-hinh/?m={slug}"></gd-model-detail>
 * ```
 * @status experimental
 * @since 0.1.0
 */
export class GdModelDetail extends GdApiElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    modelCardStyles,
    modelDetailStyles,
  ];

  /** The slug of the model, such as `dvk-001`. */
  @property() slug?: string;

  /**
   * Read the slug from the page's own address: of the parameter named here, or of `m` where the attribute has no value.
   * `slug` beats it.
   */
  @property({ attribute: 'from-address' }) fromAddress?: string;

  /** Address of the page that shows a model, with `{slug}` in it; the API's own page of the model without it. */
  @property({ attribute: 'model-href' }) modelHref?: string;

  /** Address of a page to get in touch; the feedback form opens in place without it. */
  @property({ attribute: 'contact-href' }) contactHref?: string;

  /** Address of the page on which a case is followed, for the receipt of the feedback form. */
  @property({ attribute: 'status-href' }) statusHref?: string;

  /** The level of the model's title in the page's outline, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private model?: ModelDetail | undefined;
  @state() private failure?: Failure | undefined;
  @state() private photo?: ModelPhoto | undefined;

  readonly #latest = new Latest(this);
  readonly #share = new Share(this);
  readonly #contact = new Contact(this);
  readonly #survey = new Survey(this, {
    client: () => this.client,
    answered: (slug, count) => this.emit<SurveyAnswered>('gd-survey-answered', { slug, count }),
  });

  constructor() {
    super();
    new OnConfigure(this, () => void this.#load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#onPopState);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#onPopState);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const settings = ['slug', 'fromAddress', 'apiBase', 'site'] as const;
    if (!this.hasUpdated || settings.some((name) => changed.has(name))) void this.#load();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('#photo');
    if (dialog && !dialog.open) dialog.showModal();
  }

  get #slug(): string {
    if (this.slug || this.fromAddress === undefined) return this.slug ?? '';
    return new URLSearchParams(location.search).get(this.fromAddress || 'm') ?? '';
  }

  readonly #onPopState = (): void => {
    if (this.#slug !== this.model?.slug) void this.#load();
  };

  async #load(): Promise<void> {
    this.#latest.abort();
    this.failure = this.model = this.photo = undefined;
    this.#share.reset();
    this.#contact.reset();
    const slug = this.#slug;
    // An address is typed by anybody; what cannot be a slug is not asked for.
    if (!/^[a-z0-9-]{1,80}$/.test(slug)) {
      this.state = 'empty';
      return;
    }
    this.state = 'loading';
    try {
      const model = await this.#latest.run(async (signal) => this.client.models.read(slug, { signal }));
      if (model === SUPERSEDED) return;
      this.model = model;
      this.state = 'ready';
      this.emit<ModelLoaded>('gd-model-loaded', { slug, title: model.title[this.locale] });
      await this.#survey.open(slug);
    } catch (error) {
      if (isGdError(error, 'notFound')) this.state = 'empty';
      else this.failure = this.fail(error);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model, failure, locale } = this;
    if (model) return this.#page(model);
    if (failure) return this.afterFailure(failureView(failure, locale, () => void this.#load()));
    if (this.state === 'loading') return this.whileLoading(loadingView(locale));
    return html`<p class="notice">${modelMessages[locale].notFound}</p>
      <slot name="fallback"></slot>`;
  }

  #page(model: ModelDetail): TemplateResult {
    const { locale } = this;
    const level = headingLevel(this.headingLevel, 2);
    const below = Math.min(6, level + 1) as HeadingLevel;
    const view = this.#sectionsView(model, below);
    const title = model.title[locale];
    const words = modelDetailMessages[locale];
    const url = sharedAddress(model.slug, this) ?? location.href;
    return html`<article part="model" aria-labelledby="title">
      ${marksView(model, locale)} ${heading(level, title, 'title', 'main-title')} ${placeView(model, locale)}
      <p class="summary">${model.summary[locale]}</p>
      ${this.#share.render({ title, url })} ${this.#photos(model)}
      <div class="parts">
        <div>
          ${storySection(view)} ${replicationsSection('copiedFrom', view)}
          ${replicationsSection('copiedTo', view)}
        </div>
        <div>
          ${factsView(view)}
          ${
            model.figures.length > 0
              ? section('figures', words.figures, below, figuresView(model, locale))
              : nothing
          }
          ${forcesSection(view)} ${documentsSection(view)} ${this.#sources(model, below)}
        </div>
      </div>
      ${historySection(view)} ${this.#survey.render(below)} ${this.#contact.render(model, below)}
    </article>`;
  }

  #sectionsView(model: ModelDetail, level: HeadingLevel): SectionsView {
    return {
      model,
      locale: this.locale,
      level,
      modelAddress: (slug) => modelAddress(slug, this),
      documentAddress: (id) => this.client.models.documentUrl(id),
    };
  }

  #sources(model: ModelDetail, level: HeadingLevel): TemplateResult | typeof nothing {
    const { locale } = this;
    if (!model.source) return nothing;
    const content = html`${partialNote(model, locale)} ${sourceView(model, locale)}`;
    return section('sources', modelDetailMessages[locale].sources, level, content);
  }

  #photos({ photos }: ModelDetail): TemplateResult | typeof nothing {
    if (photos.length === 0) return nothing;
    const { locale, photo: shown } = this;
    const address = (id: string, size: PhotoSize) => this.client.models.photoUrl(id, size);
    const view = { photos, shown, address, locale };
    const actions = {
      show: (photo: ModelPhoto) => (this.photo = photo),
      closed: () => (this.photo = undefined),
    };
    return html`${photoList(view, actions)} ${photoDialog(view, actions)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-model-detail': GdModelDetail;
  }
  interface HTMLElementEventMap {
    'gd-model-loaded': CustomEvent<ModelLoaded>;
    'gd-survey-answered': CustomEvent<SurveyAnswered>;
  }
}
