/** An officer registers what came on paper, by post, by telephone or at the desk. */
import type { FieldError, OperationOf, ParsedRegistration } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { invalid } from '../problem-error.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';
import { receiptOf, secretHashOf, writeCase } from './write-case.js';

async function refusals(context: Context, { place, lodgedOn }: ParsedRegistration): Promise<FieldError[]> {
  const code = await context.services.units.refusal(place.unit, context.tenant);
  return [
    ...(code ? [{ pointer: '/place/unit', code }] : []),
    ...(lodgedOn > vietnamDate(context.now)
      ? [{ pointer: '/lodgedOn', code: 'date_in_future' as const }]
      : []),
  ];
}

/** The case is with the unit that took it in; where another must act, it is transferred from there. */
export const registerCase: UseCase<OperationOf<'cases.register'>> = async (context, { body, caseSecret }) => {
  const officer = officerOf(context);
  const secretHash = secretHashOf(caseSecret);
  const errors = await refusals(context, body);
  if (errors.length > 0) throw invalid(...errors);
  const written = await writeCase(context, {
    body,
    secretHash,
    siteId: null,
    channel: body.channel,
    lodgedOn: body.lodgedOn,
    unitKey: officer.unitKey,
    // What is on paper rests on the duty to receive it (PDP-8); nobody has ticked a box.
    consent: undefined,
    by: { actor: 'officer', officer_id: officer.id, unit_key: officer.unitKey },
    uploadedBy: officer.id,
  });
  return { location: `/v1/cases/${written.row.case_id}`, body: await receiptOf(context, written) };
};
