import type { LocalizedText } from '../text.js';
import type { SettingId } from '../settings/dated-setting.js';
import type { CaseField } from './fields.js';
import { KIND_RULES } from './kind-rules.js';

/** What a citizen can send online. */
export const ONLINE_KINDS = ['FBK', 'REC', 'REG', 'INF', 'REV', 'DSR'] as const;
export type OnlineKind = (typeof ONLINE_KINDS)[number];

/** What an officer can register from paper or at the desk: a complaint needs its signed paper. */
export const REGISTRABLE_KINDS = [...ONLINE_KINDS, 'CPL'] as const;
export type RegistrableKind = (typeof REGISTRABLE_KINDS)[number];

/** All kinds that the rules know. A denunciation (DEN) has rules and a guide, and never enters the system. */
export const CASE_KINDS = [...REGISTRABLE_KINDS, 'DEN'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** Kinds whose public cases are published once answered. */
export const PUBLISHABLE_KINDS = ['FBK', 'REC', 'REG'] as const satisfies readonly CaseKind[];

/** A rule of the table of deadlines; `PDP-3` are the limits of personal-data requests. */
export const RULE_IDS = [
  'T-01',
  'T-02',
  'T-03',
  'T-04',
  'T-05',
  'T-06',
  'T-07',
  'T-08',
  'T-09',
  'T-10',
  'T-11',
  'T-12',
  'T-13',
  'T-14',
  'T-15',
  'T-16',
  'T-17',
  'T-18',
  'T-19',
  'T-20',
  'T-21',
  'T-22',
  'PDP-3',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** The steps that the clock of a case can run for. */
export const DEADLINE_STEPS = [
  'intake',
  'forward',
  'first-response',
  'acceptance',
  'notice',
  'answer',
  'delivery',
  'publication',
  'report-back',
  'second-complaint',
  'legal-effect',
] as const;
export type DeadlineStep = (typeof DEADLINE_STEPS)[number];

export interface CaseKindRules {
  readonly kind: CaseKind;
  /** The word of the law. */
  readonly legalTerm: LocalizedText;
  /** What it is, in one sentence for the sender. */
  readonly meaning: LocalizedText;
  /** Who may send it. */
  readonly sender: LocalizedText;
  /** Fields that a named sender must fill in; photos are always optional. */
  readonly requiredFields: readonly CaseField[];
  /** `by-site`: each site decides whether it takes it without a name; `never`: a formal reply needs a name. */
  readonly anonymousAllowed: 'by-site' | 'never';
  /**
   * `yes`: sent online; `draft`: filled in and printed here, the signed paper starts the clock;
   * `print`: guided and printed here, nothing typed is sent.
   */
  readonly online: 'yes' | 'draft' | 'print';
  /** What the kind rests on. */
  readonly basis: LocalizedText;
  /** Setting that holds how long a case is kept after its end, in years (PDP-5). */
  readonly retention: Extract<SettingId, `retention.${CaseKind}`>;
}

/** The rules of a kind. */
export function caseKind(kind: CaseKind): CaseKindRules {
  return KIND_RULES[kind];
}
