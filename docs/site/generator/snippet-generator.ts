import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  attributesOf,
  type ElementInfo,
  elementsOf,
  type Field,
  fieldsOf,
  isForOfficers,
  type Manifest,
  scriptsFor,
} from './fields.js';
import { isApiOrigin, type KitScript, type KitVersion, type Snippet, snippetFor } from './snippet.js';
import { styles } from './snippet-generator.styles.js';
import { type Language, WORDS } from './words.js';

/** `versions.json` of a kit. */
export interface Versions {
  latest: string;
  versions: Readonly<Record<string, { files: Readonly<Record<string, string>> }>>;
}

/** The kit's newest version. */
export const latestOf = ({ latest, versions }: Versions): KitVersion => ({
  name: latest,
  files: versions[latest]?.files ?? {},
});

/** A web team picks an element and its settings, sees it with sample data, and copies what its page needs. */
@customElement('snippet-generator')
export class SnippetGenerator extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) manifest: Manifest = { modules: [] };
  /** The kit that this page was built with. */
  @property({ attribute: false }) version: KitVersion | null = null;
  /** The site key of the sample data. */
  @property({ attribute: 'preview-site' }) previewSite = '';
  @property() language: Language = 'vi';
  /** Theme of the preview, as of any element. */
  @property() theme = '';

  @state() private tag = 'gd-feedback-form';
  @state() private values: Readonly<Record<string, string>> = {};
  @state() private api = 'https://api.example.vn';
  @state() private site = 'YOUR-SITE-KEY';
  @state() private chosenScript: KitScript | undefined;
  @state() private isFixed = true;
  @state() private importMap = false;
  @state() private cloak = true;
  @state() private telephone = '1022';
  @state() private snippet: Snippet | undefined;
  @state() private note = '';
  @state() private versionsNote = '';

  #shown: HTMLElement | undefined;

  get #words() {
    return WORDS[this.language];
  }

  get #element(): ElementInfo | undefined {
    return elementsOf(this.manifest).find(({ tag }) => tag === this.tag);
  }

  get #attributes(): Record<string, string> {
    return this.#element ? attributesOf(fieldsOf(this.#element), this.values) : {};
  }

  get #script(): KitScript {
    const scripts = scriptsFor(this.tag);
    return scripts.find((script) => script === this.chosenScript) ?? scripts[0];
  }

  protected override willUpdate(changed: PropertyValues): void {
    const made = ['snippet', 'note', 'versionsNote'];
    if ([...changed.keys()].every((key) => made.includes(String(key)))) return;
    this.#show();
    this.note = '';
    const element = this.#element;
    if (!element || !isApiOrigin(this.api)) {
      this.snippet = undefined;
      return;
    }
    const { tag, api, importMap, cloak } = this;
    const settings = {
      ...{ tag, api, importMap, cloak, attributes: this.#attributes, script: this.#script },
      site: element.needsSite ? this.site.trim() : '',
      version: this.isFixed ? this.version : null,
      fallback:
        element.hasFallback && this.telephone.trim() !== ''
          ? {
              href: `tel:${this.telephone.replace(/[^\d+]/g, '')}`,
              text: `${this.#words.call} ${this.telephone.trim()}`,
            }
          : null,
    };
    void snippetFor(settings).then((snippet) => (this.snippet = snippet));
  }

  /** The element in the preview: another one for another tag, else the same with other attributes. */
  #show(): void {
    if (this.#shown?.localName !== this.tag) this.#shown = document.createElement(this.tag);
    const shown = this.#shown;
    const wanted: Record<string, string> = {
      ...(this.theme !== '' && { theme: this.theme }),
      ...(this.#element?.needsSite && { site: this.previewSite }),
      ...this.#attributes,
    };
    for (const name of shown.getAttributeNames()) if (!(name in wanted)) shown.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted))
      if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }

  async #readVersions(): Promise<void> {
    try {
      const answer = await fetch(`${this.api}/kit/versions.json`);
      this.version = latestOf((await answer.json()) as Versions);
      this.versionsNote = `${this.#words.versionsRead}: ${this.version.name}`;
    } catch {
      this.versionsNote = this.#words.versionsFailed;
    }
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.note = this.#words.copied;
    } catch {
      this.note = this.#words.copyFailed;
    }
  }

  protected override render(): TemplateResult {
    return html`
      <div class="controls">${this.#renderElement()} ${this.#renderSettings()} ${this.#renderPage()}</div>
      <div class="results">
        <section aria-labelledby="preview">
          <h2 id="preview">${this.#words.preview}</h2>
          <p class="hint">${this.#words.previewHint}</p>
          <div class="preview">${this.#shown}</div>
        </section>
        ${this.snippet ? this.#renderSnippet(this.snippet) : nothing}
        <p role="status">${this.note}</p>
      </div>
    `;
  }

  #renderElement(): TemplateResult {
    const { element, forEverybody, forOfficers } = this.#words;
    const options = (officers: boolean) =>
      elementsOf(this.manifest)
        .filter(({ tag }) => isForOfficers(tag) === officers)
        .map(({ tag }) => html`<option value=${tag} ?selected=${tag === this.tag}>${tag}</option>`);
    return html`
      <label>
        ${element}
        <select id="element" @change=${this.#choose}>
          <optgroup label=${forEverybody}>${options(false)}</optgroup>
          <optgroup label=${forOfficers}>${options(true)}</optgroup>
        </select>
        <span class="hint" lang="en">${this.#element?.summary}</span>
      </label>
    `;
  }

  #choose(event: Event): void {
    this.tag = (event.target as HTMLSelectElement).value;
    this.values = {};
  }

  #renderSettings(): TemplateResult {
    const fields = this.#element ? fieldsOf(this.#element) : [];
    return html`
      <fieldset>
        <legend>${this.#words.settings}</legend>
        ${fields.map((field) => this.#renderField(field))}
      </fieldset>
    `;
  }

  #renderField(field: Field): TemplateResult {
    const { name, kind, choices, initial, description } = field;
    const value = this.values[name] ?? '';
    const set = (next: string) => (this.values = { ...this.values, [name]: next });
    if (kind === 'flag') return this.#renderCheck(name, value === 'true', (checked) => set(String(checked)));
    const choose = (event: Event) => set((event.target as HTMLSelectElement).value);
    return html`
      <label>
        <code>${name}</code>
        ${
          kind === 'choice'
            ? html`<select name=${name} @change=${choose}>
                <option value="">${initial === '' ? this.#words.notSet : initial}</option>
                ${choices.map((each) => html`<option ?selected=${each === value}>${each}</option>`)}
              </select>`
            : html`<input
                name=${name}
                type=${kind}
                placeholder=${initial}
                .value=${value}
                @input=${choose}
              />`
        }
        <span class="hint" lang="en">${description}</span>
      </label>
    `;
  }

  #renderCheck(label: string, checked: boolean, set: (checked: boolean) => void): TemplateResult {
    return html`
      <label class="check">
        <input
          type="checkbox"
          .checked=${checked}
          @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
        />
        ${label}
      </label>
    `;
  }

  #renderPage(): TemplateResult {
    const words = this.#words;
    const isRight = isApiOrigin(this.api);
    const text = (event: Event) => (event.target as HTMLInputElement).value;
    return html`
      <fieldset>
        <legend>${words.page}</legend>
        <label>
          ${words.api}
          <input
            name="api"
            type="url"
            .value=${this.api}
            aria-invalid=${String(!isRight)}
            @input=${(event: Event) => (this.api = text(event).trim().replace(/\/$/, ''))}
          />
          <span class="hint ${isRight ? '' : 'wrong'}">${isRight ? words.apiHint : words.apiWrong}</span>
        </label>
        ${
          this.#element?.needsSite
            ? html`<label>
                ${words.site}
                <input
                  name="site"
                  type="text"
                  .value=${this.site}
                  @input=${(event: Event) => (this.site = text(event))}
                />
                <span class="hint">${words.siteHint}</span>
              </label>`
            : nothing
        }
        ${isForOfficers(this.tag) ? html`<p class="hint">${words['gd-desk.js']}</p>` : this.#renderScript()}
        <label>
          ${words.version}
          <select name="version" @change=${(event: Event) => (this.isFixed = text(event) === 'fixed')}>
            <option value="fixed" ?selected=${this.isFixed}>${words.fixed}</option>
            <option value="newest" ?selected=${!this.isFixed}>${words.newest}</option>
          </select>
        </label>
        <button type="button" ?disabled=${!isRight} @click=${() => void this.#readVersions()}>
          ${words.readVersions}
        </button>
        <p class="hint" role="status">${this.versionsNote}</p>
        ${this.#renderCheck(words.cloak, this.cloak, (checked) => (this.cloak = checked))}
        ${this.#renderCheck(words.importMap, this.importMap, (checked) => (this.importMap = checked))}
        ${
          this.#element?.hasFallback
            ? html`<label>
                ${words.fallback}
                <input
                  name="telephone"
                  type="tel"
                  .value=${this.telephone}
                  @input=${(event: Event) => (this.telephone = text(event))}
                />
              </label>`
            : nothing
        }
      </fieldset>
    `;
  }

  #renderScript(): TemplateResult {
    const words = this.#words;
    return html`
      <label>
        ${words.script}
        <select
          name="script"
          @change=${(event: Event) =>
            (this.chosenScript = (event.target as HTMLSelectElement).value as KitScript)}
        >
          ${scriptsFor(this.tag).map(
            (script) =>
              html`<option value=${script} ?selected=${script === this.#script}>${words[script]}</option>`,
          )}
        </select>
      </label>
    `;
  }

  #renderSnippet({ html: markup, files, policy }: Snippet): TemplateResult[] {
    const { html: title, policy: policyTitle } = this.#words;
    return [
      this.#renderCode('html', title, markup),
      ...Object.entries(files).map(([name, text], i) => this.#renderCode(`file-${i}`, name, text)),
      this.#renderCode('policy', policyTitle, policy),
    ];
  }

  #renderCode(id: string, title: string, text: string): TemplateResult {
    return html`
      <section aria-labelledby=${id}>
        <div class="head">
          <h2 id=${id}>${title}</h2>
          <button
            type="button"
            aria-label="${this.#words.copy}: ${title}"
            @click=${() => void this.#copy(text)}
          >
            ${this.#words.copy}
          </button>
        </div>
        <pre tabindex="0" role="group" aria-labelledby=${id}><code translate="no">${text}</code></pre>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'snippet-generator': SnippetGenerator;
  }
}
