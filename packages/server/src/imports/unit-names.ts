/** Units as registers write them, of any era. */
import type { Address, Directory, Unit } from '@gd/units';
import type { LocalizedText } from '@gd/contract';
import { placeOf } from '../models/unit-reach.js';
import { wordsOf } from './cells.js';

type Level = keyof Address;

const TYPES: readonly (readonly [Level, RegExp])[] = [
  ['district', /^(huyện|quận|thị xã|thành phố|huyen|quan|thi xa|thanh pho|tp|tx|h|q)$/],
  ['commune', /^(xã|phường|thị trấn|đặc khu|xa|phuong|thi tran|dac khu|tt|x|p)$/],
  ['province', /^(tỉnh|tinh|t)$/],
];
const levelOf = (type: string): Level =>
  TYPES.find(([, pattern]) => pattern.test(type.toLowerCase()))?.[0] ?? 'commune';

const FULL = 'thị xã|thị trấn|thành phố|đặc khu|phường|huyện|quận|tỉnh|xã';
/** Without marks only where the whole text has none: "tinh" and "xa" are parts of names too. */
const PLAIN = 'thi xa|thi tran|thanh pho|dac khu|phuong|huyen|quan|tinh|xa';
const SHORT = 'tp|tx|tt|p|x|h|q|t';
const typeIn = (types: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(${types})\\s+|(${SHORT})(?:\\.\\s*|\\s+(?=\\p{Lu}|\\d)))(?=[\\p{L}\\p{N}])`,
    'giu',
  );
const MARKED = typeIn(FULL);
const UNMARKED = typeIn(PLAIN);

/** Committees and unions of a level: their unit is what is meant. */
const COMMITTEES: readonly (readonly [RegExp, string])[] = [
  [/huyện\s+(?:ủy|uỷ|đoàn)\s+/giu, 'huyện '],
  [/thành\s+(?:ủy|uỷ|đoàn)\s+/giu, 'thành phố '],
  [/thị\s+(?:ủy|uỷ|đoàn)\s+/giu, 'thị xã '],
  [/tỉnh\s+(?:ủy|uỷ|đoàn)/giu, ''],
];
/** The province's own agencies, folded, where no unit of the name is known; and the province itself. */
const OF_PROVINCE =
  /^(so|ban|hoi|cong an|bo chi huy|bo doi|lien doan|doan|uy ban|ubnd|ubmttq|mttq|mat tran|tinh doan|tinh uy|dang uy|truong|benh vien|cong ty|vien kiem sat|toa an|chi cuc|cuc|lien minh|trung tam|ngan hang|dai|bao|van phong|kho bac) |^(toan )?tinh$/;
const VILLAGE = /^(thon|xom|to|to dan pho|khu pho|khu dan cu|pho|doi|ap|ban|so)\s/;

/**
 * Reads the parts of an address: by the types written before the names, in any order; names without one are a commune,
 * its district, its province.
 */
export function readAddress(text: string): Address {
  let rest = text.normalize('NFC');
  for (const [pattern, unit] of COMMITTEES) rest = rest.replace(pattern, unit);
  const types = /[^\p{ASCII}]/u.test(rest) ? MARKED : UNMARKED;
  const address: Partial<Record<Level, string>> = {};
  const put = (level: Level, name: string) => {
    if (name !== '') address[level] ??= name;
  };
  const plain: string[] = [];
  for (const part of rest.split(/\s*[,;()]\s*|\s+[-–—]\s+|\s*\n\s*/)) {
    const found = [...part.matchAll(types)];
    if (found.length === 0) plain.push(part.trim());
    for (const [i, match] of found.entries()) {
      const type = match[1] ?? match[2] ?? '';
      const end = found[i + 1]?.index ?? part.length;
      const name = part.slice(match.index + match[0].length, end).trim();
      put(levelOf(type), `${type.length > 1 || match[1] !== undefined ? type : `${type}.`} ${name}`);
    }
  }
  const names = plain.filter((part) => part !== '' && !VILLAGE.test(`${wordsOf(part)} `));
  const free = (['commune', 'district', 'province'] as const).filter((level) => address[level] === undefined);
  const typed = Object.keys(address).length > 0;
  for (const name of names) {
    // "Yên Mô, huyện Yên Mô" has its commune first; what follows a district is its province.
    const level = typed && address.commune !== undefined ? free.find((l) => l !== 'commune') : free[0];
    if (level === undefined) break;
    put(level, name);
    free.splice(free.indexOf(level), 1);
  }
  return address;
}

export type FoundUnit =
  | {
      key: string;
      unitsToday: string[];
      provinceKey: string | null;
      level: Unit['level'];
      /** What was taken for what, where it is not simply the unit of today that the text names. */
      note: LocalizedText | null;
    }
  | { error: LocalizedText };

export interface UnitFinder {
  /** @param year of the row, which tells namesakes of different times apart */
  find(text: string, year: number | null): Promise<FoundUnit>;
}

/** Since when the directory knows from when to when a unit was. */
const FIRST_KNOWN_DAY = '2019-11-01';

const quoted = (text: string) => `“${text}”`;

/** Finds units of one province of today. @param day in Vietnam, whose units are those of today */
export function unitFinder(directory: Directory, province: Unit, day: string): UnitFinder {
  const known = new Map<string, Promise<FoundUnit>>();
  const label = (unit: Unit, locale: 'vi' | 'en') => directory.label(unit, { locale, withPath: true });
  const isToday = (unit: Unit) => unit.validTo === null || unit.validTo >= day;

  const unknown = (text: string): FoundUnit => ({
    error: {
      vi: `Không rõ đơn vị ${quoted(text)} trong ${directory.label(province, { locale: 'vi' })}. Ghi đủ loại và tên, kèm huyện cũ nếu có.`,
      en: `No unit called ${quoted(text)} is known in ${directory.label(province, { locale: 'en' })}. Give its type and name, with its former district if it had one.`,
    },
  });
  const ambiguous = (text: string, units: readonly Unit[]): FoundUnit => ({
    error: {
      vi: `${quoted(text)} có thể là: ${units.map((unit) => label(unit, 'vi')).join('; ')}. Ghi rõ đơn vị nào.`,
      en: `${quoted(text)} may be: ${units.map((unit) => label(unit, 'en')).join('; ')}. Say which.`,
    },
  });

  /** Of versions and namesakes of one place the one of today, else the newest. */
  async function chosen(named: readonly Unit[]): Promise<Unit | undefined> {
    const today = named.find(isToday);
    const newest = named.toSorted((a, b) => ((a.validTo ?? '9') < (b.validTo ?? '9') ? 1 : -1))[0];
    const unit = today ?? newest;
    if (!unit) return undefined;
    const reach = new Set((await placeOf(directory, unit.key, day)).unitsToday);
    for (const other of named) {
      const { unitsToday } = await placeOf(directory, other.key, day);
      // Both ended in the same units, or the text leaves a choice.
      if (!unitsToday.every((key) => reach.has(key)) && !unitsToday.some((key) => key === unit.key))
        return undefined;
      if (other.level !== unit.level) return undefined;
    }
    return unit;
  }

  async function namesOf(keys: readonly string[], locale: 'vi' | 'en'): Promise<string> {
    const units = await Promise.all(keys.map((key) => directory.byKey(key)));
    return units.flatMap((unit) => (unit ? directory.label(unit, { locale }) : [])).join(', ');
  }

  async function found(text: string, unit: Unit, isGuess: boolean): Promise<FoundUnit> {
    const place = await placeOf(directory, unit.key, day);
    // What is known of a district's successors is a remainder of its land; its communes went elsewhere.
    const unitsToday = unit.level === 'district' ? [] : place.unitsToday;
    if (place.province !== null && place.province !== province.key) return unknown(text);
    const base = {
      key: unit.key,
      unitsToday,
      provinceKey: place.province ?? province.key,
      level: unit.level,
    };
    if (isToday(unit)) {
      const note = {
        vi: `${quoted(text)}: lấy là ${label(unit, 'vi')}.`,
        en: `${quoted(text)} is taken for ${label(unit, 'en')}.`,
      };
      return { ...base, note: isGuess ? note : null };
    }
    const [vi, en] = [await namesOf(unitsToday, 'vi'), await namesOf(unitsToday, 'en')];
    const decree = unit.level === 'commune' ? await decreeOf(unit) : null;
    const by = decree === null ? { vi: '', en: '' } : { vi: ` theo ${decree}`, en: ` by ${decree}` };
    return {
      ...base,
      note:
        vi === ''
          ? {
              vi: `${label(unit, 'vi')} là đơn vị cũ, nay không còn; mô hình giữ tên đơn vị cũ.`,
              en: `${label(unit, 'en')} is a former unit that is no more; the model keeps its name.`,
            }
          : {
              vi: `${label(unit, 'vi')} là đơn vị cũ; nay là ${vi}${by.vi}.`,
              en: `${label(unit, 'en')} is a former unit; today it is ${en}${by.en}.`,
            },
    };
  }

  async function decreeOf(unit: Unit): Promise<string | null> {
    const lineage = await directory.successors(unit.key, { to: day });
    return lineage?.steps.at(-1)?.decree ?? null;
  }

  /** The only one of them at the row's time. Who leaves out the district but not the province writes of today. */
  async function ofItsTime(
    named: readonly Unit[],
    address: Address,
    year: number | null,
  ): Promise<Unit | undefined> {
    const at = `${year ?? ''}-07-01`;
    const isTwoTier = address.district === undefined && address.province !== undefined;
    if (year === null || isTwoTier || at < FIRST_KNOWN_DAY || at > day) return undefined;
    const parts = { ...address, province: address.province ?? province.name };
    const then = await directory.resolve(parts, { at, to: day });
    const [only, ...others] = then.named;
    return others.length === 0 && only && named.includes(only) && then.ignored.length === 0
      ? only
      : undefined;
  }

  /** Districts are no more: a commune of today has none in its address, and one that is named without may be it. */
  function ofToday(named: readonly Unit[], address: Address): Unit | undefined {
    const [only, ...others] = named.filter(isToday);
    return address.district === undefined && others.length === 0 ? only : undefined;
  }

  async function resolve(text: string, year: number | null): Promise<FoundUnit> {
    if (wordsOf(text) === wordsOf(province.name)) return found(text, province, false);
    const address = readAddress(text);
    const parts = { ...address, province: address.province ?? province.name };
    const { named, ignored } = await directory.resolve(parts, { to: day });
    if (Object.keys(address).length === 0 || named.length === 0 || ignored.includes('province'))
      return OF_PROVINCE.test(wordsOf(text)) ? found(text, province, true) : unknown(text);
    const isGuess = ignored.length > 0;
    const unit = await chosen(named);
    if (unit) return found(text, unit, isGuess || wordsOf(text) === wordsOf(unit.name));
    const one = (await ofItsTime(named, address, year)) ?? ofToday(named, address);
    if (one) return found(text, one, wordsOf(text) !== wordsOf(label(one, 'vi')));
    return ambiguous(
      text,
      named.filter((u, i) => named.findIndex((other) => label(other, 'vi') === label(u, 'vi')) === i),
    );
  }

  return {
    find(text, year) {
      const key = `${year ?? ''} ${text}`;
      const result = known.get(key) ?? resolve(text, year);
      known.set(key, result);
      return result;
    },
  };
}
