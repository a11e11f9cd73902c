import type { SettingId } from '../settings/dated-setting.js';
import type { LocalizedText } from '../text.js';

/** FBK: feedback (phản ánh); REC: recommendation (kiến nghị). */
export const CASE_KINDS = ['FBK', 'REC'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What a sender fills in. `contact` is a phone number or an e-mail address, at least one of them. */
export const CASE_FIELDS = ['name', 'address', 'contact', 'title', 'content', 'place', 'proposal'] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

/** The fields that say who the sender is; a report without a name has none of them. */
export const SENDER_FIELDS = ['name', 'address', 'contact'] as const satisfies readonly CaseField[];

/** The steps the clock of a case runs for. */
export type DeadlineStep = 'intake' | 'forward' | 'answer';

/** A rule of the table of deadlines. */
export type RuleId = 'T-01' | 'T-22';

export interface CaseKindRules {
  readonly kind: CaseKind;
  /** The word of the law. */
  readonly legalTerm: LocalizedText;
  /** What it is, in one sentence for the sender. */
  readonly meaning: LocalizedText;
  /** Fields that a named sender must fill in; photos are always optional. */
  readonly requiredFields: readonly CaseField[];
  /** `by-site`: each site decides whether it takes it without a name; `never`: a formal reply needs a name. */
  readonly anonymousAllowed: 'by-site' | 'never';
  /** The rule and the setting that hold the limit of each step. */
  readonly deadlines: Readonly<
    Record<DeadlineStep, { readonly rule: RuleId; readonly limit: LimitSettingId }>
  >;
}

export type LimitSettingId = Extract<SettingId, 'T-01.forward' | `T-22.${DeadlineStep}`>;

const FEEDBACK_FIELDS = [...SENDER_FIELDS, 'title', 'content', 'place'] as const;

const KINDS: Readonly<Record<CaseKind, CaseKindRules>> = {
  FBK: {
    kind: 'FBK',
    legalTerm: { vi: 'phản ánh', en: 'feedback' },
    meaning: {
      vi: 'Báo cho chính quyền một sự việc hoặc một thiếu sót.',
      en: 'Tells the authorities of a fact or a fault.',
    },
    requiredFields: FEEDBACK_FIELDS,
    anonymousAllowed: 'by-site',
    deadlines: {
      intake: { rule: 'T-22', limit: 'T-22.intake' },
      forward: { rule: 'T-01', limit: 'T-01.forward' },
      answer: { rule: 'T-22', limit: 'T-22.answer' },
    },
  },
  REC: {
    kind: 'REC',
    legalTerm: { vi: 'kiến nghị', en: 'recommendation' },
    meaning: {
      vi: 'Đề nghị hoặc đề xuất chính quyền làm một việc.',
      en: 'Asks the authorities for something, or proposes it.',
    },
    requiredFields: [...FEEDBACK_FIELDS, 'proposal'],
    anonymousAllowed: 'never',
    deadlines: {
      intake: { rule: 'T-22', limit: 'T-22.intake' },
      forward: { rule: 'T-22', limit: 'T-22.forward' },
      answer: { rule: 'T-22', limit: 'T-22.answer' },
    },
  },
};

/** The rules of a kind. */
export function caseKind(kind: CaseKind): CaseKindRules {
  return KINDS[kind];
}
