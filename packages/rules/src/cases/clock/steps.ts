import { type CaseClock, plannedSteps } from './case-clock.js';
import type { Leg, Round } from './history.js';
import type { PlannedStep } from './plan.js';

/** A step of the plan where it stands in a case: with a unit, in a round of work. */
export interface PlacedStep {
  readonly plan: PlannedStep;
  readonly leg: Leg;
  readonly round: Round;
}

/** Every step of a case: by unit in turn, then what the last unit owes, then what each reopening asks again. */
export function placedSteps(clock: CaseClock): PlacedStep[] {
  const { legs, rounds } = clock.history;
  const [round, ...reopenings] = rounds;
  const lastLeg = legs.at(-1) ?? legs[0];
  const steps = plannedSteps(clock);
  const opening = steps.filter(({ from }) => from !== 'reopening');
  const again = steps.filter(({ from }) => from === 'reopening');
  return [
    ...legs.flatMap((leg) =>
      opening
        .filter((plan) => plan.legs === 'each' || (plan.legs === 'first' && leg.number === 1))
        .map((plan) => ({ plan, leg, round })),
    ),
    ...opening.filter((plan) => plan.legs === 'last').map((plan) => ({ plan, leg: lastLeg, round })),
    ...reopenings.flatMap((reopening) => again.map((plan) => ({ plan, leg: lastLeg, round: reopening }))),
  ];
}

/** The step of a kind that others count from: the acceptance, the first answer, the sending of a decision. */
export function siblingStep(
  clock: CaseClock,
  placed: PlacedStep,
  step: 'acceptance' | 'answer' | 'delivery',
): PlacedStep | undefined {
  const plan = plannedSteps(clock).find((one) => one.step === step && one.from !== 'reopening');
  return plan && { ...placed, plan };
}
