/** How the mock shows a case to its sender, to officers and in the inbox. */
import type {
  CaseDeadlineView,
  CaseEventView,
  CaseReceipt,
  CaseSummary,
  OfficerCase,
  StoredFile,
  TrackedCase,
} from '@gd/contract';
import { allowedCommands, caseDeadlines, firstDueDate, type CaseActor } from '@gd/rules';
import type { MockCase, MockEvent, MockState } from './state.js';
import type { World } from './world.js';

const submittedAtOf = ({ events: [submitted] }: MockCase): string => submitted.at;

function deadlinesOf(theCase: MockCase, world: World): CaseDeadlineView[] {
  const { kind, events } = theCase;
  const steps = caseDeadlines({ kind, events, submittedAt: submittedAtOf(theCase), on: world.today() });
  return steps.map(({ doneOn = null, skipped, paused, ...step }) => ({
    ...step,
    doneOn,
    skipped: skipped.map(({ date, reason }) => ({ date, reason })),
    paused: [...paused],
  }));
}

const filesOf = (ids: readonly string[], state: MockState): StoredFile[] =>
  ids.flatMap((id) => state.files.get(id)?.file ?? []);

async function eventView(
  event: MockEvent,
  seq: number,
  state: MockState,
  world: World,
): Promise<CaseEventView> {
  const { fileIds, ...rest } = event;
  return {
    ...rest,
    seq,
    unit: event.unit === null ? null : await world.unitRef(event.unit),
    toUnit: event.toUnit === null ? null : await world.unitRef(event.toUnit),
    files: filesOf(fileIds, state),
  };
}

export const eventViews = (theCase: MockCase, state: MockState, world: World): Promise<CaseEventView[]> =>
  Promise.all(theCase.events.map((event, i) => eventView(event, i + 1, state, world)));

async function view(
  theCase: MockCase,
  reader: CaseActor,
  state: MockState,
  world: World,
): Promise<TrackedCase> {
  const { id, code, kind, status, title, content, proposal, place, events } = theCase;
  const submittedAt = submittedAtOf(theCase);
  return {
    id,
    code,
    kind,
    status,
    title,
    content,
    proposal,
    place: { ...place, unit: await world.unitRef(place.unit) },
    unit: await world.unitRef(theCase.unit),
    submittedAt,
    updatedAt: events.at(-1)?.at ?? submittedAt,
    firstDue: firstDueDate({ kind, submittedAt, events }),
    deadlines: deadlinesOf(theCase, world),
    files: filesOf(theCase.fileIds, state),
    events: await eventViews(theCase, state, world),
    allowed: allowedCommands(status, reader),
  };
}

export const trackedView = (theCase: MockCase, state: MockState, world: World): Promise<TrackedCase> =>
  view(theCase, 'citizen', state, world);

export const officerView = async (
  theCase: MockCase,
  state: MockState,
  world: World,
): Promise<OfficerCase> => ({
  ...(await view(theCase, 'officer', state, world)),
  anonymous: theCase.sender === null,
  locale: theCase.locale,
});

export async function receiptView(theCase: MockCase, state: MockState, world: World): Promise<CaseReceipt> {
  const { id, code, kind, status, title } = theCase;
  return {
    id,
    code,
    kind,
    status,
    title,
    submittedAt: submittedAtOf(theCase),
    unit: await world.unitRef(theCase.unit),
    files: filesOf(theCase.fileIds, state),
    deadlines: deadlinesOf(theCase, world),
  };
}

export async function summaryView(theCase: MockCase, world: World): Promise<CaseSummary> {
  const { id, code, kind, status, title } = theCase;
  const open = deadlinesOf(theCase, world).filter((step) => ['pending', 'overdue'].includes(step.status));
  const due = open.flatMap((step) => step.due ?? []).sort()[0] ?? null;
  return {
    id,
    code,
    kind,
    status,
    title,
    unit: await world.unitRef(theCase.unit),
    submittedAt: submittedAtOf(theCase),
    due,
    overdue: open.some((step) => step.status === 'overdue'),
    fileCount: theCase.fileIds.length,
  };
}

/** The ETag of a case: it changes with every event. */
export const etagOf = ({ events }: MockCase): string => `"${events.length}"`;
