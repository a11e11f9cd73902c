/** What the sender has typed so far, as plain data: it survives a reload, and a submission is made from it. */
import {
  caseKind,
  isLodgedKind,
  LODGED_KINDS,
  type CaseField,
  type CaseKind,
  type DataRight,
  type DeliveryForm,
  type OnlineKind,
  type ReceptionMatter,
} from '@gd/rules';
import type { Consent, Locale, LocalizedText, Site, Submission } from '@gd/contract';
import { consentOn } from '../base/form/consent-field.js';
import type { DraftRules } from '../base/form/draft-session.js';
import type { UploadedFile } from '../files/uploads.js';
import type { DETAIL_NAMES } from './fields.js';
import { parseCoordinates, type Point } from './point/coordinates.js';
import { routeOf } from './route.js';

/** The id, the secret and the key of a submission: made once, so that a repeat is the same case. */
export interface Once {
  id: string;
  secret: string;
  idempotencyKey: string;
}

export interface Draft {
  /** What happened. */
  content: string;
  /** What the sender wants. */
  proposal: string;
  /** Empty until the sender chooses; also a kind that is not sent online, whose own way is then shown. */
  kind: CaseKind | '';
  title: string;
  regulation: string;
  document: string;
  deliveryForm: DeliveryForm | '';
  purpose: string;
  matter: ReceptionMatter | '';
  /** `YYYY-MM-DD`. */
  preferredOn: string;
  right: DataRight | '';
  caseCode: string;
  /** Key of the unit, empty until one is chosen. */
  unit: string;
  /** Key of the older unit whose name the sender typed; empty for a present name. */
  formerUnit: string;
  /** The unit with its province, for the review. */
  unitLabel: LocalizedText | null;
  /** The text of the unit field while it names no unit yet. */
  unitText: string;
  detail: string;
  /** The coordinates of the place as they stand in their field; `pointOf` reads them. */
  point: string;
  /** The coordinates that the device gave, with its own word on how exact they are, in metres. */
  located: { point: string; accuracy: number } | null;
  anonymous: boolean;
  name: string;
  address: string;
  phone: string;
  email: string;
  /** Never stored: neither in the draft that survives a reload nor in the bodies beside it. */
  idNumber: string;
  organisation: string;
  groupSize: string;
  /** One name on each line. */
  representatives: string;
  consent: Consent | null;
  files: readonly UploadedFile[];
  /** Names of files whose upload had not ended; after a reload they must be chosen again. */
  unfinished: readonly string[];
  step: 'write' | 'review';
  once: Once | null;
  /** The bodies that were sent without an answer; any one of them may have arrived. */
  sent: readonly Submission[];
}

export const EMPTY_DRAFT: Draft = {
  content: '',
  proposal: '',
  kind: '',
  title: '',
  regulation: '',
  document: '',
  deliveryForm: '',
  purpose: '',
  matter: '',
  preferredOn: '',
  right: '',
  caseCode: '',
  unit: '',
  formerUnit: '',
  unitLabel: null,
  unitText: '',
  detail: '',
  point: '',
  located: null,
  anonymous: false,
  name: '',
  address: '',
  phone: '',
  email: '',
  idNumber: '',
  organisation: '',
  groupSize: '',
  representatives: '',
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

/** What the sender can choose: what the site takes, and what has a way of its own on paper. */
export const kindsOffered = ({ kinds }: Site): CaseKind[] => [...kinds, ...LODGED_KINDS];

/** What a kind asks for beyond a report, in the order of the form. */
export const DETAILS_OF: Readonly<Record<OnlineKind, readonly (typeof DETAIL_NAMES)[number][]>> = {
  FBK: [],
  REC: [],
  REG: ['regulation'],
  INF: ['document', 'deliveryForm', 'purpose'],
  REV: ['matter', 'preferredOn'],
  DSR: ['right', 'caseCode'],
};

/** Whether a kind asks for a field; before a kind is chosen, what a report asks for. */
export const needs = (kind: Draft['kind'], field: CaseField): boolean =>
  caseKind(kind || 'FBK').requiredFields.includes(field);

/** Whether the place is where something happened; else it only says which commune is to answer. */
export const hasPlace = (kind: Draft['kind']): boolean => needs(kind, 'place');

/** Where it happened, where that was given and can be read. */
export function pointOf({ kind, point }: Draft): Point | undefined {
  const read = hasPlace(kind) ? parseCoordinates(point) : undefined;
  return typeof read === 'string' ? undefined : read;
}

/** How exact the device called the coordinates, in metres; undefined for typed ones. */
export const accuracyOf = ({ point, located }: Draft): number | undefined =>
  located?.point === point ? located.accuracy : undefined;

/** Whether an organisation may send it. */
export const mayBeOrganisation = (kind: Draft['kind']): boolean => ['', 'FBK', 'REC', 'REG'].includes(kind);

/** The names of those who speak for a group. */
export const representativesOf = ({ representatives }: Draft): string[] =>
  representatives
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);

