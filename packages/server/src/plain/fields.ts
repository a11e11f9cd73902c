/** What the plain form asks for: controls named as the body of `cases.submit`, with dots (`sender.name`). */
import type { Locale, LocalizedText, UnitRef } from '@gd/contract';
import {
  caseKind,
  type CaseField,
  type CaseKind,
  DATA_RIGHTS,
  DELIVERY_FORMS,
  ONLINE_KINDS,
  RECEPTION_MATTERS,
} from '@gd/rules';
import type { SiteRow } from '../sites/store.js';
import { DELIVERY_WORDS, type FieldName, MATTER_WORDS, RIGHT_WORDS } from './words.js';

export type OnlineKind = (typeof ONLINE_KINDS)[number];

export interface Choice {
  value: string;
  label: LocalizedText;
}

export interface Field {
  name: FieldName;
  control: 'text' | 'email' | 'tel' | 'date' | 'textarea' | 'select' | 'radio' | 'checkbox' | 'file';
  required: boolean;
  /** Neither required nor optional by itself: of phone and e-mail one is needed, a name unless it goes without. */
  depends?: true;
  /** Token of `autocomplete` (WCAG 2.2 SC 1.3.5). */
  autocomplete?: string;
  choices?: readonly Choice[];
}

/** What a site asks for; units are those of the site's province today. */
export interface FormSetting {
  site: SiteRow;
  units: readonly UnitRef[];
}

export const kindOf = (value: string | undefined): OnlineKind | undefined =>
  ONLINE_KINDS.find((kind) => kind === value);

export const capital = (text: string, locale: Locale): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

const kindChoice = (kind: CaseKind): Choice => {
  const { legalTerm, meaning } = caseKind(kind);
  const words = (locale: Locale) => `${capital(legalTerm[locale], locale)}: ${meaning[locale]}`;
  return { value: kind, label: { vi: words('vi'), en: words('en') } };
};

const choices = <T extends string>(values: readonly T[], words: Record<T, LocalizedText>): Choice[] =>
  values.map((value) => ({ value, label: words[value] }));

/** What single kinds ask for beyond a report. */
const DETAILS: Readonly<Record<OnlineKind, readonly Field[]>> = {
  FBK: [],
  REC: [],
  REG: [{ name: 'details.regulation', control: 'text', required: false }],
  INF: [
    { name: 'details.document', control: 'text', required: true },
    {
      name: 'details.deliveryForm',
      control: 'select',
      required: true,
      choices: choices(DELIVERY_FORMS, DELIVERY_WORDS),
    },
    { name: 'details.purpose', control: 'text', required: true },
  ],
  REV: [
    {
      name: 'details.matter',
      control: 'select',
      required: true,
      choices: choices(RECEPTION_MATTERS, MATTER_WORDS),
    },
    { name: 'details.preferredOn', control: 'date', required: false },
  ],
  DSR: [
    {
      name: 'details.right',
      control: 'select',
      required: true,
      choices: choices(DATA_RIGHTS, RIGHT_WORDS),
    },
    { name: 'details.caseCode', control: 'text', required: false },
  ],
};

/** The fields in the order of the page. Without a kind, those of a report: which are asked of every kind. */
export function fieldsFor({ site, units }: FormSetting, kind: OnlineKind | undefined): Field[] {
  const rules = caseKind(kind ?? 'FBK');
  const needs = (field: CaseField): boolean => rules.requiredFields.includes(field);
  const anonymous = site.anonymous_allowed && (!kind || rules.anonymousAllowed === 'by-site');
  const mayBeOrganisation = !kind || ['FBK', 'REC', 'REG'].includes(kind);
  const optional: Field[] = [
    ...(anonymous ? [{ name: 'anonymous', control: 'checkbox', required: false } as const] : []),
  ];
  return [
    {
      name: 'kind',
      control: 'radio',
      required: true,
      choices: ONLINE_KINDS.filter((each) => site.kinds.includes(each)).map(kindChoice),
    },
    { name: 'content', control: 'textarea', required: true },
    { name: 'proposal', control: 'textarea', required: needs('proposal') },
    { name: 'title', control: 'text', required: true },
    ...(kind ? DETAILS[kind] : []),
    {
      name: 'place.unit',
      control: 'select',
      required: true,
      choices: units.map(({ key, label }) => ({ value: key, label })),
    },
    { name: 'place.detail', control: 'text', required: false },
    { name: 'files', control: 'file', required: false },
    ...optional,
    { name: 'sender.name', control: 'text', required: !anonymous, depends: true, autocomplete: 'name' },
    {
      name: 'sender.address',
      control: 'text',
      required: !anonymous,
      depends: true,
      autocomplete: 'street-address',
    },
    ...(needs('idNumber') ? [{ name: 'sender.idNumber', control: 'text', required: true } as const] : []),
    { name: 'sender.phone', control: 'tel', required: false, depends: true, autocomplete: 'tel' },
    { name: 'sender.email', control: 'email', required: false, depends: true, autocomplete: 'email' },
    ...(mayBeOrganisation
      ? [
          {
            name: 'sender.organisation',
            control: 'text',
            required: false,
            autocomplete: 'organization',
          } as const,
        ]
      : []),
  ];
}
