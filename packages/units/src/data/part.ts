import { nextDay } from '../dates.js';
import type {
  IsoDate,
  Succession,
  SuccessionKind,
  SuccessionShare,
  Unit,
  UnitLevel,
  UnitType,
} from '../types.js';
import { englishName } from './english-name.js';

/** A column of values as a table of the distinct ones and one character a row (see scripts/compile.mjs). */
type Column = readonly [distinct: readonly string[], rows: string];

/** The units of one 2025 province (or all provinces) in one era, with the successions that start from them. */
export interface Section {
  readonly province: string;
  readonly codes: readonly number[];
  readonly lengths: readonly [number, number, number];
  readonly names: string;
  readonly types: Column;
  readonly parents: Column;
  readonly from: Column;
  readonly to: Column;
  readonly decrees: Column;
  readonly variants: readonly (readonly [row: number, name: string])[];
  readonly edges: {
    readonly count: string;
    readonly to: readonly (number | string)[];
    readonly how: Column;
    readonly dates: readonly (readonly [edge: number, date: IsoDate])[];
  };
}

/** A succession whose successor is still a code: it may lie in a part that is not loaded. */
export interface Edge extends Omit<Succession, 'to'> {
  /** The code in force on `date`; '' where the successor is not known. */
  readonly toCode: string;
}

export interface DecodedSection {
  readonly province: string;
  readonly units: readonly Unit[];
  readonly edges: readonly Edge[];
  /** Other official spellings of a unit's name. */
  readonly variants: ReadonlyMap<Unit, readonly string[]>;
}

const LEVELS: readonly (readonly [UnitLevel, number])[] = [
  ['province', 2],
  ['district', 3],
  ['commune', 5],
];

function indexAt(rows: string, row: number): number {
  const code = rows.charCodeAt(row);
  return code - (code > 92 ? 49 : 48);
}

function valueAt([distinct, rows]: Column, row: number): string {
  const value = distinct[indexAt(rows, row)];
  if (value === undefined) throw new Error('the data file is damaged');
  return value;
}

export function decodeSection(section: Section): DecodedSection {
  const names = section.names.split('|');
  const units: Unit[] = [];
  let number = 0;
  for (const [i, [level, digits]] of LEVELS.entries()) {
    for (let n = section.lengths[i] ?? 0; n > 0; n--) {
      const row = units.length;
      number += section.codes[row] ?? NaN;
      const code = String(number).padStart(digits, '0');
      const from = valueAt(section.from, row);
      const name = names[row] ?? '';
      const type = valueAt(section.types, row) as UnitType;
      units.push({
        key: `${code}@${from || '0'}`,
        code,
        level,
        type,
        name,
        nameEn: englishName(name, type),
        parent: valueAt(section.parents, row) || null,
        validFrom: from || null,
        validTo: valueAt(section.to, row) || null,
        decree: valueAt(section.decrees, row) || null,
      });
    }
  }
  const variants = new Map<Unit, string[]>();
  for (const [row, name] of section.variants) {
    const unit = units[row];
    if (unit) variants.set(unit, [...(variants.get(unit) ?? []), name]);
  }
  return { province: section.province, units, edges: decodeEdges(section, units), variants };
}

function decodeEdges(section: Section, units: readonly Unit[]): Edge[] {
  const edges: Edge[] = [];
  const dates = new Map(section.edges.dates);
  /** Reforms take effect on few days. */
  const dayAfter = new Map<IsoDate, IsoDate>();
  const follows = (last: IsoDate): IsoDate => {
    const date = dayAfter.get(last) ?? nextDay(last);
    dayAfter.set(last, date);
    return date;
  };
  for (const [row, unit] of units.entries()) {
    for (let n = indexAt(section.edges.count, row); n > 0; n--) {
      const i = edges.length;
      const to = section.edges.to[i] ?? '';
      const [kind, share, basis] = valueAt(section.edges.how, i).split(',');
      edges.push({
        from: unit,
        toCode: typeof to === 'string' ? to : String(Number(unit.code) + to).padStart(unit.code.length, '0'),
        kind: kind as SuccessionKind,
        share: (share || null) as SuccessionShare,
        date: dates.get(i) ?? follows(unit.validTo ?? ''),
        // The column of decrees holds the units' first, then the edges'.
        decree: valueAt(section.decrees, units.length + i),
        basis: basis || null,
      });
    }
  }
  return edges;
}
