/** The content of a model as the fields of an edit, which gives all of it again. */
import {
  FORCE_ROLE_LABELS,
  FORCE_ROLES,
  levelsOfModel,
  MODEL_FIELD_LABELS,
  MODEL_FIELDS,
  MODEL_KIND_LABELS,
  MODEL_KINDS,
  MODEL_LEVEL_LABELS,
  MODEL_LEVELS,
  STORY_PARTS,
  STORY_PART_LABELS,
  tagLabel,
  tagOf,
  type StoryPart,
} from '@gd/rules';
import { MODEL_LIST_LIMITS, type Locale, type OfficerModel } from '@gd/contract';
import type { Words } from '../../base/messages.js';
import { messages } from '../../model-form/messages.js';
import { parsePartialDate } from '../../model-form/typed-values.js';
import { stepMessages } from './messages.js';
import { choicesOf, FIGURES, figureRows, says } from './shared-fields.js';
import type { Draft, Field, FilesField, RowsField } from './step.js';
import { rowsText, type Row } from './values.js';

type FormKey = {
  [K in keyof typeof messages.vi]: (typeof messages.vi)[K] extends string ? K : never;
}[keyof typeof messages.vi];

const form =
  (key: FormKey): Words =>
  (locale) =>
    messages[locale][key];

const story = (part: StoryPart): Field => ({
  name: part,
  label: (locale) => STORY_PART_LABELS[part][locale],
  hint: (locale) => messages[locale].story[part],
  control: 'lines',
  optional: true,
  maxLength: 5_000,
});

const FORCES: RowsField = {
  name: 'forces',
  label: form('forces'),
  hint: form('forcesHint'),
  control: 'rows',
  most: MODEL_LIST_LIMITS.forces,
  row: (n) => (locale) => messages[locale].force(n),
  add: form('addForce'),
  columns: [
    {
      name: 'role',
      label: form('role'),
      control: 'select',
      choices: choicesOf(FORCE_ROLES, FORCE_ROLE_LABELS),
    },
    { name: 'name', label: form('forceName'), control: 'line', maxLength: 200 },
  ],
};

const PHOTOS: FilesField = {
  name: 'photos',
  label: form('photos'),
  hint: form('photosPublic'),
  optional: true,
  control: 'files',
  list: form('photoList'),
  row: (n) => (locale) => stepMessages[locale].photo(n),
  add: form('addPhotos'),
  columns: [
    { name: 'alt', label: form('alt'), hint: form('altHint'), control: 'line', maxLength: 300 },
    { name: 'caption', label: form('caption'), control: 'line', maxLength: 300, optional: true },
  ],
};

const DOCUMENTS: FilesField = {
  name: 'documents',
  label: form('documents'),
  hint: form('documentsPublic'),
  optional: true,
  control: 'files',
  list: form('documentList'),
  row: (n) => (locale) => stepMessages[locale].document(n),
  add: form('addDocuments'),
  columns: [
    { name: 'title', label: form('documentTitle'), control: 'line', maxLength: 200 },
    { name: 'number', label: form('documentNumber'), control: 'line', maxLength: 80, optional: true },
    { name: 'date', label: form('documentDate'), control: 'day', maxLength: 40, optional: true },
  ],
};

/** The level that it has stays to be chosen, and one that is gone is offered where the dates allow it. */
const levelChoices = ({ level, events }: OfficerModel, { from = '' }: Draft) => {
  const inForce = levelsOfModel(parsePartialDate(from) ?? null, events);
  return choicesOf(
    MODEL_LEVELS.filter((one) => one === level || inForce.includes(one)),
    MODEL_LEVEL_LABELS,
  );
};

export const editFields = (view: OfficerModel): readonly Field[] => [
  { name: 'title', label: form('title'), control: 'line', maxLength: 200 },
  { name: 'summary', label: form('summary'), hint: form('summaryHint'), control: 'lines', maxLength: 1_000 },
  { name: 'titleEn', label: form('titleEn'), control: 'line', optional: true, maxLength: 200 },
  { name: 'summaryEn', label: form('summaryEn'), control: 'lines', optional: true, maxLength: 1_000 },
  {
    name: 'field',
    label: form('field'),
    control: 'select',
    choices: choicesOf(MODEL_FIELDS, MODEL_FIELD_LABELS),
  },
  {
    name: 'kind',
    label: form('kind'),
    control: 'select',
    choices: choicesOf(MODEL_KINDS, MODEL_KIND_LABELS),
  },
  {
    name: 'level',
    label: form('level'),
    control: 'select',
    choices: (locale, draft) => levelChoices(view, draft)(locale),
  },
  { name: 'unit', label: form('unit'), control: 'unit' },
  {
    name: 'place',
    label: form('place'),
    hint: form('placeHint'),
    control: 'line',
    optional: true,
    maxLength: 300,
  },
  { name: 'from', label: form('from'), control: 'day', optional: true, group: form('period') },
  {
    name: 'to',
    label: form('to'),
    control: 'day',
    optional: true,
    group: form('period'),
  },
  ...STORY_PARTS.map(story),
  FORCES,
  FIGURES,
  {
    name: 'tags',
    label: says('tags'),
    hint: (locale) => stepMessages[locale].tagsHint(MODEL_LIST_LIMITS.tags),
    control: 'line',
    optional: true,
    maxLength: 400,
  },
  PHOTOS,
  DOCUMENTS,
  {
    name: 'note',
    label: says('editNote'),
    hint: says('public'),
    control: 'lines',
    optional: true,
    maxLength: 2_000,
    rows: 2,
  },
];

/** `2023-05` as `05/2023`. */
const typedDay = (day: string | null): string => day?.split('-').reverse().join('/') ?? '';

/** The texts of both languages are the same where nobody has translated them. */
const translated = ({ vi, en }: OfficerModel['title']): string => (en === vi ? '' : en);

/** The name stands for the file in the list; a photo's size is known once it was read. */
const photoRow = ({ id, alt, caption }: OfficerModel['photos'][number]): Row => ({
  ...{ fileId: id, alt, caption },
  ...{ name: caption || alt, size: '0' },
});
const documentRow = ({ id, title, number, date, size }: OfficerModel['documents'][number]): Row => ({
  ...{ fileId: id, title, number, date: typedDay(date) },
  ...{ name: title, size: String(size) },
});

export function editDraft(view: OfficerModel, locale: Locale): Draft {
  const { title, summary, field, kind, level, unit, place, period, forces, tags, photos, documents } = view;
  return {
    ...{ field, kind, level, ...view.story },
    ...{ title: title.vi, titleEn: translated(title), summary: summary.vi, summaryEn: translated(summary) },
    unit: unit?.key ?? '',
    place: place.vi,
    from: typedDay(period.from),
    to: typedDay(period.to),
    forces: rowsText(forces),
    figures: figureRows(view.figures, locale),
    tags: tags.map((tag) => tagLabel(tag)[locale]).join(', '),
    photos: rowsText(photos.map(photoRow)),
    documents: rowsText(documents.map(documentRow)),
  };
}

export function editBody({ from, to, tags, ...values }: Readonly<Record<string, unknown>>): object {
  const isPart = (name: string): boolean => STORY_PARTS.some((part) => part === name);
  const entries = Object.entries(values);
  return {
    ...Object.fromEntries(entries.filter(([name]) => !isPart(name))),
    story: Object.fromEntries(entries.filter(([name]) => isPart(name))),
    period: { from: from ?? null, to: to ?? null },
    tags: String(tags ?? '')
      .split(',')
      .map((tag) => tagOf(tag.trim()))
      .filter(Boolean),
  };
}
