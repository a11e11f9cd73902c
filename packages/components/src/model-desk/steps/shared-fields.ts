/** What several steps ask: words, choices of the vocabulary, and figures. */
import { MODEL_LIST_LIMITS, type Locale, type LocalizedText, type Model } from '@gd/contract';
import type { Words } from '../../base/messages.js';
import { messages as formMessages } from '../../model-form/messages.js';
import { stepMessages } from './messages.js';
import type { RowsField } from './step.js';
import { rowsText } from './values.js';

type WordKey = {
  [K in keyof typeof stepMessages.vi]: (typeof stepMessages.vi)[K] extends string ? K : never;
}[keyof typeof stepMessages.vi];

export const says =
  (key: WordKey): Words =>
  (locale) =>
    stepMessages[locale][key];

export const FIGURES: RowsField = {
  name: 'figures',
  label: (locale) => formMessages[locale].figures,
  hint: (locale) => formMessages[locale].figuresHint,
  control: 'rows',
  most: MODEL_LIST_LIMITS.figures,
  row: (n) => (locale) => formMessages[locale].figure(n),
  add: (locale) => formMessages[locale].addFigure,
  columns: [
    { name: 'name', label: (locale) => formMessages[locale].figureName, control: 'line', maxLength: 120 },
    { name: 'value', label: (locale) => formMessages[locale].figureValue, control: 'number', maxLength: 24 },
  ],
};

/** Values with their labels, in the order of the vocabulary. */
export const choicesOf =
  <T extends string>(values: readonly T[], labels: Readonly<Record<T, LocalizedText>>) =>
  (locale: Locale): { value: T; label: string }[] =>
    values.map((value) => ({ value, label: labels[value][locale] }));

const TAGS = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** Figures as lines to be changed, with all their digits, in the numbers of a language. */
export const figureRows = (figures: Model['figures'], locale: Locale): string =>
  rowsText(
    figures.map(({ name, value }) => ({
      name,
      value: value.toLocaleString(TAGS[locale], { maximumFractionDigits: 20 }),
      locale,
    })),
  );
