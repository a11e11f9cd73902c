import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LocalizedText } from '@gd/contract';
import { lodgingGuide, vietnamDate } from '@gd/rules';
import { configured, NotConfiguredError } from '../base/configure.js';
import type { Failure } from '../base/failure.js';
import { GdElement } from '../base/gd-element.js';
import { heading, headingLevel } from '../base/heading.js';
import { icon } from '../base/icons.js';
import { OnConfigure } from '../base/on-configure.js';
import { OpenForPrint } from '../base/open-for-print.js';
import { failureView } from '../base/status-view.js';
import { denunciationGuideStyles } from './denunciation-guide.styles.js';
import { messages } from './messages.js';
import { pageAddress } from './page-address.js';

declare global {
  interface HTMLElementTagNameMap {
    'gd-denunciation-guide': GdDenunciationGuide;
  }
}

/**
 * Says where and how to denounce, and leads to the page on the API's own origin that helps to write the petition. It
 * collects nothing: a script of the host page sees all that is typed into the host page.
 *
 * @summary Where and how to lodge a denunciation, with the way to the isolated writing page.
 * @element gd-denunciation-guide
 * @status experimental
 * @since 0.1.0
 *
 * @slot where - The portal's own reception office: address, days, hours.
 *
 * @csspart guide - The box.
 * @csspart link - The link to the writing page.
 *
 * @cssproperty [--gd-accent=#0b5cad] - The colour of the link and of the steps.
 * @cssproperty [--gd-radius=0.5em] - The roundness of the box.
 *
 * @cssstate ready - The way to the writing page is known.
 * @cssstate error - The page has not said where the API is.
 *
 * @example
 * ```html
 * <gd-denunciation-guide api-base="https://api.example.vn"></gd-denunciation-guide>
 * ```
 * @example
 * ```html
 * <gd-denunciation-guide heading-level="3"><p slot="where">Nơi tiếp công dân: số 1, phố Mẫu.</p></gd-denunciation-guide>
 * ```
 */
export class GdDenunciationGuide extends GdElement {
  static override styles: CSSResultGroup = denunciationGuideStyles;

  /** Origin of the API; beats `configure({ apiBase })`. */
  @property({ attribute: 'api-base' }) apiBase?: string;

  /** Level of the heading, 2 to 6, so that the page's outline has no gap. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private failure: Failure | undefined;
  #address: URL | undefined;

  constructor() {
    super();
    new OnConfigure(this, () => this.requestUpdate());
    new OpenForPrint(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isTakingOver) {
      void this.updateComplete.then(() => this.requestUpdate());
      return;
    }
    this.#address = pageAddress(this.apiBase ?? configured().apiBase, this.locale);
    if (this.#address) {
      this.failure = undefined;
      this.state = 'ready';
    } else {
      this.failure ??= this.fail(new NotConfiguredError('api-base'));
    }
  }

  protected override render(): TemplateResult {
    const { locale, failure } = this;
    const words = messages[locale];
    const { summary, places, notes, limits, basis } = lodgingGuide('DEN', vietnamDate(new Date()));
    const list = (texts: readonly LocalizedText[]) =>
      html`<ul>
        ${texts.map((text) => html`<li>${text[locale]}</li>`)}
      </ul>`;
    return html`<section class="guide" part="guide" aria-labelledby="guide">
      <div class="head">
        ${icon('shield')} ${heading(headingLevel(this.headingLevel, 2), words.heading, 'guide')}
      </div>
      <p>${summary[locale]}</p>
      <p class="notice notice-warning">${words.notHere}</p>
      <ol class="steps" aria-label=${words.steps}>
        <li><strong>${words.write}</strong> ${words.writeText}</li>
        <li><strong>${words.sign}</strong> ${words.signText}</li>
        <li>
          <strong>${words.lodge}</strong>
          ${list(places)} ${words.lodgeText}
        </li>
      </ol>
      <slot name="where"></slot>
      ${failure ? failureView(failure, locale) : html`${this.#way()}<slot name="fallback" hidden></slot>`}
      <details>
        <summary>${words.more}</summary>
        ${list(notes)} ${list(limits.map(({ text }) => text))}
        <p class="small">${words.basis(basis[locale])}</p>
      </details>
    </section>`;
  }

  /** `noopener` and `noreferrer`: the writing page is told neither who led to it nor how to reach it. */
  #way(): TemplateResult | typeof nothing {
    const address = this.#address;
    if (!address) return nothing;
    const words = messages[this.locale];
    return html`
      <a class="button" part="link" href=${address.href} target="_blank" rel="noopener noreferrer"
        >${words.open}<span class="visually-hidden"> ${words.newTab}</span></a
      >
      <p class="address small">
        ${words.address} <code translate="no">${address.href}</code><br />${words.host}
      </p>
    `;
  }
}
