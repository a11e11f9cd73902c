/** Where a designer changes tokens, sees elements and contrasts at once, and copies the CSS. */
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { TOKENS } from '../../packages/components/scripts/tokens/tokens.mjs';
import { type ContrastResult, contrastsOf } from '../../packages/components/src/base/theme-check.js';
import { styles } from './theme-page.styles.js';
import { EXAMPLES, type Mode, type Theme, toCss, type Values } from './theme-css.js';
import { words } from './words.js';

const EMPTY: Theme = { light: {}, dark: {} };
const RADII = ['0', '0.25em', '0.5em', '0.75em', '1.25em'];
const colours = TOKENS.filter((token) => token.type === 'color');

export class ThemePage extends LitElement {
  static override styles = styles;

  // Not by decorators, which the bundler turns into code for the packages alone.
  static override properties: PropertyDeclarations = {
    site: {},
    language: {},
    mode: {},
    theme: { state: true },
    contrasts: { state: true },
    copied: { state: true },
  };

  /** Of the sample portal that the elements ask. */
  declare site: string;
  declare language: 'vi' | 'en';
  declare mode: Mode;
  declare private theme: Theme;
  declare private contrasts: readonly ContrastResult[];
  declare private copied: boolean;

  constructor() {
    super();
    this.site = '';
    this.language = 'vi';
    this.mode = 'light';
    this.theme = EMPTY;
    this.contrasts = [];
    this.copied = false;
  }

  #set(name: string, value: string | undefined): void {
    const values = Object.fromEntries([
      ...Object.entries(this.theme[this.mode]).filter(([each]) => each !== name),
      ...(value === undefined ? [] : [[name, value]]),
    ]) as Values;
    this.theme = { ...this.theme, [this.mode]: values };
    this.copied = false;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('theme') && !changed.has('mode')) return;
    const preview = this.renderRoot.querySelector<HTMLElement>('.preview');
    for (const { name } of TOKENS) preview?.style.removeProperty(`--gd-${name}`);
    for (const [name, value] of Object.entries(this.theme[this.mode]))
      preview?.style.setProperty(`--gd-${name}`, value);
    void this.#measure();
  }

  async #measure(): Promise<void> {
    const sample = this.renderRoot.querySelector('gd-case-status');
    await sample?.updateComplete;
    if (sample) this.contrasts = contrastsOf(sample);
  }

  async #copy(): Promise<void> {
    this.renderRoot.querySelector('textarea')?.select();
    await navigator.clipboard.writeText(toCss(this.theme));
    this.copied = true;
  }

  #colour(token: (typeof colours)[number]): TemplateResult {
    const { name } = token;
    const value = this.theme[this.mode][name];
    const onInput = (event: InputEvent): void => this.#set(name, (event.target as HTMLInputElement).value);
    return html`<li>
      <input id=${name} type="color" .value=${value ?? token[this.mode]} @input=${onInput} />
      <label for=${name}
        ><code>--gd-${name}</code> <small>${words[this.language].purpose(token)}</small></label
      >
      ${
        value === undefined
          ? nothing
          : html`<button
              type="button"
              aria-label=${words[this.language].reset(name)}
              @click=${() => this.#set(name, undefined)}
            >
              ×
            </button>`
      }
    </li>`;
  }

  #controls(): TemplateResult {
    const text = words[this.language];
    const chooseExample = (event: Event): void => {
      this.theme = EXAMPLES[(event.target as HTMLSelectElement).value] ?? EMPTY;
    };
    const chooseMode = (event: Event): void => {
      this.mode = (event.target as HTMLSelectElement).value as Mode;
    };
    const chooseRadius = (event: Event): void =>
      this.#set('radius', (event.target as HTMLSelectElement).value);
    return html`<form aria-label=${text.tokens} @submit=${(event: Event) => event.preventDefault()}>
      <label for="example">${text.start}</label>
      <select id="example" @change=${chooseExample}>
        <option value="">${text.none}</option>
        ${Object.keys(EXAMPLES).map((name) => html`<option value=${name}>${name}</option>`)}
      </select>
      <label for="mode">${text.ground}</label>
      <select id="mode" @change=${chooseMode}>
        ${(['light', 'dark'] as const).map(
          (mode) => html`<option value=${mode} ?selected=${mode === this.mode}>${text[mode]}</option>`,
        )}
      </select>
      <label for="radius">${text.radius} <code>--gd-radius</code></label>
      <select id="radius" @change=${chooseRadius}>
        ${RADII.map(
          (radius) =>
            html`<option ?selected=${radius === (this.theme[this.mode].radius ?? '0.5em')}>
              ${radius}
            </option>`,
        )}
      </select>
      <ul>
        ${colours.map((token) => this.#colour(token))}
      </ul>
    </form>`;
  }

  #contrasts(): TemplateResult {
    const text = words[this.language];
    return html`<table>
      <caption>
        ${text.contrast}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.pair}</th>
          <th scope="col">${text.ratio}</th>
          <th scope="col">${text.verdict}</th>
        </tr>
      </thead>
      <tbody>
        ${this.contrasts.map(
          ({ token, ground, ratio, least, instead }) =>
            html`<tr class=${ratio < least ? 'low' : 'good'}>
              <th scope="row"><code>${token}</code> / <code>${ground}</code></th>
              <td>${ratio.toFixed(2)} : 1</td>
              <td>${ratio < least ? text.low(least, instead) : text.good}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  protected override render(): TemplateResult {
    const { site, mode, language } = this;
    const text = words[language];
    const theme = mode === 'dark' ? 'dark' : undefined;
    return html`
      ${this.#controls()}
      <section class="preview ${mode}" aria-label=${text.preview}>
        <gd-unit-picker site=${site} theme=${ifDefined(theme)} province="37" required></gd-unit-picker>
        <gd-case-status site=${site} theme=${ifDefined(theme)}></gd-case-status>
        <gd-model-card
          site=${site}
          theme=${ifDefined(theme)}
          slug="dvk-001"
          heading-level="2"
        ></gd-model-card>
      </section>
      <section class="results">
        ${this.#contrasts()}
        <label for="css">${text.css}</label>
        <textarea
          id="css"
          readonly
          rows="16"
          spellcheck="false"
          .value=${toCss(this.theme) || text.nothing}
        ></textarea>
        <button type="button" class="copy" @click=${() => this.#copy()}>${text.copy}</button>
        <p role="status">${this.copied ? text.copied : ''}</p>
      </section>
    `;
  }
}

customElements.define('theme-page', ThemePage);

declare global {
  interface HTMLElementTagNameMap {
    'theme-page': ThemePage;
  }
}
