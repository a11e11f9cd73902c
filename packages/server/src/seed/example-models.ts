/** The published examples of `seed/models.json`, as rows of the gallery. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { localized, MODEL_FIELDS, MODEL_KINDS, unitKey } from '@gd/contract';
import type { Directory, Unit } from '@gd/units';
import type { ModelRow } from '../models/store.js';
import { searchText } from '../search-text.js';
import { seedId } from './seed-id.js';

const example = z.object({
  id: z.string(),
  title: localized(),
  summary: localized(),
  field: z.enum(MODEL_FIELDS),
  kind: z.enum(MODEL_KINDS),
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

const examples = z.object({ tags: z.record(z.string(), localized()), models: z.array(example) });
export type Examples = z.output<typeof examples>;

export async function readExamples(): Promise<Examples> {
  const text = await readFile(new URL('../../seed/models.json', import.meta.url), 'utf8');
  return examples.parse(JSON.parse(text));
}

/** Today's communes that took residents of a unit; the province for a province; none for a district, which has none. */
async function unitsToday(directory: Directory, key: string | null): Promise<string[]> {
  const lineage = key === null ? undefined : await directory.successors(key);
  if (!lineage) return [];
  return lineage.units
    .filter(
      ({ unit, residents }) =>
        residents !== 'none' && (unit.level === 'commune' || lineage.unit.level === 'province'),
    )
    .map(({ unit }) => unit.key);
}

function searchOf(example: Example, tags: Examples['tags']): string {
  const { title, summary, unit } = example;
  const names = [unit.name, unit.nameEn, unit.provinceInSource, unit.provinceSince2025];
  const words = example.tags.flatMap((tag) => Object.values(tags[tag] ?? {}));
  return searchText(title.vi, title.en, summary.vi, summary.en, ...names, ...words);
}

export async function modelRowOf(
  example: Example,
  { tags }: Examples,
  tenant: string,
  directory: Directory,
): Promise<{ row: ModelRow; search: string }> {
  const { unit, source } = example;
  const province = directory.provinces().find(({ name }: Unit) => name === unit.provinceSince2025);
  const row: ModelRow = {
    tenant_id: tenant,
    model_id: seedId(`${tenant}/${example.id}`),
    slug: example.id,
    title: example.title,
    summary: example.summary,
    field: example.field,
    kind: example.kind,
    place: { vi: unit.name, en: unit.nameEn },
    unit_key: unit.key,
    units_today: await unitsToday(directory, unit.key),
    province_key: province?.key ?? null,
    year: example.year,
    figures: Object.entries(example.figures ?? {}).map(([name, value]) => ({ name, value })),
    tags: example.tags,
    confidence: example.confidence,
    source: { url: source.url, publisher: source.publisher, published: source.published ?? null },
  };
  return { row, search: searchOf(example, tags) };
}
