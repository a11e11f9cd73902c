/** One model as an article: shared by the card and by the gallery, so that a gallery of 1,635 needs no 1,635 elements. */
import { html, nothing, type TemplateResult } from 'lit';
import { isIsoDate } from '@gd/rules';
import type { Locale, Model, ModelField } from '@gd/contract';
import { formatDate } from '../base/format.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { icon, type IconName } from '../base/icons.js';
import { readableFigures } from './figures.js';
import { modelMessages } from './messages.js';

const FIELD_ICONS: Readonly<Record<ModelField, IconName>> = {
  economy: 'sprout',
  'culture-society': 'book',
  'defence-security': 'shield',
  'political-system': 'building',
};

/** Where the place lies today: its unit where that has another name or place by now, and the province always. */
export function whereToday({ unit, unitsToday, province }: Model, locale: Locale): string | undefined {
  const words = modelMessages[locale];
  const moved = unitsToday.filter(({ key }) => key !== unit?.key);
  const units = moved.map(({ label }) => label[locale]).join(words.or);
  const where = [units, province?.label[locale]].filter(Boolean).join(', ');
  if (!where) return undefined;
  return units || unit === null ? words.today(where) : where;
}

/** Sources are addresses typed by people; anything but the web is shown as text, never as a link. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** Sources give a day, a month or only a year. */
function publishedOn(published: string, locale: Locale): string {
  if (isIsoDate(published)) return formatDate(published, locale);
  return published.replace(/^(\d{4})-(\d{2})$/, '$2/$1');
}

function source({ source: { url, publisher, published } }: Model, locale: Locale): TemplateResult {
  const words = modelMessages[locale];
  const when = published && publishedOn(published, locale);
  return html`<p class="source small">
    ${words.source}:
    ${
      isWebAddress(url)
        ? html`<a href=${url} target="_blank" rel="noopener noreferrer"
            >${publisher}<span class="visually-hidden"> ${words.newWindow}</span></a
          >`
        : html`${publisher} (${url})`
    }${when ? html`, ${words.published(when)}` : nothing}
  </p>`;
}

function figures(model: Model, locale: Locale): TemplateResult | typeof nothing {
  const readable = readableFigures(model.figures, locale);
  if (readable.length === 0) return nothing;
  return html`<dl class="figures" aria-label=${modelMessages[locale].figures}>
    ${readable.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

export function modelView(model: Model, locale: Locale, level: HeadingLevel): TemplateResult {
  const words = modelMessages[locale];
  const today = whereToday(model, locale);
  const titleId = `title-${model.slug}`;
  return html`
    <article class="card" part="card" aria-labelledby=${titleId}>
      <p class="marks">
        <span class="badge field-${model.field}"
          >${icon(FIELD_ICONS[model.field])}<span class="visually-hidden">${words.field}: </span
          >${words.fields[model.field]}</span
        >
        <span class="small muted"
          >${words.kinds[model.kind]}${
            model.year === null
              ? nothing
              : html` · <span class="visually-hidden">${words.year}</span> ${model.year}`
          }</span
        >
      </p>
      ${heading(level, model.title[locale], titleId, 'title')}
      <p class="place">
        ${icon('pin')}<span
          ><span class="visually-hidden">${words.place}: </span>${model.place[locale]}${
            today ? html`<span class="today small">${today}</span>` : nothing
          }</span
        >
      </p>
      <p class="summary">${model.summary[locale]}</p>
      ${figures(model, locale)}
      <div class="foot">
        ${
          model.confidence === 'partial'
            ? html`<p class="partial small">${icon('info')}<span>${words.partial}</span></p>`
            : nothing
        }
        ${source(model, locale)}
      </div>
    </article>
  `;
}