/** True when the sender has typed or added something that would be lost. */
export const isTouched = (draft: Draft): boolean =>
  [draft.content, draft.title, draft.proposal, draft.unitText, draft.detail, draft.point].some(Boolean) ||
  [draft.regulation, draft.document, draft.purpose, draft.caseCode].some(Boolean) ||
  [draft.organisation, draft.groupSize, draft.representatives].some(Boolean) ||
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
  const kind = kindsOffered(site).find((one) => one === draft.kind) ?? draftFor(site).kind;
  return {
    ...draft,
    kind,
    anonymous: draft.anonymous && mayBeAnonymous(kind, site),
    consent: consentOn(draft.consent, site),
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
  const point = pointOf(draft);
  const { content, title, kind, proposal, unit, detail, anonymous, consent } = draft;
  return {
    kind,
    title,
    content,
    ...optional('proposal', proposal),
    ...detailsOf(draft),
    place: { unit, ...(hasPlace(kind) ? optional('detail', detail) : {}), ...(point && { point }) },
    sender: anonymous ? null : senderOf(draft),
    ...(anonymous ? {} : groupOf(draft)),
    fileIds: draft.files.map(({ id }) => id),
    consent: anonymous ? null : consent,
    locale,
  };
}

function detailsOf(draft: Draft): Pick<Submission, 'details'> {
  const { kind } = draft;
  if (kind === '' || isLodgedKind(kind) || DETAILS_OF[kind].length === 0) return {};
  const filled = DETAILS_OF[kind].filter((name) => draft[name].trim() !== '');
  // The schema of the contract says what is no choice of its list.
  const details = Object.fromEntries(filled.map((name) => [name, draft[name]])) as Submission['details'];
  return details ? { details } : {};
}

// The ID number comes last, so that a body from which it was taken for storage can be made whole again.
const senderOf = (draft: Draft): NonNullable<Submission['sender']> => ({
  name: draft.name,
  address: draft.address,
  ...optional('phone', draft.phone),
  ...optional('email', draft.email),
  ...(mayBeOrganisation(draft.kind) ? optional('organisation', draft.organisation) : {}),
  ...(needs(draft.kind, 'idNumber') ? optional('idNumber', draft.idNumber.replace(/\s/g, '')) : {}),
});

function groupOf(draft: Draft): Pick<Submission, 'group'> {
  const representatives = representativesOf(draft);
  const size = draft.groupSize.trim();
  return size || representatives.length > 0 ? { group: { size: Number(size), representatives } } : {};
}

/** The draft as it may be stored. */
const withoutIdNumbers = (draft: Draft): Draft => ({
  ...draft,
  idNumber: '',
  sent: draft.sent.map(({ sender, ...body }) => {
    if (!sender) return { ...body, sender: null };
    const kept = { ...sender };
    delete kept.idNumber;
    return { ...body, sender: kept };
  }),
});

/** What the form makes of its drafts. */
export const DRAFT_RULES: DraftRules<Draft> = {
  name: 'gd-feedback-form:2',
  empty: EMPTY_DRAFT,
  begin: draftFor,
  reconcile,
  isTouched,
  // A denunciation is written down nowhere (Law 25/2018, Article 8.3), not even in this tab.
  kept: (draft) => (routeOf(draft).lodge === 'DEN' ? undefined : withoutIdNumbers(draft)),
};
