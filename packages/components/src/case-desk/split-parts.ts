/** The parts that a mixed matter is split into, kept flat in the draft: `kind-0`, `title-0`, `content-0`, `kind-1` … */
import type { Draft } from './commands.js';

export const PART_FIELDS = ['kind', 'title', 'content'] as const;
export type PartField = (typeof PART_FIELDS)[number];
export type Part = Readonly<Record<PartField, string>>;

export const MAX_PARTS = 5;

export const partKey = (field: PartField, at: number): string => `${field}-${at}`;

/** The parts of a draft; at least one, since a split makes one. */
export function partsOf(draft: Draft): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at === 0 || partKey('kind', at) in draft; at += 1)
    parts.push({
      kind: draft[partKey('kind', at)] ?? 'FBK',
      title: draft[partKey('title', at)] ?? '',
      content: draft[partKey('content', at)] ?? '',
    });
  return parts;
}

function withParts(draft: Draft, parts: readonly Part[]): Draft {
  const others = Object.entries(draft).filter(([name]) => !/^(kind|title|content)-\d+$/.test(name));
  const flat = parts.flatMap((part, at) =>
    PART_FIELDS.map((field) => [partKey(field, at), part[field]] as const),
  );
  return Object.fromEntries([...others, ...flat]);
}

export const addPart = (draft: Draft): Draft =>
  withParts(draft, [...partsOf(draft), { kind: 'FBK', title: '', content: '' }]);

export const removePart = (draft: Draft, at: number): Draft =>
  withParts(
    draft,
    partsOf(draft).filter((_part, i) => i !== at),
  );

export const changePart = (draft: Draft, at: number, field: PartField, value: string): Draft =>
  withParts(
    draft,
    partsOf(draft).map((part, i) => (i === at ? { ...part, [field]: value } : part)),
  );
