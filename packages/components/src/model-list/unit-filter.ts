/** The filter by a unit of any era. The picker and its data are large, and come when somebody asks for them. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { unitsDirectory } from '../base/configure.js';
import { failureOf, type Failure } from '../base/failure.js';
import type { GdElement } from '../base/gd-element.js';
import { icon } from '../base/icons.js';
import { failureView } from '../base/status-view.js';
import type { UnitChange } from '../unit-picker/unit-change.js';
import { modelListMessages } from './messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly unit: string;
  readonly theme?: GdElement['theme'];
}

export class UnitFilter {
  readonly #host: Host;
  readonly #choose: (key: string) => void;
  #picker: 'none' | 'loading' | 'ready' | Failure = 'none';
  #name = '';
  #named = '';

  constructor(host: Host, choose: (key: string) => void) {
    this.#host = host;
    this.#choose = choose;
  }

  /** The chosen unit with its province; its key until the data is there. */
  get name(): string {
    const { unit, locale } = this.#host;
    const asked = `${unit} ${locale}`;
    if (unit && this.#named !== asked) {
      this.#named = asked;
      this.#name = unit;
      void this.#readName(unit, asked);
    }
    return this.#name;
  }

  render(): TemplateResult {
    const { locale, unit, theme } = this.#host;
    const words = modelListMessages[locale];
    if (unit && this.#picker === 'none') void this.#load();
    if (typeof this.#picker === 'object')
      return failureView(this.#picker, locale, () => void this.#load(true));
    if (this.#picker !== 'ready')
      return html`<button
        type="button"
        class="button button-secondary unit-filter"
        aria-disabled=${this.#picker === 'loading'}
        @click=${() => void this.#load(true)}
      >
        ${icon('pin')}${words.chooseUnit}
      </button>`;
    return html`<gd-unit-picker
      class="unit-filter"
      mode="search"
      .label=${words.unit}
      .hint=${words.unitHint}
      .value=${unit}
      .theme=${theme}
      @gd-change=${(event: CustomEvent<UnitChange>) => {
        // The page hears of filters by `gd-filter-change` alone.
        event.stopPropagation();
        this.#choose(event.detail.value);
      }}
    ></gd-unit-picker>`;
  }

  /** @param asked by the reader, who then goes on in the picker; else by a render that shows the loading itself */
  async #load(asked = false): Promise<void> {
    if (this.#picker === 'loading') return;
    this.#picker = 'loading';
    if (asked) this.#host.requestUpdate();
    try {
      await import('../define/unit-picker.js');
      this.#picker = 'ready';
    } catch (error) {
      this.#picker = failureOf(error, this.#host.locale);
    }
    this.#host.requestUpdate();
    if (!asked || this.#picker !== 'ready') return;
    await this.#host.updateComplete;
    const root = (this.#host as unknown as Element).shadowRoot;
    root?.querySelector('gd-unit-picker')?.focus();
  }

  async #readName(key: string, asked: string): Promise<void> {
    try {
      const directory = await unitsDirectory();
      const unit = await directory.byKey(key);
      if (!unit || this.#named !== asked) return;
      this.#name = directory.label(unit, { locale: this.#host.locale, withPath: true });
      this.#host.requestUpdate();
    } catch {
      // Without the data the key stands for the name.
    }
  }
}
