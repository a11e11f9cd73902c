/** What a step must bring: the rules' requirements, and what only the server can know. */
import type { FieldError } from '@gd/contract';
import { checkCommand, type Command, type CommandProblem, vietnamDate } from '@gd/rules';
import { invalid } from '../problem-error.js';
import type { Context } from '../use-case.js';
import { extensionOf } from './clock.js';
import type { EventRow } from './event-store.js';
import type { CaseRow } from './store.js';

/** What comes with a step: the fields of the contract's bodies. One of the first five is what was written. */
export interface StepBody {
  text?: string | undefined;
  question?: string | undefined;
  reason?: string | undefined;
  note?: string | undefined;
  comment?: string | undefined;
  toUnit?: string | undefined;
  rightAddress?: string | undefined;
  doneBy?: string | undefined;
  doneOn?: string | undefined;
  deliveredOn?: string | undefined;
  days?: number | undefined;
  complex?: boolean | undefined;
  remote?: boolean | undefined;
  score?: number | undefined;
  /** What a restricted case seems to be. */
  kind?: 'CPL' | 'DEN' | undefined;
  /** Codes of the cases that it was split into. */
  codes?: string[] | undefined;
  fileIds?: readonly string[] | undefined;
}

function fieldErrorOf(command: Command, problem: CommandProblem): FieldError {
  const pointer = `/${problem.field}`;
  if (problem.code === 'required') return { pointer, code: 'required' };
  const params = { minimum: problem.min };
  if (problem.code === 'out_of_range') return { pointer, code: 'too_small', params };
  return { pointer, code: command === 'answer' ? 'answer_too_short' : 'too_short', params };
}

/** The new unit is another one, in force, of the same province. */
async function transferErrors(
  { services, tenant }: Context,
  row: CaseRow,
  toUnit: string,
): Promise<FieldError[]> {
  const code = toUnit === row.unit_key ? 'invalid_value' : await services.units.refusal(toUnit, tenant);
  return code ? [{ pointer: '/toUnit', code }] : [];
}

const futureErrors = (today: string, body: StepBody): FieldError[] =>
  (['doneOn', 'deliveredOn'] as const)
    .filter((field) => (body[field] ?? today) > today)
    .map((field) => ({ pointer: `/${field}`, code: 'date_in_future' }));

function extensionErrors(
  row: CaseRow,
  events: readonly EventRow[],
  days: number,
  today: string,
): FieldError[] {
  const maximum = extensionOf(row, events, today)?.maxDays ?? 0;
  return days > maximum ? [{ pointer: '/days', code: 'extension_too_long', params: { maximum } }] : [];
}

/** @throws {ProblemError} `validation_failed` with every field that needs attention */
export async function checkStep(
  context: Context,
  row: CaseRow,
  events: readonly EventRow[],
  command: Command,
  body: StepBody,
): Promise<void> {
  const today = vietnamDate(context.now);
  const { reason, question, text, toUnit, doneBy, doneOn, deliveredOn, days, score, fileIds } = body;
  const input = { reason, question, text, toUnit, doneBy, doneOn, deliveredOn, days, score };
  const errors = [
    ...checkCommand(command, { ...input, documents: fileIds?.length }, today).map((problem) =>
      fieldErrorOf(command, problem),
    ),
    ...(toUnit === undefined ? [] : await transferErrors(context, row, toUnit)),
    ...futureErrors(today, body),
    ...(days === undefined ? [] : extensionErrors(row, events, days, today)),
  ];
  if (errors.length > 0) throw invalid(...errors);
}
