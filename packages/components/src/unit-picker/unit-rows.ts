/** The rows of the list for what is typed, as plain data. */
import type { Locale } from '@gd/contract';
import type { Directory, Formerly, SearchHit, SearchResult, Unit } from '@gd/units';
import { listMessages } from './list-messages.js';
import { messages } from './messages.js';
import { RESIDENTS_ORDER } from './residents.js';

/** More rows help nobody and cost time; a status line says how many more there are. */
export const MAX_ROWS = 50;

export interface UnitRow {
  unit: Unit;
  /** `Phường Hoa Lư` */
  label: string;
  /** What it lies in, `tỉnh Ninh Bình`; empty where the list is of one province. */
  place: string;
  /** The old commune whose name was typed. */
  formerly: Unit | undefined;
  /** What the old name is, and what the unit took of it; empty for a hit by the present name. */
  note: string;
}

export interface UnitRows {
  rows: readonly UnitRow[];
  /** All that match, also those beyond the rows. */
  total: number;
  /** Nothing in the province has what was typed; these lie elsewhere. */
  elsewhere: boolean;
}

export const NO_ROWS: UnitRows = { rows: [], total: 0, elsewhere: false };

export interface RowsQuery {
  text: string;
  /** The province to look in; the whole country without one. */
  province: Unit | undefined;
  /** Look elsewhere when the province has nothing that reads as typed. */
  widen: boolean;
  /** The day whose units are meant; today without one. */
  date: string | undefined;
  locale: Locale;
}

/** @throws what loading the data throws */
export async function unitRows(directory: Directory, query: RowsQuery): Promise<UnitRows> {
  const { province, widen } = query;
  if (!query.text.trim()) {
    if (!province) return NO_ROWS;
    const units = await communesOf(directory, province, query.date);
    return rowsOf(directory, { hits: units.map((unit) => ({ unit })), total: units.length }, query);
  }
  const found = await find(directory, query, province);
  if (found.asTyped || !province || !widen) return rowsOf(directory, found, query);
  const elsewhere = await find(directory, query, undefined);
  // What is near the words in the province is likelier meant than what is near them anywhere.
  if (found.total > 0 && !elsewhere.asTyped) return rowsOf(directory, found, query);
  return {
    ...rowsOf(directory, elsewhere, { ...query, province: undefined }),
    elsewhere: elsewhere.total > 0,
  };
}

const find = (
  directory: Directory,
  { text, date }: RowsQuery,
  province: Unit | undefined,
): Promise<SearchResult> =>
  directory.search(text, {
    level: 'commune',
    limit: MAX_ROWS,
    ...(date === undefined ? {} : { at: date }),
    ...(province ? { within: province.key } : {}),
  });

/** The communes of a province; before 2025-07-01 they lie in districts. */
async function communesOf(directory: Directory, province: Unit, date: string | undefined): Promise<Unit[]> {
  const below = await directory.children(province, date);
  const lists = await Promise.all(
    below.map(async (unit) => (unit.level === 'commune' ? [unit] : directory.children(unit, date))),
  );
  return lists.flat();
}

interface Found {
  hits: readonly Pick<SearchHit, 'unit' | 'formerly'>[];
  total: number;
}

function rowsOf(directory: Directory, { hits, total }: Found, { province, locale }: RowsQuery): UnitRows {
  const rows = mainSuccessorFirst(hits.slice(0, MAX_ROWS)).map(({ unit, formerly }): UnitRow => {
    const label = directory.label(unit, { locale });
    const above = directory.label(unit, { locale, withPath: true }).slice(label.length).split(', ').slice(1);
    return {
      unit,
      label,
      // The province is known where the list is of one; a district of old is not.
      place: (province ? above.slice(0, -1) : above).join(', '),
      formerly: formerly?.unit.level === 'commune' ? formerly.unit : undefined,
      note: formerly ? formerNote(directory, formerly, locale) : '',
    };
  });
  return { rows, total, elsewhere: false };
}

/** Of neighbours that came from one divided unit, the one that took the residents: an address most likely lies there. */
function mainSuccessorFirst(hits: Found['hits']): Found['hits'] {
  const groups: Found['hits'][number][][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (hit.formerly && last?.[0]?.formerly?.unit === hit.formerly.unit) last.push(hit);
    else groups.push([hit]);
  }
  return groups.flatMap((group) => group.sort((a, b) => rankOf(a) - rankOf(b)));
}

const rankOf = ({ formerly }: Found['hits'][number]): number =>
  formerly ? RESIDENTS_ORDER.indexOf(formerly.residents) : 0;

/** A district became many communes, so its name says only where the commune lay. */
function formerNote(directory: Directory, { unit, residents }: Formerly, locale: Locale): string {
  const words = listMessages[locale];
  const name = directory.label(unit, { locale, withPath: true });
  if (unit.level !== 'commune') return words.formerlyIn(name);
  const took = residents === 'all' ? '' : messages[locale].residents[residents];
  return `${words.formerly(name)}${took && ` (${took})`}`;
}
