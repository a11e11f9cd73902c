import { inForce, TWO_TIER_START } from '../dates.js';
import type { Decree, IsoDate, Unit, UnitKey } from '../types.js';
import { breather } from './breathe.js';
import { decodeSection, type DecodedSection, type Edge, type Section } from './part.js';
import { UnitsLoadError, type PartSource } from './source.js';

/** `communes`: two-tier communes, since 2025-07-01; `history`: districts and communes of 2019–2025. */
export type Era = 'communes' | 'history';

type ProvincesPart = Section & {
  readonly ranges: readonly (readonly [firstCode: string, province: string])[];
};

const KEY = /^(\d{2}|\d{3}|\d{5})@(0|\d{4}-\d{2}-\d{2})$/;

export function eraOf(date: IsoDate): Era {
  return date < TWO_TIER_START ? 'history' : 'communes';
}

/** What is loaded, by key and by code, and how to load more. Provinces of all eras are always there. */
export class UnitStore {
  readonly #source: PartSource;
  readonly #ranges: ProvincesPart['ranges'];
  readonly #sections = new Map<string, DecodedSection>();
  readonly #loading = new Map<string, Promise<unknown>>();
  readonly #byKey = new Map<UnitKey, Unit>();
  readonly #byCode = new Map<string, Unit[]>();
  readonly #edgesFrom = new Map<Unit, Edge[]>();
  readonly #edgesTo = new Map<string, Edge[]>();
  readonly provinces: DecodedSection;
  /** Codes of the 2025 provinces, by which the data is divided. */
  readonly homes: readonly string[];

  static async open(source: PartSource): Promise<UnitStore> {
    return new UnitStore(source, await loadPart<ProvincesPart>(source, 'provinces'));
  }

  private constructor(source: PartSource, provinces: ProvincesPart) {
    this.#source = source;
    this.#ranges = provinces.ranges;
    this.provinces = this.#add('provinces', provinces);
    this.homes = this.provinces.units
      .filter((unit) => inForce(unit, TWO_TIER_START))
      .map((unit) => unit.code);
  }

  /** The unit with this key, if its part is loaded. */
  byKey(key: UnitKey): Unit | undefined {
    return this.#byKey.get(key);
  }

  /** The version of a code in force on a day, if its part is loaded. */
  at(code: string, date: IsoDate): Unit | undefined {
    return this.#byCode.get(code)?.find((unit) => inForce(unit, date));
  }

  versions(code: string): readonly Unit[] {
    return this.#byCode.get(code) ?? [];
  }

  edgesFrom(unit: Unit): readonly Edge[] {
    return this.#edgesFrom.get(unit) ?? [];
  }

  edgesTo(unit: Unit): readonly Edge[] {
    const edges = this.#edgesTo.get(unit.code) ?? [];
    return edges.filter((edge) => inForce(unit, edge.date));
  }

  /** Code of the 2025 province whose files hold a code, or undefined where it belongs to none. */
  homeOf(code: string): string | undefined {
    if (code.length === 2) {
      const unit = this.versions(code).at(-1);
      const edge =
        unit && unit.validTo !== null && unit.validTo < TWO_TIER_START ? this.edgesFrom(unit)[0] : undefined;
      return edge ? edge.toCode : unit?.code;
    }
    let home: string | undefined;
    for (const [first, province] of this.#ranges)
      if (first.length === code.length && first <= code) home = province;
    return home;
  }

  homeOfKey(key: UnitKey): string | undefined {
    const code = KEY.exec(key)?.[1];
    return code === undefined ? undefined : this.homeOf(code);
  }

  /** The loaded sections of an era: of the named 2025 provinces, or all. */
  sections(era: Era, homes: readonly string[] = this.homes): DecodedSection[] {
    return homes.flatMap((home) => this.#sections.get(`${era}-${home}`) ?? []);
  }

  /** Loads an era of the named 2025 provinces, or of all; what is loaded is not fetched again. */
  async load(era: Era, homes?: readonly string[]): Promise<void> {
    const wanted = (homes ?? this.homes).filter((home) => !this.#sections.has(`${era}-${home}`));
    if (wanted.length === 0) return;
    if (homes === undefined) await this.#once(era);
    else await Promise.all(wanted.map((home) => this.#once(`${era}-${home}`)));
  }

  async decree(number: string): Promise<Decree | undefined> {
    const rows = await this.#memo('decrees', () =>
      loadPart<readonly [string, string, string, string][]>(this.#source, 'decrees'),
    );
    const row = rows.find(([decree]) => decree === number);
    return row && { decree: row[0], effective: row[1], title: row[2], checked: row[3] };
  }

  #once(part: string): Promise<void> {
    return this.#memo(part, async () => {
      const sections = await loadPart<readonly Section[]>(this.#source, part);
      const era = part.split('-')[0];
      const breathe = breather();
      for (const section of sections) {
        const name = `${era}-${section.province}`;
        if (!this.#sections.has(name)) this.#sections.set(name, this.#add(name, section));
        await breathe();
      }
    });
  }

  #memo<T>(name: string, load: () => Promise<T>): Promise<T> {
    const running = this.#loading.get(name) as Promise<T> | undefined;
    if (running) return running;
    const started = load();
    this.#loading.set(name, started);
    started.catch(() => this.#loading.delete(name));
    return started;
  }

  #add(name: string, section: Section): DecodedSection {
    const decoded = decodeSection(section);
    for (const unit of decoded.units) {
      this.#byKey.set(unit.key, unit);
      push(this.#byCode, unit.code, unit);
    }
    for (const edge of decoded.edges) {
      push(this.#edgesFrom, edge.from, edge);
      push(this.#edgesTo, edge.toCode, edge);
    }
    this.#sections.set(name, decoded);
    return decoded;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

async function loadPart<T>(source: PartSource, part: string): Promise<T> {
  try {
    return (await source(part)) as T;
  } catch (error) {
    throw new UnitsLoadError(part, error);
  }
}
