/** A citizen sends a report or a recommendation. */
import { randomBytes } from 'node:crypto';
import { type FieldError, HEADERS, type OperationOf, type ParsedSubmission } from '@gd/contract';
import { makeTrackingCode, TRACKING_CODE_RANDOM_BYTES, vietnamDate } from '@gd/rules';
import type { Db } from '../database/database.js';
import { attachFiles } from '../files/attach.js';
import { storedFileOf } from '../files/store.js';
import { hashSecret, newId } from '../ids.js';
import { invalid, ProblemError } from '../problem-error.js';
import { searchText } from '../search-text.js';
import type { SiteRow } from '../sites/store.js';
import type { Units } from '../units.js';
import { siteOf, type UseCase } from '../use-case.js';
import { caseClock } from './clock.js';
import { caseExists, insertCase, type NewCase } from './store.js';
import { receiptView } from './views.js';

/** Codes collide once in many millions of cases; a few attempts are plenty. */
const ATTEMPTS = 5;

/** What the schema cannot know: the site's own choices, and the units of today. */
async function refusals(submission: ParsedSubmission, site: SiteRow, units: Units): Promise<FieldError[]> {
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
  const text = consent.locale === 'vi' ? site.consent_vi : site.consent_en;
  return {
    id: newId(),
    version: site.consent_version,
    locale: consent.locale,
    text,
    // As a Date: PostgreSQL takes fewer offsets and years than RFC 3339 has.
    givenAt: new Date(consent.givenAt),
  };
}

function contactOf({ sender }: ParsedSubmission): NewCase['contact'] {
  if (sender === null) return undefined;
  return {
    name: sender.name,
    address: sender.address,
    phone: sender.phone ?? null,
    email: sender.email ?? null,
  };
}

type CaseDraft = Omit<NewCase, 'row' | 'search'> & { row: Omit<NewCase['row'], 'code'> };

/** Writes a case under a code of its own. @throws {ProblemError} `already_exists` */
async function insertUnderNewCode(db: Db, draft: CaseDraft): Promise<string> {
  const { tenant_id, case_id, title, content } = draft.row;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = makeTrackingCode(tenant_id, randomBytes(TRACKING_CODE_RANDOM_BYTES));
    const search = searchText(code, title, content);
    if (await insertCase(db, { ...draft, row: { ...draft.row, code }, search })) return code;
    if (await caseExists(db, tenant_id, case_id)) throw new ProblemError('already_exists');
  }
  throw new Error('No free tracking code was found');
}

export const submitCase: UseCase<OperationOf<'cases.submit'>> = async (context, { body, caseSecret }) => {
  const { db, tenant, now, services } = context;
  const site = siteOf(context);
  if (caseSecret === undefined) throw invalid({ pointer: HEADERS.caseSecret, code: 'invalid_format' });
  const errors = await refusals(body, site, services.units);
  if (errors.length > 0) throw invalid(...errors);

  const { id, kind, title, place } = body;
  const submittedAt = now.toISOString();
  const clock = caseClock({ kind, submittedAt }, [], vietnamDate(now));
  const code = await insertUnderNewCode(db, {
    row: {
      tenant_id: tenant,
      case_id: id,
      site_id: site.site_id,
      kind,
      title,
      content: body.content,
      proposal: body.proposal ?? null,
      place_unit_key: place.unit,
      place_detail: place.detail === undefined || place.detail === '' ? null : place.detail,
      latitude: place.point?.latitude ?? null,
      longitude: place.point?.longitude ?? null,
      anonymous: body.sender === null,
      locale: body.locale,
      first_due: clock.firstDue,
      next_due: clock.nextDue,
    },
    secretHash: hashSecret(caseSecret),
    contact: contactOf(body),
    consent: consentOf(body, site),
    now,
  });
  const uploadedBy = `site:${site.site_id}`;
  const files = await attachFiles(db, { tenant, uploadedBy, fileIds: body.fileIds, caseId: id, seq: 1 });
  return {
    location: `/v1/tracking/${code}`,
    body: await receiptView(services.units, {
      id,
      code,
      kind,
      status: 'submitted',
      title,
      submittedAt,
      unitKey: place.unit,
      files: files.map(storedFileOf),
      deadlines: clock.deadlines,
    }),
  };
};
