/** What a citizen sends, and what an officer registers for somebody. */
import * as z from 'zod/mini';
import {
  CASE_CHANNELS,
  type CaseField,
  type CaseKind,
  caseKind,
  checkGroup,
  DATA_RIGHTS,
  DELIVERY_FORMS,
  ONLINE_KINDS,
  RECEPTION_MATTERS,
  REGISTRABLE_KINDS,
} from '@gd/rules';
import { id, instant, isoDate, locale, text, unitKey } from '../common.js';
import { fileIds } from '../files.js';

/** Digits with optional spaces (also U+00A0), dots or dashes; Vietnamese numbers have 9 to 11 digits after 0 or +84. */
const PHONE = /^(\+84|0)([ \u00A0.-]?\d){8,10}$/;

/** 12 digits since 2012, 9 on older papers. */
const ID_NUMBER = /^(\d{9}|\d{12})$/;

const optionalText = (pattern: RegExp, code: string, max: number) =>
  z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(max), z.regex(pattern, code)));

/** Who sends. Kept in a table of its own, never public, never in a log. */
export const sender = () =>
  z
    .strictObject({
      name: text(1, 120),
      address: text(1, 300),
      phone: optionalText(PHONE, 'invalid_phone', 20),
      email: z.optional(z.email('invalid_email').check(z.maxLength(254))),
      /** Asked only where the law asks for it (PDP-6): INF, REV, DSR and CPL. */
      idNumber: optionalText(ID_NUMBER, 'invalid_id_number', 12),
      /** The organisation that the sender writes for. */
      organisation: z.optional(text(0, 200)),
    })
    .check(
      z.refine((value) => Boolean(value.phone ?? value.email), {
        error: 'contact_required',
        path: ['phone'],
      }),
    );
export type Sender = z.output<ReturnType<typeof sender>>;

/** Where it happened. */
export const place = () =>
  z.strictObject({
    /** The commune in force today that must answer. */
    unit: unitKey(),
    /** House number, street, landmark. */
    detail: z.optional(text(0, 300)),
    /** WGS 84 degrees. */
    point: z.optional(
      z.strictObject({
        latitude: z.number().check(z.minimum(-90), z.maximum(90)),
        longitude: z.number().check(z.minimum(-180), z.maximum(180)),
      }),
    ),
  });

/** What single kinds ask for beyond a report; `caseKind(kind).requiredFields` says which of them a kind needs. */
export const details = () =>
  z.strictObject({
    /** REG: the document or procedure that it is about. */
    regulation: z.optional(text(0, 300)),
    /** INF: the document or information, how it is wanted, and what for (Law 104/2016, Article 24). */
    document: z.optional(text(1, 500)),
    deliveryForm: z.optional(z.enum(DELIVERY_FORMS)),
    purpose: z.optional(text(1, 1_000)),
    /** REV: what the meeting is about, and a day that would suit. */
    matter: z.optional(z.enum(RECEPTION_MATTERS)),
    preferredOn: z.optional(isoDate()),
    /** DSR: the right that is used, and the case it is about, if one. */
    right: z.optional(z.enum(DATA_RIGHTS)),
    caseCode: z.optional(z.string().check(z.trim(), z.maxLength(40))),
    /** CPL: who is complained of, the decision, and whether it is the first or the second complaint. */
    respondent: z.optional(text(1, 200)),
    respondentAddress: z.optional(text(1, 300)),
    decision: z.optional(text(0, 300)),
    instance: z.optional(z.union([z.literal(1), z.literal(2)])),
  });
export type CaseDetails = z.output<ReturnType<typeof details>>;

/** Several people on one matter, with those who speak for them (Law 42/2013, Article 29). */
const group = () =>
  z.strictObject({
    size: z.int().check(z.minimum(1), z.maximum(100_000)),
    representatives: z.array(text(1, 120)).check(z.maxLength(5)),
  });

const shared = () => ({
  /** Made by the client, so that a repeat needs nothing remembered. */
  id: id(),
  title: text(5, 200),
  content: text(20, 10_000),
  /** What the sender proposes or asks for; a recommendation and a complaint need it. */
  proposal: z.optional(text(1, 5_000)),
  details: z.optional(details()),
  place: place(),
  group: z.optional(group()),
  fileIds: fileIds(),
  /** The language of notices to the sender. */
  locale: locale(),
});

