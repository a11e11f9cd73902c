/** One step of a case: the rules say whether it may be taken, an event is added, the row follows. */
import type { FieldError } from '@gd/contract';
import {
  applyCommand,
  checkCommand,
  type Command,
  COMMAND_RULES,
  type CommandProblem,
  vietnamDate,
} from '@gd/rules';
import { attachFiles } from '../files/attach.js';
import { invalid, ProblemError } from '../problem-error.js';
import type { Context } from '../use-case.js';
import { caseClock } from './clock.js';
import { eventsOfCase, type EventRow, insertEvent } from './event-store.js';
import { type CaseRow, updateCase } from './store.js';

/** What comes with a step: the fields of the contract's bodies. One of the first four is what was written. */
export interface StepBody {
  text?: string | undefined;
  question?: string | undefined;
  reason?: string | undefined;
  note?: string | undefined;
  toUnit?: string | undefined;
  rightAddress?: string | undefined;
  doneBy?: string | undefined;
  doneOn?: string | undefined;
  fileIds?: readonly string[];
}

function fieldErrorOf(command: Command, problem: CommandProblem): FieldError {
  const pointer = `/${problem.field}`;
  if (problem.code === 'required') return { pointer, code: 'required' };
  const code = command === 'answer' ? 'answer_too_short' : 'too_short';
  return { pointer, code, params: { minimum: problem.min } };
}

/** The new unit is another one, in force, of the same province. */
async function transferRefusal(
  { services, tenant }: Context,
  row: CaseRow,
  toUnit: string,
): Promise<FieldError[]> {
  const code = toUnit === row.unit_key ? 'invalid_value' : await services.units.refusal(toUnit, tenant);
  return code ? [{ pointer: '/toUnit', code }] : [];
}

async function checkBody(context: Context, row: CaseRow, command: Command, body: StepBody): Promise<void> {
  const today = vietnamDate(context.now);
  const { fileIds, ...fields } = body;
  const errors = checkCommand(command, { ...fields, documents: fileIds?.length }, today).map((problem) =>
    fieldErrorOf(command, problem),
  );
  if (body.toUnit !== undefined) errors.push(...(await transferRefusal(context, row, body.toUnit)));
  if (body.doneOn !== undefined && body.doneOn > today)
    errors.push({ pointer: '/doneOn', code: 'date_in_future' });
  if (errors.length > 0) throw invalid(...errors);
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Whose files may come with the step. */
const uploaderPattern = ({ caller }: Context): string =>
  caller.type === 'officer' ? `key:${caller.officer.keyId}` : 'site:%';

/**
 * Takes a step on a locked case and returns the case as it is afterwards.
 * @throws {ProblemError} `command_not_allowed` with what would be allowed, or `validation_failed`
 */
export async function takeStep(
  context: Context,
  row: CaseRow,
  command: Command,
  body: StepBody,
): Promise<CaseRow> {
  const { db, tenant, now, caller } = context;
  const result = applyCommand(row.status, command);
  if (!result.ok) throw new ProblemError('command_not_allowed', { detail: result.reason.explanation });
  await checkBody(context, row, command, body);

  const events = await eventsOfCase(db, tenant, row.case_id);
  const officer = caller.type === 'officer' ? caller.officer : undefined;
  const event: EventRow = {
    tenant_id: tenant,
    case_id: row.case_id,
    seq: events.length + 1,
    type: result.event,
    actor: COMMAND_RULES[command].actor,
    key_id: officer?.keyId ?? null,
    unit_key: officer?.unitKey ?? null,
    status: result.status,
    text: orNull(body.text ?? body.question ?? body.reason ?? body.note),
    to_unit_key: body.toUnit ?? null,
    right_address: orNull(body.rightAddress),
    done_by: body.doneBy ?? null,
    done_on: body.doneOn ?? null,
    at: now.toISOString(),
  };
  await insertEvent(db, event);
  await attachFiles(db, {
    tenant,
    uploadedBy: uploaderPattern(context),
    fileIds: body.fileIds ?? [],
    caseId: row.case_id,
    seq: event.seq,
  });
  const clock = caseClock(
    { kind: row.kind, submittedAt: row.submitted_at },
    [...events, event],
    vietnamDate(now),
  );
  return updateCase(
    db,
    {
      tenant_id: tenant,
      case_id: row.case_id,
      status: result.status,
      unit_key: body.toUnit ?? row.unit_key,
      first_due: clock.firstDue,
      next_due: clock.nextDue,
    },
    now,
  );
}
