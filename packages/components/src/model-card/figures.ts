import type { Locale, Model } from '@gd/contract';
import { readableFigures as inWords, type ReadableFigure } from '@gd/rules';
import { formatNumber } from '../base/format.js';

/** The figures of a model in words. */
export const readableFigures = (figures: Model['figures'], locale: Locale): ReadableFigure[] =>
  inWords(figures, locale, (value) => formatNumber(value, locale));
