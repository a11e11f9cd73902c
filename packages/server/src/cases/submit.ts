/** A citizen sends a report, a recommendation or a request. */
import type { CaseReceipt, FieldError, OperationOf, ParsedSubmission } from '@gd/contract';
import { PUBLISHABLE_KINDS, suggestKind, vietnamDate } from '@gd/rules';
import { verifyProof } from '../challenges/verify.js';
import { newId } from '../ids.js';
import { invalid, ProblemError } from '../problem-error.js';
import { searchText } from '../search-text.js';
import type { SiteRow } from '../sites/store.js';
import type { Units } from '../units.js';
import { type Context, type Reply, siteOf, type UseCase } from '../use-case.js';
import { insertEvent } from './events.js';
import { type CaseRow, type NewCase, updateCase } from './store.js';
import { receiptOf, secretHashOf, writeCase, type WrittenCase } from './write-case.js';

/** What the schema cannot know: the site's own choices, and the units of today. */
export async function refusals(
  submission: ParsedSubmission,
  site: SiteRow,
  units: Units,
): Promise<FieldError[]> {
  const { kind, place, sender, consent } = submission;
  const unitRefusal = await units.refusal(place.unit, site.tenant_id);
  const errors: (FieldError | false | undefined)[] = [
    !site.kinds.includes(kind) && { pointer: '/kind', code: 'kind_not_offered' },
    unitRefusal && { pointer: '/place/unit', code: unitRefusal },
    sender === null && !site.anonymous_allowed && { pointer: '/sender', code: 'anonymous_not_allowed' },
    sender !== null &&
      consent?.version !== site.consent_version && { pointer: '/consent/version', code: 'consent_outdated' },
  ];
  return errors.filter((error) => error !== false && error !== undefined);
}

/** PDP-1: the very text that was agreed to is kept with the time, so that the consent can be proved. */
function consentOf({ sender, consent }: ParsedSubmission, site: SiteRow): NewCase['consent'] {
  if (sender === null || consent === null) return undefined;
  return {
    id: newId(),
    version: site.consent_version,
    locale: consent.locale,
    text: consent.locale === 'vi' ? site.consent_vi : site.consent_en,
    // As a Date: PostgreSQL takes fewer offsets and years than RFC 3339 has.
    givenAt: new Date(consent.givenAt),
  };
}

/** What a report says to be, in the words of the law, that is not for the feedback channel; or null. */
function privateKindOf({ kind, title, content, proposal, details }: CaseRow): CaseRow['restricted_as'] {
  // Who comes to denounce is protected from the first step on (Law 25/2018, Article 9).
  if (kind === 'REV' && details?.matter === 'DEN') return 'DEN';
  if (kind !== 'REV' && !PUBLISHABLE_KINDS.some((publishable) => publishable === kind)) return null;
  const { kind: seems } = suggestKind({ happened: `${title}\n${content}`, wanted: proposal ?? undefined });
  // A meeting about a complaint is what reception is for.
  return seems === 'DEN' || (seems === 'CPL' && kind !== 'REV') ? seems : null;
}

/** Keeps such a report from lists and the public, with an event of its own, before anybody has read it. */
async function restrictWherePrivate(context: Context, written: WrittenCase): Promise<WrittenCase> {
  const { row } = written;
  const seems = privateKindOf(row);
  if (seems === null) return written;
  await insertEvent(context, row, { seq: 2, type: 'restricted', actor: 'system', status: row.status });
  const restricted = { ...row, restricted: true, restricted_as: seems };
  return { ...written, row: await updateCase(context.db, restricted, context.now, searchText(row.code)) };
}

export interface SubmissionInput {
  body: ParsedSubmission;
  caseSecret: string | undefined;
}

/** Takes a submission from whoever has shown already to be no machine. */
export async function submitCase(
  context: Context,
  { body, caseSecret }: SubmissionInput,
): Promise<Reply<CaseReceipt>> {
  const site = siteOf(context);
  const secretHash = secretHashOf(caseSecret);
  const errors = await refusals(body, site, context.services.units);
  if (errors.length > 0) throw invalid(...errors);
  const written = await restrictWherePrivate(
    context,
    await writeCase(context, {
      body,
      secretHash,
      siteId: site.site_id,
      channel: 'online',
      lodgedOn: vietnamDate(context.now),
      unitKey: body.place.unit,
      consent: consentOf(body, site),
      by: { actor: 'citizen' },
      uploadedBy: `site:${site.site_id}`,
    }),
  );
  return { location: `/v1/tracking/${written.row.code}`, body: await receiptOf(context, written) };
}

/** The same from a page: people leave the hidden field empty, and their devices have solved a challenge. */
export const submitFromPage: UseCase<OperationOf<'cases.submit'>> = async (context, input) => {
  if (input.body.website) throw new ProblemError('looks_automated');
  await verifyProof(context, input.proof);
  return submitCase(context, input);
};
