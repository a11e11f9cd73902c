/** The parts of a book that the EPUB and the printed pages share. */
import { type Book, type ModelDetail, type ModelPhoto } from '@gd/contract';
import {
  FORCE_ROLE_LABELS,
  FORCE_ROLES,
  MODEL_FIELD_LABELS,
  MODEL_KIND_LABELS,
  MODEL_LEVEL_LABELS,
  partialDateLabel,
  readableFigures,
  STORY_PART_LABELS,
  STORY_PARTS,
} from '@gd/rules';
import { fold } from '@gd/units/text';
import { type Markup, markup, when } from './markup.js';
import { paragraphsOf, typeset } from './typography.js';
import { WORDS } from './words.js';

/** A model with its number in the book. */
export interface Numbered {
  number: number;
  model: ModelDetail;
}

export interface NumberedChapter {
  number: number;
  title: string;
  text: string;
  models: Numbered[];
}

/** Models are counted through the whole book. */
export function numberedChapters({ chapters }: Pick<Book, 'chapters'>): NumberedChapter[] {
  let last = 0;
  return chapters.map(({ title, text, models }, i) => ({
    number: i + 1,
    title: typeset(title),
    text,
    models: models.map((model) => ({ number: (last += 1), model })),
  }));
}

export const titleOf = ({ model }: Numbered): string => typeset(model.title.vi);

/** Every photo once: the cover may be the photo of a model, too. */
export function photosOf({ cover, chapters }: Pick<Book, 'cover' | 'chapters'>): ModelPhoto[] {
  const all = [...(cover ? [cover] : []), ...chapters.flatMap(({ models }) => models.flatMap(shownPhotos))];
  return [...new Map(all.map((photo) => [photo.id, photo])).values()];
}

/** A model from an earlier version of the register may have a cover alone. */
export const shownPhotos = ({ photos, cover }: ModelDetail): ModelPhoto[] =>
  photos.length > 0 || cover === null ? photos : [cover];

export const paragraphs = (text: string): Markup[] =>
  paragraphsOf(text).map((paragraph) => markup`<p>${paragraph}</p>\n`);

/** Where a photo lies, as an address in the page; undefined where it is gone. */
export type PhotoAddress = (photo: ModelPhoto) => string | undefined;

function figureOf(photo: ModelPhoto, address: PhotoAddress): Markup[] {
  const src = address(photo);
  if (src === undefined) return [];
  return [
    markup`<figure><img src="${src}" width="${photo.width}" height="${photo.height}" alt="${typeset(photo.alt)}"/>${when(
      photo.caption !== '',
      () => markup`<figcaption>${typeset(photo.caption)}</figcaption>`,
    )}</figure>\n`,
  ];
}

/** Units of today where they have another name than the one of its time. */
function todayOf({ unit, unitsToday }: ModelDetail): string {
  const others = unitsToday.filter(({ label }) => label.vi !== unit?.label.vi);
  return others.map(({ label }) => label.vi).join('; ');
}

function periodOf({ from, to }: ModelDetail['period']): string {
  const parts = [
    from === null ? '' : WORDS.from(partialDateLabel(from).vi),
    to === null ? '' : WORDS.to(partialDateLabel(to).vi),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The highest level that has recognised it, with the decision. */
function recognitionOf({ recognition, events }: ModelDetail): string {
  if (recognition === null) return '';
  const level = MODEL_LEVEL_LABELS[recognition].vi;
  const event = events.findLast(({ type, level }) => type === 'recognised' && level === recognition);
  const { decision } = event ?? {};
  if (!decision) return level;
  return `${level}, theo ${decision.number} (${partialDateLabel(decision.date).vi}) của ${decision.issuer}`;
}

const facts = (rows: readonly (readonly [label: string, value: string])[]): Markup =>
  markup`<dl class="facts">\n${rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => markup`<div><dt>${label}</dt><dd>${typeset(value)}</dd></div>\n`)}</dl>\n`;

/** As the register or the source says it, with the unit where that is not named in it. */
function placeOf({ place, unit }: ModelDetail): string {
  const parts = [place.vi, unit?.label.vi ?? ''].filter((part) => part !== '');
  const [said = '', named = ''] = parts;
  return fold(said).includes(fold(named)) ? said : parts.join(', ');
}

const forcesOf = ({ forces }: ModelDetail): (readonly [label: string, value: string])[] =>
  FORCE_ROLES.map((role) => [
    FORCE_ROLE_LABELS[role].vi,
    forces
      .filter((force) => force.role === role)
      .map(({ name }) => name)
      .join('; '),
  ]);

function factsOf(model: ModelDetail): Markup {
  return facts([
    [WORDS.field, MODEL_FIELD_LABELS[model.field].vi],
    [WORDS.kind, `${MODEL_KIND_LABELS[model.kind].vi}; ${MODEL_LEVEL_LABELS[model.level].vi.toLowerCase()}`],
    [WORDS.place, placeOf(model)],
    [WORDS.today, todayOf(model)],
    [WORDS.year, model.year === null ? '' : String(model.year)],
    [WORDS.period, periodOf(model.period)],
    [WORDS.recognition, recognitionOf(model)],
    ...forcesOf(model),
  ]);
}

const number = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 });

function figuresOf({ figures }: ModelDetail): Markup | undefined {
  const rows = readableFigures(figures, 'vi', (value) => number.format(value));
  if (rows.length === 0) return undefined;
  return markup`<section class="figures">\n<h4>${WORDS.figures}</h4>\n<dl>\n${rows.map(
    ({ label, value }) => markup`<div><dt>${typeset(label)}</dt><dd>${value}</dd></div>\n`,
  )}</dl>\n</section>\n`;
}

const storyOf = ({ story }: ModelDetail): Markup[] =>
  STORY_PARTS.filter((part) => story[part] !== '').map(
    (part) =>
      markup`<section>\n<h4>${STORY_PART_LABELS[part].vi}</h4>\n${paragraphs(story[part])}</section>\n`,
  );

const sourceOf = ({ source }: ModelDetail): Markup | undefined =>
  source === null
    ? undefined
    : markup`<p class="source">${WORDS.source}: ${source.publisher}, <a href="${source.url}">${source.url}</a></p>\n`;

/** Everything of a model below its title. */
export function modelBody(model: ModelDetail, address: PhotoAddress): Markup {
  const [lead, ...others] = shownPhotos(model).flatMap((photo) => figureOf(photo, address));
  return markup`${lead && markup`<div class="lead">${lead}</div>\n`}<p class="summary">${typeset(model.summary.vi)}</p>
${factsOf(model)}${figuresOf(model)}${storyOf(model)}${when(
    others.length > 0,
    () => markup`<div class="photos">\n${others}</div>\n`,
  )}${sourceOf(model)}`;
}
