/** A draft as the model that it would become. */
import { STORY_PARTS } from '@gd/rules';
import { type ModelDetail, type Site, type Story } from '@gd/contract';
import { filledFigures, namedForces, numberOf, type Draft } from './draft.js';
import { parsePartialDate } from './typed-values.js';

/** Undefined while something is missing that every model has. */
export function modelOf(draft: Draft, site: Site): ModelDetail | undefined {
  const { field, kind, level, unit, unitLabel } = draft;
  const text = (name: 'title' | 'titleEn' | 'summary' | 'summaryEn' | 'place'): string => draft[name].trim();
  if (!field || !kind || !level) return undefined;
  const ref = { key: unit, label: unitLabel ?? { vi: '', en: '' } };
  const place = text('place');
  return {
    id: draft.id,
    slug: 'preview',
    title: { vi: text('title'), en: text('titleEn') || text('title') },
    summary: { vi: text('summary'), en: text('summaryEn') || text('summary') },
    ...{ field, kind, level },
    status: 'registered',
    recognition: null,
    place: place ? { vi: place, en: place } : ref.label,
    unit: ref,
    unitsToday: [ref],
    province: site.province,
    year: null,
    figures: filledFigures(draft).map((row) => ({ name: row.name.trim(), value: numberOf(row) ?? 0 })),
    tags: [],
    cover: null,
    confidence: null,
    source: null,
    story: Object.fromEntries(STORY_PARTS.map((part) => [part, draft[part].trim()])) as Story,
    forces: namedForces(draft).map(({ role, name }) => ({ role, name: name.trim() })),
    period: { from: parsePartialDate(draft.from) ?? null, to: parsePartialDate(draft.to) ?? null },
    photos: [],
    documents: [],
    copiedFrom: [],
    copiedTo: [],
    events: [],
  };
}
