/** What a card says, in the words that ours says it in: every peer's card has the same. */
import { MODEL_FIELD_LABELS, MODEL_KIND_LABELS, MODEL_LEVEL_LABELS } from '@gd/rules';
import { fold } from '@gd/units/text';
import { readableFigures } from '../../../../components/dist/model-card/figures.js';
import { modelMessages } from '../../../../components/dist/model-card/messages.js';
import { recognisedWords, whereToday } from '../../../../components/dist/model-card/view.js';

/** @typedef {import('@gd/contract').Model} Model */

export const words = modelMessages.vi;

/** The address of the page of a model. @param {string} slug */
export const addressOf = (slug) => `/m/${slug}`;

/** @param {Model} model */
export const wordsOf = (model) => ({
  slug: model.slug,
  href: addressOf(model.slug),
  title: model.title.vi,
  summary: model.summary.vi,
  field: MODEL_FIELD_LABELS[model.field].vi,
  recognition: model.recognition === null ? undefined : recognisedWords(model.recognition, 'vi'),
  kind: MODEL_KIND_LABELS[model.kind].vi,
  level: MODEL_LEVEL_LABELS[model.level].vi,
  year: model.year,
  place: model.place.vi,
  today: whereToday(model, 'vi'),
  figures: readableFigures(model.figures, 'vi'),
});

/** As the server folds it: words without marks, each with a space before it. @param {string} text */
const folded = (text) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => ` ${word}`)
    .join('');

/** What a model is found by. @param {Model} model */
export function searchTextOf({ title, summary, place, unit, unitsToday, province }) {
  const units = [unit, ...unitsToday, province].flatMap((one) => (one ? [one.label] : []));
  return folded([title, summary, place, ...units].map(({ vi, en }) => `${vi} ${en}`).join(' '));
}

/** Every word begins one of the text's words. @param {string} query @returns {(text: string) => boolean} */
export function matcherOf(query) {
  const wanted = folded(query).split(/(?= )/).filter(Boolean);
  return (text) => wanted.every((word) => text.includes(word));
}
