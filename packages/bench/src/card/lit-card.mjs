/** The floor of a model's card: by Lit alone, with the same words and parts, in Vietnamese, fetched by its slug. */
/* global customElements -- what runs in a page */
import { css, html, LitElement, nothing } from 'lit';

const FIELDS = {
  economy: 'Kinh tế',
  'culture-society': 'Văn hóa - xã hội',
  'defence-security': 'Quốc phòng - an ninh',
  'political-system': 'Xây dựng hệ thống chính trị',
  'new-rural': 'Xây dựng nông thôn mới',
};

class LitCard extends LitElement {
  static properties = { slug: {}, site: {}, model: { state: true }, failed: { state: true } };

  static styles = css`
    :host {
      display: block;
      line-height: 1.6;
    }
    .card {
      padding: 1em;
      border: 1px solid #c5ccd3;
      border-radius: 0.5em;
    }
    .cover {
      inline-size: 100%;
      aspect-ratio: 3/2;
      object-fit: cover;
    }
    .badge {
      padding: 0.1em 0.6em;
      border-radius: 1em;
      background: #e3eefb;
      color: #0b5cad;
    }
    .figures {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.5em;
    }
    dd {
      margin: 0;
      font-weight: 600;
    }
    a {
      color: #0b5cad;
    }
    a:focus-visible {
      outline: 3px solid #0b5cad;
    }
  `;

  constructor() {
    super();
    /** @type {any} */
    this.model = undefined;
    this.failed = false;
  }

  async connectedCallback() {
    super.connectedCallback();
    const { slug, site } = /** @type {any} */ (this);
    const response = await fetch(`/v1/models/${slug}`, { headers: { 'Gd-Site': site } }).catch(
      () => undefined,
    );
    if (response?.ok) this.model = await response.json();
    else this.failed = true;
  }

  render() {
    const { model, failed } = this;
    if (failed) return html`<p role="alert">Không tải được mô hình.</p>`;
    if (!model) return html`<p role="status">Đang tải…</p>`;
    const { title, summary, place, field, year, figures, source, cover } = model;
    return html`<article class="card" aria-labelledby="title">
      ${cover ? html`<img class="cover" src=${cover.urls.card} alt=${cover.alt} loading="lazy" />` : nothing}
      <p><span class="badge">${FIELDS[/** @type {keyof typeof FIELDS} */ (field)]}</span> ${year}</p>
      <h3 id="title"><a href="/m/${model.slug}">${title.vi}</a></h3>
      <p>${place.vi}</p>
      <p>${summary.vi}</p>
      <dl class="figures">
        ${figures.map(
          (/** @type {any} */ { label, value, unit }) =>
            html`<div>
              <dt>${label.vi}</dt>
              <dd>${value.toLocaleString('vi')} ${unit?.vi}</dd>
            </div>`,
        )}
      </dl>
      ${source ? html`<p>Nguồn: <a href=${source.url}>${source.publisher}</a></p>` : nothing}
    </article>`;
  }
}
customElements.define('lit-card', LitCard);
