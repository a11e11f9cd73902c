/** How the mock shows a case to its sender, to officers and in the inbox. */
import type {
  CaseDeadlineView,
  CaseEventView,
  CaseReceipt,
  CaseSummary,
  LocalizedText,
  OfficerCase,
  StoredFile,
  TrackedCase,
} from '@gd/contract';
import { eventContent, type EventContent } from '@gd/contract';
import type { Leaf } from '@gd/receipts';
import {
  allowedCommands,
  caseDeadlines,
  clockedFrom,
  extensionLimit,
  firstDueDate,
  lodgingGuide,
  type CaseActor,
  type CaseClockInput,
} from '@gd/rules';
import { rulesEvents, stateOf } from './case-events.js';
import { leafOf, type MockLog } from './log.js';
import type { MockCase, MockEvent, MockState } from './state.js';
import type { World } from './world.js';

const submittedAtOf = ({ events: [submitted] }: MockCase): string => submitted.at;

export function clockOf(theCase: MockCase, world: World): CaseClockInput {
  const { kind, channel, details, lodgedOn } = theCase;
  const submittedAt = submittedAtOf(theCase);
  return {
    kind,
    lodgedOn: clockedFrom(channel, lodgedOn, submittedAt),
    channel,
    submittedAt,
    events: rulesEvents(theCase),
    facts: {
      ...(details?.instance && { instance: details.instance }),
      ...(details?.right && { right: details.right }),
    },
    on: world.today(),
  };
}

const deadlinesOf = (theCase: MockCase, world: World): CaseDeadlineView[] =>
  caseDeadlines(clockOf(theCase, world)).map(({ doneOn = null, skipped, paused, ...step }) => ({
    ...step,
    doneOn,
    skipped: skipped.map(({ date, reason }) => ({ date, reason })),
    paused: [...paused],
  }));

const filesOf = (ids: readonly string[], state: MockState): StoredFile[] =>
  ids.flatMap((id) => state.files.get(id)?.file ?? []);

type Happened = Omit<CaseEventView, 'leaf' | 'salt'>;

async function happened(event: MockEvent, seq: number, state: MockState, world: World): Promise<Happened> {
  const { type, at, by, status, text, rightAddress, doneBy, doneOn } = event;
  const { days, complex, remote, score, codes, fileIds } = event;
  return {
    ...{ seq, type, at, by, status, text, rightAddress, doneBy, doneOn },
    ...{ days, complex, remote, score, codes },
    unit: event.unit === null ? null : await world.unitRef(event.unit),
    toUnit: event.toUnit === null ? null : await world.unitRef(event.toUnit),
    files: filesOf(fileIds, state),
  };
}

/** What was sent, as the first leaf commits to it. */
async function submittedOf(theCase: MockCase, world: World) {
  const { id, code, kind, title, content, proposal, details, groupSize, channel, lodgedOn, place } = theCase;
  return {
    ...{ id, code, kind, title, content, proposal, details, groupSize, channel, lodgedOn },
    place: { ...place, unit: await world.unitRef(place.unit) },
  };
}

/** @param reader the sender does not see the notes of the office */
export async function eventViews(
  theCase: MockCase,
  reader: CaseActor,
  state: MockState,
  world: World,
): Promise<CaseEventView[]> {
  const submitted = await submittedOf(theCase, world);
  const views = theCase.events.map(async (event, i): Promise<CaseEventView> => {
    const view = await happened(event, i + 1, state, world);
    return { ...view, leaf: await leafOf(view, submitted, event), salt: event.salt };
  });
  return (await Promise.all(views)).filter(({ type }) => reader === 'officer' || type !== 'noted');
}

/** A leaf with what it commits to; null where that is erased. */
export interface CaseRecord {
  leaf: Leaf;
  salt: string | null;
  content: EventContent | null;
}

