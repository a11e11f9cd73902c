/** What has been typed of a nomination, as plain data: it survives a reload, and the request is made from it. */
import {
  type ForceRole,
  type ModelField,
  type ModelKind,
  type ModelLevel,
  STORY_PARTS,
  type StoryPart,
} from '@gd/rules';
import { type Locale, type LocalizedText, type Nomination, type Site } from '@gd/contract';
import { consentOn } from '../base/form/consent-field.js';
import type { DraftRules } from '../base/form/draft-session.js';
import type { FlowDraft } from '../base/form/form-flow.js';
import type { Upload } from '../files/uploads.js';
import { parseNumber, parsePartialDate } from './typed-values.js';

/** Who nominates: an officer for a unit, whose contact the server knows, or a citizen. */
export type Nominator = 'unit' | 'citizen';

/** One line of a list; the key stays while the lines around it come and go. */
export interface ForceRow {
  key: number;
  role: ForceRole;
  name: string;
}

export interface FigureRow {
  key: number;
  name: string;
  value: string;
  /** The language in which the value was typed: `1.250` is another number in each. */
  locale: Locale;
}

interface AttachedFile {
  /** Of its upload. */
  key: string;
  /** Of the stored file, null until it is there. */
  id: string | null;
  name: string;
  /** Bytes. */
  size: number;
}

export interface AttachedPhoto extends AttachedFile {
  caption: string;
  alt: string;
}

export interface AttachedDocument extends AttachedFile {
  title: string;
  number: string;
  /** The day it was signed, as it was typed. */
  date: string;
}

export interface Draft extends FlowDraft, Record<StoryPart, string> {
  title: string;
  titleEn: string;
  summary: string;
  summaryEn: string;
  field: ModelField | '';
  kind: ModelKind | '';
  level: ModelLevel | '';
  /** Key of the unit, empty until one is chosen. */
  unit: string;
  /** Key of the older unit whose name was typed; empty for a present name. */
  formerUnit: string;
  unitLabel: LocalizedText | null;
  /** The text of the unit field while it names no unit yet. */
  unitText: string;
  place: string;
  /** Days as they were typed. */
  from: string;
  to: string;
  forces: readonly ForceRow[];
  figures: readonly FigureRow[];
  photos: readonly AttachedPhoto[];
  documents: readonly AttachedDocument[];
  /** Names of files whose upload had not ended; after a reload they must be chosen again. */
  unfinishedPhotos: readonly string[];
  unfinishedDocuments: readonly string[];
  name: string;
  address: string;
  phone: string;
  email: string;
  /** The language of answers; the page's until another is chosen. */
  language: Locale | '';
  /** Made at the first sending, so that a repeat is the same nomination. */
  id: string;
  sent: readonly Nomination[];
}

export const EMPTY_DRAFT: Draft = {
  title: '',
  titleEn: '',
  summary: '',
  summaryEn: '',
  field: '',
  kind: '',
  level: '',
  unit: '',
  formerUnit: '',
  unitLabel: null,
  unitText: '',
  place: '',
  from: '',
  to: '',
  situation: '',
  goals: '',
  method: '',
  beneficiaries: '',
  resources: '',
  outputs: '',
  sustainability: '',
  forces: [],
  figures: [],
  photos: [],
  documents: [],
  unfinishedPhotos: [],
  unfinishedDocuments: [],
  name: '',
  address: '',
  phone: '',
  email: '',
  language: '',
  consent: null,
  step: 'write',
  id: '',
  sent: [],
};

/** The code before `@` has five digits for a commune. */
const isCommuneKey = (key: string): boolean => /^\d{5}@/.test(key);

/** A portal's own commune is proposed as the place. */
const draftFor = ({ unit: { key, label } }: Site): Draft =>
  isCommuneKey(key) ? { ...EMPTY_DRAFT, unit: key, unitLabel: label } : EMPTY_DRAFT;

const isFilled = (text: string): boolean => text.trim() !== '';

const TEXTS = ['title', 'titleEn', 'summary', 'summaryEn', 'unitText', 'place', 'from', 'to'] as const;
const CONTACT = ['name', 'address', 'phone', 'email'] as const;