type Shared = Pick<
  { kind: CaseKind; proposal?: string | undefined; details?: CaseDetails | undefined; sender: Sender | null },
  'kind' | 'proposal' | 'details' | 'sender'
>;

const DETAIL_FIELDS = [
  'document',
  'deliveryForm',
  'purpose',
  'matter',
  'right',
  'respondent',
  'respondentAddress',
] as const satisfies readonly (CaseField & keyof CaseDetails)[];

const needs = (kind: CaseKind, field: CaseField): boolean => caseKind(kind).requiredFields.includes(field);

/** What a kind asks for, by the rules; each absence is an error of its own field. */
const kindChecks = <T extends Shared>() => [
  z.refine<T>((value) => !needs(value.kind, 'proposal') || Boolean(value.proposal), {
    error: 'proposal_required',
    path: ['proposal'],
  }),
  z.refine<T>((value) => value.sender !== null || caseKind(value.kind).anonymousAllowed !== 'never', {
    error: 'anonymous_not_allowed',
    path: ['sender'],
  }),
  z.refine<T>(
    (value) => value.sender === null || !needs(value.kind, 'idNumber') || Boolean(value.sender.idNumber),
    { error: 'required', path: ['sender', 'idNumber'] },
  ),
  ...DETAIL_FIELDS.map((field) =>
    z.refine<T>((value) => !needs(value.kind, field) || Boolean(value.details?.[field]), {
      error: 'required',
      path: ['details', field],
    }),
  ),
];

type Grouped = { group?: z.output<ReturnType<typeof group>> | undefined };

const groupCheck = <T extends Grouped>() =>
  z.check<T>(({ value, issues }) => {
    if (!value.group) return;
    const { size, representatives } = value.group;
    const problem = checkGroup(size, representatives.length);
    if (!problem) return;
    const { code, ...params } = problem;
    const path = code === 'group_too_small' ? ['group', 'size'] : ['group', 'representatives'];
    issues.push({ code: 'custom', message: code, params, path, input: value });
  });

/** The version of the consent text that was shown, its language, and when the box was ticked (PDP-1). */
export const consent = () =>
  z.strictObject({ version: z.string().check(z.maxLength(40)), locale: locale(), givenAt: instant() });
export type Consent = z.output<ReturnType<typeof consent>>;

/** A field that people do not see; whoever fills it in is a machine. */
export const honeypot = () => z.optional(z.string().check(z.maxLength(200)));

/** What `cases.submit` takes. */
export const submission = () =>
  z
    .strictObject({
      ...shared(),
      kind: z.enum(ONLINE_KINDS),
      /** Null for an anonymous report, where site and kind allow it. */
      sender: z.nullable(sender()),
      consent: z.nullable(consent()),
      website: honeypot(),
    })
    .check(
      ...kindChecks(),
      groupCheck(),
      // PDP-1: personal data needs a provable consent; an anonymous report carries none.
      z.refine((value) => value.sender === null || value.consent !== null, {
        error: 'required',
        path: ['consent'],
      }),
    );
/** The body of `cases.submit` as a client writes it. */
export type Submission = z.input<ReturnType<typeof submission>>;
export type ParsedSubmission = z.output<ReturnType<typeof submission>>;

/** What `cases.register` takes: the same, from paper or at the desk; the day it was handed in starts the clock. */
export const registration = () =>
  z
    .strictObject({
      ...shared(),
      kind: z.enum(REGISTRABLE_KINDS),
      sender: z.nullable(sender()),
      channel: z.enum(CASE_CHANNELS).check(z.refine((channel) => channel !== 'online', 'invalid_value')),
      /** The day it was received, today or earlier. */
      lodgedOn: isoDate(),
      /** Signature or fingerprint: a complaint without one is not taken (Law 02/2011, Article 11.5). */
      signed: z.boolean(),
    })
    .check(
      ...kindChecks(),
      groupCheck(),
      z.refine((value) => value.kind !== 'CPL' || value.signed, {
        error: 'signature_required',
        path: ['signed'],
      }),
    );
export type Registration = z.input<ReturnType<typeof registration>>;
export type ParsedRegistration = z.output<ReturnType<typeof registration>>;

/** The secret that opens a case to its sender: 128 bits or more, base64url. */
export const CASE_SECRET = /^[A-Za-z0-9_-]{22,86}$/;
