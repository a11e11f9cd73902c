/** What officers do: list, read and move cases on. Any credential is an officer of the site's unit. */
import type { OfficerCase } from '@gd/contract';
import type { Command } from '@gd/rules';
import { fold } from '@gd/units/text';
import { append, transition } from './case-events.js';
import { etagOf, eventViews, officerView, summaryView } from './case-views.js';
import { checkDetails, type StepDetails } from './checks.js';
import type { CitizenOperation } from './citizen-handlers.js';
import { fileBytes } from './file-handlers.js';
import type { HandlersOf } from './handler.js';
import { pageOf } from './paging.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockState } from './state.js';
import type { World } from './world.js';

interface Target {
  params: { caseId: string };
  state: MockState;
}

function known({ params, state }: Target): MockCase {
  const found = state.cases.find(({ id }) => id === params.caseId);
  if (!found) throw new Refusal('not_found');
  return found;
}

async function command(
  call: Target & { ifMatch: string | null; world: World },
  name: Command,
  details: StepDetails,
): Promise<{ data: OfficerCase; etag: string }> {
  const { state, world, ifMatch } = call;
  const theCase = known(call);
  if (ifMatch !== etagOf(theCase)) throw new Refusal('etag_stale');
  transition(theCase, name);
  await checkDetails(theCase, name, details, state, world);
  append(theCase, name, world.now(), details);
  return { data: await officerView(theCase, state, world), etag: etagOf(theCase) };
}

/** `2026-11-20` is before `2026-12-01`; cases without a due day come last. */
const byDue = (a: { due: string | null }, b: { due: string | null }): number =>
  (a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0;

export const officerHandlers: Omit<HandlersOf<'cases'>, CitizenOperation> = {
  'cases.list': async ({ query, state, world }) => {
    const words = fold(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const found = state.cases.filter((one) => {
      const text = fold(`${one.code} ${one.title} ${one.content}`);
      return (
        words.every((word) => text.includes(word)) &&
        (!query.status || query.status.includes(one.status)) &&
        (!query.kind || query.kind === one.kind) &&
        (!query.unit || query.unit === one.unit)
      );
    });
    const lines = (await Promise.all(found.map((one) => summaryView(one, world)))).filter(
      ({ overdue }) => query.overdue === undefined || overdue === (query.overdue === 'true'),
    );
    lines.sort(query.sort === 'due' ? byDue : (a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
    return { data: pageOf(lines, query) };
  },
  'cases.read': async (call) => {
    const theCase = known(call);
    return { data: await officerView(theCase, call.state, call.world), etag: etagOf(theCase) };
  },
  'cases.events': async (call) => ({
    data: { items: await eventViews(known(call), call.state, call.world) },
  }),
  'cases.contact': (call) => {
    const { sender } = known(call);
    if (!sender) throw new Refusal('not_found');
    const { name, address, phone = null, email = null } = sender;
    return { data: { name, address, phone, email } };
  },
  'cases.file': (call) => ({ data: fileBytes(known(call), call.params.fileId, call.state) }),
  'cases.receive': (call) => command(call, 'receive', { text: call.body.note ?? null }),
  'cases.start': (call) => command(call, 'start', { text: call.body.note ?? null }),
  'cases.ask': (call) => command(call, 'ask', { text: call.body.question }),
  'cases.transfer': (call) => command(call, 'transfer', { toUnit: call.body.toUnit, text: call.body.reason }),
  'cases.answer': (call) => command(call, 'answer', call.body),
  'cases.refuse': (call) =>
    command(call, 'refuse', { text: call.body.reason, rightAddress: call.body.rightAddress ?? null }),
  'cases.close': (call) => command(call, 'close', { text: call.body.note ?? null }),
};
