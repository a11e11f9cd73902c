/** The markup of a model's own page: all of it can be read without a script. */
import type { Locale, LocalizedText, ModelDetail, ModelPhoto, Replication } from '@gd/contract';
import {
  FORCE_ROLE_LABELS,
  MODEL_EVENT_LABELS,
  MODEL_FIELD_LABELS,
  MODEL_KIND_LABELS,
  MODEL_LEVEL_LABELS,
  MODEL_STATUS_LABELS,
  partialDateLabel,
  readableFigures,
  REVIEW_OUTCOME_LABELS,
  STORY_PART_LABELS,
  STORY_PARTS,
} from '@gd/rules';
import { WORDS } from './model-words.js';
import { markup } from './page.js';

export interface ModelPageOptions {
  locale: Locale;
  tenant: string;
  /** Where the server is reached, without a slash at the end. */
  origin: string;
}

const DESCRIPTION_LENGTH = 200;

export const pathOfModel = (tenant: string, slug: string, locale: Locale): string =>
  `/models/${tenant}/${slug}${locale === 'en' ? '?lang=en' : ''}`;
const photoPath = (tenant: string, { id }: ModelPhoto, size: 'card' | 'full'): string =>
  `/v1/open-data/${tenant}/model-photos/${id}?size=${size}`;

/** What was typed, in its paragraphs. */
const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => markup`<p>${line}</p>\n`)
    .join('');

const section = (title: string, content: string): string =>
  content === '' ? '' : `${markup`<h2>${title}</h2>\n`}${content}`;

const list = (items: readonly string[], className?: string): string => {
  const start = className === undefined ? '<ul>' : markup`<ul class="${className}">`;
  return items.length === 0 ? '' : `${start}\n${items.join('')}</ul>\n`;
};

function photos({ photos: all }: ModelDetail, tenant: string): string {
  const figures = all.map(
    (photo, i) =>
      markup`<figure><img src="${photoPath(tenant, photo, i === 0 ? 'full' : 'card')}" width="${String(photo.width)}" height="${String(photo.height)}" alt="${photo.alt}" />` +
      (photo.caption === '' ? '' : markup`<figcaption>${photo.caption}</figcaption>`) +
      '</figure>\n',
  );
  return figures.length === 0 ? '' : `<div class="photos">\n${figures.join('')}</div>\n`;
}

function periodText({ period }: ModelDetail, locale: Locale): string | null {
  const part = (word: LocalizedText, day: string | null) =>
    day === null ? [] : [`${word[locale]} ${partialDateLabel(day)[locale]}`];
  const text = [...part(WORDS.from, period.from), ...part(WORDS.to, period.to)].join(' ');
  return text === '' ? null : text;
}

function facts(model: ModelDetail, locale: Locale): string {
  const isMoved = model.unitsToday.some(({ key }) => key !== model.unit?.key);
  const rows: (readonly [LocalizedText, string | null])[] = [
    [WORDS.place, model.place[locale]],
    [WORDS.unitToday, isMoved ? model.unitsToday.map(({ label }) => label[locale]).join(', ') : null],
    [WORDS.kind, MODEL_KIND_LABELS[model.kind][locale]],
    [WORDS.level, MODEL_LEVEL_LABELS[model.level][locale]],
    [WORDS.year, model.year === null ? null : String(model.year)],
    [WORDS.period, periodText(model, locale)],
  ];
  const shown = rows.flatMap(([word, value]) =>
    value === null ? [] : [markup`<div><dt>${word[locale]}</dt><dd>${value}</dd></div>\n`],
  );
  return `<dl class="facts">\n${shown.join('')}</dl>\n`;
}

function marks({ status, recognition }: ModelDetail, locale: Locale): string {
  const recognised =
    recognition && `${WORDS.recognised[locale]}: ${MODEL_LEVEL_LABELS[recognition][locale].toLowerCase()}`;
  const texts = [recognised ?? MODEL_STATUS_LABELS[status][locale]];
  return list(
    texts.map((text) => markup`<li>${text}</li>\n`),
    'marks',
  );
}

/** What people typed is Vietnamese on the English page, too. */
function story({ story: parts }: ModelDetail, locale: Locale): string {
  const told = STORY_PARTS.filter((part) => parts[part] !== '').map(
    (part) =>
      markup`<h3>${STORY_PART_LABELS[part][locale]}</h3>\n<div lang="vi">\n` +
      paragraphs(parts[part]) +
      '</div>\n',
  );
  return section(WORDS.story[locale], told.join(''));
}

const figures = ({ figures: all }: ModelDetail, locale: Locale): string => {
  const format = (value: number) => value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB');
  const readable = readableFigures(all, locale, format);
  return section(
    WORDS.figures[locale],
    list(readable.map(({ label, value }) => markup`<li>${label}: ${value}</li>\n`)),
  );
};

const forces = ({ forces: all }: ModelDetail, locale: Locale): string =>
  section(
    WORDS.forces[locale],
    list(all.map(({ role, name }) => markup`<li>${FORCE_ROLE_LABELS[role][locale]}: ${name}</li>\n`)),
  );

const documents = ({ documents: all }: ModelDetail, { locale, tenant }: ModelPageOptions): string =>
  section(
    WORDS.documents[locale],
    list(
      all.map(
        ({ id, title, number, date }) =>
          markup`<li><a href="/v1/open-data/${tenant}/model-documents/${id}">${title}</a>` +
          markup`${[number, date && partialDateLabel(date)[locale]]
            .filter(Boolean)
            .map((part) => `, ${part}`)
            .join('')}</li>\n`,
      ),
    ),
  );

