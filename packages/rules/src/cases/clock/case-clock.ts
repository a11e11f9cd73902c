import type { IsoDate } from '../../dates/iso-date.js';
import { settingAt, type DatedSettings } from '../../settings/dated-setting.js';
import { SETTINGS } from '../../settings/settings.js';
import type { CaseKind } from '../kinds.js';
import { circumstancesOf, type Circumstance } from './circumstances.js';
import type { CaseClockInput } from './deadline.js';
import { extensionRule, type ExtensionRule } from './extension-rules.js';
import { caseHistory, pausesOf, type CaseHistory, type Round } from './history.js';
import { limitRow, limitsAt, type BasedLimit } from './limit-table.js';
import { countPeriod, type Limit, type Period } from './period.js';
import { PLAN, type PlannedStep } from './plan.js';

/** A case with all that its periods depend on, by the rules of the day it was received. */
export interface CaseClock {
  readonly kind: CaseKind;
  readonly history: CaseHistory;
  readonly circumstances: ReadonlySet<Circumstance>;
  readonly settings: DatedSettings;
  readonly extension: ExtensionRule | undefined;
}

export function openClock(input: CaseClockInput): CaseClock {
  const { kind, channel, facts = {}, settings = SETTINGS } = input;
  const history = caseHistory(input);
  const said = (fact: 'complex' | 'remote') => history.events.some((event) => event[fact]);
  const circumstances = circumstancesOf({
    ...facts,
    channel,
    complex: said('complex'),
    remote: said('remote'),
    transferred: history.legs.length > 1,
  });
  const extension = extensionRule(kind, circumstances, history.lodgedOn, settings);
  return { kind, history, circumstances, settings, extension };
}

/** The steps of a kind that its circumstances call for. */
export function plannedSteps({ kind, circumstances }: CaseClock): PlannedStep[] {
  return PLAN[kind].filter(
    ({ when = [], unless = [] }) =>
      when.every((one) => circumstances.has(one)) && !unless.some((one) => circumstances.has(one)),
  );
}

/** What a period ends with: the limit that binds, and how far extensions prolonged it. */
export interface StepPeriod extends Period {
  readonly limit: BasedLimit;
  readonly extension?: Limit;
}

/** The period of a step from its day 0. `asPlanned` leaves out pauses and extensions. */
export function periodOf(
  clock: CaseClock,
  plan: PlannedStep,
  from: IsoDate,
  round: Round,
  asPlanned = false,
): StepPeriod {
  const { history, settings, circumstances } = clock;
  const { limits } = limitRow(plan.rule, plan.part ?? plan.step, circumstances);
  const extension = plan.extends && !asPlanned ? extensionOf(clock, round) : undefined;
  const isPaused = asPlanned ? () => false : pauseOf(clock, plan, round);
  const periods = limitsAt(limits, history.lodgedOn, settings).map((limit): StepPeriod => {
    const stretches = extension ? [limit, extension] : [limit];
    return {
      ...countPeriod(from, stretches, isPaused, settings),
      limit,
      ...(extension && { extension }),
    };
  });
  return earliest(periods);
}

/** The end that binds; one that is known is before one that is not, which lies past the known years. */
function earliest(periods: readonly StepPeriod[]): StepPeriod {
  return periods.reduce((first, next) =>
    next.due !== null && (first.due === null || next.due < first.due) ? next : first,
  );
}

/** What the extensions of a round add, as far as the law lets them. */
function extensionOf({ extension, history }: CaseClock, { first, end }: Round): Limit | undefined {
  if (!extension) return undefined;
  const used = extensionsBefore(history, first);
  const n = history.events
    .slice(first, end)
    .filter(({ type }) => type === 'extended')
    .slice(0, Math.max(0, extension.times - used))
    .reduce((sum, { days }) => sum + Math.min(Math.max(0, Math.trunc(days)), extension.most.n), 0);
  return n > 0 ? { n, unit: extension.most.unit } : undefined;
}

export const extensionsBefore = ({ events }: CaseHistory, position: number): number =>
  events.slice(0, position).filter(({ type }) => type === 'extended').length;

function pauseOf(clock: CaseClock, { pause }: PlannedStep, round: Round): (date: IsoDate) => boolean {
  const { history, settings } = clock;
  if (!pause || !settingAt(pause.setting, history.lodgedOn, settings).value) return () => false;
  const pauses = pausesOf(history, pause.by, round);
  return (date) => pauses.some(({ after, until }) => date > after && date <= until);
}
