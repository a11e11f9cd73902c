import type { IsoDate } from '../../dates/iso-date.js';
import { settingAt } from '../../settings/dated-setting.js';
import { periodOf, type CaseClock, type StepPeriod } from './case-clock.js';
import type { ClockStart } from './explain.js';
import { firstOf, type Leg } from './history.js';
import { endUnknown, type Period } from './period.js';
import { siblingStep, type PlacedStep } from './steps.js';

/** Day 0 of a step. */
export interface Start {
  readonly from: IsoDate;
  readonly startedBy: ClockStart;
  readonly forecast: boolean;
  /** Day 0 is the end of a period that the known calendar does not reach. */
  readonly unknown?: Period['unknown'];
}

export interface TimedStep {
  readonly start: Start;
  readonly period: StepPeriod;
}

/** Day 0 and the end of a step. `asPlanned` leaves out pauses and extensions, of its forecasts too. */
export function timeStep(clock: CaseClock, placed: PlacedStep, asPlanned = false): TimedStep {
  const start = startOf(clock, placed, asPlanned);
  const period = periodOf(clock, placed.plan, start.from, placed.round, asPlanned);
  return { start, period: start.unknown ? { ...period, ...endUnknown(start.unknown) } : period };
}

function startOf(clock: CaseClock, placed: PlacedStep, asPlanned: boolean): Start {
  const { history } = clock;
  const { leg, round } = placed;
  const ahead = (step: 'acceptance' | 'answer' | 'delivery', startedBy: ClockStart): Start => {
    const sibling = siblingStep(clock, placed, step);
    if (!sibling) throw new TypeError(`${clock.kind} has no step ${step} to count from`);
    const { start, period } = timeStep(clock, sibling, asPlanned);
    return {
      from: period.due ?? start.from,
      startedBy,
      forecast: true,
      ...(period.unknown && { unknown: period.unknown }),
    };
  };
  const at = (date: IsoDate, startedBy: ClockStart): Start => ({ from: date, startedBy, forecast: false });

  switch (placed.plan.from) {
    case 'arrival':
      return at(leg.arrivedOn, leg.arrivedBy);
    case 'receipt':
      return receiptOf(clock, countedLeg(clock, placed));
    case 'acceptance': {
      const accepted = firstOf(history, ['accepted'], round);
      return accepted ? at(accepted.date, 'accepted') : ahead('acceptance', 'accepted');
    }
    case 'answer': {
      const answered = firstOf(history, ['answered', 'refused'], round);
      return answered ? at(answered.date, 'answered') : ahead('answer', 'answered');
    }
    case 'decision': {
      const delivered = firstOf(history, ['delivered'], round);
      if (delivered) return at(delivered.date, 'delivered');
      if (firstOf(history, ['answered'], round)) return ahead('delivery', 'delivered');
      // Without a decision in time, the complainant may turn to the next level at once.
      const due = ahead('answer', 'answer-due');
      return { ...due, forecast: due.unknown !== undefined || history.on <= due.from };
    }
    case 'reopening':
      return at(round.openedOn, 'reopened');
  }
}

/** The paper in hand is received; what is sent online is received when the unit says so. */
function receiptOf(clock: CaseClock, leg: Leg): Start {
  if (leg.arrivedBy === 'lodged') return { from: leg.arrivedOn, startedBy: 'lodged', forecast: false };
  const received = firstOf(clock.history, ['received'], leg);
  return received
    ? { from: received.date, startedBy: 'received', forecast: false }
    : { from: leg.arrivedOn, startedBy: leg.arrivedBy, forecast: true };
}

function countedLeg({ history, settings }: CaseClock, { plan, leg }: PlacedStep): Leg {
  const restarts = !plan.restarts || settingAt(plan.restarts, history.lodgedOn, settings).value;
  return restarts ? leg : history.legs[0];
}
