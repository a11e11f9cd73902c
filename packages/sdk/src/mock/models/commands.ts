/** Steps of officers: the rules of `@gd/rules` say whether one may be taken, and an event is appended. */
import type { OfficerModel, OperationOf, ParsedBody } from '@gd/contract';
import {
  allowsModelCommand,
  MODEL_COMMAND_EVENTS,
  recognitionsLeft,
  yearOfPartialDate,
  type ModelCommand,
  type PartialDate,
} from '@gd/rules';
import { refuseIfAny } from '../checks.js';
import type { Call } from '../handler.js';
import { OFFICER } from '../officer.js';
import { Refusal } from '../refusal.js';
import type { MockState } from '../state.js';
import { checkContent, contentOf } from './content.js';
import { appendEvent, etagOf, stateOf, type EventDetails, type MockModel } from './model.js';
import { isListed, officerView } from './views.js';

type Commanded = Call<OperationOf<`models.${ModelCommand}`>>;

export function known(id: string, { models }: MockState): MockModel {
  const found = models.find((one) => one.id === id);
  if (!found) throw new Refusal('not_found');
  return found;
}

/** As far as it is known: this month is not in the future. */
export const inFuture = (pointer: string, date: PartialDate | undefined, today: string) =>
  (date ?? '') > today.slice(0, date?.length) && { pointer, code: 'date_in_future' as const };

/** The model at the version that the officer has read. */
function asRead({ params, state, ifMatch }: Pick<Commanded, 'params' | 'state' | 'ifMatch'>): MockModel {
  const model = known(params.modelId, state);
  if (ifMatch !== '*' && ifMatch !== etagOf(model)) throw new Refusal('etag_stale');
  return model;
}

/** The same, where the step is possible. */
function ready(call: Omit<Commanded, 'body'>, command: ModelCommand): MockModel {
  const model = asRead(call);
  if (!allowsModelCommand(stateOf(model), command)) throw new Refusal('command_not_allowed');
  return model;
}

interface StepBody extends Omit<EventDetails, 'on' | 'text'> {
  on?: PartialDate | undefined;
  note?: string | undefined;
}

async function done(
  call: Omit<Commanded, 'body'>,
  model: MockModel,
  command: ModelCommand,
  { on, note, ...details }: StepBody,
): Promise<{ data: OfficerModel; etag: string }> {
  const { state, world } = call;
  const today = world.today();
  refuseIfAny([inFuture('/on', on, today), inFuture('/decision/date', details.decision?.date, today)]);
  appendEvent(model, MODEL_COMMAND_EVENTS[command], world.now().toISOString(), {
    ...details,
    on: on ?? today,
    text: note || null,
    officer: OFFICER,
  });
  return { data: await officerView(model, state, world), etag: etagOf(model) };
}

type Body<C extends ModelCommand> = ParsedBody<OperationOf<`models.${C}`>>;
type CallOf<C extends ModelCommand> = Omit<Commanded, 'body'> & { body: Body<C> };

/** A step that brings its event and nothing else. */
export const plainStep =
  (command: 'decline' | 'launch' | 'start' | 'review' | 'remove') => (call: CallOf<typeof command>) =>
    done(call, ready(call, command), command, call.body);

export async function register(call: CallOf<'register'>) {
  const { registerNumber, ...body } = call.body;
  const model = ready(call, 'register');
  const number = registerNumber?.toLowerCase();
  const isTaken = call.state.models.some((one) => one.registerNumber?.toLowerCase() === number);
  refuseIfAny([number !== undefined && isTaken && { pointer: '/registerNumber', code: 'duplicate' }]);
  const { etag } = await done(call, model, 'register', body);
  model.registerNumber = registerNumber ?? model.registerNumber;
  model.year = yearOfPartialDate(body.on ?? call.world.today());
  return { data: await officerView(model, call.state, call.world), etag };
}

export async function report(call: CallOf<'report'>) {
  const { figures, ...body } = call.body;
  const model = ready(call, 'report');
  model.figures = figures ?? model.figures;
  return done(call, model, 'report', body);
}

export async function recognise(call: CallOf<'recognise'>) {
  const model = ready(call, 'recognise');
  const left = recognitionsLeft(stateOf(model)).filter(
    (level) => call.state.officer.sees === 'tenant' || level === 'commune',
  );
  refuseIfAny([!left.includes(call.body.level) && { pointer: '/level', code: 'invalid_value' }]);
  return done(call, model, 'recognise', call.body);
}

export async function edit(call: CallOf<'edit'>) {
  const { state, world, body } = call;
  const model = ready(call, 'edit');
  await checkContent(body, state, world);
  Object.assign(model, await contentOf(body, state, world));
  return done(call, model, 'edit', { note: body.note });
}

/** Whether a model is another, or was copied from it by whatever way. */
const isCopyOf = (modelId: string, other: string, state: MockState): boolean =>
  modelId === other ||
  (state.models.find(({ id }) => id === modelId)?.copiedFrom ?? []).some((one) =>
    isCopyOf(one.modelId, other, state),
  );

export async function link(call: CallOf<'link'>) {
  const { state, body } = call;
  const model = ready(call, 'link');
  const { copiedFrom: modelId, adaptations } = body;
  const of = state.models.find(({ id }) => id === modelId);
  const pointer = '/copiedFrom';
  refuseIfAny([
    (!of || !isListed(of)) && { pointer, code: 'model_unknown' },
    model.copiedFrom.some((one) => one.modelId === modelId) && { pointer, code: 'duplicate' },
    isCopyOf(modelId, model.id, state) && { pointer, code: 'invalid_value' },
  ]);
  model.copiedFrom.push({ modelId, adaptations });
  return done(call, model, 'link', { note: adaptations });
}

export async function unlink(call: CallOf<'unlink'>) {
  const { copiedFrom: modelId, note } = call.body;
  const model = ready(call, 'unlink');
  const left = model.copiedFrom.filter((one) => one.modelId !== modelId);
  refuseIfAny([left.length === model.copiedFrom.length && { pointer: '/copiedFrom', code: 'model_unknown' }]);
  model.copiedFrom = left;
  return done(call, model, 'unlink', { note });
}

export async function forgetContact(call: Call<OperationOf<'models.forgetContact'>>) {
  const { query, state, world } = call;
  const model = asRead(call);
  if (!model.nominator) throw new Refusal('not_found');
  model.nominator = null;
  appendEvent(model, 'contact-erased', world.now().toISOString(), {
    ...{ on: world.today(), reason: query.reason, officer: OFFICER },
  });
  return { data: await officerView(model, state, world), etag: etagOf(model) };
}
