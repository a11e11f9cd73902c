/** One model as an article: shared by the card and by the gallery, so that a gallery of 1,635 needs no 1,635 elements. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import {
  isIsoDate,
  MODEL_FIELD_LABELS,
  MODEL_KIND_LABELS,
  MODEL_LEVEL_LABELS,
  type ModelField,
  type ModelLevel,
} from '@gd/rules';
import type { Locale, Model, ModelPhoto } from '@gd/contract';
import { inSentence } from '@gd/units/text';
import { formatDate } from '../base/format.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { icon, type IconName } from '../base/icons.js';
import { readableFigures } from './figures.js';
import { modelMessages } from './messages.js';

export interface ModelViewOptions {
  locale: Locale;
  level: HeadingLevel;
  /** The address of the model's page; the title is no link where there is none. */
  href?: string | undefined;
  /** The address of the cover at card size; the room is kept while it is not known. */
  photo?: string | undefined;
}

const FIELD_ICONS: Readonly<Record<ModelField, IconName>> = {
  economy: 'sprout',
  'culture-society': 'book',
  'defence-security': 'shield',
  'political-system': 'building',
  'new-rural': 'pin',
};

/** Where the place lies today: its unit where that has another name or place by now, and the province always. */
export function whereToday(
  { unit, unitsToday, province }: Pick<Model, 'unit' | 'unitsToday' | 'province'>,
  locale: Locale,
): string | undefined {
  const words = modelMessages[locale];
  const moved = unitsToday.filter(({ key }) => key !== unit?.key);
  const units = moved.map(({ label }) => inSentence(label[locale])).join(words.or);
  const where = [units, province?.label[locale]].filter(Boolean).join(', ');
  if (!where) return undefined;
  return units || unit === null ? words.today(inSentence(where)) : where;
}

/** Sources are addresses typed by people; anything but the web is shown as text, never as a link. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** Sources give a day, a month or only a year. */
function publishedOn(published: string, locale: Locale): string {
  if (isIsoDate(published)) return formatDate(published, locale);
  return published.replace(/^(\d{4})-(\d{2})$/, '$2/$1');
}

export function sourceView(
  { source }: Pick<Model, 'source'>,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const { url, publisher, published } = source;
  const words = modelMessages[locale];
  return html`<p class="source small">
    ${words.source}:
    ${
      isWebAddress(url)
        ? html`<a href=${url} target="_blank" rel="noopener noreferrer"
            >${publisher}<span class="visually-hidden"> ${words.newWindow}</span></a
          >`
        : html`${publisher} (${url})`
    }${published ? html`, ${words.published(publishedOn(published, locale))}` : nothing}
  </p>`;
}

export const partialNote = (
  { confidence }: Pick<Model, 'confidence'>,
  locale: Locale,
): TemplateResult | typeof nothing =>
  confidence === 'partial'
    ? html`<p class="partial small">${icon('info')}<span>${modelMessages[locale].partial}</span></p>`
    : nothing;

export function figuresView(
  { figures }: Pick<Model, 'figures'>,
  locale: Locale,
): TemplateResult | typeof nothing {
  const readable = readableFigures(figures, locale);
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

/** A photo that cannot be had leaves no hole. */
export const hideBroken = ({ target }: Event): void => {
  (target as HTMLImageElement).hidden = true;
};

function cover(photo: ModelPhoto | null, address: string | undefined): unknown {
  if (!photo) return nothing;
  // By its id: an image that is given another address shows the photo before until the new one is there.
  return keyed(
    photo.id,
    html`<img
      class="cover"
      loading="lazy"
      decoding="async"
      src=${address ?? nothing}
      alt=${photo.alt}
      width=${photo.width}
      height=${photo.height}
      @error=${hideBroken}
    />`,
  );
}

/** "Được công nhận cấp tỉnh": the level in a sentence. */
export function recognisedWords(level: ModelLevel, locale: Locale): string {
  const label = MODEL_LEVEL_LABELS[level][locale];
  return modelMessages[locale].recognised(label.charAt(0).toLowerCase() + label.slice(1));
}

/** Field, recognition and level in words; colour and icon only help. */
export function marksView(model: Model, locale: Locale): TemplateResult {
  const { field, recognition, kind, level, year } = model;
  const words = modelMessages[locale];
  return html`<p class="marks">
    <span class="badge field-${field}"
      >${icon(FIELD_ICONS[field])}<span class="visually-hidden">${words.field}: </span
      >${MODEL_FIELD_LABELS[field][locale]}</span
    >
    ${
      recognition === null
        ? nothing
        : html`<span class="badge badge-success"
            >${icon('check')}${recognisedWords(recognition, locale)}</span
          >`
    }
    <span class="small muted"
      >${MODEL_KIND_LABELS[kind][locale]} ·
      <span class="visually-hidden">${words.level}: </span>${MODEL_LEVEL_LABELS[level][locale]}${
        year === null ? nothing : html` · <span class="visually-hidden">${words.year}</span> ${year}`
      }</span
    >
  </p>`;
}

export function placeView(model: Model, locale: Locale): TemplateResult {
  const today = whereToday(model, locale);
  return html`<p class="place">
    ${icon('pin')}<span
      ><span class="visually-hidden">${modelMessages[locale].place}: </span>${model.place[locale]}${
        today ? html`<span class="today small">${today}</span>` : nothing
      }</span
    >
  </p>`;
}

export function modelView(model: Model, options: ModelViewOptions): TemplateResult {
  const { locale, level, href, photo } = options;
  const titleId = `title-${model.slug}`;
  const title = model.title[locale];
  return html`
    <article class="card" part="card" aria-labelledby=${titleId}>
      ${cover(model.cover, photo)} ${marksView(model, locale)}
      ${heading(level, href ? html`<a href=${href}>${title}</a>` : title, titleId, 'title')}
      ${placeView(model, locale)}
      <p class="summary">${model.summary[locale]}</p>
      ${figuresView(model, locale)}
      ${
        model.source || model.confidence === 'partial'
          ? html`<div class="foot">${partialNote(model, locale)} ${sourceView(model, locale)}</div>`
          : nothing
      }
    </article>
  `;
}
