/** What an officer can do with one model. */
import type { OfficerModel, OperationOf } from '@gd/contract';
import type { ModelCommand } from '@gd/rules';
import { lockImports } from '../imports/store.js';
import { invalid, ProblemError } from '../problem-error.js';
import { type Context, officerOf, type Reply, type UseCase } from '../use-case.js';
import { eraseModelContact, readModelContact } from './contact.js';
import { contentOf, levelErrors } from './content.js';
import { eventsOfModel } from './event-store.js';
import { byOfficer, recordModelEvent } from './events.js';
import { findModelFile, replaceModelFiles } from './file-store.js';
import { fileFacts, filesToKeep } from './files.js';
import { ancestryOf, insertLink, linksOfModels, lockLinks, removeLink } from './link-store.js';
import { identityOf } from './found-by.js';
import { checkModelStep, type ModelStep, takeModelStep } from './step.js';
import { findModel, knownIdentities, type ModelRow } from './store.js';
import { etagOfModel, officerModelView } from './views.js';
import { findVisibleModel, lockVisibleModel } from './visibility.js';

type Shown = Reply<OfficerModel>;

const show = async (context: Context, row: ModelRow): Promise<Shown> => ({
  body: await officerModelView(context, row, officerOf(context)),
  etag: etagOfModel(row),
});

export const openModel: UseCase<OperationOf<'models.open'>> = async (context, { params }) =>
  show(context, await findVisibleModel(context, params.modelId));

export const readModelFile: UseCase<OperationOf<'models.file'>> = async (context, { params }) => {
  const { model_id } = await findVisibleModel(context, params.modelId);
  const file = await findModelFile(context.db, context.tenant, params.fileId);
  if (file?.model_id !== model_id) throw new ProblemError('not_found');
  const { name, media_type: mediaType, size, blob } = file;
  return { body: { name, mediaType, size, content: context.services.blobs.read(blob) } };
};

/** Every read is recorded with who, when and for which request. */
export const readContact: UseCase<OperationOf<'models.contact'>> = async (context, { params }) => {
  const { db, services, tenant, now, requestId } = context;
  const { model_id: modelId } = await findVisibleModel(context, params.modelId);
  const { id: officerId } = officerOf(context);
  const contact = await readModelContact(db, services.vault, { tenant, modelId, officerId, requestId, now });
  if (!contact) throw new ProblemError('not_found');
  return { body: contact };
};

/**
 * The consent to a nomination promises it to who withdraws (Law 91/2025/QH15). Who, when and by which right stay, in the
 * history for officers and as a leaf of the log, as other erasures do; no reason of free words, which could name the person.
 */
export const forgetContact: UseCase<OperationOf<'models.forgetContact'>> = async (
  context,
  { params, query, ifMatch },
) => {
  const { db, tenant } = context;
  const row = await lockVisibleModel(context, params.modelId, ifMatch);
  if (!(await eraseModelContact(db, tenant, row.model_id))) throw new ProblemError('not_found');
  const event = { ...byOfficer(context), type: 'contact-erased', reason: query.reason } as const;
  const events = await eventsOfModel(db, tenant, row.model_id);
  return show(context, await recordModelEvent(context, row, events, event));
};

interface StepInput<Body = ModelStep> {
  params: { modelId: string };
  body: Body;
  ifMatch: number | 'any' | undefined;
}

/** A command on the version of the model that the officer has read. */
const step =
  <Body>(command: ModelCommand, stepOf: (body: Body) => ModelStep) =>
  async (context: Context, { params, body, ifMatch }: StepInput<Body>): Promise<Shown> => {
    const row = await lockVisibleModel(context, params.modelId, ifMatch);
    const taken = stepOf(body);
    checkModelStep(context, row, command, taken);
    return show(context, await takeModelStep(context, row, command, taken));
  };
const asIs = (body: ModelStep): ModelStep => body;

/** A number is of one model. Two that are given at once, or by an import meanwhile, take turns. */
async function checkNumber({ db, tenant }: Context, row: ModelRow, number: string): Promise<void> {
  await lockImports(db, tenant);
  const identity = identityOf({ ...row, register_number: number });
  if ((await knownIdentities(db, tenant, [identity])).size > 0)
    throw invalid({ pointer: '/registerNumber', code: 'duplicate' });
}

