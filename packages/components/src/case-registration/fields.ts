/** The fields of a registration: where each stands, for which kinds it is asked, and the part of the request it fills. */
import { caseKind, type CaseField, type RegistrableKind } from '@gd/rules';
import type { CaseDetails } from '@gd/contract';

export const SECTIONS = ['paper', 'matter', 'place', 'sender', 'group', 'files'] as const;
export type Section = (typeof SECTIONS)[number];

export type Control = 'line' | 'lines' | 'day' | 'number' | 'choice' | 'check' | 'unit' | 'files';

export type FieldName =
  | 'kind'
  | 'channel'
  | 'lodgedOn'
  | 'signed'
  | 'title'
  | 'content'
  | 'proposal'
  | keyof CaseDetails
  | 'unit'
  | 'detail'
  | 'anonymous'
  | 'name'
  | 'address'
  | 'phone'
  | 'email'
  | 'idNumber'
  | 'organisation'
  | 'locale'
  | 'isGroup'
  | 'size'
  | 'representatives'
  | 'files';

/** What was typed; a ticked box is `true`. */
export type Draft = Readonly<Partial<Record<FieldName, string>>>;

export interface FormField {
  name: FieldName;
  section: Section;
  control: Control;
  /** Where the request holds it, as a JSON Pointer. */
  pointer: string;
  maxLength?: number;
  type?: 'tel' | 'email';
  /** The rule that says whether a kind needs it; a field without one is needed whenever it is shown, or optional. */
  rule?: CaseField;
  optional?: true;
  shown?: (draft: Draft) => boolean;
}

const DETAILS: Readonly<Record<RegistrableKind, readonly (keyof CaseDetails)[]>> = {
  FBK: [],
  REC: [],
  REG: ['regulation'],
  INF: ['document', 'deliveryForm', 'purpose'],
  REV: ['matter', 'preferredOn'],
  DSR: ['right', 'caseCode'],
  CPL: ['respondent', 'respondentAddress', 'decision', 'instance'],
};

export const kindOf = ({ kind }: Draft): RegistrableKind => (kind as RegistrableKind | undefined) ?? 'FBK';

const needs = (draft: Draft, field: CaseField): boolean =>
  caseKind(kindOf(draft)).requiredFields.includes(field);
export const mayBeAnonymous = (draft: Draft): boolean => caseKind(kindOf(draft)).anonymousAllowed !== 'never';
export const isNamed = (draft: Draft): boolean => !mayBeAnonymous(draft) || draft.anonymous !== 'true';

const detail = (
  name: keyof CaseDetails,
  control: Control,
  more: Pick<FormField, 'maxLength' | 'optional' | 'rule'> = {},
): FormField => ({
  name,
  control,
  section: 'matter',
  pointer: `/details/${name}`,
  shown: (draft) => DETAILS[kindOf(draft)].includes(name),
  ...more,
});

const person = (
  name: FieldName & ('name' | 'address' | 'phone' | 'email' | 'idNumber' | 'organisation'),
  more: Pick<FormField, 'maxLength' | 'type' | 'rule' | 'optional' | 'shown'>,
): FormField => ({
  name,
  section: 'sender',
  control: 'line',
  pointer: `/sender/${name}`,
  shown: isNamed,
  ...more,
});

const isGroup = ({ isGroup: group }: Draft): boolean => group === 'true';

/** In the order of the page, which is that of the error summary. Lengths are those of the contract. */
export const FIELDS: readonly FormField[] = [
  { name: 'kind', section: 'paper', control: 'choice', pointer: '/kind' },
  { name: 'channel', section: 'paper', control: 'choice', pointer: '/channel' },
  { name: 'lodgedOn', section: 'paper', control: 'day', pointer: '/lodgedOn' },
  {
    name: 'signed',
    section: 'paper',
    control: 'check',
    pointer: '/signed',
    optional: true,
    shown: ({ channel, kind }) => channel !== 'phone' || kind === 'CPL',
  },
  { name: 'title', section: 'matter', control: 'line', pointer: '/title', maxLength: 200 },
  { name: 'content', section: 'matter', control: 'lines', pointer: '/content', maxLength: 10_000 },
  {
    name: 'proposal',
    section: 'matter',
    control: 'lines',
    pointer: '/proposal',
    maxLength: 5_000,
    rule: 'proposal',
    shown: (draft) => needs(draft, 'proposal'),
  },
  detail('regulation', 'line', { maxLength: 300, optional: true }),
  detail('document', 'lines', { maxLength: 500 }),
  detail('deliveryForm', 'choice'),
  detail('purpose', 'lines', { maxLength: 1_000 }),
  detail('matter', 'choice'),
  detail('preferredOn', 'day', { optional: true }),
  detail('right', 'choice'),
  detail('caseCode', 'line', { maxLength: 40, optional: true }),
  detail('respondent', 'line', { maxLength: 200 }),
  detail('respondentAddress', 'line', { maxLength: 300 }),
  detail('decision', 'line', { maxLength: 300, optional: true }),
  detail('instance', 'choice'),
  { name: 'unit', section: 'place', control: 'unit', pointer: '/place/unit' },
  {
    name: 'detail',
    section: 'place',
    control: 'line',
    pointer: '/place/detail',
    maxLength: 300,
    optional: true,
  },
  {
    name: 'anonymous',
    section: 'sender',
    control: 'check',
    pointer: '/sender',
    optional: true,
    shown: mayBeAnonymous,
  },
  person('name', { maxLength: 120 }),
  person('address', { maxLength: 300 }),
  person('phone', { maxLength: 20, type: 'tel', optional: true }),
  person('email', { maxLength: 254, type: 'email', optional: true }),
  person('idNumber', {
    maxLength: 12,
    rule: 'idNumber',
    shown: (draft) => isNamed(draft) && needs(draft, 'idNumber'),
  }),
  person('organisation', { maxLength: 200, optional: true }),
  { name: 'locale', section: 'sender', control: 'choice', pointer: '/locale', shown: isNamed },
  { name: 'isGroup', section: 'group', control: 'check', pointer: '/group', optional: true },
  { name: 'size', section: 'group', control: 'number', pointer: '/group/size', shown: isGroup },
  {
    name: 'representatives',
    section: 'group',
    control: 'lines',
    pointer: '/group/representatives',
    maxLength: 700,
    shown: isGroup,
  },
  { name: 'files', section: 'files', control: 'files', pointer: '/fileIds', optional: true },
];

export const isShown = ({ shown }: FormField, draft: Draft): boolean => shown?.(draft) ?? true;

/** Whether a field that is shown may stay empty. */
export const isOptional = ({ rule, optional }: FormField, draft: Draft): boolean =>
  rule ? !needs(draft, rule) : (optional ?? false);

/** The field that a pointer of the request means; the longest that fits. */
export const fieldOf = (pointer: string): FieldName | undefined =>
  FIELDS.filter((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`)).sort(
    (a, b) => b.pointer.length - a.pointer.length,
  )[0]?.name;
