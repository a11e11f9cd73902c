/** A register of any size for trials: every model of it is made up and says so, in its title and in a tag. */
import { MODEL_FIELDS, type ModelField, type RecognitionLevel, vietnamDate } from '@gd/rules';
import { story } from '@gd/contract';
import type { Directory } from '@gd/units';
import type { Database } from '../database/database.js';
import { type ModelWithHistory, writeModels } from '../imports/write-models.js';
import type { NewModelEvent } from '../models/events.js';
import { findModelBySlug } from '../models/store.js';
import { type ModelPlace, placeOf } from '../models/unit-reach.js';
import type { Units } from '../units.js';
import { seedId } from './seed-id.js';

/** Of 1,635 models as Ninh Bình reported at the end of 2023, the 421 of that year among them. */
export const SCALE_COUNT = 1_635;
const NEW_IN_2023 = 421;
const TAG = 'trial-data';
const FIRST_YEAR = 2010;
/** As many as are new in these years are removed in them, so that the total stays. */
const YEARS_AFTER: Readonly<Record<number, number>> = { 2024: 120, 2025: 95 };
/** Removed in each year until 2023. */
const REMOVED_EACH_YEAR = 18;
const BATCH = 250;

/** The last day of the districts, whose communes older models name. */
const LAST_OLD_DAY = '2025-06-30';

const TITLES: Readonly<Record<ModelField, readonly (readonly [vi: string, en: string])[]>> = {
  economy: [
    ['Tổ hợp tác trồng rau an toàn', 'Cooperative group for safe vegetables'],
    ['Dồn điền đổi thửa, cánh đồng mẫu', 'Joined plots, a model field'],
    ['Nhóm hộ giúp nhau làm kinh tế', 'Households that help each other to earn'],
  ],
  'culture-society': [
    ['Tuyến đường hoa tự quản', 'Flower road kept by neighbours'],
    ['Dòng họ khuyến học', 'Clan that supports learning'],
    ['Tổ phân loại rác tại nguồn', 'Group that sorts waste at the source'],
  ],
  'defence-security': [
    ['Tổ liên gia an toàn phòng cháy', 'Neighbours safe from fire'],
    ['Camera an ninh do dân góp', 'Security cameras paid by neighbours'],
    ['Tiếng kẻng an ninh', 'The security gong'],
  ],
  'political-system': [
    ['Chính quyền thân thiện, vì Nhân dân phục vụ', 'Friendly office that serves the people'],
    ['Chi bộ bốn tốt gắn với dân', 'Party cell close to the people'],
    ['Ngày thứ bảy giải quyết thủ tục', 'Saturday for procedures'],
  ],
  'new-rural': [
    ['Hiến đất mở đường nông thôn mới', 'Land given for new rural roads'],
    ['Khu dân cư kiểu mẫu', 'Model neighbourhood'],
    ['Thắp sáng đường quê', 'Light on country roads'],
  ],
};

/** A generator with a seed (mulberry32): the same set each time. @returns numbers from 0 to below `below` */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export interface ScaleYear {
  year: number;
  new: number;
  removed: number;
}

/**
 * How many come and go in each year, so that `count` stand at the end. With 1,635, as many as that stand at the end of
 * 2023 too, 421 of them new in that year.
 */
export function scalePlan(count: number): ScaleYear[] {
  const share = (of: number) => Math.round((of * count) / SCALE_COUNT);
  const early = Array.from({ length: 2023 - FIRST_YEAR }, (_, i) => FIRST_YEAR + i);
  const removed = share(REMOVED_EACH_YEAR);
  // Nothing is removed in the first year.
  const started = count - share(NEW_IN_2023) + removed * early.length;
  const each = Math.floor(started / early.length);
  const years = early.map((year, i) => ({
    year,
    new: each + (i < started - each * early.length ? 1 : 0),
    removed: i === 0 ? 0 : removed,
  }));
  years.push({ year: 2023, new: share(NEW_IN_2023), removed });
  for (const [year, both] of Object.entries(YEARS_AFTER))
    years.push({ year: Number(year), new: share(both), removed: share(both) });
  return years;
}

interface Place extends ModelPlace {
  key: string;
}

/** Today's communes of a province and those before the districts ended. */
async function placesOf(
  directory: Directory,
  tenant: string,
  day: string,
): Promise<{ today: Place[]; old: Place[] }> {
  const placed = async (keys: readonly string[]): Promise<Place[]> =>
    Promise.all(keys.map(async (key) => ({ key, ...(await placeOf(directory, key, day)) })));
  const province = await directory.get(tenant, day);
  const before = await directory.get(tenant, LAST_OLD_DAY);
  if (!province || !before) throw new RangeError(`No province has the code ${tenant}`);
  const communes = await directory.children(province, day);
  const districts = await directory.children(before, LAST_OLD_DAY);
  const old = await Promise.all(districts.map((district) => directory.children(district, LAST_OLD_DAY)));
  return {
    today: await placed(communes.map(({ key }) => key)),
    old: (await placed(old.flat().map(({ key }) => key))).filter(({ unitsToday }) => unitsToday.length > 0),
  };
}

const day = (year: number, ordinal: number): string =>
  new Date(Date.UTC(year, 0, 1 + ordinal)).toISOString().slice(0, 10);

/** From which number on a model is recognised, and at which level. */
const RECOGNITION: readonly (readonly [from: number, level: RecognitionLevel])[] = [
  [98, 'centre'],
  [88, 'province'],
  [75, 'commune'],
];

