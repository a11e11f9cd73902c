/** One step of a case: the rules say whether it may be taken, an event is added, the row follows. */
import type { LocalizedText } from '@gd/contract';
import { applyCommand, caseState, COMMAND_RULES, type Command, vietnamDate } from '@gd/rules';
import { attachFiles } from '../files/attach.js';
import { ProblemError } from '../problem-error.js';
import { searchText } from '../search-text.js';
import type { Context } from '../use-case.js';
import { caseClock, rulesEvents } from './clock.js';
import { historyOf, insertEvent, type NewEvent, nextSeq } from './events.js';
import type { EventRow } from './event-store.js';
import { checkStep, type StepBody } from './step-checks.js';
import { type CaseRow, updateCase } from './store.js';

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** A sender who writes on and on would fill the case for everybody who must read it. */
const MOST_IN_A_ROW = 20;
const TOO_MANY: LocalizedText = {
  vi: `Ông/bà đã viết ${MOST_IN_A_ROW} lần liên tiếp. Xin đợi cơ quan trả lời rồi viết tiếp.`,
  en: `You have written ${MOST_IN_A_ROW} times in a row. Please wait until the office has written.`,
};

/** @throws {ProblemError} `command_not_allowed` for a step that the rules would allow */
function checkInARow({ caller }: Context, events: readonly EventRow[], leadsOn: boolean): void {
  const inARow = events.length - 1 - events.findLastIndex(({ actor }) => actor !== 'citizen');
  if (caller.type === 'sender' && !leadsOn && inARow >= MOST_IN_A_ROW)
    throw new ProblemError('command_not_allowed', { detail: TOO_MANY });
}

/** Whose files may come with the step. */
const uploaderPattern = ({ caller }: Context): string =>
  caller.type === 'officer' ? caller.officer.id : 'site:%';

function eventOf(
  { caller }: Context,
  command: Command,
  body: StepBody,
): Omit<NewEvent, 'seq' | 'type' | 'status'> {
  const officer = caller.type === 'officer' ? caller.officer : undefined;
  return {
    actor: COMMAND_RULES[command].actor,
    officer_id: officer?.id ?? null,
    unit_key: officer?.unitKey ?? null,
    text: orNull(body.text ?? body.question ?? body.reason ?? body.note ?? body.comment),
    to_unit_key: body.toUnit ?? null,
    right_address: orNull(body.rightAddress),
    done_by: body.doneBy ?? null,
    done_on: body.doneOn ?? body.deliveredOn ?? null,
    days: body.days ?? null,
    complex: body.complex ?? null,
    remote: body.remote ?? null,
    score: body.score ?? null,
    codes: body.codes ?? [],
  };
}

/** What the row keeps of a step beside status and due days. */
function kept(row: CaseRow, { type, score }: EventRow, body: StepBody, today: string): Partial<CaseRow> {
  switch (type) {
    case 'transferred':
      return { unit_key: body.toUnit ?? row.unit_key };
    case 'answered':
      return { answered_on: row.answered_on ?? today };
    case 'refused':
      return { refused_on: row.refused_on ?? today };
    case 'reopened':
      return { reopened: true };
    case 'rated':
      return { score };
    case 'restricted':
      return { restricted: true, restricted_as: body.kind ?? null };
    case 'unrestricted':
      return { restricted: false, restricted_as: null };
    default:
      return {};
  }
}

/** A restricted case is found by its code only. */
function searchOf(before: CaseRow, after: CaseRow): string | undefined {
  if (before.restricted === after.restricted) return undefined;
  return after.restricted ? searchText(after.code) : searchText(after.code, after.title, after.content);
}

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
  const { db, tenant, now } = context;
  const today = vietnamDate(now);
  const events = await historyOf(context, row);
  const result = applyCommand(caseState(row.kind, rulesEvents(events)), command);
  if (!result.ok) throw new ProblemError('command_not_allowed', { detail: result.reason.explanation });
  checkInARow(context, events, result.status !== row.status);
  await checkStep(context, row, events, command, body);

  const seq = nextSeq(events);
  const files = await attachFiles(db, {
    tenant,
    uploadedBy: uploaderPattern(context),
    fileIds: body.fileIds ?? [],
    caseId: row.case_id,
    seq,
  });
  const { row: event } = await insertEvent(
    context,
    row,
    { ...eventOf(context, command, body), seq, type: result.event, status: result.status },
    files,
  );
  const clock = caseClock(row, [...events, event], today);
  const after: CaseRow = {
    ...row,
    ...kept(row, event, body, today),
    status: result.status,
    first_due: clock.firstDue,
    next_due: clock.nextDue,
  };
  return updateCase(db, after, now, searchOf(row, after));
}
