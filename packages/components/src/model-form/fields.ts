/** The fields of the form: the sections they stand in, their names, and the part of the request each one fills. */

import { STORY_PARTS, type StoryPart } from '@gd/rules';
import type { FieldMessages as MessagesOf } from '../base/form/field-messages.js';
import { filledFigures, namedForces, storedOf, type Draft, type Nominator } from './draft.js';

const LISTS = ['forces', 'figures', 'photos', 'documents'] as const;
type List = (typeof LISTS)[number];

/** A field of a line of a list, such as `figures-2-value`: by the line's key, which stays when others go. */
export type LineField = `${List}-${number | string}-${string}`;

/** Fields that hold one text of the draft. */
export type TextName =
  | StoryPart
  | 'title'
  | 'summary'
  | 'titleEn'
  | 'summaryEn'
  | 'place'
  | 'from'
  | 'to'
  | 'name'
  | 'address'
  | 'phone'
  | 'email';
export type FieldName =
  TextName | 'field' | 'kind' | 'level' | 'unit' | 'consent' | 'photos' | 'documents' | LineField;
export type FieldMessages = MessagesOf<FieldName>;

export const SECTIONS = ['about', 'where', 'story', 'results', 'files', 'contact'] as const;
export type Section = (typeof SECTIONS)[number];

/** An officer is known to the server; only citizens are asked how to reach them. */
export const sectionsFor = (by: Nominator): readonly Section[] =>
  by === 'unit' ? SECTIONS.filter((section) => section !== 'contact') : SECTIONS;

export const sectionId = (section: Section): string => `section-${section}`;

export const lineField = (list: List, key: number | string, part: string): LineField =>
  `${list}-${key}-${part}`;

const linesOf = <K extends number | string>(list: List, lines: readonly { key: K }[], ...parts: string[]) =>
  lines.flatMap(({ key }) => parts.map((part) => lineField(list, key, part)));

/** The fields of a section in the order of the page. */
export function fieldsIn(section: Section, draft: Draft): readonly FieldName[] {
  switch (section) {
    case 'about':
      return ['title', 'summary', 'titleEn', 'summaryEn', 'field', 'kind', 'level'];
    case 'where':
      return ['unit', 'place', 'from', 'to'];
    case 'story':
      return STORY_PARTS;
    case 'results':
      return [
        ...linesOf('forces', draft.forces, 'role', 'name'),
        ...linesOf('figures', draft.figures, 'name', 'value'),
      ];
    case 'files':
      return [
        'photos',
        ...linesOf('photos', draft.photos, 'alt', 'caption'),
        'documents',
        ...linesOf('documents', draft.documents, 'title', 'number', 'date'),
      ];
    case 'contact':
      return ['name', 'address', 'phone', 'email', 'consent'];
  }
}

/** The lines that went into the request, in its order. */
const sentLines = (draft: Draft): Readonly<Record<List, readonly { key: number | string }[]>> => ({
  forces: namedForces(draft),
  figures: filledFigures(draft),
  photos: storedOf(draft.photos),
  documents: storedOf(draft.documents),
});

const TOP = [
  ...(['title', 'summary', 'titleEn', 'summaryEn', 'field', 'kind', 'level'] as const),
  ...(['unit', 'place', 'consent'] as const),
];
const WITHIN: Readonly<Record<string, readonly TextName[]>> = {
  story: STORY_PARTS,
  period: ['from', 'to'],
  nominator: ['name', 'address', 'phone', 'email'],
};

/** The field of a JSON Pointer (RFC 6901) of the request; undefined for one that the form does not show. */
export function fieldOf(pointer: string, draft: Draft): FieldName | undefined {
  const [, head = '', next, part] = pointer.split('/');
  const list = LISTS.find((one) => one === head);
  if (!list) return TOP.find((name) => name === head) ?? WITHIN[head]?.find((name) => name === next);
  const line = sentLines(draft)[list][Number(next)];
  if (!line || part === undefined) return undefined;
  if (part === 'fileId') return list === 'photos' ? 'photos' : 'documents';
  return lineField(list, line.key, part);
}
