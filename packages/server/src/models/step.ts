/** One step of a model: the rules say whether it may be taken, an event is added, the row follows. */
import type { Decision, FieldError, LocalizedText } from '@gd/contract';
import {
  allowsModelCommand,
  mayFollow,
  MODEL_COMMAND_EVENTS,
  MODEL_COMMAND_LABELS,
  MODEL_STATUS_LABELS,
  type ModelCommand,
  type RecognitionLevel,
  recognitionsLeft,
  type RemovalReason,
  type ReviewOutcome,
  vietnamDate,
} from '@gd/rules';
import { invalid, ProblemError } from '../problem-error.js';
import { type Context, officerOf } from '../use-case.js';
import { eventsOfModel } from './event-store.js';
import { byOfficer, recordModelEvent } from './events.js';
import type { ModelFacts } from './projection.js';
import type { ModelRow } from './store.js';
import { isBeyondUnit } from './visibility.js';

/** What comes with a step: the fields of the contract's bodies, and what an edit or a link states. */
export interface ModelStep {
  on?: string | undefined;
  note?: string | undefined;
  outcome?: ReviewOutcome | undefined;
  level?: RecognitionLevel | undefined;
  reason?: RemovalReason | undefined;
  decision?: Decision | undefined;
  copiedFrom?: string | undefined;
  sets?: Partial<ModelFacts>;
}

const refusal = ({ status }: ModelRow, command: ModelCommand): LocalizedText => {
  const [step, state] = [MODEL_COMMAND_LABELS[command], MODEL_STATUS_LABELS[status]];
  return {
    vi: `Mô hình đang ở trạng thái “${state.vi}” nên chưa làm được bước “${step.vi}”.`,
    en: `The model is “${state.en}”, so the step “${step.en}” is not possible.`,
  };
};

function futureError(day: string | undefined, pointer: string, today: string): FieldError[] {
  // As far as it is known: this month is not in the future.
  return day !== undefined && day > today.slice(0, day.length) ? [{ pointer, code: 'date_in_future' }] : [];
}

/** Nothing leaves the register before it came: the figures of a year could not say otherwise. */
const orderError = (command: ModelCommand, day: string, { registered_on }: ModelRow): FieldError[] =>
  command === 'remove' && registered_on !== null && !mayFollow(day, registered_on)
    ? [{ pointer: '/on', code: 'ends_before_start' }]
    : [];

/** @throws {ProblemError} `forbidden`, `command_not_allowed` or `validation_failed` */
export function checkModelStep(
  context: Context,
  row: ModelRow,
  command: ModelCommand,
  { on, decision, level }: ModelStep,
): void {
  const officer = officerOf(context);
  if (isBeyondUnit(command, officer)) throw new ProblemError('forbidden');
  if (!allowsModelCommand(row, command))
    throw new ProblemError('command_not_allowed', { detail: refusal(row, command) });
  const today = vietnamDate(context.now);
  const isLevelLeft =
    level === undefined ||
    (recognitionsLeft(row).includes(level) && (officer.sees === 'tenant' || level === 'commune'));
  const errors: FieldError[] = [
    ...futureError(on, '/on', today),
    ...orderError(command, on ?? today, row),
    ...futureError(decision?.date, '/decision/date', today),
    ...(isLevelLeft ? [] : [{ pointer: '/level', code: 'invalid_value' } as const]),
  ];
  if (errors.length > 0) throw invalid(...errors);
}

/** Takes a step that was checked on a locked model, and returns the model as it is afterwards. */
export async function takeModelStep(
  context: Context,
  row: ModelRow,
  command: ModelCommand,
  step: ModelStep,
): Promise<ModelRow> {
  const { note, outcome, level, reason, decision, copiedFrom, sets } = step;
  return recordModelEvent(context, row, await eventsOfModel(context.db, row.tenant_id, row.model_id), {
    ...byOfficer(context, step.on),
    type: MODEL_COMMAND_EVENTS[command],
    text: note === undefined || note === '' ? null : note,
    outcome: outcome ?? null,
    level: level ?? null,
    reason: reason ?? null,
    decision: decision ?? null,
    copied_from: copiedFrom ?? null,
    ...(sets && { sets }),
  });
}
