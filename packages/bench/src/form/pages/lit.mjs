/** The floor: the same fields, words and look by Lit alone, with a list of communes, a review, and nothing else. */
import { css, html, LitElement, nothing } from 'lit';
import { CONSENT, KINDS, WORDS } from '../words.mjs';
import { communes, namesOf, send } from './flow.mjs';

/** @typedef {keyof typeof WORDS} Name */

const LINES = /** @type {const} */ (['name', 'address', 'phone', 'email']);
const REQUIRED = /** @type {const} */ (['content', 'kind', 'title', 'unit', 'name', 'address', 'consent']);
const ORDER = /** @type {const} */ ([...REQUIRED, 'detail', 'files', 'phone', 'email']);

class BenchForm extends LitElement {
  static properties = {
    step: { state: true },
    found: { state: true },
    wrong: { state: true },
    code: { state: true },
  };

  static styles = css`
    :host {
      display: block;
      line-height: 1.6;
    }
    label,
    legend {
      display: block;
      font-weight: 600;
    }
    .field,
    fieldset {
      margin: 0 0 1.25em;
      padding: 0;
      border: 0;
    }
    .input {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 2.75em;
      padding: 0.5em 0.75em;
      border: 1px solid #5b6770;
      border-radius: 0.5em;
      font: inherit;
    }
    .input:focus-visible,
    button:focus-visible {
      outline: 3px solid #0b5cad;
      outline-offset: 2px;
    }
    .choice {
      display: flex;
      gap: 0.5em;
      padding: 0.4em 0;
      font-weight: 400;
    }
    ul {
      max-block-size: 18em;
      margin: 0;
      padding: 0;
      overflow: auto;
      border: 1px solid #5b6770;
      list-style: none;
    }
    li {
      padding: 0.5em 0.75em;
    }
    .error {
      color: #b3261e;
    }
    button {
      min-block-size: 2.75em;
      padding: 0.5em 1.25em;
      border: 0;
      border-radius: 0.5em;
      background: #0b5cad;
      color: #fff;
      font: inherit;
    }
  `;

  constructor() {
    super();
    this.step = 'write';
    /** @type {string[]} */
    this.found = [];
    /** @type {Partial<Record<Name, boolean>>} */
    this.wrong = {};
    this.code = '';
    /** @type {Partial<Record<Name, string>>} */
    this.answers = {};
  }

  /** @param {Name} name */
  take(name) {
    return (/** @type {Event} */ { target }) => {
      this.answers[name] = /** @type {HTMLInputElement} */ (target).value;
    };
  }

  /** @param {Name} name @param {unknown} control */
  field(name, control) {
    return html`<div class="field">
      <label for=${name}>${WORDS[name]}</label>
      ${this.wrong[name] ? html`<p class="error">${WORDS.missing}</p>` : nothing} ${control}
    </div>`;
  }

  /** @param {Name} name */
  line(name) {
    return this.field(
      name,
      html`<input
        class="input"
        id=${name}
        maxlength="300"
        .value=${this.answers[name] ?? ''}
        @input=${this.take(name)}
      />`,
    );
  }

  /** @param {Event} event */
  async search({ target }) {
    const text = /** @type {HTMLInputElement} */ (target).value;
    this.answers.unit = '';
    this.found = (await communes()).filter((name) => name.toLowerCase().includes(text.toLowerCase()));
  }

  /** @param {string} name */
  choose(name) {
    this.answers.unit = name;
    this.found = [];
  }

  get unit() {
    return this.field(
      'unit',
      html`<input
          class="input"
          id="unit"
          role="combobox"
          aria-controls="list"
          aria-expanded=${this.found.length > 0}
          autocomplete="off"
          .value=${this.answers.unit ?? ''}
          @focus=${communes}
          @input=${this.search}
        />
        <ul id="list" role="listbox" ?hidden=${this.found.length === 0}>
          ${this.found.map((name) => html`<li role="option" @click=${() => this.choose(name)}>${name}</li>`)}
        </ul>`,
    );
  }

  /** @param {Event} event */
  goOn(event) {
    event.preventDefault();
    this.wrong = Object.fromEntries(REQUIRED.map((name) => [name, !this.answers[name]]));
    if (!Object.values(this.wrong).some(Boolean)) this.step = 'review';
  }

  async send() {
    this.code = await send(this.answers);
    this.step = 'sent';
  }

  render() {
    if (this.step === 'sent') return html`<p>${WORDS.sent} ${this.code}</p>`;
    if (this.step === 'review')
      return html`<dl>
          ${ORDER.map(
            (name) =>
              html`<dt>${WORDS[name]}</dt>
                <dd>${this.answers[name]}</dd>`,
          )}
        </dl>
        <button @click=${() => (this.step = 'write')}>${WORDS.back}</button>
        <button @click=${this.send}>${WORDS.send}</button>`;
    return html`<form novalidate @submit=${this.goOn}>
      ${this.field(
        'content',
        html`<textarea
          class="input"
          id="content"
          rows="5"
          .value=${this.answers.content ?? ''}
          @input=${this.take('content')}
        ></textarea>`,
      )}
      <fieldset>
        <legend>${WORDS.kind}</legend>
        ${this.wrong.kind ? html`<p class="error">${WORDS.missing}</p>` : nothing}
        ${Object.entries(KINDS).map(
          ([code, label]) =>
            html`<label class="choice"
              ><input type="radio" name="kind" value=${code} @change=${this.take('kind')} /><span
                >${label}</span
              ></label
            >`,
        )}
      </fieldset>
      ${this.line('title')} ${this.unit} ${this.line('detail')}
      ${this.field(
        'files',
        html`<input
          id="files"
          type="file"
          multiple
          @change=${(/** @type {Event} */ { target }) =>
            (this.answers.files = namesOf([.../** @type {any} */ (target).files]))}
        />`,
      )}
      ${LINES.map((name) => this.line(name))}
      <p>${CONSENT}</p>
      <label class="choice"
        ><input type="checkbox" @change=${this.take('consent')} value="yes" /><span
          >${WORDS.consent}</span
        ></label
      >
      ${this.wrong.consent ? html`<p class="error">${WORDS.missing}</p>` : nothing}
      <button type="submit">${WORDS.toReview}</button>
    </form>`;
  }
}
customElements.define('bench-form', BenchForm);
