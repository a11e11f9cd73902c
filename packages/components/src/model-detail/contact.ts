/** "Do this too": a recommendation to the authorities, with what is known of the model filled in. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale, ModelDetail } from '@gd/contract';
import { failureOf, type Failure } from '../base/failure.js';
import type { GdElement } from '../base/gd-element.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { loadingView, failureView } from '../base/status-view.js';
import type { FormPreset } from '../feedback-form/preset.js';
import { tenantOf } from '../model-card/address.js';
import { modelDetailMessages } from './messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly theme?: GdElement['theme'];
  readonly apiBase?: string;
  readonly site?: string;
  readonly contactHref?: string;
  readonly statusHref?: string;
  readonly shadowRoot: ShadowRoot | null;
}

/** The commune of today where it lies in the site's province: a site takes nothing for another one. */
function presetOf({ slug, title, unitsToday, province }: ModelDetail, site: string | undefined): FormPreset {
  const [unit, ...others] = unitsToday;
  const here = province?.key.split('@')[0] === tenantOf(site) ? province : undefined;
  return {
    id: `model-${slug}`,
    draft: {
      kind: 'REC',
      // What is sent is read by the office, which works in Vietnamese; a title has at most 200 characters.
      title: modelDetailMessages.vi.contactTitle(title.vi).slice(0, 200),
      ...(unit && others.length === 0 && here && /^\d{5}@/.test(unit.key)
        ? {
            unit: unit.key,
            unitLabel: {
              vi: `${unit.label.vi}, ${here.label.vi}`,
              en: `${unit.label.en}, ${here.label.en}`,
            },
          }
        : {}),
    },
  };
}

export class Contact {
  readonly #host: Host;
  #state: 'closed' | 'loading' | 'open' | Failure = 'closed';

  constructor(host: Host) {
    this.#host = host;
  }

  /** Another model is shown. */
  reset(): void {
    this.#state = 'closed';
  }

  render(model: ModelDetail, level: HeadingLevel): TemplateResult {
    const words = modelDetailMessages[this.#host.locale];
    return html`<section class="contact no-print" aria-labelledby="contact">
      ${heading(level, words.contact, 'contact')}
      <p>${words.contactText}</p>
      ${this.#way(model, level)}
    </section>`;
  }

  #way(model: ModelDetail, level: HeadingLevel): TemplateResult {
    const { locale, theme, apiBase, site, contactHref, statusHref } = this.#host;
    const words = modelDetailMessages[locale];
    if (contactHref) return html`<a class="button" href=${contactHref}>${words.contactButton}</a>`;
    if (this.#state === 'closed')
      return html`<button type="button" class="button" @click=${() => void this.#open()}>
        ${words.contactButton}
      </button>`;
    if (this.#state === 'loading') return loadingView(locale);
    if (typeof this.#state === 'object') return failureView(this.#state, locale, () => void this.#open());
    return html`<gd-feedback-form
      .preset=${presetOf(model, site)}
      .headingLevel=${level}
      .theme=${theme}
      .apiBase=${apiBase}
      .site=${site}
      .statusHref=${statusHref}
    ></gd-feedback-form>`;
  }

  async #open(): Promise<void> {
    this.#state = 'loading';
    this.#host.requestUpdate();
    try {
      // The largest element of the kit, for the few who write.
      await import('../define/feedback-form.js');
      this.#state = 'open';
    } catch (error) {
      this.#state = failureOf(error, this.#host.locale);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button is gone: what comes next is under its heading.
    this.#host.shadowRoot?.getElementById('contact')?.focus();
  }
}
