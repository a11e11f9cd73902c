/** The published examples of `seed/models.json` and the published figures of the register, with their sources. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { localized, unitKey } from '@gd/contract';
import { MODEL_FIELDS, MODEL_KINDS, type ModelLevel, vietnamDate } from '@gd/rules';
import type { Database } from '../database/database.js';
import { figureExists, writeFigure } from '../models/published.js';
import { modelExists } from '../models/store.js';
import { placeOf } from '../models/unit-reach.js';
import { type ModelToWrite, writeModel } from '../models/write-model.js';
import type { Units } from '../units.js';
import { seedId } from './seed-id.js';

const TENANT = '37';

/** Who keeps it, by where it is carried out; the district is no more since 1 July 2025. */
const LEVELS = {
  village: 'commune',
  'residential-quarter': 'commune',
  'residential-area': 'commune',
  post: 'commune',
  ward: 'commune',
  commune: 'commune',
  city: 'district',
  district: 'district',
  province: 'province',
} as const satisfies Record<string, ModelLevel>;

const example = z.object({
  id: z.string(),
  title: localized(),
  summary: localized(),
  field: z.enum(MODEL_FIELDS),
  kind: z.enum(MODEL_KINDS),
  level: z.enum(Object.keys(LEVELS) as (keyof typeof LEVELS)[]),
  unit: z.object({
    name: z.string(),
    nameEn: z.string(),
    provinceInSource: z.string(),
    provinceSince2025: z.string(),
    /** A unit of the era of the source, set by hand; null where the text names none. */
    key: z.nullable(unitKey()),
  }),
  year: z.nullable(z.int()),
  figures: z.optional(z.record(z.string(), z.number())),
  tags: z.array(z.string()),
  confidence: z.enum(['confirmed', 'partial']),
  source: z.object({ url: z.url(), publisher: z.string(), published: z.optional(z.string()) }),
});
export type Example = z.output<typeof example>;

const examples = z.object({ models: z.array(example) });

export async function readExamples(): Promise<Example[]> {
  const text = await readFile(new URL('../../seed/models.json', import.meta.url), 'utf8');
  return examples.parse(JSON.parse(text)).models;
}

/** A story that nobody has told yet. */
export const NO_STORY = {
  situation: '',
  goals: '',
  method: '',
  beneficiaries: '',
  resources: '',
  outputs: '',
  sustainability: '',
};

async function modelOf(example: Example, { directory }: Units, now: Date): Promise<ModelToWrite> {
  const { unit, source, year } = example;
  const province = directory.provinces().find(({ name }) => name === unit.provinceSince2025);
  const place = unit.key === null ? undefined : await placeOf(directory, unit.key, vietnamDate(now));
  return {
    tenant: TENANT,
    modelId: seedId(`${TENANT}/${example.id}`),
    slug: example.id,
    facts: {
      title: example.title,
      summary: example.summary,
      field: example.field,
      kind: example.kind,
      level: LEVELS[example.level],
      place: { vi: unit.name, en: unit.nameEn },
      unit_key: unit.key,
      units_today: place?.unitsToday ?? [],
      province_key: province?.key ?? null,
      figures: Object.entries(example.figures ?? {}).map(([name, value]) => ({ name, value })),
      tags: example.tags,
      confidence: example.confidence,
      source: { url: source.url, publisher: source.publisher, published: source.published ?? null },
      forces: [],
      period_from: null,
      period_to: null,
      register_number: null,
      nominated_by: 'import',
      story: NO_STORY,
    },
    nominated: {},
    then: [{ type: 'registered', on_date: year === null ? null : String(year) }],
  };
}

const PUBLISHER = 'Báo chí tỉnh Ninh Bình';
/** What newspapers reported of Ninh Bình's register. Nobody says how many were removed. */
const FIGURES = [
  { asOf: '2014', new: null, end: 781 },
  { asOf: '2018-06', new: null, end: 1_538 },
  { asOf: '2023', new: 421, end: 1_635 },
] as const;

/**
 * Writes the examples and the figures that are not there yet. Sites and cases of the demo come before: a leaf that came to
 * the log after one of a later time would be back-dated to an audit.
 * @returns how many examples there are
 */
export async function seedExampleModels(database: Database, units: Units, now: Date): Promise<number> {
  const all = await readExamples();
  await database.transaction(async (db) => {
    const context = { db, services: { units }, now };
    for (const example of all) {
      const model = await modelOf(example, units, now);
      if (!(await modelExists(db, TENANT, model.modelId))) await writeModel(context, model);
    }
    for (const figure of FIGURES) {
      const body = { start: null, removed: null, ...figure, source: { url: null, publisher: PUBLISHER } };
      const id = seedId(`${TENANT}/figure/${figure.asOf}`);
      if (!(await figureExists(db, TENANT, id)))
        await writeFigure(db, TENANT, { id, ...body }, { officerId: null, now });
    }
  });
  return all.length;
}
