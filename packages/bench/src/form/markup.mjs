/** The HTML with which each page of a form begins. */
import { SITE } from '../sample/site.mjs';
import { CONSENT, KINDS, WORDS } from './words.mjs';

/** @typedef {'title' | 'detail' | 'name' | 'address' | 'phone' | 'email'} Line */

const kinds = (/** @type {(code: string, label: string) => string} */ one) =>
  Object.entries(KINDS)
    .map(([code, label]) => one(code, label))
    .join('');

/**
 * @param {object} parts
 * @param {(name: Line) => string} parts.line a field of one line
 * @param {string} parts.content
 * @param {string} parts.kind
 * @param {string} parts.unit
 * @param {string} parts.files
 * @param {string} parts.consent
 * @param {string} parts.button
 */
const form = ({ line, content, kind, unit, files, consent, button }) =>
  `<form novalidate>${content}${kind}${line('title')}${unit}${line('detail')}${files}` +
  `${/** @type {const} */ (['name', 'address', 'phone', 'email']).map(line).join('')}${consent}${button}</form>`;

const govukGroup = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ control) =>
  `<div class="govuk-form-group"><label class="govuk-label" for="${name}">${label}</label>${control}</div>`;

const govuk = form({
  line: (name) =>
    govukGroup(name, WORDS[name], `<input class="govuk-input" id="${name}" name="${name}" maxlength="300">`),
  content: `<div class="govuk-character-count" data-module="govuk-character-count" data-maxlength="10000">${govukGroup('content', WORDS.content, '<textarea class="govuk-textarea govuk-js-character-count" id="content" name="content" rows="5"></textarea>')}</div>`,
  kind: `<div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">${WORDS.kind}</legend><div class="govuk-radios" data-module="govuk-radios">${kinds((code, label) => `<div class="govuk-radios__item"><input class="govuk-radios__input" id="${code}" name="kind" type="radio" value="${code}"><label class="govuk-label govuk-radios__label" for="${code}">${label}</label></div>`)}</div></fieldset></div>`,
  unit: govukGroup('unit', WORDS.unit, '<div id="unit-place"></div>'),
  files: `<div class="govuk-form-group"><label class="govuk-label" for="files">${WORDS.files}</label><div class="govuk-drop-zone" data-module="govuk-file-upload"><input class="govuk-file-upload" id="files" name="files" type="file" multiple></div></div>`,
  consent: `<div class="govuk-form-group"><p class="govuk-inset-text">${CONSENT}</p><div class="govuk-checkboxes" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="consent" name="consent" type="checkbox" value="yes"><label class="govuk-label govuk-checkboxes__label" for="consent">${WORDS.consent}</label></div></div></div>`,
  button: `<button type="submit" class="govuk-button" data-module="govuk-button">${WORDS.toReview}</button>`,
});

const file = `<p><label for="files">${WORDS.files}</label><br><input type="file" id="files" name="files" multiple></p>`;

const webAwesome = form({
  line: (name) => `<wa-input label="${WORDS[name]}" name="${name}" maxlength="300"></wa-input>`,
  content: `<wa-textarea label="${WORDS.content}" name="content" rows="5" maxlength="10000"></wa-textarea>`,
  kind: `<wa-radio-group label="${WORDS.kind}" name="kind">${kinds((code, label) => `<wa-radio value="${code}">${label}</wa-radio>`)}</wa-radio-group>`,
  unit: `<wa-select label="${WORDS.unit}" name="unit"></wa-select>`,
  files: file,
  consent: `<wa-callout>${CONSENT}</wa-callout><wa-checkbox name="consent" value="yes">${WORDS.consent}</wa-checkbox>`,
  button: `<wa-button type="submit" variant="brand">${WORDS.toReview}</wa-button>`,
});

const carbon = form({
  line: (name) => `<cds-text-input label="${WORDS[name]}" name="${name}" maxlength="300"></cds-text-input>`,
  content: `<cds-textarea label="${WORDS.content}" name="content" rows="5" max-count="10000"></cds-textarea>`,
  kind: `<cds-radio-button-group legend-text="${WORDS.kind}" name="kind" orientation="vertical">${kinds((code, label) => `<cds-radio-button label-text="${label}" value="${code}"></cds-radio-button>`)}</cds-radio-button-group>`,
  unit: `<cds-combo-box title-text="${WORDS.unit}" label="${WORDS.unit}" name="unit"></cds-combo-box>`,
  files: `<cds-file-uploader label-title="${WORDS.files}"><cds-file-uploader-button name="files" multiple>${WORDS.files}</cds-file-uploader-button></cds-file-uploader>`,
  consent: `<p>${CONSENT}</p><cds-checkbox name="consent" value="yes">${WORDS.consent}</cds-checkbox>`,
  button: `<cds-button type="submit">${WORDS.toReview}</cds-button>`,
});

/** Of the pages of peers, by name. */
export const MARKUP = {
  lit: '<bench-form></bench-form>',
  govuk,
  'web-awesome': webAwesome,
  carbon,
  surveyjs: '<div id="form"></div>',
  formio: '<div id="form"></div>',
};

/** As the guide for portals has it, with the style sheet that keeps the place. @param {string} file of the kit */
const head = (file) => (/** @type {string} */ version) =>
  `<link rel="stylesheet" href="/kit/${version}/gd-cloak.css"><script type="module" src="/kit/${version}/${file}" data-site="${SITE}"></script>`;

/** By the version of the kit. */
export const loaderHead = head('gd.js');
export const formHead = head('gd-form.js');
export const allHead = head('gd-all.js');
export const ELEMENT = `<gd-feedback-form site="${SITE}"></gd-feedback-form>`;
