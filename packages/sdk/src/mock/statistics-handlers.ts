/** Statistics and open data of the mock. */
import type { OperationOf, ParsedQuery, Publication } from '@gd/contract';
import { serviceStatistics, vietnamDate, type SatisfactionCell, type ServiceRow } from '@gd/rules';
import type { HandlersOf } from './handler.js';
import { firstAnsweredOn, firstDueOf, publicationView } from './publication-handlers.js';
import { refuseField } from './refusal.js';
import { stateOf } from './case-events.js';
import type { MockCase, MockState } from './state.js';
import { asFile, type Table } from './table.js';
import type { World } from './world.js';

const countable = ({ cases }: MockState) => cases.filter((one) => !stateOf(one).restricted);

function outcomeOf({ status, events }: MockCase): ServiceRow['outcome'] {
  if (status === 'withdrawn' || status === 'terminated') return 'withdrawn';
  if (events.some(({ type }) => type === 'answered')) return 'answered';
  return events.some(({ type }) => type === 'refused') ? 'refused' : 'open';
}

/** By the first due day; what is not done counts as late from the day after it. */
function onTimeOf(theCase: MockCase, today: string): boolean | null {
  const due = firstDueOf(theCase);
  const refused = theCase.events.find(({ type }) => type === 'refused');
  const [doneOn] = [firstAnsweredOn(theCase), refused && vietnamDate(refused.at)]
    .flatMap((day) => day ?? [])
    .sort();
  if (due === null || outcomeOf(theCase) === 'withdrawn') return null;
  if (doneOn !== undefined) return doneOn <= due;
  return due < today ? false : null;
}

/** The rows behind the statistics, without anything about content or sender. */
const serviceRows = (state: MockState, world: World): ServiceRow[] =>
  countable(state).map((one) => ({
    kind: one.kind,
    unit: one.unit,
    receivedMonth: one.lodgedOn.slice(0, 7),
    outcome: outcomeOf(one),
    onTime: onTimeOf(one, world.today()),
    reopened: stateOf(one).reopenedBefore,
  }));

const ratings = (state: MockState): SatisfactionCell[] =>
  countable(state).flatMap(({ unit, lodgedOn, events }) => {
    const score = events.findLast(({ type }) => type === 'rated')?.score;
    return score ? [{ unit, month: lodgedOn.slice(0, 7), sum: score, count: 1 }] : [];
  });

const USUAL_MONTHS = 12;
const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthAt = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** Without `from` the twelve months that end with `to`. */
function monthsOf({ from, to }: ParsedQuery<OperationOf<'statistics.read'>>, today: string): string[] {
  const last = indexOf(to ?? today.slice(0, 7));
  const first = from === undefined ? last - USUAL_MONTHS + 1 : indexOf(from);
  if (first > last) refuseField('?from', 'invalid_value');
  return Array.from({ length: last - first + 1 }, (_, i) => monthAt(first + i));
}

const publicationRow = (one: Publication): Table[number] => {
  const { id, kind, title, content, answer, place, unit, point } = one;
  const { submittedOn, answeredOn, onTime, supports, publishedAt } = one;
  return {
    ...{ id, kind, title, content, answer },
    ...{ place: place.key, placeName: place.label.vi, unit: unit.key, unitName: unit.label.vi },
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    ...{ submittedOn, answeredOn, onTime, supports, publishedAt },
  };
};

async function serviceTable(state: MockState, world: World): Promise<Table> {
  return Promise.all(
    serviceRows(state, world).map(async ({ unit, ...row }) => {
      const { label } = await world.unitRef(unit);
      return { unit, unitName: label.vi, ...row };
    }),
  );
}

export const statisticsHandlers: HandlersOf<'openData'> & HandlersOf<'statistics'> = {
  'openData.cases': async ({ query, state, world }) => {
    const published = await Promise.all(state.publications.map((one) => publicationView(one, state, world)));
    return { data: asFile(published.map(publicationRow), query.format) };
  },
  'openData.service': async ({ query, state, world }) => ({
    data: asFile(await serviceTable(state, world), query.format),
  }),
  'statistics.read': async ({ query, state, world }) => {
    const months = monthsOf(query, world.today());
    const isAsked = (unit: string, month: string) =>
      months.includes(month) && (query.unit === undefined || query.unit === unit);
    const { minimumCell, total, byUnit, byMonth } = serviceStatistics(
      serviceRows(state, world).filter(({ unit, receivedMonth }) => isAsked(unit, receivedMonth)),
      {
        satisfaction: ratings(state).filter(({ unit, month }) => isAsked(unit, month)),
        months,
        on: world.today(),
      },
    );
    return {
      data: {
        ...{ from: months[0] ?? '', to: months.at(-1) ?? '', minimumCell, total },
        byUnit: await Promise.all(
          byUnit.map(async ({ unit, ...counts }) => ({ unit: await world.unitRef(unit), ...counts })),
        ),
        byMonth: byMonth.map((counts) => ({ ...counts })),
        countedAt: world.now().toISOString(),
      },
    };
  },
};
