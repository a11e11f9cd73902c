import { breather } from '../data/breathe.js';
import type { DecodedSection } from '../data/part.js';
import type { Era, UnitStore } from '../data/store.js';
import { inForce, TWO_TIER_START } from '../dates.js';
import { endsOf } from '../succession/lineage.js';
import { fold } from '../text/fold.js';
import type { IsoDate, Unit } from '../types.js';
import { Vocabulary, wordsIn } from './vocabulary.js';

/** One name of a unit: its official one, another spelling, or the initials of a province. */
export interface Entry {
  readonly unit: Unit;
  readonly name: string;
  /** The words of the name, as numbers of the vocabulary. */
  readonly words: readonly number[];
  /** Number of the names above (index.above), or -1 for a province. */
  readonly above: number;
  readonly initials: boolean;
}

/** The entries of a section, and for each the units it leads to on the day searched; none: not yet there. */
export interface Listing {
  readonly entries: readonly Entry[];
  readonly targets: readonly (readonly Unit[])[];
}

/** "hcm", "brvt" are made from the name; this one everybody writes and no rule makes. */
const INITIALS: Readonly<Record<string, string>> = { 'Hồ Chí Minh': 'sg' };

/** The names of the loaded units, cut into words; built section by section, and only once. */
export class SearchIndex {
  readonly #store: UnitStore;
  readonly vocabulary = new Vocabulary();
  /** Every name of a district or province that stands above others, as words. */
  readonly aboveNames: (readonly number[])[] = [];
  /** For each unit above: which of those names a query may call it by. */
  readonly above: (readonly number[])[] = [];
  readonly #aboveOf = new Map<string, number>();
  readonly #nameNumber = new Map<string, number>();
  readonly #entries = new Map<DecodedSection, readonly Entry[]>();
  #targets:
    { readonly date: IsoDate; readonly of: Map<DecodedSection, readonly (readonly Unit[])[]> } | undefined;

  constructor(store: UnitStore) {
    this.#store = store;
  }

  /**
   * The listings of these eras as of a day; their parts must be loaded. Pauses between sections, so that a page
   * stays responsive while the index is built.
   */
  async listings(eras: readonly Era[], date: IsoDate, homes?: readonly string[]): Promise<Listing[]> {
    const sections = [this.#store.provinces, ...eras.flatMap((era) => this.#store.sections(era, homes))];
    const targets =
      this.#targets?.date === date
        ? this.#targets
        : { date, of: new Map<DecodedSection, (readonly Unit[])[]>() };
    this.#targets = targets;
    const breathe = breather();
    const listings: Listing[] = [];
    for (const section of sections) {
      const known = targets.of.get(section);
      const entries = this.#entries.get(section) ?? this.#index(section);
      const leads = known ?? entries.map(({ unit }) => endsOf(this.#store, unit, date));
      targets.of.set(section, leads);
      listings.push({ entries, targets: leads });
      // What is built already is given at once: a key stroke that paused would be painted twice.
      if (!known) await breathe();
    }
    return listings;
  }

  #index(section: DecodedSection): readonly Entry[] {
    const entries: Entry[] = [];
    for (const unit of section.units) {
      const above = unit.parent === null ? -1 : this.#above(unit.parent, section.province, unit);
      const add = (name: string, text: string, initials: boolean) =>
        entries.push({ unit, name, words: this.#words(text, initials), above, initials });
      add(unit.name, unit.name, false);
      for (const variant of section.variants.get(unit) ?? []) add(variant, variant, false);
      if (unit.level === 'province') for (const short of initialsOf(unit)) add(unit.name, short, true);
    }
    this.#entries.set(section, entries);
    return entries;
  }

  #words(text: string, initials = false): number[] {
    return wordsIn(text).map((word) => this.vocabulary.add(word.text, initials));
  }

  /** The names above a unit: of its district and province in its time, and of the province it lies in today. */
  #above(parent: string, home: string, child: Unit): number {
    const twoTier = isTwoTier(child);
    const key = `${parent}${twoTier ? '+' : ''}`;
    const known = this.#aboveOf.get(key);
    if (known !== undefined) return known;
    const names = new Set<number>();
    const climb = (code: string) => {
      for (const unit of this.#store.versions(code)) {
        if (isTwoTier(unit) !== twoTier) continue;
        names.add(this.#aboveName(unit.name));
        if (unit.level === 'province')
          for (const short of initialsOf(unit)) names.add(this.#aboveName(short, true));
        if (unit.parent !== null) climb(unit.parent);
      }
    };
    climb(parent);
    if (!twoTier)
      for (const unit of this.#store.versions(home))
        if (isTwoTier(unit)) names.add(this.#aboveName(unit.name));
    const number = this.above.push([...names]) - 1;
    this.#aboveOf.set(key, number);
    return number;
  }

  #aboveName(text: string, initials = false): number {
    const known = this.#nameNumber.get(text);
    if (known !== undefined) return known;
    const number = this.aboveNames.push(this.#words(text, initials)) - 1;
    this.#nameNumber.set(text, number);
    return number;
  }
}

const isTwoTier = (unit: Unit): boolean => unit.validTo === null || unit.validTo >= TWO_TIER_START;

function initialsOf(province: Unit): string[] {
  const initials = wordsIn(fold(province.name)).map(({ text }) => text.charAt(0));
  const other = INITIALS[province.name];
  return [...(initials.length > 1 ? [initials.join('')] : []), ...(other === undefined ? [] : [other])];
}

/** The communes of a district on its last day, each with the units it leads to. */
export function* communesOnceIn(
  listings: readonly Listing[],
  district: Unit,
): Generator<{ readonly commune: Unit; readonly targets: readonly Unit[] }> {
  const lastDay = district.validTo ?? '';
  for (const { entries, targets } of listings)
    for (const [i, { unit }] of entries.entries())
      if (unit.parent === district.code && unit.level === 'commune' && inForce(unit, lastDay))
        yield { commune: unit, targets: targets[i] ?? [] };
}