export const register: UseCase<OperationOf<'models.register'>> = async (
  context,
  { params, body, ifMatch },
) => {
  const row = await lockVisibleModel(context, params.modelId, ifMatch);
  const { registerNumber, ...taken } = body;
  checkModelStep(context, row, 'register', taken);
  if (registerNumber === undefined)
    return show(context, await takeModelStep(context, row, 'register', taken));
  await checkNumber(context, row, registerNumber);
  const sets = { register_number: registerNumber };
  return show(context, await takeModelStep(context, row, 'register', { ...taken, sets }));
};
export const decline: UseCase<OperationOf<'models.decline'>> = step('decline', asIs);
export const launch: UseCase<OperationOf<'models.launch'>> = step('launch', asIs);
export const start: UseCase<OperationOf<'models.start'>> = step('start', asIs);
export const report: UseCase<OperationOf<'models.report'>> = step(
  'report',
  ({ figures, ...body }: ModelStep & { figures?: ModelRow['figures'] | undefined }) => ({
    ...body,
    sets: figures === undefined ? {} : { figures },
  }),
);
export const review: UseCase<OperationOf<'models.review'>> = step('review', asIs);
export const recognise: UseCase<OperationOf<'models.recognise'>> = step('recognise', asIs);
export const remove: UseCase<OperationOf<'models.remove'>> = step('remove', asIs);

export const edit: UseCase<OperationOf<'models.edit'>> = async (context, { params, body, ifMatch }) => {
  const row = await lockVisibleModel(context, params.modelId, ifMatch);
  const { note, ...content } = body;
  checkModelStep(context, row, 'edit', {});
  const { facts, errors } = await contentOf(context, content);
  const events = await eventsOfModel(context.db, context.tenant, row.model_id);
  const wrong = [...errors, ...levelErrors(row, events, facts)];
  if (wrong.length > 0) throw invalid(...wrong);
  const files = await filesToKeep(context, row.model_id, content);
  const taken = { note, sets: { ...facts, files: files.map(fileFacts) } };
  const after = await takeModelStep(context, row, 'edit', taken);
  await replaceModelFiles(context.db, context.tenant, row.model_id, files);
  return show(context, after);
};

/** @throws {ProblemError} for a model that is unknown, the same, a copy of this one, or named already */
async function checkLink({ db, tenant }: Context, row: ModelRow, copiedFrom: string): Promise<void> {
  const pointer = '/copiedFrom';
  const other = await findModel(db, tenant, copiedFrom);
  if (!other?.listed) throw invalid({ pointer, code: 'model_unknown' });
  const links = await linksOfModels(db, tenant, [row.model_id]);
  if (links.some((link) => link.copied_from === copiedFrom)) throw invalid({ pointer, code: 'duplicate' });
  // Nothing was copied from itself, by whatever way.
  if ((await ancestryOf(db, tenant, copiedFrom)).has(row.model_id))
    throw invalid({ pointer, code: 'invalid_value' });
}

export const link: UseCase<OperationOf<'models.link'>> = async (context, { params, body, ifMatch }) => {
  const { db, tenant } = context;
  const row = await lockVisibleModel(context, params.modelId, ifMatch);
  const { copiedFrom, adaptations } = body;
  checkModelStep(context, row, 'link', {});
  await lockLinks(db, tenant);
  await checkLink(context, row, copiedFrom);
  await insertLink(db, tenant, { model_id: row.model_id, copied_from: copiedFrom, adaptations });
  return show(context, await takeModelStep(context, row, 'link', { note: adaptations, copiedFrom }));
};

export const unlink: UseCase<OperationOf<'models.unlink'>> = async (context, { params, body, ifMatch }) => {
  const row = await lockVisibleModel(context, params.modelId, ifMatch);
  checkModelStep(context, row, 'unlink', {});
  if (!(await removeLink(context.db, context.tenant, row.model_id, body.copiedFrom)))
    throw invalid({ pointer: '/copiedFrom', code: 'model_unknown' });
  return show(context, await takeModelStep(context, row, 'unlink', body));
};
