/** The rows of the yearly register as people read them. */
import type { Locale, ModelRegister } from '@gd/contract';
import { MODEL_FIELD_LABELS, MODEL_KIND_LABELS, MODEL_LEVEL_LABELS } from '@gd/rules';
import { modelStatsMessages } from './messages.js';

export const FLOW = ['start', 'new', 'removed', 'end'] as const;
export type FlowName = (typeof FLOW)[number];
export type Flow = Readonly<Record<FlowName, number>>;
export interface FlowRow extends Flow {
  label: string;
  /** The models of which it is not known where they belong. */
  isUnknown?: boolean;
}

/** A division of the register. */
export const DIVISIONS = ['byYear', 'byField', 'byUnit', 'byLevel', 'byKind'] as const;
export type Division = (typeof DIVISIONS)[number];

const moved = ({ start, new: added, removed }: Flow): boolean => start + added + removed > 0;
const most = (a: FlowRow, b: FlowRow): number =>
  Number(a.isUnknown ?? false) - Number(b.isUnknown ?? false) ||
  b.end - a.end ||
  a.label.localeCompare(b.label, 'vi');

/** The rows of one division; what has no model in the period is left out, units with most models come first, models of no known unit last. */
export function rowsOf(register: ModelRegister, division: Division, locale: Locale): FlowRow[] {
  switch (division) {
    case 'byYear':
      return register.years.map(({ year, ...flow }) => ({ ...flow, label: String(year) }));
    case 'byField':
      return register.byField
        .filter(moved)
        .map(({ field, ...flow }) => ({ ...flow, label: MODEL_FIELD_LABELS[field][locale] }));
    case 'byUnit':
      return register.byUnit
        .filter(moved)
        .map(({ unit, ...flow }) => ({
          ...flow,
          label: unit?.label[locale] ?? modelStatsMessages[locale].noUnit,
          isUnknown: unit === null,
        }))
        .sort(most);
    case 'byLevel':
      return register.byLevel
        .filter(moved)
        .map(({ level, ...flow }) => ({ ...flow, label: MODEL_LEVEL_LABELS[level][locale] }));
    case 'byKind':
      return register.byKind
        .filter(moved)
        .map(({ kind, ...flow }) => ({ ...flow, label: MODEL_KIND_LABELS[kind][locale] }));
  }
}

/** From the start of the first year to the end of the last. */
export function whole({ years }: ModelRegister): Flow {
  const sum = (name: 'new' | 'removed') => years.reduce((total, year) => total + year[name], 0);
  return {
    start: years[0]?.start ?? 0,
    new: sum('new'),
    removed: sum('removed'),
    end: years.at(-1)?.end ?? 0,
  };
}