export async function caseRecords(theCase: MockCase, state: MockState, world: World): Promise<CaseRecord[]> {
  const submitted = await submittedOf(theCase, world);
  const views = await eventViews(theCase, 'officer', state, world);
  return views.map(({ leaf, salt, ...event }) => ({
    leaf,
    salt,
    content: salt === null ? null : eventContent(event, submitted),
  }));
}

/** What a sender is told whose complaint or denunciation came by the feedback channel. */
const lodgingOf = ({ restrictedAs, lodgedOn }: MockCase): LocalizedText | null =>
  restrictedAs && lodgingGuide(restrictedAs, lodgedOn).summary;

async function view(
  theCase: MockCase,
  reader: CaseActor,
  state: MockState,
  world: World,
): Promise<TrackedCase> {
  const submittedAt = submittedAtOf(theCase);
  const { kind, channel, lodgedOn, events, status } = theCase;
  return {
    ...(await submittedOf(theCase, world)),
    status,
    restricted: stateOf(theCase).restricted,
    lodging: lodgingOf(theCase),
    unit: await world.unitRef(theCase.unit),
    submittedAt,
    updatedAt: events.at(-1)?.at ?? submittedAt,
    firstDue: firstDueDate({
      kind,
      submittedAt,
      lodgedOn: clockedFrom(channel, lodgedOn, submittedAt),
      events: rulesEvents(theCase),
    }),
    deadlines: deadlinesOf(theCase, world),
    files: filesOf(theCase.fileIds, state),
    events: await eventViews(theCase, reader, state, world),
    allowed: allowedCommands(stateOf(theCase), reader),
  };
}

export const trackedView = (theCase: MockCase, state: MockState, world: World): Promise<TrackedCase> =>
  view(theCase, 'citizen', state, world);

export async function officerView(theCase: MockCase, state: MockState, world: World): Promise<OfficerCase> {
  const core = await view(theCase, 'officer', state, world);
  const { allowed: mayExtend, maxDays, unit, rule, basis } = extensionLimit(clockOf(theCase, world));
  const allowed = core.allowed.filter((command) => command !== 'extend' || mayExtend);
  return {
    ...core,
    allowed,
    anonymous: theCase.sender === null,
    locale: theCase.locale,
    extension: allowed.includes('extend') ? { maxDays, unit, rule, basis } : null,
    publicationId: state.publications.find(({ caseId }) => caseId === theCase.id)?.id ?? null,
  };
}

export async function receiptView(
  theCase: MockCase,
  state: MockState,
  world: World,
  log: MockLog,
): Promise<CaseReceipt> {
  const { id, code, kind, status, title, events } = theCase;
  const submitted = await submittedOf(theCase, world);
  const [first] = events;
  const event = await happened(first, 1, state, world);
  return {
    ...{ id, code, kind, status, title },
    submittedAt: submittedAtOf(theCase),
    unit: await world.unitRef(theCase.unit),
    files: filesOf(theCase.fileIds, state),
    deadlines: deadlinesOf(theCase, world),
    restricted: stateOf(theCase).restricted,
    lodging: lodgingOf(theCase),
    receipt: await log.receipt(code, await leafOf(event, submitted, first), first.salt ?? ''),
    content: eventContent(event, submitted),
  };
}

export async function summaryView(theCase: MockCase, world: World): Promise<CaseSummary> {
  const { id, code, kind, status, title } = theCase;
  const owed = deadlinesOf(theCase, world).filter(
    (step) => step.owedBy === 'office' && ['pending', 'overdue'].includes(step.status),
  );
  const { restricted } = stateOf(theCase);
  return {
    ...{ id, code, kind, status, restricted },
    title: restricted || title === '' ? null : title,
    unit: await world.unitRef(theCase.unit),
    submittedAt: submittedAtOf(theCase),
    due: owed.flatMap((step) => step.due ?? []).sort()[0] ?? null,
    overdue: owed.some((step) => step.status === 'overdue'),
    fileCount: theCase.fileIds.length,
  };
}

/** The ETag of a case: it changes with every event. */
export const etagOf = ({ events }: MockCase): string => `"${events.length}"`;