const isTouched = (draft: Draft): boolean =>
  [...TEXTS, ...STORY_PARTS, ...CONTACT].some((name) => isFilled(draft[name])) ||
  Boolean(draft.field || draft.kind || draft.level) ||
  [draft.forces, draft.figures, draft.photos, draft.documents].some(({ length }) => length > 0) ||
  draft.unfinishedPhotos.length + draft.unfinishedDocuments.length > 0;

/** A nomination has a consent of its own. */
export const asked = ({ nominationConsent }: Pick<Site, 'nominationConsent'>): Pick<Site, 'consent'> => ({
  consent: nominationConsent,
});

/** What the form makes of its drafts. */
export const DRAFT_RULES: DraftRules<Draft> = {
  name: 'gd-model-form:1',
  empty: EMPTY_DRAFT,
  begin: draftFor,
  reconcile: (draft, site) => ({ ...draft, consent: consentOn(draft.consent, asked(site)) }),
  isTouched,
  kept: (draft) => draft,
};

/** A key that no line of the list has. */
export const nextKey = (rows: readonly { key: number }[]): number =>
  Math.max(0, ...rows.map(({ key }) => key)) + 1;

/** Lines with something in them; an empty one that was added is no mistake. */
export const namedForces = ({ forces }: Pick<Draft, 'forces'>): ForceRow[] =>
  forces.filter(({ name }) => isFilled(name));
export const filledFigures = ({ figures }: Pick<Draft, 'figures'>): FigureRow[] =>
  figures.filter(({ name, value }) => isFilled(name) || isFilled(value));

/** The files of a list as the draft keeps them: what was said about each stays with it. */
export const attached = <T extends AttachedFile>(
  before: readonly T[],
  items: readonly Upload[],
  begin: (file: AttachedFile) => T,
): T[] =>
  items.map(({ key, id = null, name, size }) => {
    const file = { key, id, name, size };
    return { ...(before.find((one) => one.key === key) ?? begin(file)), ...file };
  });

/** Stored files with the keys that their list gives them after a reload. */
export const afterReload = <T extends AttachedFile>(files: readonly T[]): (T & { id: string })[] =>
  files.flatMap((file) => (file.id === null ? [] : [{ ...file, id: file.id, key: file.id }]));

const optional = <K extends string>(key: K, value: string): { [P in K]?: string } =>
  isFilled(value) ? ({ [key]: value } as { [P in K]: string }) : {};

/** A day that cannot be read goes as it is: the schema says so. */
const dayOf = (text: string): string | null => (isFilled(text) ? (parsePartialDate(text) ?? text) : null);

export const numberOf = ({ value, locale }: FigureRow): number | undefined => parseNumber(value, locale);

/** The body of `models.nominate`, but for what is not chosen yet. */
export type UncheckedNomination = Omit<Nomination, 'field' | 'kind' | 'level'> &
  Pick<Draft, 'field' | 'kind' | 'level'>;

export function nominationOf(draft: Draft, by: Nominator, locale: Locale): UncheckedNomination {
  const { id, title, summary, field, kind, level, unit, place } = draft;
  return {
    ...{ id, title, summary, field, kind, level, unit, place },
    ...optional('titleEn', draft.titleEn),
    ...optional('summaryEn', draft.summaryEn),
    story: Object.fromEntries(STORY_PARTS.map((part) => [part, draft[part]])),
    forces: namedForces(draft).map(({ role, name }) => ({ role, name })),
    period: { from: dayOf(draft.from), to: dayOf(draft.to) },
    figures: filledFigures(draft).map((row) => ({ name: row.name, value: numberOf(row) ?? Number.NaN })),
    photos: storedOf(draft.photos).map(({ id: fileId, caption, alt }) => ({ fileId, caption, alt })),
    documents: storedOf(draft.documents).map(({ id: fileId, title, number, date }) => ({
      ...{ fileId, title, number },
      date: dayOf(date),
    })),
    nominator:
      by === 'unit'
        ? null
        : {
            name: draft.name,
            address: draft.address,
            ...optional('phone', draft.phone),
            ...optional('email', draft.email),
          },
    consent: by === 'unit' ? null : draft.consent,
    locale: draft.language || locale,
  };
}

/** Files that are stored, in the order of the list. */
export const storedOf = <T extends AttachedFile>(files: readonly T[]): (T & { id: string })[] =>
  files.filter((file): file is T & { id: string } => file.id !== null);
