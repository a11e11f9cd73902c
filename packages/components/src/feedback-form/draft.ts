/** What the sender has typed so far, as plain data: it survives a reload, and a submission is made from it. */
import { caseKind, type CaseKind } from '@gd/rules';
import type { Locale, LocalizedText, Site, Submission } from '@gd/contract';

export interface DraftFile {
  /** The id of the uploaded file. */
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** The id, the secret and the key of a submission: made once, so that a repeat is the same case. */
export interface Once {
  id: string;
  secret: string;
  idempotencyKey: string;
}

export interface Draft {
  content: string;
  title: string;
  /** Empty until the sender chooses. */
  kind: CaseKind | '';
  proposal: string;
  /** Key of the unit, empty until one is chosen. */
  unit: string;
  /** Key of the older unit whose name the sender typed; empty for a present name. */
  formerUnit: string;
  /** The unit with its province, for the review. */
  unitLabel: LocalizedText | null;
  /** The text of the unit field while it names no unit yet. */
  unitText: string;
  detail: string;
  anonymous: boolean;
  name: string;
  address: string;
  phone: string;
  email: string;
  consent: NonNullable<Submission['consent']> | null;
  files: readonly DraftFile[];
  /** Names of files whose upload had not ended; after a reload they must be chosen again. */
  unfinished: readonly string[];
  step: 'write' | 'review';
  once: Once | null;
  /** The bodies that were sent without an answer; any one of them may have arrived. */
  sent: readonly Submission[];
}

export const EMPTY_DRAFT: Draft = {
  content: '',
  title: '',
  kind: '',
  proposal: '',
  unit: '',
  formerUnit: '',
  unitLabel: null,
  unitText: '',
  detail: '',
  anonymous: false,
  name: '',
  address: '',
  phone: '',
  email: '',
  consent: null,
  files: [],
  unfinished: [],
  step: 'write',
  once: null,
  sent: [],
};

/** A draft for a site: its own commune is proposed as the place, and its only kind is taken. */
export function draftFor(site: Site): Draft {
  const [kind, ...others] = site.kinds;
  return {
    ...EMPTY_DRAFT,
    ...(isCommuneKey(site.unit.key) ? { unit: site.unit.key, unitLabel: site.unit.label } : {}),
    kind: kind !== undefined && others.length === 0 ? kind : '',
  };
}

/** The code before `@` has five digits for a commune. */
export const isCommuneKey = (key: string): boolean => /^\d{5}@/.test(key);

/** True when the sender has typed or added something that would be lost. */
export const isTouched = (draft: Draft): boolean =>
  [draft.content, draft.title, draft.proposal, draft.unitText, draft.detail].some(Boolean) ||
  [draft.name, draft.address, draft.phone, draft.email].some(Boolean) ||
  draft.files.length > 0 ||
  draft.unfinished.length > 0;

/** Whether a kind may be sent without a name on this site; before a kind is chosen, what the site says. */
export const mayBeAnonymous = (kind: Draft['kind'], site: Site): boolean =>
  site.anonymousAllowed && (kind === '' || caseKind(kind).anonymousAllowed !== 'never');

/**
 * A draft brought in line with the site: a kind the site does not take, a name that is needed after all and a consent
 * to an older text are asked again.
 */
export function reconcile(draft: Draft, site: Site): Draft {
  const kind = draft.kind && site.kinds.includes(draft.kind) ? draft.kind : draftFor(site).kind;
  return {
    ...draft,
    kind,
    anonymous: draft.anonymous && mayBeAnonymous(kind, site),
    consent: draft.consent?.version === site.consent.version ? draft.consent : null,
    files: draft.files.slice(0, site.files.maxCount),
  };
}

const optional = <K extends string>(key: K, value: string): { [P in K]?: string } =>
  value.trim() ? ({ [key]: value } as { [P in K]: string }) : {};

/** The body of `cases.submit`; what does not belong to the chosen kind or way of sending is left out. */
export function submissionOf(
  draft: Draft,
  locale: Locale,
): Omit<Submission, 'id' | 'kind'> & Pick<Draft, 'kind'> {
  const { content, title, kind, proposal, unit, detail, anonymous, consent } = draft;
  return {
    kind,
    title,
    content,
    ...(kind === 'REC' ? optional('proposal', proposal) : {}),
    place: { unit, ...optional('detail', detail) },
    sender: anonymous
      ? null
      : {
          name: draft.name,
          address: draft.address,
          ...optional('phone', draft.phone),
          ...optional('email', draft.email),
        },
    fileIds: draft.files.map(({ id }) => id),
    consent: anonymous ? null : consent,
    locale,
  };
}
