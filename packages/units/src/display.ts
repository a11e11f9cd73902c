import type { UnitStore } from './data/store.js';
import { dayOf } from './dates.js';
import { inSentence } from './text/in-sentence.js';
import type { IsoDate, Unit } from './types.js';

export interface LabelOptions {
  /** Default `vi`. */
  readonly locale?: 'vi' | 'en';
  /** Adds the units above: "Xã Ninh Thắng, huyện Hoa Lư, tỉnh Ninh Bình". Default false. */
  readonly withPath?: boolean;
}

/** The unit and the units above it: commune, district (until 2025-06-30), province. */
export function pathOf(store: UnitStore, unit: Unit, today: IsoDate): Unit[] {
  const date = dayOf(unit, today);
  const path = [unit];
  for (let parent = unit.parent; parent !== null;) {
    const above = store.at(parent, date);
    if (!above) throw new Error(`${unit.key} is not a unit of this directory`);
    path.push(above);
    parent = above.parent;
  }
  return path;
}

function typeWord(unit: Unit): string {
  return unit.type.startsWith('thành phố') ? 'thành phố' : unit.type;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function labelOf(path: readonly Unit[], { locale = 'vi', withPath = false }: LabelOptions): string {
  const shown = withPath ? path : path.slice(0, 1);
  if (locale === 'en') return shown.map((unit) => unit.nameEn).join(', ');
  const labels = shown.map((unit) => `${capital(typeWord(unit))} ${unit.name}`);
  return labels.map((label, i) => (i === 0 ? label : inSentence(label))).join(', ');
}