/** What becomes of a model that is not removed, by a number from 0 to 99. */
function lifeOf(chance: number, year: number): NewModelEvent[] {
  const life: NewModelEvent[] = [];
  if (chance >= 8) life.push({ type: 'launched', on_date: day(year, 340) });
  if (chance >= 16) life.push({ type: 'started', on_date: day(year, 350) });
  if (chance >= 55)
    life.push({ type: 'reviewed', outcome: chance < 62 ? 'weak' : 'good', on_date: day(year, 360) });
  const level = RECOGNITION.find(([from]) => chance >= from)?.[1];
  if (level !== undefined)
    life.push({
      type: 'recognised',
      level,
      on_date: day(year, 364),
      decision: { number: `Thử-${chance}/${year}`, date: day(year, 364), issuer: 'Dữ liệu thử' },
    });
  return life;
}

/** Models that nobody carries out, from oldest to newest, the same each time. */
export async function* scaleModels(
  directory: Directory,
  tenant: string,
  { count, today }: { count: number; today: string },
): AsyncGenerator<ModelWithHistory> {
  const places = await placesOf(directory, tenant, today);
  const pick = numbers(count);
  const one = <T>(of: readonly T[]): T => {
    const found = of[pick(of.length)];
    if (found === undefined) throw new TypeError('There is nothing to pick from');
    return found;
  };
  const years = scalePlan(count);
  /** The year in which the next model that is to be removed is. */
  const removals = years.flatMap(({ year, removed }) => Array.from({ length: removed }, () => year));
  let number = 0;
  let nextRemoval = 0;
  for (const { year, new: added } of years)
    for (let i = 0; i < added; i++) {
      number += 1;
      const field = one(MODEL_FIELDS);
      const [vi, en] = one(TITLES[field]);
      const isOld = year < 2025 && pick(2) === 0;
      const place = one(isOld && places.old.length > 0 ? places.old : places.today);
      // Some of those that came before that year; of the last of them all that are still wanted.
      const removedIn = removals[nextRemoval];
      const isRemoved = removedIn !== undefined && removedIn > year && pick(3) === 0;
      const mustRemove = removedIn !== undefined && removedIn === year + 1;
      const removal = isRemoved || mustRemove ? removedIn : undefined;
      if (removal !== undefined) nextRemoval += 1;
      yield modelOf(tenant, {
        number,
        field,
        vi,
        en,
        year,
        place,
        village: 1 + pick(12),
        on: day(year, pick(330)),
        chance: pick(100),
        removal,
      });
    }
}

interface Made {
  number: number;
  field: ModelField;
  vi: string;
  en: string;
  year: number;
  place: Place;
  village: number;
  on: string;
  chance: number;
  removal: number | undefined;
}

const slugOf = (number: number): string => `du-lieu-thu-${String(number).padStart(6, '0')}`;
const NO_STORY = story().parse({});

function modelOf(tenant: string, made: Made): ModelWithHistory {
  const { number, field, vi, en, year, place, village, on, chance, removal } = made;
  return {
    modelId: seedId(`${tenant}/scale/${number}`),
    slug: slugOf(number),
    facts: {
      title: { vi: `${vi} số ${number} (dữ liệu thử)`, en: `${en} no. ${number} (trial data)` },
      summary: {
        vi: `Dữ liệu thử, không phải mô hình có thật: dùng để xem sổ chạy thế nào với ${number} mô hình trở lên.`,
        en: `Trial data, no real model: it shows how the register does with ${number} models and more.`,
      },
      field,
      kind: chance % 9 === 0 ? 'individual' : 'collective',
      level: chance < 80 ? 'commune' : chance < 97 ? 'province' : 'centre',
      place: { vi: `Thôn ${village}`, en: `Village ${village}` },
      unit_key: place.key,
      units_today: place.unitsToday,
      province_key: place.province,
      figures: [{ name: 'households', value: 20 + chance * 3 }],
      tags: [TAG],
      forces: [],
      period_from: null,
      period_to: null,
      story: NO_STORY,
      register_number: null,
      nominated_by: 'import',
      confidence: null,
      source: null,
    },
    nominated: { on_date: on },
    then: [
      { type: 'registered', on_date: on },
      ...(removal === undefined
        ? lifeOf(chance, year)
        : [
            {
              type: 'removed',
              on_date: String(removal),
              reason: chance < 60 ? 'ineffective' : 'ended',
              text: 'Dữ liệu thử',
              decision: { number: `Thử-${number}`, date: String(removal), issuer: 'Dữ liệu thử' },
            } satisfies NewModelEvent,
          ]),
    ],
  };
}

/**
 * Writes the set in one transaction, beside whatever the register has.
 * @param count how many stand at the end; those that were removed come on top
 * @returns how many were written: none where a set is there already
 */
export async function seedScale(
  { database, units }: { database: Database; units: Units },
  { tenant, count, now }: { tenant: string; count: number; now: Date },
): Promise<number> {
  return database.transaction(async (db) => {
    if (await findModelBySlug(db, tenant, slugOf(1))) return 0;
    let written = 0;
    let batch: ModelWithHistory[] = [];
    const write = async () => {
      await writeModels({ db, units, tenant, now }, batch);
      written += batch.length;
      batch = [];
    };
    for await (const model of scaleModels(units.directory, tenant, { count, today: vietnamDate(now) }))
      if (batch.push(model) === BATCH) await write();
    if (batch.length > 0) await write();
    return written;
  });
}
