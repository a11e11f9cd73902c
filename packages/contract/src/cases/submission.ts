/** What a citizen sends: a report (FBK) or a recommendation (REC). */
import * as z from 'zod/mini';
import { CASE_KINDS, caseKind } from '@gd/rules';
import { id, instant, locale, text, unitKey } from '../common.js';
import { fileIds } from '../files.js';

/** Digits with optional spaces (also U+00A0), dots or dashes; Vietnamese numbers have 9 to 11 digits after 0 or +84. */
const PHONE = /^(\+84|0)([ \u00A0.-]?\d){8,10}$/;

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

export const submission = () =>
  z
    .strictObject({
      /** Made by the client, so that a repeat needs nothing remembered. */
      id: id(),
      kind: z.enum(CASE_KINDS),
      title: text(5, 200),
      content: text(20, 10_000),
      /** What the sender proposes; a recommendation needs it. */
      proposal: z.optional(text(1, 5_000)),
      place: place(),
      /** Null for an anonymous report, where site and kind allow it. */
      sender: z.nullable(sender()),
      fileIds: fileIds(),
      /** The version of the consent text that was shown, its language, and when the box was ticked. */
      consent: z.nullable(
        z.strictObject({ version: z.string().check(z.maxLength(40)), locale: locale(), givenAt: instant() }),
      ),
      /** The language of notices to the sender. */
      locale: locale(),
    })
    .check(
      z.refine(
        (value) => !caseKind(value.kind).requiredFields.includes('proposal') || Boolean(value.proposal),
        {
          error: 'proposal_required',
          path: ['proposal'],
        },
      ),
      z.refine((value) => value.sender !== null || caseKind(value.kind).anonymousAllowed !== 'never', {
        error: 'anonymous_not_allowed',
        path: ['sender'],
      }),
      // PDP-1: personal data needs a provable consent; an anonymous report carries none.
      z.refine((value) => value.sender === null || value.consent !== null, {
        error: 'required',
        path: ['consent'],
      }),
    );
/** The body of `cases.submit` as a client writes it. */
export type Submission = z.input<ReturnType<typeof submission>>;
export type ParsedSubmission = z.output<ReturnType<typeof submission>>;

/** The secret that opens a case to its sender: 128 bits or more, base64url. */
export const CASE_SECRET = /^[A-Za-z0-9_-]{22,86}$/;
