/** Splits a mixed matter (Law 42/2013, Article 25.3; Decree 154/2026, Article 14.4): each part is a case of its own. */
import type { FieldError, OfficerCase, OperationOf, ParsedBody } from '@gd/contract';
import { caseKind } from '@gd/rules';
import { readContact } from '../contacts/store.js';
import { invalid } from '../problem-error.js';
import { type Context, officerOf, type Reply, type UseCase } from '../use-case.js';
import { showToOfficer } from './officer.js';
import { takeStep } from './step.js';
import { type CaseRow, findByCode } from './store.js';
import { lockVisible } from './visibility.js';
import { type SenderBody, writeCase } from './write-case.js';

type Part = ParsedBody<OperationOf<'cases.split'>>['parts'][number];

function refusals(row: CaseRow, parts: readonly Part[]): FieldError[] {
  if (!row.anonymous) return [];
  return parts.flatMap(({ kind }, i) =>
    caseKind(kind).anonymousAllowed === 'never'
      ? [{ pointer: `/parts/${i}/kind`, code: 'anonymous_not_allowed' as const }]
      : [],
  );
}

/** The sender of all parts, copied; the reading is recorded. */
async function senderOf(
  context: Context,
  { case_id: caseId, anonymous }: CaseRow,
): Promise<{ sender: SenderBody | null; representatives: string[] }> {
  const { db, services, tenant, now, requestId } = context;
  const by = officerOf(context).id;
  const reading = { tenant, caseId, by, purpose: 'officer', requestId, now } as const;
  const contact = anonymous ? undefined : await readContact(db, services.vault, reading);
  if (!contact) return { sender: null, representatives: [] };
  const { representatives, phone, email, idNumber, organisation, ...known } = contact;
  const sender = {
    ...known,
    phone: phone ?? undefined,
    email: email ?? undefined,
    idNumber: idNumber ?? undefined,
    organisation: organisation ?? undefined,
  };
  return { sender, representatives };
}

/**
 * The parts have the sender, the place and the day of the whole, and open with its secret: the sender follows them by the
 * codes that the event names.
 */
async function writeParts(context: Context, row: CaseRow, parts: readonly Part[]): Promise<string[]> {
  const { db, tenant } = context;
  const officer = officerOf(context);
  const whole = await findByCode(db, tenant, row.code);
  if (!whole) throw new Error('A case that was locked is gone');
  const { sender, representatives } = await senderOf(context, row);
  const { latitude, longitude } = row;
  const codes: string[] = [];
  for (const part of parts) {
    const written = await writeCase(context, {
      body: {
        ...part,
        place: {
          unit: row.place_unit_key,
          detail: row.place_detail ?? undefined,
          point: latitude === null || longitude === null ? undefined : { latitude, longitude },
        },
        group: row.group_size === null ? undefined : { size: row.group_size, representatives },
        sender,
        locale: row.locale,
        fileIds: [],
      },
      secretHash: whole.secret_hash,
      siteId: row.site_id,
      channel: row.channel,
      lodgedOn: row.lodged_on,
      unitKey: row.unit_key,
      consent: undefined,
      by: { actor: 'officer', officer_id: officer.id, unit_key: officer.unitKey },
      uploadedBy: officer.id,
    });
    codes.push(written.row.code);
  }
  return codes;
}

export const split: UseCase<OperationOf<'cases.split'>> = async (
  context,
  { params, body, ifMatch },
): Promise<Reply<OfficerCase>> => {
  const row = await lockVisible(context, params.caseId, ifMatch);
  const errors = refusals(row, body.parts);
  if (errors.length > 0) throw invalid(...errors);
  const codes = await writeParts(context, row, body.parts);
  return showToOfficer(context, await takeStep(context, row, 'split', { reason: body.reason, codes }));
};