const links = (
  word: LocalizedText,
  models: readonly Replication[],
  { locale, tenant }: ModelPageOptions,
): string =>
  section(
    word[locale],
    list(
      models.map(({ slug, title, unit, adaptations }) => {
        const where = unit ? `, ${unit.label[locale]}` : '';
        const how = adaptations === '' ? '' : markup`<br />${adaptations}`;
        return (
          markup`<li><a href="${pathOfModel(tenant, slug, locale)}">${title[locale]}</a>${where}` +
          `${how}</li>\n`
        );
      }),
    ),
  );

function events({ events: all }: ModelDetail, locale: Locale): string {
  const items = all.map(({ type, on, outcome, level, decision, text }) => {
    const details = [
      on && partialDateLabel(on)[locale],
      outcome && REVIEW_OUTCOME_LABELS[outcome][locale],
      level && MODEL_LEVEL_LABELS[level][locale],
      decision && `${decision.number}, ${decision.issuer}`,
    ].filter(Boolean);
    const more = details.length === 0 ? '' : ` · ${details.join(' · ')}`;
    const told = text === null ? '' : markup`<p lang="vi">${text}</p>`;
    return markup`<li><strong>${MODEL_EVENT_LABELS[type][locale]}</strong>${more}` + `${told}</li>\n`;
  });
  return section(WORDS.events[locale], list(items, 'events'));
}

const sourceLine = ({ source }: ModelDetail, locale: Locale): string =>
  source
    ? markup`<p class="quiet">${WORDS.source[locale]}: <a href="${source.url}" rel="noopener">${source.publisher}</a></p>\n`
    : '';

function describe(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION_LENGTH))}…`;
}

interface Head {
  title: string;
  /** Tags of this page only. */
  tags: string;
  /** The same page in the other language. */
  otherPath: string;
}

function wrap({ title, tags, otherPath }: Head, main: string, locale: Locale): string {
  const head = markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<link rel="stylesheet" href="/model-page/model.css" />
`;
  const other = locale === 'vi' ? 'en' : 'vi';
  const bar = markup`<header class="bar"><span>${WORDS.register[locale]}</span>
<a href="${otherPath}" lang="${other}" hreflang="${other}">${WORDS.otherLanguage[locale]}</a></header>
`;
  return `${head}${tags}</head>\n<body>\n${bar}<main>\n${main}</main>\n</body>\n</html>\n`;
}

/** Of a model without a photo: our own drawing, of no place, in `pages/model-page`. */
const DRAWING = { path: '/model-page/share.jpg', width: 1200, height: 630 };

/** What a link to the page is shown with elsewhere. */
function pictureTags({ photos: [cover] }: ModelDetail, { tenant, origin, locale }: ModelPageOptions): string {
  const picture = cover
    ? { ...cover, path: photoPath(tenant, cover, 'full') }
    : { ...DRAWING, alt: WORDS.drawing[locale] };
  return markup`<meta property="og:image" content="${origin + picture.path}" />
<meta property="og:image:width" content="${String(picture.width)}" />
<meta property="og:image:height" content="${String(picture.height)}" />
<meta property="og:image:alt" content="${picture.alt}" />
<meta name="twitter:card" content="summary_large_image" />
`;
}

export function modelHtml(model: ModelDetail, options: ModelPageOptions): string {
  const { locale, tenant, origin } = options;
  const title = model.title[locale];
  const description = describe(model.summary[locale]);
  const other = locale === 'vi' ? 'en' : 'vi';
  const addressOf = (language: Locale) => origin + pathOfModel(tenant, model.slug, language);
  const tags =
    markup`<meta name="description" content="${description}" />
<link rel="canonical" href="${addressOf(locale)}" />
<link rel="alternate" hreflang="vi" href="${addressOf('vi')}" />
<link rel="alternate" hreflang="en" href="${addressOf('en')}" />
<meta property="og:type" content="article" />
<meta property="og:site_name" content="${WORDS.register[locale]}" />
<meta property="og:locale" content="${locale === 'vi' ? 'vi_VN' : 'en_GB'}" />
<meta property="og:url" content="${addressOf(locale)}" />
<meta property="og:title" content="${title}" />
<meta property="og:description" content="${description}" />
` + pictureTags(model, options);
  const main = [
    markup`<p class="field">${MODEL_FIELD_LABELS[model.field][locale]}</p>\n<h1>${title}</h1>\n`,
    marks(model, locale),
    markup`<p class="summary">${model.summary[locale]}</p>\n`,
    photos(model, tenant),
    facts(model, locale),
    story(model, locale),
    figures(model, locale),
    forces(model, locale),
    documents(model, options),
    links(WORDS.copiedFrom, model.copiedFrom, options),
    links(WORDS.copiedTo, model.copiedTo, options),
    events(model, locale),
    sourceLine(model, locale),
  ];
  const otherPath = pathOfModel(tenant, model.slug, other);
  return wrap({ title, tags, otherPath }, main.join(''), locale);
}

export function missingHtml(path: string, locale: Locale): string {
  const tags = '<meta name="robots" content="noindex" />\n';
  const otherPath = locale === 'vi' ? `${path}?lang=en` : path;
  const main = markup`<h1>${WORDS.missing[locale]}</h1>\n<p>${WORDS.missingText[locale]}</p>\n`;
  return wrap({ title: WORDS.missing[locale], tags, otherPath }, main, locale);
}
