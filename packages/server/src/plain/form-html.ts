/** The form as markup, with what was typed and what is wrong with it. */
import { FILE_TYPES, type Locale } from '@gd/contract';
import { markup } from '../pages/page.js';
import { type Field, fieldsFor, type FormSetting, kindOf } from './fields.js';
import { KEPT, type Posted } from './posted.js';
import type { Mistake } from './submission.js';
import { FIELD_WORDS, HINTS, WORDS } from './words.js';

export interface FormView {
  setting: FormSetting;
  posted: Posted;
  mistakes: readonly Mistake[];
  locale: Locale;
}

/** Where the form goes. */
export const actionOf = ({ site }: FormSetting): string => `/plain/${site.key}/cases`;

/** Takes the focus when the page opens, as there is no script that could move it. */
export function summaryHtml(mistakes: readonly Mistake[], locale: Locale): string {
  if (mistakes.length === 0) return '';
  const items = mistakes.map(({ name, message }) =>
    name
      ? markup`<li><a href="#${name}">${FIELD_WORDS[name][locale].replace(/\?$/, '')}: ${message}</a></li>\n`
      : markup`<li>${message}</li>\n`,
  );
  const title = markup`<h2>${WORDS.mistakes[locale]}</h2>`;
  return `<div class="summary" role="alert" tabindex="-1" autofocus>${title}<ul>\n${items.join('')}</ul></div>\n`;
}

interface Shown {
  field: Field;
  value: string;
  locale: Locale;
  error: string | undefined;
}

const described = ({ field: { name }, error }: Shown): string => {
  const ids = [HINTS[name] && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    (ids === '' ? '' : markup` aria-describedby="${ids}"`) +
    (error === undefined ? '' : ' aria-invalid="true"')
  );
};

function around({ field: { name }, locale, error }: Shown): string {
  const hint = HINTS[name];
  return (
    (hint ? markup`<p class="hint" id="${`${name}-hint`}">${hint[locale]}</p>\n` : '') +
    (error === undefined
      ? ''
      : markup`<p class="error" id="${`${name}-error`}"><strong>${WORDS.error[locale]}:</strong> ${error}</p>\n`)
  );
}

const question = ({ field, locale }: Shown): string =>
  markup`${FIELD_WORDS[field.name][locale]}` +
  (field.required || field.depends || field.control === 'checkbox'
    ? ''
    : markup` <span class="quiet">${WORDS.optional[locale]}</span>`);

function radios(shown: Shown): string {
  const { field, value, locale } = shown;
  const choices = field.choices ?? [];
  const rows = choices.map((choice, i) => {
    const id = i === 0 ? field.name : `${field.name}-${choice.value}`;
    const isOn = choice.value === value || choices.length === 1;
    return (
      markup`<div class="choice"><input type="radio" id="${id}" name="${field.name}" value="${choice.value}"` +
      (isOn ? ' checked' : '') +
      markup` /><label for="${id}">${choice.label[locale]}</label></div>\n`
    );
  });
  return `<fieldset${described(shown)}>\n<legend>${question(shown)}</legend>\n${around(shown)}${rows.join('')}</fieldset>\n`;
}

function checkbox(shown: Shown): string {
  const { field, value } = shown;
  return (
    markup`<div class="check"><div class="choice"><input type="checkbox" id="${field.name}" name="${field.name}"` +
    (value === 'on' ? ' checked' : '') +
    `${described(shown)} />` +
    markup`<label for="${field.name}">` +
    `${question(shown)}</label></div>\n${around(shown)}</div>\n`
  );
}

function control(shown: Shown): string {
  const { field, value, locale } = shown;
  const { name, control: type, autocomplete } = field;
  const start = markup` id="${name}" name="${name}"`;
  const more = described(shown) + (autocomplete ? markup` autocomplete="${autocomplete}"` : '');
  if (type === 'textarea') return `<textarea rows="5"${start}${more}>\n${markup`${value}`}</textarea>`;
  if (type === 'file')
    return `<input type="file" multiple${markup` accept="${FILE_TYPES.join(',')}"`}${start}${more} />`;
  if (type === 'select') {
    const options = (field.choices ?? []).map(
      (choice) =>
        markup`<option value="${choice.value}"` +
        (choice.value === value ? ' selected' : '') +
        markup`>${choice.label[locale]}</option>\n`,
    );
    const none = markup`<option value="">${WORDS.choose[locale]}</option>\n`;
    return `<select${start}${more}>\n${none}${options.join('')}</select>`;
  }
  return markup`<input type="${type}" value="${value}"` + `${start}${more} />`;
}

function fieldHtml(shown: Shown): string {
  const { control: type, name } = shown.field;
  if (type === 'radio') return radios(shown);
  if (type === 'checkbox') return checkbox(shown);
  const label = `${markup`<label for="${name}">`}${question(shown)}</label>\n`;
  return `<div class="field">${label}${around(shown)}${control(shown)}</div>\n`;
}

/** The files that were taken already, which need not be chosen again. */
export function keptHtml({ files }: Posted, locale: Locale): string {
  if (files.length === 0) return '';
  const items = files.map(
    ({ id, name }) =>
      markup`<li>${name}<input type="hidden" name="${KEPT}" value="${`${id} ${name}`}" /></li>\n`,
  );
  return `${markup`<p>${WORDS.filesKept[locale]}:</p>`}<ul>\n${items.join('')}</ul>\n`;
}

export function formHtml({ setting, posted, mistakes, locale }: FormView): string {
  const { values } = posted;
  const isCommune = /^\d{5}@/.test(setting.site.unit_key);
  const fields = fieldsFor(setting, kindOf(values.get('kind'))).map((field) => {
    // The site's own commune is proposed as the place.
    const proposed = field.name === 'place.unit' && isCommune ? setting.site.unit_key : '';
    const value = values.get(field.name) ?? proposed;
    const error = mistakes.find(({ name }) => name === field.name)?.message;
    return (
      fieldHtml({ field, value, locale, error }) + (field.name === 'files' ? keptHtml(posted, locale) : '')
    );
  });
  return (
    summaryHtml(mistakes, locale) +
    markup`<h1>${WORDS.form[locale]}</h1>\n<p>${WORDS.intro[locale]}</p>\n` +
    markup`<p>${WORDS.paper[locale]} <a href="${locale === 'en' ? '/denunciation/en/' : '/denunciation/'}">${WORDS.denunciation[locale]}</a></p>\n` +
    markup`<form method="post" enctype="multipart/form-data" action="${actionOf(setting)}">\n` +
    markup`<input type="hidden" name="locale" value="${locale}" />\n` +
    fields.join('') +
    // Whoever fills this in is a machine; the style takes it out of sight.
    markup`<div class="trap" aria-hidden="true"><label for="website">${WORDS.website[locale]}</label>
<input type="text" id="website" name="website" tabindex="-1" autocomplete="off" /></div>\n` +
    markup`<p><button name="step" value="review">${WORDS.toReview[locale]}</button></p>\n</form>\n`
  );
}
