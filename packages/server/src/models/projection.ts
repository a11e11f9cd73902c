/** What the events of a model make of it. Pure: the row of a model is this and nothing else, and an audit checks it. */
import type { ModelDetail } from '@gd/contract';
import { LISTED_STATUSES, modelState, type ModelStatus, yearOfPartialDate } from '@gd/rules';
import type { ModelEventRow } from './event-store.js';
import type { ModelRow } from './store.js';

/** A photo or a document as it was handed in. */
export interface ModelFileFacts {
  id: string;
  isPhoto: boolean;
  name: string;
  /** Of a document its title; of a photo its caption. */
  title: string;
  alt: string;
  mediaType: string;
  size: number;
  width: number | null;
  height: number | null;
  sha256: string;
  /** Of a document, where it has them: number and sign, and the day it was signed. */
  number?: string;
  dated?: string;
}

/** What somebody states of a model, by the columns of its row; the first event states all. */
export interface ModelFacts extends Pick<
  ModelRow,
  | 'slug'
  | 'title'
  | 'summary'
  | 'field'
  | 'kind'
  | 'level'
  | 'place'
  | 'unit_key'
  | 'units_today'
  | 'province_key'
  | 'figures'
  | 'tags'
  | 'confidence'
  | 'source'
  | 'forces'
  | 'period_from'
  | 'period_to'
  | 'register_number'
  | 'nominated_by'
  | 'score'
> {
  story: ModelDetail['story'];
  files: readonly ModelFileFacts[];
}

/** As much of an event as the model depends on. */
export type Happened = Omit<ModelEventRow, 'commitment' | 'salt' | 'sets'> & {
  sets: Partial<ModelFacts> | ModelEventRow['sets'];
};

/** What it is recorded as copied from, with what was done otherwise. */
export type Links = ReadonlyMap<string, string>;

export interface Projection {
  row: Omit<ModelRow, 'scores'>;
  files: ModelFacts['files'];
  links: Links;
}

const isListed = (status: ModelStatus): boolean => LISTED_STATUSES.some((listed) => listed === status);

function linksOf(events: readonly Happened[]): Links {
  const links = new Map<string, string>();
  for (const { type, copied_from, text } of events) {
    if (copied_from === null) continue;
    if (type === 'linked') links.set(copied_from, text ?? '');
    if (type === 'unlinked') links.delete(copied_from);
  }
  return links;
}

const unitsOf = ({ unit_key, units_today }: Pick<ModelFacts, 'unit_key' | 'units_today'>): string[] => [
  ...new Set([...(unit_key === null ? [] : [unit_key]), ...units_today]),
];

/** @param events of one model, in order, the first one a nomination */
export function project(events: readonly Happened[]): Projection {
  const [first] = events;
  // That a citizen used a right changes nothing of the model, and the public must not see that something happened.
  const changed = events.findLast(({ type }) => type !== 'contact-erased');
  if (!first || !changed) throw new TypeError('A model has at least the event of its nomination');
  // The first event states all of it.
  const { files, ...facts } = Object.assign({}, ...events.map(({ sets }) => sets)) as ModelFacts;
  const { status, outcome, recognition } = modelState(
    events.map(({ type, outcome, level }) => ({
      type,
      outcome: outcome ?? undefined,
      level: level ?? undefined,
    })),
  );
  const dayOf = (type: ModelEventRow['type']): string | null =>
    events.findLast((event) => event.type === type)?.on_date ?? null;
  const registered = dayOf('registered');
  return {
    row: {
      ...facts,
      units: unitsOf(facts),
      tenant_id: first.tenant_id,
      model_id: first.model_id,
      status,
      listed: isListed(status),
      outcome,
      recognition,
      registered_on: registered,
      reviewed_on: dayOf('reviewed'),
      removed_on: dayOf('removed'),
      year: registered === null ? null : yearOfPartialDate(registered),
      version: events.length,
      created_at: first.at,
      changed_at: changed.at,
    },
    files,
    links: linksOf(events),
  };
}
