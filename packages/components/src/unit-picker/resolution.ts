/** From an old unit to today's, in words: what it became, by which decree, on which day. */
import type { Locale } from '@gd/contract';
import type { Directory, Lineage, Succession, Unit } from '@gd/units';
import { inSentence } from '@gd/units/text';
import { formatDate } from '../base/format.js';
import { messages } from './messages.js';
import { RESIDENTS_ORDER } from './residents.js';
import { resolutionMessages } from './resolution-messages.js';

/** One successor of a divided unit. */
export interface SuccessorOption {
  key: string;
  label: string;
  /** What it took of the old unit, empty where no source says. */
  note: string;
}

export interface ResolutionView {
  /** `Xã Ninh Thắng, huyện Hoa Lư, tỉnh Ninh Bình (cũ) → nay là Phường …` */
  summary: string;
  /** One sentence for each reform, oldest first. */
  steps: string[];
  /** The successors to choose from; empty unless the old unit was divided. */
  options: SuccessorOption[];
  /** The question above the options. */
  question: string;
  /** The data does not know the whole chain. */
  incomplete: boolean;
}

type Names = Pick<Directory, 'label'>;

/** The number with the kind of document, where the number says it: `NQ` or `QH` is a resolution, `NĐ` a decree. */
export function decreeName(number: string, locale: Locale): string {
  if (/NQ|\/QH/.test(number)) return locale === 'vi' ? `Nghị quyết số ${number}` : `Resolution ${number}`;
  if (/NĐ/.test(number)) return locale === 'vi' ? `Nghị định số ${number}` : `Decree ${number}`;
  return number;
}

export function stepWords(names: Names, step: Succession, locale: Locale): string {
  const words = resolutionMessages[locale];
  const name = (unit: Unit) => names.label(unit, { locale });
  const to = step.to ? ` ${inSentence(name(step.to))}` : '';
  return `${formatDate(step.date, locale)}: ${name(step.from)} ${words.kinds[step.kind]}${to}, ${words.by(decreeName(step.decree, locale))}.`;
}

/** @param chosen the unit that the person chose among the successors */
export function resolutionView(names: Names, lineage: Lineage, chosen: Unit, locale: Locale): ResolutionView {
  const words = resolutionMessages[locale];
  const path = (unit: Unit) => names.label(unit, { locale, withPath: true });
  const divided = lineage.units.length > 1;
  const end = lineage.units.find(({ unit }) => unit.key === chosen.key);
  const old = path(lineage.unit);
  const today = path(chosen);
  return {
    summary: `${words.old(old)} → ${divided ? words.nowPart(today) : words.nowIs(today)}`,
    steps: (end?.steps ?? lineage.steps).map((step) => stepWords(names, step, locale)),
    options: divided ? successorOptions(names, lineage, locale) : [],
    question: divided ? words.divided(old, lineage.units.length) : '',
    incomplete: !lineage.complete,
  };
}

function successorOptions(names: Names, lineage: Lineage, locale: Locale): SuccessorOption[] {
  return [...lineage.units]
    .sort((a, b) => RESIDENTS_ORDER.indexOf(a.residents) - RESIDENTS_ORDER.indexOf(b.residents))
    .map(({ unit, residents }) => ({
      key: unit.key,
      label: names.label(unit, { locale, withPath: true }),
      note: messages[locale].residents[residents],
    }));
}
