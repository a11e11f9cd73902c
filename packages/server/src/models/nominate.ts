/** A unit's editor or a citizen hands in a model for the register. */
import type { FieldError, OperationOf, ParsedBody } from '@gd/contract';
import { verifyProof } from '../challenges/verify.js';
import { invalid, ProblemError } from '../problem-error.js';
import type { Context, UseCase } from '../use-case.js';
import { insertModelContact } from './contact.js';
import { contentOf } from './content.js';
import { byOfficer } from './events.js';
import { filesToKeep } from './files.js';
import { NOMINATION_CONSENT } from './nomination-consent.js';
import { writeModel } from './write-model.js';

type Nomination = ParsedBody<OperationOf<'models.nominate'>>;

/** A citizen can be asked back; an officer is known by the sign-in. */
function nominatorErrors(context: Context, { nominator, consent }: Nomination): FieldError[] {
  const pointer = '/nominator';
  if (context.caller.type === 'officer')
    return nominator === null ? [] : [{ pointer, code: 'invalid_value' }];
  if (nominator === null) return [{ pointer, code: 'sender_required' }];
  return consent?.version === NOMINATION_CONSENT.version
    ? []
    : [{ pointer: '/consent/version', code: 'consent_outdated' }];
}

export const nominate: UseCase<OperationOf<'models.nominate'>> = async (context, { body, proof }) => {
  const isOfficer = context.caller.type === 'officer';
  if (body.website) throw new ProblemError('looks_automated');
  if (!isOfficer) await verifyProof(context, proof);
  const { facts, errors } = await contentOf(context, body);
  const wrong = [...errors, ...nominatorErrors(context, body)];
  if (wrong.length > 0) throw invalid(...wrong);
  const row = await writeModel(context, {
    tenant: context.tenant,
    modelId: body.id,
    facts: {
      ...facts,
      register_number: null,
      nominated_by: isOfficer ? 'unit' : 'citizen',
      confidence: null,
      source: null,
    },
    files: await filesToKeep(context, body.id, body),
    nominated: byOfficer(context),
  });
  if (body.nominator && body.consent) {
    const { db, tenant, now, services } = context;
    const { version, text } = NOMINATION_CONSENT;
    const { locale, givenAt } = body.consent;
    await insertModelContact(db, services.vault, {
      tenant,
      modelId: row.model_id,
      sender: body.nominator,
      consent: { version, text: text[locale], givenAt },
      now,
    });
  }
  return {
    ...(isOfficer && { location: `/v1/register/models/${row.model_id}` }),
    body: { id: row.model_id, slug: row.slug, title: row.title.vi, status: 'nominated' },
  };
};
